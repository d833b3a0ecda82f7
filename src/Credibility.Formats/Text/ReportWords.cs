using System.Globalization;
using System.Text.Json;
using Credibility.Drafts;
using Credibility.Policies;
using Credibility.Reports;
using Credibility.Sources.Scores;

namespace Credibility.Formats.Text;

/// <summary>The words in which a report speaks to an editor, the same in every format for people.</summary>
public static class ReportWords
{
    /// <summary>What a level asks of the editor.</summary>
    public static string Of(FindingLevel level) => level switch
    {
        FindingLevel.Error => "Check before publishing",
        FindingLevel.Warning => "Consider",
        _ => "Note",
    };

    public static string Of(ClaimKind kind) => Spaced(kind);

    /// <summary>Worst first; within a level as the report has them.</summary>
    public static IReadOnlyList<Finding> WorstFirst(this IReadOnlyList<Finding> findings) =>
        [.. findings.Where(f => f.Level != FindingLevel.None).OrderByDescending(f => f.Level).ThenByDescending(f => f.Lead)];

    /// <summary>Claims that can be checked; everything else is shown apart, as a reading or a position.</summary>
    public static IEnumerable<ReportClaim> Checkable(this Report report) => report.Claims.Where(c => c.Kind.IsCheckable());

    public static IEnumerable<ReportClaim> NotGraded(this Report report) => report.Claims.Where(c => !c.Kind.IsCheckable());

    /// <summary>What or who could settle a claim: what is known for its topic, then what only this draft can do.</summary>
    internal static List<string> WouldSettle(this Report report, ReportClaim claim) =>
    [
        .. claim.CouldSettle.Select(c => c.Care is null ? c.What : $"{c.What} ({c.Care})"),
        .. report.Suggestions.Where(s => s.ClaimId == claim.Id && (claim.CouldSettle.Count == 0 || s.Kind is "reply" or "affiliation")).Select(s => $"{s.Text} {s.Effect}"),
    ];

    /// <summary>A cited standard: which, edition and clause, what it says.</summary>
    public static string Of(GuidanceCitation guidance)
    {
        var edition = guidance.Edition is null ? "" : $" ({guidance.Edition})";
        var clause = guidance.Clause is null ? "" : $", {guidance.Clause}";
        return $"{guidance.Standard}{edition}{clause}{(guidance.Retrieved is null ? " (not opened)" : guidance.Secondary ? " (read second hand)" : "")}: {guidance.Says}";
    }

    /// <summary>A source's score: the number only with its interval and how sure it is, else why there is none.</summary>
    public static string Score(ReportSource source) => source is { Score: { } score, Low: { } low, High: { } high, HowSure: { } sure }
        ? Score(score, low, high, sure, source.Facts)
        : NotRated(source.NotRated ?? "not rated");

    /// <summary>Who can decide what a source says.</summary>
    public static string Control(ReportControl? control) => (control?.Type?.Replace('-', ' '), control?.Controller) switch
    {
        ({ } type, { } controller) => $"{type}, {controller}",
        (null, { } controller) => $"{controller}, type not decided",
        ({ } type, null) => type,
        _ => "not known",
    };

    /// <summary>An act that lists a source; it stands beside a score and is no part of one.</summary>
    public static string Of(ReportListing listing) =>
        $"Listed by {listing.Issuer}: {listing.Act}, {listing.Territory}{(listing.Date is { } date ? ", " + date : "")}";

    /// <param name="facts">Evidenced facts that it rests on.</param>
    internal static string Score(double score, double low, double high, HowSure sure, int facts) => string.Create(
        CultureInfo.InvariantCulture, $"{score:0.0} ({low:0.0}–{high:0.0}), how sure: {Spaced(sure)}, {facts} {(facts == 1 ? "fact" : "facts")}");

    internal static string NotRated(string why) => "–, " + why;

    /// <summary>A finding's places, each stretch of the text once, whatever different things are said of it.</summary>
    internal static IEnumerable<FindingPlace> Stretches(Finding finding) => finding.Places.DistinctBy(place => place.Span is { } span ? (object)span : place);

    /// <summary>An editor's decision: reason, who signs, until when.</summary>
    public static string Of(FindingDecision decision) =>
        string.Create(CultureInfo.InvariantCulture, $"Editor's decision: {decision.Why.TrimEnd('.')} ({decision.By}, until {decision.Until:yyyy-MM-dd}).");

    /// <summary>A remark in the draft's text: what kind of reason, and which.</summary>
    public static string Of(FindingSuppression suppression) => $"Laid to rest in the draft: {suppression.Kind.Replace('-', ' ')}, {suppression.Words.TrimEnd('.')}.";

    /// <summary>What marks a claim beside its kind.</summary>
    public static string Marks(ReportClaim claim)
    {
        IEnumerable<string?> marks =
        [
            Of(claim.Kind), claim.Key ? "key claim" : null, claim.OwnVoice ? "in the draft's own voice" : null,
            claim.SaidUnverified ? "said to be unverified" : null,
        ];
        return string.Join(", ", marks.OfType<string>());
    }

    /// <summary>The claim's words, or its id where it has none.</summary>
    public static string Title(ReportClaim claim) => claim.Text.Length > 0 ? claim.Text : claim.Id;

    /// <summary>An enumeration's value as words: <c>partly-separate</c> becomes "partly separate".</summary>
    internal static string Spaced<T>(T value) where T : struct, Enum =>
        JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString()).Replace('-', ' ');
}
