using Credibility.Attributions.Extraction;
using Credibility.Attributions.Prose;

namespace Credibility.Attributions.Coreference;

/// <summary>Somebody or something of the text while it is read: what its mentions so far tell.</summary>
internal sealed class Referent
{
    private readonly List<(TokenRange Range, MentionParts Parts, bool Asked)> _mentions = [];

    public Referent(TokenRange range, MentionParts parts, bool asked) => Add(range, parts, asked);

    public HashSet<uint> Words { get; } = [];

    public HashSet<uint> Heads { get; } = [];

    public HashSet<uint> Modifiers { get; } = [];

    public IReadOnlyList<uint> NameWords { get; private set; } = [];

    public string Initials { get; private set; } = "";

    public bool IsNamed { get; private set; }

    public bool IsPlural { get; private set; }

    public EntityKind Kind { get; private set; }

    public Gender Gender { get; private set; }

    public int LastToken { get; private set; }

    public int LastSentence { get; set; }

    /// <summary>How much its last mention stands out: 3 who is cited, 2 who begins a sentence, 1 anybody, 0 inside a quotation.</summary>
    public int Salience { get; set; }

    /// <summary>Whether it carried what another said.</summary>
    public bool Carries { get; set; }

    /// <summary>Mentions that attributions and inquiries use, in order of the text.</summary>
    public IEnumerable<TokenRange> Asked => _mentions.Where(mention => mention.Asked).Select(mention => mention.Range);

    public TokenRange First => _mentions[0].Range;

    public MentionParts FirstParts => _mentions[0].Parts;

    public void Add(TokenRange range, MentionParts parts, bool asked)
    {
        _mentions.Add((range, parts, asked));
        LastToken = range.End;
        Gender = Gender == Gender.Unknown && parts.Gender != Gender.Thing ? parts.Gender : Gender;
        if (parts.Pronoun is not null || parts.PartOf is not null)
        {
            return;
        }

        Words.UnionWith(parts.NameWords);
        Heads.UnionWith(parts.Heads);
        Words.UnionWith(parts.Heads);
        Modifiers.UnionWith(parts.Modifiers);
        IsPlural = _mentions.Count == 1 ? parts.IsPlural : IsPlural && parts.IsPlural;
        Kind = parts.Kind == EntityKind.Unknown || (Kind != EntityKind.Unknown && !parts.IsNamed) ? Kind : parts.Kind;
        if (parts.IsNamed && (!IsNamed || parts.NameWords.Count > NameWords.Count))
        {
            NameWords = parts.NameWords;
        }

        Initials = parts.Initials.Length > Initials.Length ? parts.Initials : Initials;
        IsNamed |= parts.IsNamed;
    }

    /// <summary>The mention that names it best: a name before a description, the fuller one, the earlier one.</summary>
    public (TokenRange Range, MentionParts Parts) Best()
    {
        var best = _mentions.Where(mention => mention.Parts is { Pronoun: null, PartOf: null }).DefaultIfEmpty(_mentions[0])
            .OrderByDescending(mention => mention.Parts.IsNamed).ThenByDescending(mention => mention.Parts.IsNamed ? mention.Parts.NameWords.Count : 0)
            .ThenByDescending(mention => mention.Parts.IsNamed && mention.Parts.Description is not null)
            .ThenByDescending(mention => !mention.Parts.IsNamed && mention.Asked).ThenBy(mention => mention.Range.First).First();
        return (best.Range, best.Parts);
    }

    /// <summary>What is said beside the name anywhere, the longest; null where nothing is.</summary>
    public string? Description() => _mentions.Select(mention => mention.Parts.Description).OfType<string>().OrderByDescending(words => words.Length).FirstOrDefault()
        ?? (IsNamed ? _mentions.Where(mention => mention.Parts is { IsNamed: false, Pronoun: null, PartOf: null }).Select(mention => mention.Parts.Name).FirstOrDefault() : null);
}
