using System.Text.Json.Serialization;
using Credibility.Api.Http;
using Credibility.Formats.Json;
using Credibility.Sources;
using Credibility.Sources.Resolving;

namespace Credibility.Api.Match;

/// <summary>Named questions to the resolver.</summary>
/// <param name="Queries">At most 100, by names that the caller chooses.</param>
/// <param name="Threshold">Score from which a candidate can be the match; the method's where it is not given.</param>
/// <param name="Cutoff">Score below which no candidate is named.</param>
/// <param name="Limit">Candidates for each query, 1–50.</param>
internal sealed record MatchRequest(
    IReadOnlyDictionary<string, MatchQuery?>? Queries, double? Threshold = null, double? Cutoff = null, int? Limit = null);

/// <summary>One question; everything but the name only narrows.</summary>
internal sealed record MatchQuery(string? Name, string? Description = null, string? Kind = null, string? Country = null, string? Url = null);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, AllowDuplicateProperties = false, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    NumberHandling = JsonNumberHandling.Strict, MaxDepth = 8)]
[JsonSerializable(typeof(MatchRequest))]
internal sealed partial class MatchJson : JsonSerializerContext;

/// <summary>Reads and checks the request; reports every reason against it.</summary>
internal static class MatchReader
{
    private const int MostCandidates = 50;

    public static (MatchRequest? Request, Problem? Problem) Read(ReadOnlySpan<byte> body, Settings.LimitOptions limits)
    {
        var (request, unread) = JsonBody.Read(body, MatchJson.Default.MatchRequest);
        if (unread is not null)
        {
            return (null, unread);
        }

        if (request?.Queries is null)
        {
            return (null, new Problem(ProblemSlug.MalformedJson, "The body must be an object with queries, a map of named questions."));
        }

        var errors = Errors(request, limits).ToList();
        return errors.Count == 0 ? (request, null)
            : (null, new Problem(ProblemSlug.ValidationFailed, errors.Count == 1 ? errors[0].Message : $"There are {errors.Count} problems; errors lists each with its place.", errors));
    }

    public static SourceQuery ToQuery(MatchQuery query) =>
        new(query.Name!, query.Description, Names.Parse<SourceKind>(query.Kind), query.Country?.ToUpperInvariant(), query.Url);

    private static IEnumerable<(string At, string Message)> Errors(MatchRequest request, Settings.LimitOptions limits)
    {
        if (request.Queries!.Count > limits.MatchQueries || request.Queries.Count == 0)
        {
            yield return ("/queries", $"Give 1 to {limits.MatchQueries} queries.");
        }

        if (request.Threshold is < 0 or > 1)
        {
            yield return ("/threshold", "threshold must lie between 0 and 1.");
        }

        if (request.Cutoff is < 0 or > 1)
        {
            yield return ("/cutoff", "cutoff must lie between 0 and 1.");
        }

        if (request.Limit is < 1 or > MostCandidates)
        {
            yield return ("/limit", $"limit must be a whole number from 1 to {MostCandidates}.");
        }

        foreach (var (name, query) in request.Queries.Take(limits.MatchQueries))
        {
            var at = "/queries/" + name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
            foreach (var (field, message) in query is null ? [("", "A query is an object with a name.")] : QueryErrors(query, limits))
            {
                yield return (at + field, message);
            }
        }
    }

    private static IEnumerable<(string Field, string Message)> QueryErrors(MatchQuery query, Settings.LimitOptions limits)
    {
        if (string.IsNullOrWhiteSpace(query.Name) || query.Name.Length > limits.NameChars || query.Name.Any(char.IsControl))
        {
            yield return ("/name", $"name must have 1 to {limits.NameChars} characters, not all of them spaces and none of them a control character.");
        }

        if (query.Description?.Length > 10_000)
        {
            yield return ("/description", "description may have 10000 characters.");
        }

        if (query.Kind is not null && Names.Parse<SourceKind>(query.Kind) is null)
        {
            yield return ("/kind", $"kind must be one of {string.Join(", ", Names.All<SourceKind>())}.");
        }

        if (query.Country is not null && (query.Country.Length != 2 || !query.Country.All(char.IsAsciiLetter)))
        {
            yield return ("/country", "country must be an ISO 3166-1 code of two letters, such as DE.");
        }

        if (query.Url?.Length > limits.UrlChars)
        {
            yield return ("/url", $"url may have {limits.UrlChars} characters.");
        }
    }
}
