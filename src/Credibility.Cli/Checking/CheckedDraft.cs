using Credibility.Formats.Json;
using Credibility.Policies;
using Credibility.Reports;

namespace Credibility.Cli.Checking;

/// <summary>What came of one input: a report, or every reason why there is none.</summary>
/// <param name="FailLevel">The level from which this draft fails the check.</param>
internal sealed record CheckedDraft(string Name, Report? Report, Policy? Policy, FindingLevel FailLevel, IReadOnlyList<PlacedProblem> Problems)
{
    /// <summary>Findings that fail the check: at or above the fail level, as sure as the policy asks, and decided on by no editor.</summary>
    public int Failing => Report is null || Policy is null ? 0 : Report.Findings.Count(finding => Policy.Stops(finding, FailLevel));

    public int ExitCode => Report is null ? Cli.ExitCode.CouldNotRun : Failing > 0 ? Cli.ExitCode.Found : Cli.ExitCode.Clean;

    public static CheckedDraft Refused(string name, params IReadOnlyList<PlacedProblem> problems) => new(name, null, null, FindingLevel.None, problems);
}

/// <param name="Pointer">JSON Pointer to the value; empty for the whole.</param>
internal sealed record PlacedProblem(string Pointer, TextPlace Place, string Message)
{
    public string Words => Pointer.Length == 0 ? Message : $"{Pointer}: {Message}";

    public static PlacedProblem OfWhole(string message) => new("", TextPlace.Start, message);
}
