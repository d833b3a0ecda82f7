namespace Credibility.Cli.Explaining;

/// <summary>Names that somebody may have meant.</summary>
internal static class NearNames
{
    private const int Most = 3, MostEdits = 2;

    /// <summary>Few names at most, nearest first: those within two edits, and those that hold what was typed.</summary>
    public static IReadOnlyList<string> Of(string given, IEnumerable<string> names) =>
    [
        .. names.Select(name => (Name: name, Edits: Edits(given.ToUpperInvariant(), name.ToUpperInvariant())))
            .Where(near => near.Edits <= MostEdits || (given.Length > 2 && near.Name.Contains(given, StringComparison.OrdinalIgnoreCase)))
            .OrderBy(near => near.Edits).ThenBy(near => near.Name, StringComparer.Ordinal).Take(Most).Select(near => near.Name),
    ];

    /// <summary>Letters to put in, take out or change to make one of the other (Levenshtein).</summary>
    private static int Edits(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (one[i - 1] == other[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[^1];
    }
}
