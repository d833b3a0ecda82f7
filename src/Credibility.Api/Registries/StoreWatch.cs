using Credibility.Storage;

namespace Credibility.Api.Registries;

/// <summary>What is held in memory of the store, and has to follow what other processes write.</summary>
internal interface IFollowsStore
{
    /// <summary>For the log, as the subject of a sentence.</summary>
    string Followed { get; }

    /// <summary>Takes in what has been written since; costs look-ups alone where nothing has.</summary>
    /// <exception cref="StorageException">The store cannot be read; what was known before goes on to hold.</exception>
    void Refresh();
}

/// <summary>
/// Lets all that follows the store look twice a second. The catalog has a watch of its own: scores of many sources take seconds, and a
/// revoked key must not wait for them.
/// </summary>
internal sealed class StoreWatch(IEnumerable<IFollowsStore> followers, TimeProvider time, ILogger<StoreWatch> log) : BackgroundService
{
    /// <summary>Up to so old is what the service knows.</summary>
    public static readonly TimeSpan Every = TimeSpan.FromMilliseconds(500);

    private readonly IFollowsStore[] followers = [.. followers];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            Array.ForEach(followers, Look);
        }
    }

    /// <summary>A fault of one keeps none of the others from looking.</summary>
    private void Look(IFollowsStore follower)
    {
        try
        {
            follower.Refresh();
        }
        catch (StorageException fault)
        {
            log.LogWarning("{Followed} cannot be followed for now: {Reason}", follower.Followed, fault.Message);
        }
    }
}
