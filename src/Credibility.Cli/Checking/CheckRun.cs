using Credibility.Cli.Baselines;
using Credibility.Cli.Changes;
using Credibility.Formats.Checks;
using Credibility.Policies;

namespace Credibility.Cli.Checking;

/// <summary>One run of <c>check</c>: reads all, writes all, and answers with the highest exit code.</summary>
internal sealed class CheckRun(CheckSettings settings, Terminal terminal)
{
    public int Run()
    {
        var known = settings.Baseline is { } baseline ? KnownFromBaseline.Load(baseline) : null;
        var files = DraftFiles.Find(settings.Paths);
        CheckOutputs.Refuse(settings.Files, files);
        var data = ShippedData.Load(settings.Catalog);
        var gate = new GateTally();
        var check = new Check([.. Each(files, data).Select(file => known?.Of(file) ?? file)], data.Data.Rules, SourcingAudit.Engine);
        foreach (var file in check.Files)
        {
            Tell(file);
            gate.Add(file);
        }

        gate.Say(terminal);
        known?.Tell(terminal);
        var look = new CheckLook(new() { Detailed = settings.Detailed }, DraftFiles.IsOne(settings.Paths));
        var told = new ToldCheck(check, settings.Redact);
        var written = CheckOutputs.Write(settings.Files, told, look, terminal);
        terminal.Results.Write(CheckWriter.Write(told.For(settings.Format), settings.Format, look with { Text = terminal.Look with { Detailed = settings.Detailed } }));
        StepSummary.Append(settings.Format, told, terminal);
        return Math.Max(check.Files.Max(CodeOf), written);
    }

    /// <summary>Checks without writing a report.</summary>
    /// <returns>The exit code.</returns>
    public int Collect(ICollection<CheckedFile> checkedFiles)
    {
        var code = ExitCode.Clean;
        foreach (var file in Each(DraftFiles.Find(settings.Paths), ShippedData.Load(settings.Catalog)))
        {
            Tell(file);
            checkedFiles.Add(file);
            code = Math.Max(code, CodeOf(file));
        }

        return code;
    }

    private IEnumerable<CheckedFile> Each(IReadOnlyList<DraftFile> files, ShippedData data)
    {
        var policy = settings.Policy is not { } given ? null : PolicyFile.IsPath(given) ? PolicyFile.Read(given, data, terminal) : data.Policy(given);
        var review = settings.DiffBase is { } reference ? new DiffReview(new ChangedFiles(reference, Directory.GetCurrentDirectory()), data, settings.AuditDate) : null;
        review?.Prepare(files.Select(file => file.Path is { } path ? Path.GetFullPath(path) : null), terminal);
        return files.Select(new DraftCheck(settings, data, policy, review).Run);
    }

    private static int CodeOf(CheckedFile file) =>
        file.Report is null ? ExitCode.CouldNotRun : file.Findings.Any(finding => finding.Fails) ? ExitCode.Found : ExitCode.Clean;

    private void Tell(CheckedFile file)
    {
        foreach (var problem in file.Problems)
        {
            terminal.SayAt(file.Path, problem.Place.Line, problem.Place.Column, problem.Words);
        }

        if (file.Findings.Where(finding => finding.Fails).Select(finding => finding.Finding).Distinct().Count() is > 0 and var failing)
        {
            terminal.Say(FormattableString.Invariant(
                $"{file.Path}: {failing} {(failing == 1 ? "finding" : "findings")} at or above the fail level {LevelWord(file.FailLevel)}"));
        }
    }

    private static string LevelWord(FindingLevel level) => level.ToString().ToLowerInvariant();
}
