namespace Credibility.Policies;

/// <summary>How much a finding weighs in machine formats.</summary>
public enum FindingLevel { None, Note, Warning, Error }

/// <summary>The set of rules with levels and thresholds that a newsroom works by.</summary>
/// <param name="Sha256">Hash over the data file's bytes, and over those of the policy that it extends.</param>
/// <param name="FailLevel">Level from which a check fails; <see cref="FindingLevel.None"/> is advisory.</param>
/// <param name="Rules">Settings by rule id; a rule that is not listed is off.</param>
/// <param name="Types">Document types and what they silence or change.</param>
/// <param name="MaxLead">How many findings a page shows first.</param>
public sealed record Policy(
    string Id, string Sha256, FindingLevel FailLevel, IReadOnlyDictionary<string, RuleSettings> Rules,
    IReadOnlyDictionary<string, DocumentType> Types, int MaxLead, int StaleAfterDays)
{
    /// <summary>Confidence, 0–1, below which no finding fails a check, whatever its level.</summary>
    public double MinConfidence { get; init; }

    /// <summary>Judged findings from which on a rule counts as measured.</summary>
    public int MinJudged { get; init; }

    /// <summary>Share of right findings, 0–1, below which a measured rule is at most a note where it read the text by itself; 0 where no share is too low.</summary>
    public double MinPrecision { get; init; }

    /// <summary>Issuers whose listings are shown beside a cited source, in the words of profiles.</summary>
    public IReadOnlyList<string> ListedIssuers { get; init; } = [];

    /// <summary>What reports by this policy have to be made from, so that a check's results change only when somebody decides it; null where anything goes.</summary>
    public PolicyPins? Pins { get; init; }

    /// <summary>Signed, dated exceptions.</summary>
    public IReadOnlyList<EditorsDecision> Decisions { get; init; } = [];

    /// <summary>Settings of a rule that is on, or null.</summary>
    public RuleSettings? Setting(string rule) => Rules.TryGetValue(rule, out var settings) && settings.Level != FindingLevel.None ? settings : null;

    /// <summary>Whether a finding fails a check from <paramref name="failLevel"/> on; one that an editor decided on never does.</summary>
    public bool Stops(Finding finding, FindingLevel failLevel) =>
        finding.Places.Count == 0 ? IsGrave(finding, failLevel) && finding.Confidence >= MinConfidence : finding.Places.Any(place => Stops(finding, place, failLevel));

    /// <summary>Whether one place of a finding does.</summary>
    public bool Stops(Finding finding, FindingPlace place, FindingLevel failLevel) =>
        IsGrave(finding, failLevel) && place.Suppression is null && place.Confidence >= MinConfidence;

    /// <summary>Whether enough findings of a rule were judged to say how often it is right.</summary>
    public bool IsMeasured(MeasuredPrecision? measured) => measured is { Judged: > 0 } && measured.Judged >= MinJudged;

    /// <summary>Whether a rule was wrong too often to be more than a note where nothing but its own reading of a text stands behind a finding.</summary>
    public bool IsNoteOnText(MeasuredPrecision? measured) => IsMeasured(measured) && measured!.Share < MinPrecision;

    private static bool IsGrave(Finding finding, FindingLevel failLevel) =>
        failLevel != FindingLevel.None && finding.Decision is null && finding.Level >= failLevel;
}

/// <param name="Numbers">Thresholds of this rule, by name.</param>
public sealed record RuleSettings(FindingLevel Level, IReadOnlyDictionary<string, double> Numbers)
{
    /// <summary>The threshold with this name.</summary>
    /// <exception cref="KeyNotFoundException">The policy does not give it; the reader refuses such a policy.</exception>
    public double Number(string name) => Numbers[name];
}

/// <summary>Hashes of the only catalog and method that a policy accepts; null accepts any.</summary>
/// <param name="Catalog">SHA-256 of the catalog or its first digits, lower-case hex.</param>
/// <param name="Method">SHA-256 of the method or its first digits, lower-case hex.</param>
public sealed record PolicyPins(string? Catalog, string? Method)
{
    public bool AcceptsCatalog(string sha256) => Catalog is null || sha256.StartsWith(Catalog, StringComparison.Ordinal);

    public bool AcceptsMethod(string sha256) => Method is null || sha256.StartsWith(Method, StringComparison.Ordinal);
}
