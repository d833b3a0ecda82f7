using System.Text;

namespace Credibility.Benchmarks.Resolving;

/// <summary>Latin names in Cyrillic letters, letter by letter: rough, as such aliases often are.</summary>
internal static class Cyrillic
{
    private static readonly Dictionary<char, string> Letters = "abcdefghijklmnopqrstuvwxyz".Zip("а б к д е ф г х и дж к л м н о п к р с т у в в кс и з".Split(' '))
        .ToDictionary(pair => pair.First, pair => pair.Second);

    public static string Render(string latin)
    {
        var text = new StringBuilder(latin.Length);
        foreach (var c in Marks.Strip(latin))
        {
            var letters = Letters.GetValueOrDefault(char.ToLowerInvariant(c), c.ToString());
            text.Append(char.IsUpper(c) ? char.ToUpperInvariant(letters[0]) + letters[1..] : letters);
        }

        return text.ToString();
    }
}

/// <summary>Letters with and without their marks.</summary>
internal static class Marks
{
    private const string Marked = "äöüßéèêëàâçñíìîïóòôúùûýãõåøłśżźćńąęşğıİçÖÜÄÁÉÍÓÚŁŚŻŹĆŞĞÇÀÈÊÂÎÔÛÑ";
    private const string Plain = "aousEeeeaacniiiiooouuuyaoaolszzcnaesgiIcOUAAEIOULSZZCSGCAEEAIOUN";

    public static string Strip(string text) => string.Concat(text.Select(c => Marked.IndexOf(c, StringComparison.Ordinal) is >= 0 and var at ? char.IsLower(c) ? char.ToLowerInvariant(Plain[at]) : Plain[at] : c));

    /// <summary>Puts marks where the source has none, on one letter.</summary>
    public static string Add(string text, Random random)
    {
        var at = Enumerable.Range(0, text.Length).Where(i => "aeioucn".Contains(text[i], StringComparison.Ordinal)).ToArray();
        if (at.Length == 0)
        {
            return text;
        }

        var place = at[random.Next(at.Length)];
        return text[..place] + "àéíóúçñ"["aeioucn".IndexOf(text[place], StringComparison.Ordinal)] + text[(place + 1)..];
    }
}
