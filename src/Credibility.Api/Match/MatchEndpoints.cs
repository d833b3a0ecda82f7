using Credibility.Api.Access;
using Credibility.Api.Http;
using Credibility.Api.OpenApi;
using Credibility.Api.Registries;
using Credibility.Api.Settings;
using Credibility.Api.Sources;
using Credibility.Sources.Resolving;

namespace Credibility.Api.Match;

/// <summary><c>POST /v1/match</c>: which profile a name stands for, and why.</summary>
internal static class MatchEndpoints
{
    private const int UsualCandidates = 5;

    public static void MapMatch(this WebApplication app) =>
        app.MapGroup("/v1").WithTags("Match").Needs(Scopes.Read).MapPost("/match", (RequestDelegate)Match).WithName("match").Described(Match, new OperationNotes(
            "Finds the profile of a name", "Candidates with score and explanation for each named query. In doubt nothing matches, and the near ones are named.")
        {
            Request = typeof(MatchRequest),
            RequestExample = """{"queries":{"q1":{"name":"the Russian state news agency TASS"}},"threshold":0.85,"limit":5}""",
            Answers = [new(200, typeof(MatchAnswer), "Candidates by the names of the queries.")],
            Problems =
            [
                "malformed-json", "duplicate-property", "unknown-property", "bad-encoding", "validation-failed", "request-timeout",
                "payload-too-large", "unsupported-media-type", "unsupported-encoding",
            ],
        });

    private static async Task Match(HttpContext context)
    {
        if (!BodyType.Is(context.Request, BodyType.Json))
        {
            await context.Answer(BodyType.Refused(BodyType.Json));
            return;
        }

        if (QueryParameters.Of(context.Request).Problem is { } parameter)
        {
            await context.Answer(parameter);
            return;
        }

        var limits = context.RequestServices.GetRequiredService<ServiceOptions>().Limits;
        using var body = await RequestBody.ReadAsync(context, limits.BodyBytes);
        var (request, problem) = body.Problem is { } unread ? (null, unread) : MatchReader.Read(body.Span, limits);
        IResult result = request is null
            ? new ProblemResult(problem!)
            : TypedResults.Json(Answer(request, context.RequestServices.GetRequiredService<RegistryHolder>().Current), AnswerJson.Instance.MatchAnswer);
        await result.ExecuteAsync(context);
    }

    private static MatchAnswer Answer(MatchRequest request, Registry registry)
    {
        var threshold = request.Threshold ?? registry.Data.Method.Resolver.Match;
        var responses = request.Queries!.ToDictionary(
            query => query.Key,
            query => new MatchResults([.. registry.Resolver.Match(MatchReader.ToQuery(query.Value!), threshold, request.Limit ?? UsualCandidates)
                .Where(candidate => candidate.Score >= (request.Cutoff ?? 0)).Select(Result)]),
            StringComparer.Ordinal);
        return new MatchAnswer(registry.Catalog.Stamp(), responses);
    }

    private static MatchResult Result(Candidate candidate) => new(
        candidate.Id, candidate.Name, Names.Of(candidate.Kind), candidate.Country, Math.Round(candidate.Score, 6), candidate.Match,
        [.. candidate.Explanation.Select(feature => new MatchFeature(feature.Feature, feature.Value, Math.Round(feature.Score, 6)))]);
}
