using System.Text;

namespace Credibility.Benchmarks.Resolving;

/// <summary>Ways in which Cyrillic is written in Latin letters: tables of the benchmark's own, not those of the product.</summary>
internal static class Romanisation
{
    private const string Cyrillic = "абвгґдеёєжзиіїйклмнопрстуфхцчшщъыьэюя";

    private static readonly Dictionary<string, string[]> Schemes = new()
    {
        ["bgn"] = "a b v g g d e yo ye zh z i i yi y k l m n o p r s t u f kh ts ch sh shch - y - e yu ya".Split(' '),
        ["passport"] = "a b v g g d e e ie zh z i i i i k l m n o p r s t u f kh ts ch sh shch ie y - e iu ia".Split(' '),
        ["scholarly"] = "a b v g g d e ë je ž z i i ji j k l m n o p r s t u f ch c č š šč - y - è ju ja".Split(' '),
        ["iso9"] = "a b v g g d e ë ê ž z i ì ï j k l m n o p r s t u f h c č š ŝ ʺ y ʹ è û â".Split(' '),
        ["german"] = "a b w g g d e jo je sch s i i ji j k l m n o p r s t u f ch z tsch sch schtsch - y - e ju ja".Split(' '),
        ["national"] = "a b v h g d e yo ye zh z y i yi y k l m n o p r s t u f kh ts ch sh shch - y - e yu ya".Split(' '),
    };

    /// <summary>Schemes for Russian or Ukrainian apart from the one that <see cref="Usual"/> gives.</summary>
    public static string[] Others(string language) => language == "uk" ? ["bgn", "passport", "scholarly", "iso9", "german"] : ["passport", "scholarly", "iso9", "german"];

    public static string Usual(string language) => language == "uk" ? "national" : "bgn";

    public static string Write(string text, string scheme)
    {
        var latin = new StringBuilder(text.Length + 8);
        foreach (var c in text)
        {
            var at = Cyrillic.IndexOf(char.ToLowerInvariant(c), StringComparison.Ordinal);
            var letters = at < 0 ? c.ToString() : Schemes[scheme][at] is "-" ? "" : Schemes[scheme][at];
            latin.Append(char.IsUpper(c) && letters.Length > 0 ? char.ToUpperInvariant(letters[0]) + letters[1..] : letters);
        }

        return latin.ToString();
    }
}
