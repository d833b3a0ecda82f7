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
        var found = new DraftSearch(settings.Search, terminal).Find();
        CheckOutputs.Refuse(settings.Files, found.Files);
        var data = ShippedData.Load(settings.Catalog);
        using var service = settings.Server is { } address ? new ServiceAudit(address, settings) : null;
        var policies = service is null ? DraftPolicies.Of(settings.Policy, found.Files, data, terminal) : DraftPolicies.OfService(found.Files, data, terminal);
        var draftCheck = new DraftCheck(settings, data, policies, service);

        using var stop = StopSignal.For(settings, found.Files);
        using var outputs = new CheckOutputs(settings, new Check([], data.Data.Rules, SourcingAudit.Engine), found.IsSingle, terminal);
        var progress = new CheckProgress(found.Files.Count, settings, terminal);
        var (code, count) = (found.Code, 0);
        foreach (var file in InOrder.Run(found.Files, settings.Jobs, draftCheck.Run, stop.Token).OfType<CheckedFile>())
        {
            Tell(file, progress);
            outputs.Add(file);
            (code, count) = (Math.Max(code, CodeOf(file)), count + 1);
            progress.Step();
        }

        progress.End();
        found.RequireSome(count);
        return Math.Max(code, outputs.Complete());
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
