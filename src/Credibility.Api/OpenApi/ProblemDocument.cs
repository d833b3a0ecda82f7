namespace Credibility.Api.OpenApi;

/// <summary>Every failure (RFC 9457).</summary>
/// <param name="Type">Stable; relative to this service, where a page tells what it means.</param>
/// <param name="Title">The same for every problem of the type.</param>
/// <param name="Detail">What is wrong with this request.</param>
/// <param name="Errors">Messages by JSON Pointer into the body, or by the name of a parameter.</param>
/// <param name="Line">In a batch, the line that it answers.</param>
/// <param name="TraceId">The same as in the service's log.</param>
internal sealed record ProblemDocument(
    string Type, string Title, int Status, string? Detail, IReadOnlyDictionary<string, IReadOnlyList<string>>? Errors, int? Line, string TraceId);
