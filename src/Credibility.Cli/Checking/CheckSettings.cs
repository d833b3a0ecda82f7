using Credibility.Cli.Checking.Searching;
using Credibility.Formats.Checks;
using Credibility.Policies;

namespace Credibility.Cli.Checking;

/// <summary>One file that a check is written to.</summary>
internal sealed record CheckOutput(CheckFormat Format, string Path);

/// <summary>What was asked of <c>check</c>, valid as a whole.</summary>
/// <param name="FailLevel">Null takes the policy's.</param>
/// <param name="MinLevel">Findings below it are not told; JSON always holds all.</param>
/// <param name="Policy">Null takes the draft's, else the nearest policy file, else the default.</param>
/// <param name="Catalog">Path of a snapshot; null takes the one beside the program.</param>
/// <param name="Redact">Null takes what is usual for each format.</param>
/// <param name="Server">Address of a service that judges instead of this program; null where none does.</param>
/// <param name="Jobs">How many drafts are checked at the same time.</param>
internal sealed record CheckSettings(
    DraftSearchSettings Search, CheckFormat Format, IReadOnlyList<CheckOutput> Files, FindingLevel? FailLevel, FindingLevel MinLevel,
    string? Policy, string? Catalog, DateOnly? AuditDate, bool? Redact, bool Detailed, string? Server, int Jobs)
{
    /// <summary>Confidence below which nothing fails; null takes the policy's.</summary>
    public double? MinConfidence { get; init; }

    /// <summary>Path of the findings that are known; null where none is.</summary>
    public string? Baseline { get; init; }

    /// <summary>The commit that a change is compared with; null where no change is under review.</summary>
    public string? DiffBase { get; init; }
}
