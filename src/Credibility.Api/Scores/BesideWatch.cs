using Credibility.Storage;

namespace Credibility.Api.Scores;

/// <summary>Notices within half a second what any process has put beside scores.</summary>
internal sealed class BesideWatch(BesideScores beside, TimeProvider time, ILogger<BesideWatch> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(500);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                beside.Refresh();
            }
            catch (StorageException fault)
            {
                log.LogWarning("Ratings by others and replies are not watched: {Reason}", fault.Message);
            }
        }
    }
}
