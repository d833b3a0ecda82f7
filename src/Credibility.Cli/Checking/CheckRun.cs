using Credibility.Cli.Baselines;
using Credibility.Cli.Changes;
using Credibility.Cli.Checking.Searching;
using Credibility.Cli.Checking.Serving;
using Credibility.Formats.Checks;
using Credibility.Policies;

namespace Credibility.Cli.Checking;

/// <summary>
/// One run of <c>check</c>: finds the drafts and their policies, checks each, writes each as its turn comes, and answers with the
/// highest exit code.
/// </summary>
internal sealed class CheckRun(CheckSettings settings, Terminal terminal)
{
    public int Run()
    {
        var known = settings.Baseline is { } baseline ? KnownFromBaseline.Load(baseline) : null;
        var found = new DraftSearch(settings.Search, terminal).Find();
        CheckOutputs.Refuse(settings.Files, found.Files);
        var data = ShippedData.Load(settings.Catalog);
        using var outputs = new CheckOutputs(settings, new Check([], data.Data.Rules, SourcingAudit.Engine), found.IsSingle, terminal);
        var gate = new GateTally();
        var code = Each(found, data, file =>
        {
            file = known?.Of(file) ?? file;
            gate.Add(file);
            outputs.Add(file);
            return file;
        });
        gate.Say(terminal);
        known?.Tell(terminal);
        return Math.Max(code, outputs.Complete());
    }

    /// <summary>Checks without writing a report.</summary>
    /// <returns>The exit code.</returns>
    public int Collect(ICollection<CheckedFile> checkedFiles)
    {
        var found = new DraftSearch(settings.Search, terminal).Find();
        return Each(found, ShippedData.Load(settings.Catalog), file =>
        {
            checkedFiles.Add(file);
            return file;
        });
    }

    /// <param name="take">Gets each file in its turn, and answers with what is left of it to tell.</param>
    private int Each(FoundDrafts found, ShippedData data, Func<CheckedFile, CheckedFile> take)
    {
        if (settings.Server is null)
        {
            data.Prepare();
        }

        using var service = settings.Server is { } address ? new ServiceAudit(address, settings) : null;
        var policies = service is null ? DraftPolicies.Of(settings.Policy, found.Files, data, terminal) : DraftPolicies.OfService(found.Files, data, terminal);
        var review = settings.DiffBase is { } reference ? new DiffReview(new ChangedFiles(reference, Directory.GetCurrentDirectory()), data, settings.AuditDate) : null;
        review?.Prepare(found.Files.Select(file => file.At), terminal);
        var draftCheck = new DraftCheck(settings, data, policies, service, review, terminal.OpenInput);

        using var stop = StopSignal.For(settings, found.Files);
        var progress = new CheckProgress(found.Files.Count, settings, terminal);
        var (code, count) = (found.Code, 0);
        foreach (var file in InOrder.Run(found.Files, settings.Jobs, draftCheck.Run, stop.Token).OfType<CheckedFile>().Select(take))
        {
            Tell(file, progress);
            (code, count) = (Math.Max(code, CodeOf(file)), count + 1);
            progress.Step();
        }

        progress.End();
        found.RequireSome(count);
        return code;
    }

    private static int CodeOf(CheckedFile file) =>
        file.Report is null ? ExitCode.CouldNotRun : file.Findings.Any(finding => finding.Fails) ? ExitCode.Found : ExitCode.Clean;

    private void Tell(CheckedFile file, CheckProgress progress)
    {
        foreach (var problem in file.Problems)
        {
            progress.Clear();
            terminal.SayAt(file.Path, problem.Place.Line, problem.Place.Column, problem.Words);
        }

        if (file.Findings.Where(finding => finding.Fails).Select(finding => finding.Finding).Distinct().Count() is > 0 and var failing)
        {
            progress.Clear();
            terminal.Say(FormattableString.Invariant(
                $"{file.Path}: {failing} {(failing == 1 ? "finding" : "findings")} at or above the fail level {LevelWord(file.FailLevel)}"));
        }
    }

    private static string LevelWord(FindingLevel level) => level.ToString().ToLowerInvariant();
}
