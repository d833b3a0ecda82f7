namespace Credibility.Imports.Fetching;

/// <summary>How much patience and room an outside server gets.</summary>
internal sealed record FetchLimits
{
    /// <summary>For everything that is asked of one host, waiting included.</summary>
    public TimeSpan Total { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>For one request with its answer, so that one that hangs leaves time for another.</summary>
    public TimeSpan Attempt { get; init; } = TimeSpan.FromSeconds(5);

    public TimeSpan Connect { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>Of an answer, before and after unpacking.</summary>
    public int MaxBytes { get; init; } = 256 * 1024;

    /// <summary>After the first request.</summary>
    public int Retries { get; init; } = 2;

    /// <summary>Before the first retry; doubles, with jitter.</summary>
    public TimeSpan FirstDelay { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>The longest Retry-After that is waited for; a host that asks for more is left alone.</summary>
    public TimeSpan RetryAfterCap { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Requests without any answer after which nobody is asked for a while: then it is our own network that is down.</summary>
    public int BreakerThroughput { get; init; } = 10;

    /// <summary>The share of requests without any answer from which the same follows, 0–1.</summary>
    public double BreakerShare { get; init; } = 0.9;

    /// <summary>How long nobody is asked.</summary>
    public TimeSpan BreakerPause { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Hosts that are asked at the same time; each of them gets one request at a time.</summary>
    public int Concurrency { get; init; } = 8;
}
