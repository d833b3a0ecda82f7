namespace Credibility.Policies;

/// <summary>How much a finding weighs in machine formats.</summary>
public enum FindingLevel { None, Note, Warning, Error }

/// <summary>The set of rules with levels and thresholds that a newsroom works by.</summary>
/// <param name="Sha256">Hash over the data file's bytes.</param>
/// <param name="FailLevel">Level from which a check fails; <see cref="FindingLevel.None"/> is advisory.</param>
/// <param name="Rules">Settings by rule id; a rule that is not listed is off.</param>
/// <param name="Types">Document types and what they silence or change.</param>
/// <param name="MaxLead">How many findings a page shows first.</param>
public sealed record Policy(
    string Id, string Sha256, FindingLevel FailLevel, IReadOnlyDictionary<string, RuleSettings> Rules,
    IReadOnlyDictionary<string, DocumentType> Types, int MaxLead, int StaleAfterDays);

/// <param name="Numbers">Thresholds of this rule, by name.</param>
public sealed record RuleSettings(FindingLevel Level, IReadOnlyDictionary<string, double> Numbers)
{
    /// <summary>The threshold with this name.</summary>
    /// <exception cref="KeyNotFoundException">The policy does not give it; the reader refuses such a policy.</exception>
    public double Number(string name) => Numbers[name];
}

/// <param name="Silent">Rules that stay silent in this type.</param>
/// <param name="OnlyErrors">If not empty, only these rules may be errors; every other is a warning at most.</param>
/// <param name="NotesOnly">True if every finding is a note.</param>
/// <param name="Levels">Levels that this type changes, by rule.</param>
/// <param name="Remark">One remark that the report makes for the type, such as "one speaker by design", or null.</param>
public sealed record DocumentType(
    string Id, IReadOnlySet<string> Silent, IReadOnlySet<string> OnlyErrors, bool NotesOnly,
    IReadOnlyDictionary<string, FindingLevel> Levels, string? Remark);
