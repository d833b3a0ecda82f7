using System.Runtime.InteropServices;
using Credibility.Cli.Checking.Searching;

namespace Credibility.Cli.Checking;

/// <summary>Ctrl+C, or the polite kill: work ends between two drafts, and what was begun is taken away.</summary>
internal sealed class StopSignal : IDisposable
{
    private readonly CancellationTokenSource? _source;
    private readonly PosixSignalRegistration[] _signals = [];

    private StopSignal(bool listens)
    {
        if (listens)
        {
            _source = new CancellationTokenSource();
            _signals = [PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop), PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop)];
        }
    }

    /// <summary>Can be cancelled only where somebody listens.</summary>
    public CancellationToken Token => _source?.Token ?? CancellationToken.None;

    /// <summary>One draft without output files leaves nothing to take away: there the system ends the program, at once and with the same code.</summary>
    public static StopSignal For(CheckSettings settings, IReadOnlyList<DraftFile> files) => new(settings.Files.Count > 0 || files.Count > 1);

    public void Dispose()
    {
        foreach (var signal in _signals)
        {
            signal.Dispose();
        }

        _source?.Dispose();
    }

    private void Stop(PosixSignalContext context)
    {
        context.Cancel = true;
        _source!.Cancel();
    }
}
