using Credibility.Cli.Checking.Searching;
using Credibility.Formats.Checks;

namespace Credibility.Cli.Checking;

/// <summary>Where a check is written to: standard output and the files of <c>--output</c>. Each takes the drafts in order, as they come.</summary>
internal sealed class CheckOutputs : IDisposable
{
    private readonly Terminal _terminal;
    private readonly Check _frame;
    private readonly bool? _redact;
    private readonly (CheckSink Sink, CheckFormat Format) _shown;
    private readonly StepSummary? _summary;
    private readonly List<(OutputFile File, CheckSink Sink, CheckOutput Output)> _files = [];
    private int _code = ExitCode.Clean;

    /// <param name="frame">The check without its files.</param>
    public CheckOutputs(CheckSettings settings, Check frame, bool isSingle, Terminal terminal)
    {
        (_terminal, _frame, _redact) = (terminal, frame, settings.Redact);
        _shown = (CheckSink.Of(settings.Format, frame, new CheckLook(terminal.Look with { Detailed = settings.Detailed }, isSingle), terminal.Results), settings.Format);
        _summary = StepSummary.For(settings.Format, frame);
        foreach (var output in settings.Files)
        {
            Try(output.Path, () =>
            {
                var file = OutputFile.Create(output.Path);
                _files.Add((file, CheckSink.Of(output.Format, frame, new CheckLook(new() { Detailed = settings.Detailed }, isSingle), file.Writer), output));
            });
        }
    }

    /// <summary>Refuses what would destroy something: one file for two reports, or a draft.</summary>
    /// <exception cref="StoppedException">Two outputs share a file, or an output is an input.</exception>
    public static void Refuse(IReadOnlyList<CheckOutput> outputs, IReadOnlyList<DraftFile> inputs)
    {
        if (outputs.Count == 0)
        {
            return;
        }

        var taken = inputs.Where(input => input.Path is not null).ToDictionary(input => Path.GetFullPath(input.Path!), _ => "is a draft to be checked", StringComparer.Ordinal);
        foreach (var output in outputs)
        {
            if (!taken.TryAdd(Path.GetFullPath(output.Path), "is named twice"))
            {
                throw StoppedException.Usage($"--output {output.Path}: this file {taken[Path.GetFullPath(output.Path)]}; name another");
            }
        }
    }

    public void Add(CheckedFile file)
    {
        var redacted = new Lazy<CheckedFile>(() => _frame.Redacted(file));
        _shown.Sink.Add(Told(_shown.Format));
        _summary?.Add(Told(_shown.Format));
        EachFile(output => output.Sink.Add(Told(output.Output.Format)));

        CheckedFile Told(CheckFormat format) => _redact ?? Redaction.IsUsual(format) ? redacted.Value : file;
    }

    /// <summary>Writes what could not be written before all drafts were known, and gives the files their names.</summary>
    /// <returns>The exit code.</returns>
    public int Complete()
    {
        _shown.Sink.End();
        _summary?.End(_terminal);
        EachFile(output =>
        {
            output.Sink.End();
            output.File.Complete();
        });
        return _code;
    }

    public void Dispose() => _files.ForEach(output => output.File.Dispose());

    /// <summary>One that cannot be written is told once and given up; the others go on.</summary>
    private void EachFile(Action<(OutputFile File, CheckSink Sink, CheckOutput Output)> write)
    {
        foreach (var output in _files.ToArray())
        {
            if (!Try(output.Output.Path, () => write(output)))
            {
                output.File.Dispose();
                _files.Remove(output);
            }
        }
    }

    private bool Try(string path, Action write)
    {
        try
        {
            write();
            return true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            _terminal.Say($"{path} could not be written: {fault.Message}");
            _code = ExitCode.CouldNotRun;
            return false;
        }
    }
}
