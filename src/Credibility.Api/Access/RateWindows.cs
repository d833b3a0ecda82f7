using System.Collections.Concurrent;

namespace Credibility.Api.Access;

/// <summary>What is left of a limit.</summary>
/// <param name="Allowed">Whether this request still fits.</param>
/// <param name="ResetSeconds">Until the window begins anew; at least 1.</param>
internal readonly record struct RateLease(bool Allowed, int Limit, int Remaining, int ResetSeconds);

/// <summary>
/// Counts requests in fixed windows of a minute, by partition. The number of partitions is bounded: once there are too many,
/// newcomers share one count, so that inventing names costs memory nothing and buys nothing.
/// </summary>
internal sealed class RateWindows(int limit, int maxPartitions, TimeProvider time)
{
    public const int WindowSeconds = 60;

    private readonly ConcurrentDictionary<string, Window> partitions = new(StringComparer.Ordinal);
    private readonly Window overflow = new(time.GetTimestamp());
    private long sweptAt = time.GetTimestamp();

    /// <summary>How many partitions are counted one by one.</summary>
    public int Count => partitions.Count;

    /// <summary>Counts one request.</summary>
    public RateLease Take(string partition) => Count1(partition, 1);

    /// <summary>Looks without counting.</summary>
    public RateLease Look(string partition) => Count1(partition, 0);

    private RateLease Count1(string partition, int requests)
    {
        if (limit == 0)
        {
            return new RateLease(true, 0, 0, 1);
        }

        var now = time.GetTimestamp();
        var window = Of(partition, now, create: requests > 0);
        return window is null ? new RateLease(true, limit, limit, WindowSeconds) : window.Take(requests, limit, now, time);
    }

    private Window? Of(string partition, long now, bool create)
    {
        if (partitions.TryGetValue(partition, out var known))
        {
            return known;
        }

        if (partitions.Count >= maxPartitions)
        {
            Sweep(now);
        }

        return partitions.Count >= maxPartitions ? overflow
            : create ? partitions.GetOrAdd(partition, _ => new Window(now)) : null;
    }

    /// <summary>Drops windows that are over; at most once a second, since a flood would call it each time.</summary>
    private void Sweep(long now)
    {
        var last = Interlocked.Read(ref sweptAt);
        if (time.GetElapsedTime(last, now) < TimeSpan.FromSeconds(1) || Interlocked.CompareExchange(ref sweptAt, now, last) != last)
        {
            return;
        }

        foreach (var (partition, window) in partitions)
        {
            if (window.IsOver(now, time))
            {
                partitions.TryRemove(partition, out _);
            }
        }
    }

    private sealed class Window(long start)
    {
        private readonly Lock gate = new();
        private long start = start;
        private int used;

        public bool IsOver(long now, TimeProvider time) => time.GetElapsedTime(start, now).TotalSeconds >= WindowSeconds;

        public RateLease Take(int requests, int limit, long now, TimeProvider time)
        {
            lock (gate)
            {
                // Monotonic: a clock that is set neither opens nor closes a window.
                var age = time.GetElapsedTime(start, now).TotalSeconds;
                if (age >= WindowSeconds)
                {
                    (start, used, age) = (now, 0, 0);
                }

                var allowed = used + requests <= limit && (requests > 0 || used < limit);
                used += allowed ? requests : 0;
                return new RateLease(allowed, limit, limit - used, Math.Max(1, (int)Math.Ceiling(WindowSeconds - age)));
            }
        }
    }
}
