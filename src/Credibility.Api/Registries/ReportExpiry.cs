using Credibility.Storage;

namespace Credibility.Api.Registries;

/// <summary>Deletes saved reports whose time is over, once an hour.</summary>
internal sealed class ReportExpiry(Store store, TimeProvider time, ILogger<ReportExpiry> log) : BackgroundService
{
    private const int AtOnce = 500;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromHours(1), time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                while (await store.Reports.PurgeExpired(AtOnce, stoppingToken) == AtOnce)
                {
                    await Task.Yield();
                }
            }
            catch (StorageException fault)
            {
                log.LogWarning("Expired reports are kept for now: {Reason}", fault.Message);
            }
        }
    }
}
