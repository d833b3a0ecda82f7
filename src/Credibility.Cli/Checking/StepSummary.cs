using System.Text;
using Credibility.Formats.Checks;

namespace Credibility.Cli.Checking;

/// <summary>Where annotations go to a step of a GitHub workflow, its summary gets all that was found.</summary>
internal static class StepSummary
{
    private const string Variable = "GITHUB_STEP_SUMMARY";

    /// <summary>Appends, as other commands of the step may have written there; what cannot be written is said and fails nothing.</summary>
    public static void Append(CheckFormat format, ToldCheck check, Terminal terminal)
    {
        if (format != CheckFormat.Github || Environment.GetEnvironmentVariable(Variable) is not { Length: > 0 } path)
        {
            return;
        }

        try
        {
            var taken = File.Exists(path) ? (int)Math.Min(new FileInfo(path).Length, GithubSummary.MostBytes) : 0;
            File.AppendAllText(path, GithubSummary.Write(check.For(format), GithubSummary.MostBytes - taken), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            terminal.Say($"{Variable}: {path} could not be written: {fault.Message}");
        }
    }
}
