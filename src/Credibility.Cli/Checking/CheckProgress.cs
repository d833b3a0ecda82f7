namespace Credibility.Cli.Checking;

/// <summary>How far a check of many drafts is, for somebody who looks on; nothing where the reports themselves show it.</summary>
internal sealed class CheckProgress(int count, CheckSettings settings, Terminal terminal)
{
    private readonly bool _isShown = count > 1 && terminal.ShowsProgress && (terminal.ResultsAreKept || !Formats.Checks.CheckSink.IsWrittenAtOnce(settings.Format));
    private int _done;

    public void Step()
    {
        _done++;
        if (_isShown)
        {
            terminal.Progress(FormattableString.Invariant($"{_done} of {count} drafts"));
        }
    }

    /// <summary>Makes room for a message.</summary>
    public void Clear()
    {
        if (_isShown)
        {
            terminal.Progress("");
        }
    }

    public void End() => Clear();
}
