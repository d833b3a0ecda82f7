using Credibility.Formats.Json;

namespace Credibility.Api.Settings;

/// <summary>Every setting of the service. <c>appsettings.json</c> says what each means and repeats its default.</summary>
internal sealed record ServiceOptions
{
    public string Urls { get; set; } = "http://127.0.0.1:8080";

    public string AllowedHosts { get; set; } = "";

    public string Settings { get; set; } = "";

    public StorageOptions Storage { get; set; } = new();

    public AccessOptions Access { get; set; } = new();

    public RateLimitOptions RateLimits { get; set; } = new();

    public PolicyOptions Policies { get; set; } = new();

    public ReportOptions Reports { get; set; } = new();

    public PeopleOptions People { get; set; } = new();

    public EventOptions Events { get; set; } = new();

    public OperatorOptions Operator { get; set; } = new();

    public LimitOptions Limits { get; set; } = new();
}

/// <summary>Section <c>Storage</c>.</summary>
internal sealed record StorageOptions
{
    public string Path { get; set; } = "credibility.db";
}

/// <summary>Section <c>RateLimits</c>.</summary>
internal sealed record RateLimitOptions
{
    public int PerKeyPerMinute { get; set; } = 600;

    public int AnonymousPerMinute { get; set; } = 60;

    public int FailedPerMinute { get; set; } = 20;

    public int Partitions { get; set; } = 4_096;
}

/// <summary>Section <c>Policies</c>.</summary>
internal sealed record PolicyOptions
{
    public string Folder { get; set; } = "";
}

/// <summary>Section <c>Reports</c>.</summary>
internal sealed record ReportOptions
{
    public int RetentionDays { get; set; } = 30;
}

/// <summary>Section <c>People</c>.</summary>
internal sealed record PeopleOptions
{
    public bool Scores { get; set; }
}

/// <summary>Section <c>Events</c>.</summary>
internal sealed record EventOptions
{
    public int Streams { get; set; } = 100;
}

/// <summary>Section <c>Operator</c>.</summary>
internal sealed record OperatorOptions
{
    public string Contact { get; set; } = "";
}

/// <summary>Section <c>Limits</c>: how much one request may be.</summary>
internal sealed record LimitOptions
{
    public int BodyBytes { get; set; } = 1_048_576;

    public int BatchBytes { get; set; } = 67_108_864;

    public int RequestLineBytes { get; set; } = 8_192;

    public int HeaderBytes { get; set; } = 32_768;

    public int Headers { get; set; } = 100;

    public int HeadersTimeoutSeconds { get; set; } = 15;

    public int KeepAliveSeconds { get; set; } = 120;

    public int BodyBytesPerSecond { get; set; } = 240;

    public int TextChars { get; set; } = 200_000;

    public int NameChars { get; set; } = 300;

    public int UrlChars { get; set; } = 2_048;

    public int Sources { get; set; } = 500;

    public int Attributions { get; set; } = 2_000;

    public int ChainDepth { get; set; } = 16;

    public int JsonDepth { get; set; } = 32;

    public int MatchQueries { get; set; } = 100;

    public DraftLimits ToDraftLimits() => DraftLimits.Default with
    {
        TextChars = TextChars, NameChars = NameChars, UrlChars = UrlChars, Sources = Sources,
        Attributions = Attributions, ChainDepth = ChainDepth, JsonDepth = JsonDepth,
    };
}
