using Credibility.Policies;

namespace Credibility.Cli.Checking;

/// <summary>How reports are written.</summary>
internal enum ReportFormat { Text, Json }

/// <summary>One file that a report is written to.</summary>
internal sealed record ReportFile(ReportFormat Format, string Path);

/// <summary>What was asked of <c>check</c>, valid as a whole.</summary>
/// <param name="Paths">Files, folders and <c>-</c>, as typed.</param>
/// <param name="FailLevel">Null takes the policy's.</param>
/// <param name="MinLevel">Findings below it are left out of text; JSON always holds all.</param>
/// <param name="Policy">Null takes the draft's, else the default.</param>
/// <param name="Catalog">Path of a snapshot; null takes the one beside the program.</param>
internal sealed record CheckSettings(
    IReadOnlyList<string> Paths, ReportFormat Format, IReadOnlyList<ReportFile> Files, FindingLevel? FailLevel, FindingLevel MinLevel,
    string? Policy, string? Catalog, DateOnly? AuditDate, bool Detailed);
