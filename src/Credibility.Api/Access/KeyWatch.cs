using Credibility.Storage;

namespace Credibility.Api.Access;

/// <summary>Notices within half a second which keys a command has made or revoked.</summary>
internal sealed class KeyWatch(KeyRing keys, TimeProvider time, ILogger<KeyWatch> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(500);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                keys.Refresh();
            }
            catch (StorageException fault)
            {
                log.LogWarning("The keys of the store are not watched: {Reason}", fault.Message);
            }
        }
    }
}
