using Credibility.Drafts;

namespace Credibility.Sources.Resolving;

/// <summary>What the resolver made of one mention.</summary>
/// <param name="Query">The mention as given.</param>
/// <param name="ProfileId">The match, or null: at most one, at or above the threshold and clear of the next.</param>
/// <param name="Candidates">Best first; near ones are named even when none matched.</param>
/// <param name="Mention">The class that the words of the mention imply, or null where they imply none.</param>
/// <param name="StateCode">State that the mention names (as state, branch or officials), or null.</param>
/// <param name="Reason">In words, why this match, or why none.</param>
/// <param name="Flags">Observations about the mention itself, such as <c>hidden-characters</c> or <c>name-confusable</c>.</param>
public sealed record Resolution(
    string Query, string? ProfileId, IReadOnlyList<Candidate> Candidates, MentionClass? Mention, string? StateCode, string Reason, IReadOnlyList<string> Flags)
{
    public bool IsResolved => ProfileId is not null;
}

/// <param name="Score">0–1; the product of what the explanation lists.</param>
public sealed record Candidate(string Id, string Name, SourceKind Kind, string? Country, double Score, bool Match, IReadOnlyList<FeatureScore> Explanation);

/// <param name="Feature">Such as <c>exact</c>, <c>alias</c>, <c>acronym</c>, <c>transliteration</c>, <c>edit-distance</c>, <c>domain</c>, <c>role</c>.</param>
/// <param name="Value">What was compared, in words.</param>
/// <param name="Score">0–1.</param>
public sealed record FeatureScore(string Feature, string Value, double Score);

/// <summary>A question to the resolver; everything but the name only narrows.</summary>
public sealed record SourceQuery(string Name, string? Description = null, SourceKind? Kind = null, string? Country = null, string? Url = null);
