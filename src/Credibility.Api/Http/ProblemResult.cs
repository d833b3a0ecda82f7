namespace Credibility.Api.Http;

/// <summary>Answers with a problem.</summary>
internal sealed class ProblemResult(Problem problem) : IResult
{
    public static ProblemResult Of(string slug, string? detail = null) => new(new Problem(slug, detail));

    public Task ExecuteAsync(HttpContext httpContext) => httpContext.Answer(problem);
}

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
