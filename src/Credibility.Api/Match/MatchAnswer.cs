using Credibility.Reports;

namespace Credibility.Api.Match;

/// <param name="Responses">By the names that the caller gave to the queries.</param>
internal sealed record MatchAnswer(CatalogStamp Catalog, IReadOnlyDictionary<string, MatchResults> Responses);

/// <param name="Results">Best first.</param>
internal sealed record MatchResults(IReadOnlyList<MatchResult> Results);

/// <summary>A candidate for one query.</summary>
/// <param name="Score">0–1; the product of what the explanation lists.</param>
/// <param name="Match">True for at most one: at or above the threshold and clear of the next.</param>
internal sealed record MatchResult(string Id, string Name, string Kind, string? Country, double Score, bool Match, IReadOnlyList<MatchFeature> Explanation);

/// <param name="Value">What was compared, in words.</param>
internal sealed record MatchFeature(string Feature, string Value, double Score);
