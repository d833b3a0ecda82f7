namespace Credibility.Api.Settings;

/// <summary>How far a typed name is from one that there is.</summary>
internal static class Slips
{
    /// <summary>Letters left out, put in, exchanged or turned around with the next, in any case (optimal string alignment).</summary>
    public static int Between(string typed, string name)
    {
        var (a, b) = (typed.ToUpperInvariant(), name.ToUpperInvariant());
        var slips = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                slips[i, j] = i == 0 || j == 0 ? i + j : Least(slips, a, b, i, j);
            }
        }

        return slips[a.Length, b.Length];
    }

    private static int Least(int[,] slips, string a, string b, int i, int j)
    {
        var least = Math.Min(slips[i - 1, j] + 1, slips[i, j - 1] + 1);
        least = Math.Min(least, slips[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
        return i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] ? Math.Min(least, slips[i - 2, j - 2] + 1) : least;
    }
}
