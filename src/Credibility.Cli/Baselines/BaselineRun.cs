using System.Text;
using Credibility.Cli.Checking;
using Credibility.Formats.Baselines;
using Credibility.Formats.Checks;
using Credibility.Policies;

namespace Credibility.Cli.Baselines;

/// <summary>One run of <c>baseline create</c>. A baseline is whole or is not written: one that lacked a file would call all of it new.</summary>
internal sealed class BaselineRun(CheckSettings settings, string output, Terminal terminal)
{
    public int Run()
    {
        var files = new List<CheckedFile>();
        var code = new CheckRun(settings with { FailLevel = FindingLevel.None }, terminal).Collect(files);
        if (code != ExitCode.Clean)
        {
            terminal.Say($"{output} was not written, because not every draft could be checked");
            return code;
        }

        var paths = new BaselinePaths(output);
        var baseline = Baseline.Of(SourcingAudit.Engine, files, file => paths.Of(file.Path));
        if (!Replace(BaselineFile.Write(baseline)))
        {
            return ExitCode.CouldNotRun;
        }

        var places = baseline.Entries.Sum(entry => entry.Count);
        terminal.Say(FormattableString.Invariant(
            $"{output}: {places} {(places == 1 ? "place" : "places")} in {files.Count} {(files.Count == 1 ? "draft" : "drafts")} {(places == 1 ? "is" : "are")} known from now on"));
        return ExitCode.Clean;
    }

    /// <summary>Under another name first, so that whoever reads meanwhile, or a crash, finds the old one or the new one and never half of one.</summary>
    private bool Replace(string text)
    {
        var unfinished = $"{output}.{Environment.ProcessId}.tmp";
        try
        {
            File.WriteAllText(unfinished, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            File.Move(unfinished, output, overwrite: true);
            return true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            terminal.Say($"{output} could not be written: {fault.Message}");
            File.Delete(unfinished);
            return false;
        }
    }
}
