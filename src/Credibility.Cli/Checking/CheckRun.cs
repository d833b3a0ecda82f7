using Credibility.Formats.Checks;
using Credibility.Policies;

namespace Credibility.Cli.Checking;

/// <summary>One run of <c>check</c>: reads all, writes all, and answers with the highest exit code.</summary>
internal sealed class CheckRun(CheckSettings settings, Terminal terminal)
{
    public int Run()
    {
        var files = DraftFiles.Find(settings.Paths);
        CheckOutputs.Refuse(settings.Files, files);
        var data = ShippedData.Load(settings.Catalog);
        var policy = settings.Policy is not { } given ? null : PolicyFile.IsPath(given) ? PolicyFile.Read(given, data, terminal) : data.Policy(given);
        var draftCheck = new DraftCheck(settings, data, policy);
        var check = new Check([.. files.Select(draftCheck.Run)], data.Data.Rules, SourcingAudit.Engine);
        Tell(check);
        var look = new CheckLook(new() { Detailed = settings.Detailed }, DraftFiles.IsOne(settings.Paths));
        var told = new ToldCheck(check, settings.Redact);
        var written = CheckOutputs.Write(settings.Files, told, look, terminal);
        terminal.Results.Write(CheckWriter.Write(told.For(settings.Format), settings.Format, look with { Text = terminal.Look with { Detailed = settings.Detailed } }));
        StepSummary.Append(settings.Format, told, terminal);
        return Math.Max(check.Files.Max(CodeOf), written);
    }

    private static int CodeOf(CheckedFile file) =>
        file.Report is null ? ExitCode.CouldNotRun : file.Findings.Any(finding => finding.Fails) ? ExitCode.Found : ExitCode.Clean;

    private void Tell(Check check)
    {
        foreach (var file in check.Files)
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
    }

    private static string LevelWord(FindingLevel level) => level.ToString().ToLowerInvariant();
}
