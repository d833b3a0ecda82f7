using System.Text;
using Credibility.Policies;

namespace Credibility.Formats.Checks;

/// <summary>How machine formats tell a finding, each place for itself.</summary>
internal static class ToldFinding
{
    /// <summary>What stands in for a rule where the problem is that a file could not be read.</summary>
    public const string UnreadableDraft = "unreadable-draft";

    public const string NotChecked = "This draft was not checked";

    /// <summary>
    /// All that is shown and not at rest, over all files: what fails the check before what does not, worse before less bad, else as the
    /// files have it. For formats that know no finding that rests.
    /// </summary>
    public static IReadOnlyList<(CheckedFile File, LocatedFinding Finding)> Open(this Check check) =>
        [.. check.Shown.Where(shown => !shown.Finding.IsAtRest).OrderByDescending(shown => shown.Finding.Fails).ThenByDescending(shown => shown.Finding.Finding.Level)];

    public static IEnumerable<(CheckedFile File, FileProblem Problem)> Problems(this Check check) =>
        check.Files.SelectMany(file => file.Problems.Select(problem => (file, problem)));

    /// <summary>The rule's title in an editor's words; a finding that no page describes has its name.</summary>
    public static string TitleOf(this Check check, Finding finding) =>
        check.Rules.Pages.TryGetValue(finding.Rule, out var page) ? page.Title : Sentence(finding.Name);

    /// <summary>What was found here; under the place that the finding is worst at, also the text that could be pasted.</summary>
    public static string Message(LocatedFinding located)
    {
        var (finding, place) = (located.Finding, located.Place);
        var message = place.Message.Length > 0 ? place.Message : finding.Message;
        return finding.Rewrite is { } rewrite && (finding.Places.Count == 0 || ReferenceEquals(finding.Places[0], place) || finding.Places[0].Fingerprint == place.Fingerprint)
            ? $"{message} To consider: {rewrite}" : message;
    }

    /// <summary>The same with what mends it, for formats that show no rule beside the finding.</summary>
    public static string MessageWithRemedy(LocatedFinding located)
    {
        var message = new StringBuilder(Message(located));
        if (located.Finding.Remedy.Length > 0)
        {
            message.Append("\nWhat mends it: ").Append(located.Finding.Remedy);
        }

        return message.ToString();
    }

    /// <summary>Why a remark or a decision lays it to rest.</summary>
    public static string Rest(LocatedFinding located) => (located.Place.Suppression, located.Finding.Decision) switch
    {
        ({ } remark, _) => remark.Words.Length == 0 ? remark.Kind : $"{remark.Kind}: {remark.Words}",
        (_, { } decision) => FormattableString.Invariant($"Editor's decision until {decision.Until:yyyy-MM-dd}{(decision.By.Length == 0 ? "" : $", {decision.By}")}{(decision.Why.Length == 0 ? "" : $": {decision.Why}")}"),
        _ => "",
    };

    private static string Sentence(string name) => name.Length == 0 ? name : $"{char.ToUpperInvariant(name[0])}{name[1..].Replace('-', ' ')}";
}
