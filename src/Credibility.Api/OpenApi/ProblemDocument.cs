namespace Credibility.Api.OpenApi;

/// <summary>Every failure (RFC 9457).</summary>
internal sealed record ProblemDocument
{
    /// <summary>Stable; relative to this service, where a page tells what it means.</summary>
    public required string Type { get; init; }

    /// <summary>The same for every problem of the type.</summary>
    public required string Title { get; init; }

    public required int Status { get; init; }

    /// <summary>What is wrong with this request.</summary>
    public string? Detail { get; init; }

    /// <summary>Messages by JSON Pointer into the body, or by the name of a parameter.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>>? Errors { get; init; }

    /// <summary>In a batch, the line that it answers.</summary>
    public int? Line { get; init; }

    /// <summary>The same as in the service's log.</summary>
    public required string TraceId { get; init; }
}
