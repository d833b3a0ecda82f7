using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.OpenApi;

namespace Credibility.Api.OpenApi;

/// <summary>What the description of an operation says beyond what its signature shows.</summary>
internal sealed record OperationNotes(string Summary, string Description)
{
    private static readonly string[] Everywhere = ["bad-host", "headers-too-large", "internal-error"];

    private static readonly string[] Guarded = ["unauthorized", "forbidden-scope", "rate-limited"];

    /// <summary>Type of the request's body, or null without one.</summary>
    public Type? Request { get; init; }

    public string RequestType { get; init; } = "application/json";

    /// <summary>An example of the body, as JSON or as lines of it.</summary>
    public string? RequestExample { get; init; }

    public IReadOnlyList<QueryNote> Query { get; init; } = [];

    /// <summary>Answers that are no problem: status, type (or null), content type, words.</summary>
    public IReadOnlyList<AnswerNote> Answers { get; init; } = [];

    /// <summary>Slugs of the problems that it can be answered with, beside those that every operation can.</summary>
    public IReadOnlyList<string> Problems { get; init; } = [];

    /// <summary>Open to everybody, at any rate.</summary>
    public bool IsOpen { get; init; }

    /// <summary>Its problems by status. Without a body there are only parameters to refuse, and that is 400.</summary>
    public IEnumerable<IGrouping<int, ProblemKind>> ProblemKinds() =>
        Problems.Concat(Everywhere).Concat(IsOpen ? [] : Guarded).Distinct().Select(slug => Api.Problems.All[slug])
            .GroupBy(kind => kind.Status == 422 && Request is null ? 400 : kind.Status).OrderBy(group => group.Key);
}

/// <param name="Format">As in JSON Schema, or null.</param>
internal sealed record QueryNote(string Name, JsonSchemaType Type, string Description, string? Format = null);

/// <param name="ContentType">Empty for an answer without a body.</param>
internal sealed record AnswerNote(int Status, Type? Type, string Description, string ContentType = "application/json")
{
    /// <summary>Of every answer that callers may hold on to.</summary>
    public static AnswerNote Unchanged { get; } = new(304, null, "The answer is the one that If-None-Match names (or, without it, is no newer than If-Modified-Since).", "");
}

internal static class OperationNotesConvention
{
    /// <summary>Describes an operation whose handler reads and writes for itself.</summary>
    public static IEndpointConventionBuilder Described(this IEndpointConventionBuilder operation, RequestDelegate handler, OperationNotes notes) =>
        operation.WithMetadata(handler.Method).Described(notes);

    public static T Described<T>(this T operation, OperationNotes notes)
        where T : IEndpointConventionBuilder
    {
        operation.WithMetadata(notes);
        if (notes.Request is { } request)
        {
            operation.WithMetadata(new AcceptsMetadata([notes.RequestType], request));
        }

        foreach (var answer in notes.Answers)
        {
            operation.WithMetadata(new ProducesResponseTypeMetadata(answer.Status, answer.Type, answer.ContentType.Length > 0 ? [answer.ContentType] : null));
        }

        foreach (var status in notes.ProblemKinds().Select(kind => kind.Key))
        {
            operation.WithMetadata(new ProducesResponseTypeMetadata(status, typeof(ProblemDocument), [Problem.ContentType]));
        }

        return operation;
    }
}
