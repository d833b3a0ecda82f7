using Credibility.Provenance;

namespace Credibility.Policies;

/// <summary>A kind of text and what is asked of it, all of it data: no rule knows a type by its name.</summary>
/// <param name="Silent">Rules that stay silent in this type.</param>
/// <param name="OnlyErrors">If not empty, only these rules may be errors; every other is a warning at most.</param>
/// <param name="NotesOnly">True if every finding is a note.</param>
/// <param name="Levels">Levels that this type changes, by rule.</param>
/// <param name="Remark">One remark that the report makes for the type, such as "one speaker by design", or null.</param>
public sealed record DocumentType(
    string Id, IReadOnlySet<string> Silent, IReadOnlySet<string> OnlyErrors, bool NotesOnly,
    IReadOnlyDictionary<string, FindingLevel> Levels, string? Remark)
{
    /// <summary>Rules that look at less than usual, with what they look at.</summary>
    public IReadOnlyDictionary<string, RuleScope> Scopes { get; init; } = new Dictionary<string, RuleScope>();

    /// <summary>Rules that pass over a claim whose paragraph holds one of these words.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> SilentBeside { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>The sides that such a text has where the draft declares no parties.</summary>
    public IReadOnlyList<NamedSide> Sides { get; init; } = [];

    /// <summary>True if the draft is expected to say whom it asked; the report remarks on a missing log.</summary>
    public bool ExpectsContactLog { get; init; }
}

/// <summary>What of a draft a rule looks at.</summary>
public enum RuleScope
{
    /// <summary>Everything.</summary>
    All,

    /// <summary>Claims that would damage somebody identifiable.</summary>
    Allegations,

    /// <summary>Of these, those about somebody who does not speak in the draft.</summary>
    AgainstOthers,

    /// <summary>Claims that nobody answers: where the other side denies in the draft, both have been heard.</summary>
    Unanswered,

    /// <summary>Of voices, those presented as experts whose own words are quoted.</summary>
    QuotedExperts,
}
