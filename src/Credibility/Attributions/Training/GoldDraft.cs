using Credibility.Drafts;

namespace Credibility.Attributions.Training;

/// <summary>A text in which people have marked every attribution: what the reading of prose is trained on and measured by.</summary>
/// <param name="Id">Unique in its corpus.</param>
public sealed record GoldDraft(string Id, string Title, string Text)
{
    /// <summary>In the order of the corpus.</summary>
    public IReadOnlyList<GoldAttribution> Attributions { get; init; } = [];

    /// <summary>What looks like an attribution and is none; the list need not be complete.</summary>
    public IReadOnlyList<GoldTrap> Traps { get; init; } = [];

    /// <summary>Findings that are expected and those that would be noise; null where nobody judged.</summary>
    public GoldRules? Rules { get; init; }

    /// <summary>Beat or genre, such as <c>war</c>; null where the corpus tells none.</summary>
    public string? Kind { get; init; }

    public DateOnly? Published { get; init; }

    /// <summary>Whether carriers are marked, so that a source is the innermost origin; else it is whom the draft cites.</summary>
    public bool MarksChains { get; init; }

    /// <summary>Whether it is kept for measuring and must not be trained on.</summary>
    public bool IsHeldOut { get; init; }

    /// <summary>Whose text it is and under which licence; null for drafts of this project.</summary>
    public CorpusNotice? Notice { get; init; }
}

/// <summary>A phrase that looks like an attribution and is none.</summary>
/// <param name="Why">"idiom", or the annotator's own words; "negated report" for somebody who was asked and gave no content.</param>
/// <param name="Asked">Who was asked, or null.</param>
public sealed record GoldTrap(TextSpan Span, string Why, string? Asked = null)
{
    public const string NegatedReport = "negated report";
}

/// <param name="Must">Ids of rules that an editor would expect to fire; empty means that the draft is clean, null that nobody judged it.</param>
/// <param name="MustNot">Ids of rules that would be noise. A rule in no list is not judged.</param>
public sealed record GoldRules(IReadOnlyList<string>? Must, IReadOnlyList<string> MustNot)
{
    /// <summary>Ids of rules that are right where they fire; that they keep silent is no miss.</summary>
    public IReadOnlyList<string> Right { get; init; } = [];

    /// <summary>Words at which a rule is right, for rules that are right at some places only.</summary>
    public IReadOnlyList<GoldPlace> Places { get; init; } = [];

    /// <summary>Whether a finding is right, by its rule and the words at its worst place; null where nobody judged it.</summary>
    public bool? Judge(string rule, string? worstPlace)
    {
        if (MustNot.Contains(rule))
        {
            return false;
        }

        var places = Places.Where(place => place.Rule == rule).ToList();
        return Must?.Contains(rule) != true && !Right.Contains(rule) ? null
            : places.Count == 0 || worstPlace is { Length: > 0 } && places.Any(place => place.Meets(worstPlace));
    }
}

/// <summary>Words of a draft at which a rule is right.</summary>
public sealed record GoldPlace(string Rule, string Words)
{
    /// <summary>Whether one holds the other: a finding may stand at a whole sentence or at the name in it.</summary>
    public bool Meets(string words) => words.Contains(Words, StringComparison.OrdinalIgnoreCase) || Words.Contains(words, StringComparison.OrdinalIgnoreCase);
}

/// <summary>What a licence asks to be said about a text.</summary>
/// <param name="Licence">As its owner names it, such as "CC BY 4.0".</param>
public sealed record CorpusNotice(string Licence, string? Title, string? Author, string? Url);
