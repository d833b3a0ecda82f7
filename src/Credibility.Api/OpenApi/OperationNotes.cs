using Microsoft.OpenApi;

namespace Credibility.Api.OpenApi;

/// <summary>What the description of an operation says beyond what its signature shows.</summary>
internal sealed record OperationNotes(string Summary, string Description)
{
    /// <summary>Type of the request's body, or null without one.</summary>
    public Type? Request { get; init; }

    public string RequestType { get; init; } = "application/json";

    /// <summary>An example of the body, as JSON or as lines of it.</summary>
    public string? RequestExample { get; init; }

    public IReadOnlyList<QueryNote> Query { get; init; } = [];

    /// <summary>Answers that are no problem: status, type (or null), content type, words.</summary>
    public IReadOnlyList<AnswerNote> Answers { get; init; } = [];

    /// <summary>Slugs of the problems that it can be answered with.</summary>
    public IReadOnlyList<string> Problems { get; init; } = [];
}

/// <param name="Format">As in JSON Schema, or null.</param>
internal sealed record QueryNote(string Name, JsonSchemaType Type, string Description, string? Format = null);

internal sealed record AnswerNote(int Status, Type? Type, string Description, string ContentType = "application/json");

internal static class OperationNotesConvention
{
    /// <summary>Describes an operation whose handler reads and writes for itself.</summary>
    public static IEndpointConventionBuilder Described(this IEndpointConventionBuilder operation, RequestDelegate handler, OperationNotes notes) =>
        operation.WithMetadata(handler.Method, notes);

    public static RouteHandlerBuilder Described(this RouteHandlerBuilder operation, OperationNotes notes) => operation.WithMetadata(notes);
}
