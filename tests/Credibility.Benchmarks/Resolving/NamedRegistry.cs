using Credibility.Sources;

namespace Credibility.Benchmarks.Resolving;

/// <summary>100,000 invented profiles with three aliases each, and as many names again as are asked for that stand in none of them.</summary>
internal sealed class NamedRegistry
{
    public const int Seed = 20_261_122;

    private readonly Random random = new(Seed);
    private readonly NameMill mill;

    public NamedRegistry(int count, int absent)
    {
        mill = new NameMill(random);
        Sources = [.. Enumerable.Range(0, count).Select(i => mill.Next() with { Id = "p-" + i })];
        Profiles = [.. Sources.Select(Profile)];
        Absent = [.. Enumerable.Range(0, absent).Select(_ => mill.Next())];
    }

    public IReadOnlyList<NamedSource> Sources { get; }

    public IReadOnlyList<SourceProfile> Profiles { get; }

    /// <summary>Drawn like the others, from the same words, and left out: the neighbours of those that are in.</summary>
    public IReadOnlyList<NamedSource> Absent { get; }

    public NameMill Mill => mill;

    /// <summary>First letters of the words that carry weight.</summary>
    public static string Acronym(string name) => string.Concat(name.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries)
        .Where(word => word is not ("of" or "for" or "and" or "the" or "The" or "de" or "La" or "Le" or "El" or "L'Écho")).Select(word => char.ToUpperInvariant(word[0])));

    private SourceProfile Profile(NamedSource source) => new()
    {
        Id = source.Id,
        Name = source.Name,
        Kind = source.Kind,
        Country = source.Tongue.Country,
        Languages = [source.Tongue.Language],
        Aliases = [.. Aliases(source).Select(text => new SourceName(text, source.Tongue.Language, null, Validity.Unknown))],
        Domains = source.Kind is SourceKind.Newspaper or SourceKind.NewsAgency ? [source.Id + ".example"] : [],
    };

    /// <summary>Its own letters or a Cyrillic rendering, a longer form, and a short form or another spelling.</summary>
    private IEnumerable<string> Aliases(NamedSource source)
    {
        yield return source.Tongue.IsCyrillic ? source.Native : Cyrillic.Render(source.Bare);
        if (source.IsPerson)
        {
            var at = source.Name.IndexOf(' ', StringComparison.Ordinal);
            yield return $"{source.Name[..at]} {(char)('A' + random.Next(26))}. {source.Name[(at + 1)..]}";
            yield return source.Tongue.IsCyrillic
                ? Romanisation.Write(source.Native, Romanisation.Others(source.Tongue.Language)[random.Next(2)])
                : $"{source.Name} {"Jr. Sr. II PhD".Split(' ')[random.Next(4)]}";
            yield break;
        }

        yield return source.Bare + (source.Kind == SourceKind.Company ? " Group International" : source.Kind == SourceKind.GovernmentBody ? " Press Office" : " Online");
        var acronym = Acronym(source.Bare);
        yield return acronym.Length > 2 ? acronym : acronym + " " + (source.Tongue.IsCyrillic ? Romanisation.Write(source.Stem, "bgn") : source.Stem);
    }
}
