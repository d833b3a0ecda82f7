using System.Globalization;
using Credibility.Formats.Text;
using Credibility.Policies;

namespace Credibility.Formats.Checks;

/// <summary>The words in which a check speaks to people, the same in every format for them.</summary>
internal static class CheckWords
{
    /// <summary>A level as compilers write it, so that editors and logs know it.</summary>
    public static string Of(FindingLevel level) => level switch
    {
        FindingLevel.Error => "error",
        FindingLevel.Warning => "warning",
        _ => "note",
    };

    /// <summary>"path:line:column:"</summary>
    public static string Place(CheckedFile file, LocatedFinding located) => $"{file.Path}:{LineAndColumn(located)}:";

    public static string LineAndColumn(LocatedFinding located) => FormattableString.Invariant($"{located.Range.Start.Line}:{located.Range.Start.Column}");

    /// <summary>Why something rests, in one line.</summary>
    public static string AtRest(LocatedFinding located) => located.Place.Suppression is { } suppression
        ? $"at rest: {suppression.Kind}, {suppression.Words}{(located.Place.Quote.Length == 0 ? "" : $" “{Wording.Shorten(located.Place.Quote)}”")} [{located.Finding.Rule}]"
        : $"at rest: {ReportWords.Of(located.Finding.Decision!)} [{located.Finding.Rule}]";

    /// <summary>How many findings one file has: "1 error, 6 warnings; 2 at rest."</summary>
    public static string Summary(CheckedFile file)
    {
        var findings = file.ToRead().Select(group => group.Finding).ToList();
        return $"{(findings.Count == 0 ? "No findings" : Levels(findings))}{Rest([file])}.";
    }

    /// <summary>How many files there are and what was found in them.</summary>
    public static string Summary(Check check)
    {
        var findings = check.Files.Select(file => file.ToRead().Select(group => group.Finding).ToList()).ToList();
        var with = findings.Count(found => found.Count > 0);
        var refused = check.Files.Count(file => file.Report is null);
        var levels = with == 0 ? "" : $" ({Levels([.. findings.SelectMany(found => found)])})";
        var notChecked = refused == 0 ? "" : FormattableString.Invariant($", {refused} not checked");
        return FormattableString.Invariant($"{Counted(check.Files.Count, "draft")}: {with} with findings{levels}, {check.Files.Count - with - refused} without{notChecked}{Rest(check.Files)}.");
    }

    /// <summary>What reports warn of, each once, with the draft or the number of drafts that it is said of.</summary>
    public static List<string> Warnings(Check check) =>
    [
        .. check.Files.SelectMany(file => (file.Report?.Warnings ?? []).Select(warning => (file.Path, Warning: warning))).GroupBy(pair => pair.Warning, StringComparer.Ordinal)
            .Select(group => $"{group.Key} ({(group.Count() == 1 ? group.First().Path : Counted(group.Count(), "draft"))})"),
    ];

    /// <summary>"1 finding", "7 findings".</summary>
    public static string Counted(int count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");

    private static string Levels(List<Finding> findings) => string.Join(
        ", ", findings.GroupBy(finding => finding.Level).OrderByDescending(group => group.Key).Select(group => Counted(group.Count(), Of(group.Key))));

    /// <summary>What is not told, so that silence is not taken for a clean draft.</summary>
    private static string Rest(IReadOnlyList<CheckedFile> files)
    {
        var rest = files.Sum(file => file.AtRest().Count());
        var hidden = files.Sum(file => file.Findings.Where(located => !located.IsShown && located.Finding.Level != FindingLevel.None).Select(located => located.Finding).Except(file.Findings.Where(located => located.IsShown).Select(located => located.Finding)).Distinct().Count());
        return (rest == 0 ? "" : FormattableString.Invariant($"; {rest} at rest")) + (hidden == 0 ? "" : FormattableString.Invariant($"; {hidden} not shown"));
    }
}
