using Credibility.Formats.Redacting;
using Credibility.Policies;

namespace Credibility.Formats.Checks;

/// <summary>
/// A check as it may be handed to others: of each finding the rule, its title, where it stands and at most five words. A draft can tell
/// who its unnamed source is in one clause, and what a service was sent cannot be taken back.
/// </summary>
public static class Redaction
{
    private const string Unreadable = "This file cannot be read as a draft. What is wrong repeats its words: check it with --redact false to see it.";

    /// <summary>Whether a format is made to be handed to others, so that it is redacted unless asked otherwise.</summary>
    public static bool IsUsual(CheckFormat format) =>
        format is CheckFormat.Sarif or CheckFormat.Github or CheckFormat.Rdjson or CheckFormat.Gitlab or CheckFormat.Junit;

    public static Check Redacted(this Check check) => check with { Files = [.. check.Files.Select(check.Redacted)] };

    /// <summary>One file of a check.</summary>
    public static CheckedFile Redacted(this Check check, CheckedFile file)
    {
        var findings = file.Findings.Select(located => located.Finding).Concat(file.Report?.Findings ?? []).Distinct(ReferenceEqualityComparer.Instance).Cast<Finding>()
            .ToDictionary(finding => finding, finding => Redacted(check, finding), (IEqualityComparer<Finding>)ReferenceEqualityComparer.Instance);
        return file with
        {
            Text = null,
            LineHashes = file.LineHashes ?? (file.Text is { } text ? new LineHashes(text.Text) : null),
            Report = file.Report is { } report
                ? ReportWithoutWords.ForOthers(report, file.Text?.Text) with { Findings = [.. report.Findings.Select(finding => findings[finding])] } : null,
            Findings = [.. file.Findings.Select(located => located with { Finding = findings[located.Finding], Place = Redacted(check, located.Finding, located.Place) })],
            Problems = [.. file.Problems.Select(problem => problem.IsWordless ? problem : new FileProblem("", problem.Place, Unreadable))],
        };
    }

    /// <summary>What stands on the rule's page stays; a finding that has no page could speak of the draft in all its fields.</summary>
    private static Finding Redacted(Check check, Finding finding)
    {
        var page = check.Rules.Pages.GetValueOrDefault(finding.Rule);
        return finding with
        {
            Message = check.TitleOf(finding), Why = page?.Why ?? "", Remedy = page?.Remedy ?? "", Guidance = page?.Guidance ?? [], Rewrite = null,
            Decision = finding.Decision is { } decision ? decision with { By = "", Why = "" } : null,
            Places = [.. finding.Places.Select(place => Redacted(check, finding, place))],
        };
    }

    private static FindingPlace Redacted(Check check, Finding finding, FindingPlace place)
    {
        var few = FewWords.Of(place.Quote);
        return place with
        {
            Quote = few,
            Message = few.Length == 0 ? check.TitleOf(finding) : $"{check.TitleOf(finding)}: “{few}”",
            Suppression = place.Suppression is { } suppression ? suppression with { Words = "" } : null,
        };
    }
}
