using Credibility.Formats.Json;
using Credibility.Policies;
using Credibility.Reports;

namespace Credibility.Formats.Checks;

/// <summary>What a check made of all its files: the one object that every format of a check reads.</summary>
/// <param name="Files">In the order in which they are told.</param>
/// <param name="Rules">The pages of the rules.</param>
/// <param name="Engine">Name and version of the program.</param>
public sealed record Check(IReadOnlyList<CheckedFile> Files, RuleBook Rules, string Engine)
{
    /// <summary>All findings of all files that are to be shown, as each file has them.</summary>
    public IEnumerable<(CheckedFile File, LocatedFinding Finding)> Shown => Files.SelectMany(file => file.Findings.Where(finding => finding.IsShown).Select(finding => (file, finding)));
}

/// <summary>One file: a report with its findings at their places, or every reason why there is none.</summary>
/// <param name="Path">As formats name it: relative to where the check runs where it lies below, with forward slashes.</param>
/// <param name="Text">The file's text; null where it could not be read.</param>
/// <param name="Report">Null exactly where there are problems.</param>
/// <param name="Findings">One for each place of each finding, worst first, in the report's order.</param>
/// <param name="FailLevel">The level from which a finding fails the check.</param>
public sealed record CheckedFile(
    string Path, FileText? Text, Report? Report, Policy? Policy, FindingLevel FailLevel, IReadOnlyList<LocatedFinding> Findings, IReadOnlyList<FileProblem> Problems)
{
    /// <summary>Fingerprints of the lines where <see cref="Text"/> is withheld; null where it is at hand.</summary>
    public LineHashes? LineHashes { get; init; }
}

/// <summary>Why a file could not be checked.</summary>
/// <param name="At">JSON Pointer to the value; empty for the whole.</param>
public sealed record FileProblem(string At, TextPlace Place, string Message)
{
    public string Words => At.Length == 0 ? Message : $"{At}: {Message}";

    /// <summary>Whether it repeats nothing of the file, as where there is none to read, so that it may be handed to others.</summary>
    public bool IsWordless { get; init; }
}

/// <summary>One place of one finding, where it stands in its file.</summary>
/// <param name="Range">Line 1 where it is about the draft as a whole.</param>
public sealed record LocatedFinding(Finding Finding, FindingPlace Place, FileRange Range)
{
    /// <summary>Whether it is about the draft as a whole, so that <see cref="Range"/> points at nothing in particular.</summary>
    public bool IsWhole { get; init; }

    /// <summary>Whether a baseline, or the version that is compared with, has it already.</summary>
    public bool IsKnown { get; init; }

    /// <summary>Whether the change under review touches its claim or its place; true where no change is under review.</summary>
    public bool IsTouched { get; init; } = true;

    /// <summary>Whether it fails the check.</summary>
    public bool Fails { get; init; }

    /// <summary>Whether outputs tell it: what a change does not touch, a baseline knows or <c>--min-level</c> leaves out is not told.</summary>
    public bool IsShown { get; init; } = true;

    /// <summary>Whether a remark in the text or an editor's decision lays it to rest.</summary>
    public bool IsAtRest => Place.Suppression is not null || Finding.Decision is not null;
}
