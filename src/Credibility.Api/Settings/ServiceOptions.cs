using Credibility.Formats.Json;

namespace Credibility.Api.Settings;

/// <summary>Every setting of the service. <c>appsettings.json</c> says what each means and repeats its default.</summary>
internal sealed record ServiceOptions
{
    public string Urls { get; init; } = "http://127.0.0.1:8080";

    public string AllowedHosts { get; init; } = "";

    public string Settings { get; init; } = "";

    public StorageOptions Storage { get; init; } = new();

    public AccessOptions Access { get; init; } = new();

    public RateLimitOptions RateLimits { get; init; } = new();

    public ReportOptions Reports { get; init; } = new();

    public LimitOptions Limits { get; init; } = new();
}

/// <summary>Section <c>Storage</c>.</summary>
internal sealed record StorageOptions
{
    public string Path { get; init; } = "credibility.db";
}

/// <summary>Section <c>RateLimits</c>.</summary>
internal sealed record RateLimitOptions
{
    public int PerKeyPerMinute { get; init; } = 600;

    public int AnonymousPerMinute { get; init; } = 60;

    public int FailedPerMinute { get; init; } = 20;

    public int Partitions { get; init; } = 4_096;
}

/// <summary>Section <c>Reports</c>.</summary>
internal sealed record ReportOptions
{
    public int RetentionDays { get; init; } = 30;
}

/// <summary>Section <c>Limits</c>: how much one request may be.</summary>
internal sealed record LimitOptions
{
    public int BodyBytes { get; init; } = 1_048_576;

    public int BatchBytes { get; init; } = 67_108_864;

    public int RequestLineBytes { get; init; } = 8_192;

    public int HeaderBytes { get; init; } = 32_768;

    public int Headers { get; init; } = 100;

    public int HeadersTimeoutSeconds { get; init; } = 15;

    public int KeepAliveSeconds { get; init; } = 120;

    public int BodyBytesPerSecond { get; init; } = 240;

    public int TextChars { get; init; } = 200_000;

    public int NameChars { get; init; } = 300;

    public int UrlChars { get; init; } = 2_048;

    public int Sources { get; init; } = 500;

    public int Attributions { get; init; } = 2_000;

    public int ChainDepth { get; init; } = 16;

    public int JsonDepth { get; init; } = 32;

    public int MatchQueries { get; init; } = 100;

    public DraftLimits ToDraftLimits() => DraftLimits.Default with
    {
        TextChars = TextChars, NameChars = NameChars, UrlChars = UrlChars, Sources = Sources,
        Attributions = Attributions, ChainDepth = ChainDepth, JsonDepth = JsonDepth,
    };
}
