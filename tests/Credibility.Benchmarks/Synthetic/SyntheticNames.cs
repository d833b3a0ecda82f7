using System.Globalization;
using System.Text;
using Credibility.Sources;

namespace Credibility.Benchmarks.Synthetic;

/// <summary>Names in the manner of real ones, each once: many share words, many are a letter or two apart.</summary>
internal sealed class SyntheticNames(Random random)
{
    private static readonly string[] Heads =
        ["Nor", "Kest", "Var", "Hel", "Mor", "Tal", "Bran", "Sil", "Dov", "Ost", "Fen", "Gal", "Rud", "Lor", "Pel", "Ash", "Win", "Cor", "Ber", "Tor", "Vel", "Hol", "Jar", "Mel", "Sor"];

    private static readonly string[] Middles = ["a", "e", "i", "o", "en", "er", "in", "ov", "al", "an", "es", "ol"];
    private static readonly string[] Tails = ["vale", "mark", "stad", "burg", "holm", "ford", "grad", "dal", "mere", "wick", "berg", "sund", "polye", "nes", "ton", "haven", "field", "lund", "by", "minster"];

    private static readonly (string Before, string After, SourceKind Kind)[] Patterns =
    [
        ("", " Herald", SourceKind.Newspaper), ("", " Evening Post", SourceKind.Newspaper), ("Radio ", "", SourceKind.Broadcaster), ("", " Today", SourceKind.NewsSite),
        ("", " Television", SourceKind.Broadcaster), ("", " News Agency", SourceKind.NewsAgency), ("", " Police", SourceKind.Police), ("University of ", "", SourceKind.University),
        ("", " General Hospital", SourceKind.Hospital), ("", " Observatory for Human Rights", SourceKind.Ngo), ("", " Institute of Policy", SourceKind.ThinkTank),
    ];

    private static readonly string[] Given = ["Anna", "Marek", "Ilse", "Tomas", "Irina", "Pavel", "Greta", "Emil", "Sofia", "Oskar", "Lena", "Viktor", "Maria", "Henrik", "Olga", "Jonas", "Clara", "Anton", "Nadia", "Felix"];
    private static readonly string[] Holdings = [" Holding", " Media Group", " Press", " Capital", " Trust", " Broadcasting"];
    private static readonly Dictionary<char, string> Cyrillic = "abcdefghijklmnopqrstuvwxyz".Zip(
        "а б к д е ф г х и й к л м н о п к р с т у в в кс ы з".Split(' ')).ToDictionary(pair => pair.First, pair => pair.Second);

    private readonly HashSet<string> taken = new(StringComparer.Ordinal);

    public string NextTown() => Once(() => Pick(Heads) + Pick(Middles) + (random.Next(2) == 0 ? Pick(Middles) : "") + Pick(Tails));

    public string NextCompany() => Once(() => Pick(Heads) + Pick(Middles) + Pick(Tails) + Pick(Holdings));

    public (string Name, IReadOnlyList<SourceName> Aliases) NextPerson()
    {
        var family = "";
        var name = Once(() => Pick(Given) + " " + (family = Pick(Heads) + Pick(Middles) + Pick(Middles) + Pick(Tails)));
        return (name, [Latin(name[..1] + ". " + family), Latin(family + ", " + name[..name.IndexOf(' ', StringComparison.Ordinal)]), InCyrillic(name)]);
    }

    /// <summary>What a town has: some of the patterns.</summary>
    public IEnumerable<(string Text, SourceKind Kind)> InTown(string town)
    {
        var first = random.Next(Patterns.Length);
        var count = 3 + random.Next(Patterns.Length - 3);
        for (var i = 0; i < count; i++)
        {
            var (before, after, kind) = Patterns[(first + i) % Patterns.Length];
            yield return (before + town + after, kind);
        }
    }

    /// <summary>Three further names: initials with the town, another word order, and Cyrillic letters.</summary>
    public IReadOnlyList<SourceName> AliasesOf(string name, string town)
    {
        var initials = new string([.. name.Split(' ').Select(word => word[0])]);
        return [Latin($"{initials} {town}"), Latin($"{name} Online"), InCyrillic(name)];
    }

    public static string IdOf(string name) => name.ToLowerInvariant().Replace(' ', '-');

    private static SourceName Latin(string text) => new(text, "en", "Latn", Validity.Unknown);

    private static SourceName InCyrillic(string name)
    {
        var text = new StringBuilder();
        foreach (var c in name)
        {
            var letter = Cyrillic.GetValueOrDefault(char.ToLowerInvariant(c), c.ToString());
            text.Append(char.IsUpper(c) ? CultureInfo.InvariantCulture.TextInfo.ToTitleCase(letter) : letter);
        }

        return new SourceName(text.ToString(), "ru", "Cyrl", Validity.Unknown);
    }

    private string Once(Func<string> draw)
    {
        while (true)
        {
            var name = draw();
            if (taken.Add(name))
            {
                return name;
            }
        }
    }

    private string Pick(string[] words) => words[random.Next(words.Length)];
}
