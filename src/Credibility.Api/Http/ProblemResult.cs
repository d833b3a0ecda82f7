using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;

namespace Credibility.Api.Http;

/// <summary>Answers with a problem.</summary>
internal sealed class ProblemResult(Problem problem) : IResult, IEndpointMetadataProvider
{
    public static ProblemResult Of(string slug, string? detail = null) => new(new Problem(slug, detail));

    public Task ExecuteAsync(HttpContext httpContext) => httpContext.Answer(problem);

    /// <summary>Which problems an operation has stands on the operation; that it may have some, here.</summary>
    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesProblemMarker());
}

/// <summary>Marks an operation that answers with problems, for the description of the interface.</summary>
internal sealed class ProducesProblemMarker;

internal static class ProblemAnswers
{
    /// <summary>Writes the problem as the whole answer.</summary>
    public static async Task Answer(this HttpContext context, Problem problem)
    {
        var response = context.Response;
        response.StatusCode = problem.Status;
        response.ContentType = Problem.ContentType;
        response.ContentLength = null;
        context.Items[typeof(Problem)] = problem.Slug;
        problem.Write(response.BodyWriter, context);
        await response.CompleteAsync();
    }
}
