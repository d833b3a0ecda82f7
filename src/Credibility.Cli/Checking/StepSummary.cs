using System.Text;
using Credibility.Formats.Checks;

namespace Credibility.Cli.Checking;

/// <summary>Where annotations go to a step of a GitHub workflow, its summary gets all that was found.</summary>
internal sealed class StepSummary
{
    private const string Variable = "GITHUB_STEP_SUMMARY";

    private readonly List<CheckedFile> _files = [];
    private readonly Check _frame;
    private readonly string _path;

    private StepSummary(Check frame, string path) => (_frame, _path) = (frame, path);

    /// <summary>Null where no step waits for one.</summary>
    /// <param name="frame">The check without its files.</param>
    public static StepSummary? For(CheckFormat format, Check frame) =>
        format == CheckFormat.Github && Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } path ? new StepSummary(frame, path) : null;

    public void Add(CheckedFile file) => _files.Add(HeldFile.Of(file));

    /// <summary>Appends, as other commands of the step may have written there; what cannot be written is said and fails nothing.</summary>
    public void End(Terminal terminal)
    {
        try
        {
            var taken = File.Exists(_path) ? (int)Math.Min(new FileInfo(_path).Length, GithubSummary.MostBytes) : 0;
            File.AppendAllText(_path, GithubSummary.Write(_frame with { Files = _files }, GithubSummary.MostBytes - taken), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            terminal.Say($"{Variable}: {_path} could not be written: {fault.Message}");
        }
    }
}
