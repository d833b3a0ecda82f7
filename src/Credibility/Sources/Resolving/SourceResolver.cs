using Credibility.Drafts;
using Credibility.Sources.States;

namespace Credibility.Sources.Resolving;

/// <summary>
/// Mention → profile, with candidates and an explanation. At most one match, at or above the threshold and clear of
/// the next; in doubt none, and the near ones are named. Safe to use from many threads; cheap to make for each catalog.
/// </summary>
public sealed class SourceResolver(SourceCatalog catalog, StateTables states, MentionTables mentions, ResolverThresholds thresholds, LookAlikes? lookAlikes = null)
{
    private readonly CandidateRanker ranker = new(catalog, StatePhrases.For(states, mentions), thresholds, lookAlikes?.Letters);

    /// <summary>What the mention names on a day; null means the catalog's own.</summary>
    public Resolution Resolve(SourceQuery query, DateOnly? on = null)
    {
        var ranking = ranker.Rank(query, on ?? catalog.AsOf);
        var candidates = Judge(ranking, thresholds.Match, thresholds.MaxCandidates);
        var match = candidates.Count > 0 && candidates[0].Match ? candidates[0] : null;
        var mention = ranking.Mention ?? (candidates.Count > 0 && (match is not null || ranking.LeftOpen is null && candidates[0].Score >= thresholds.Match) ? MentionOf(candidates[0], ranking.Speaker) : null);
        var state = match is null ? null : ranking.StateCode ?? catalog.Bodies.Parse(match.Id)?.State.Code;
        return new Resolution(query.Name, match?.Id, candidates, mention, state, Reason(ranking, candidates, match), ranking.Flags);
    }

    /// <summary>The class of a mention by name: what the profile is, or who of it speaks.</summary>
    private MentionClass MentionOf(Candidate candidate, MentionClass? speaker) => candidate.Kind switch
    {
        _ when candidate.Kind.IsHuman() => MentionClass.NamedPerson,
        SourceKind.Document or SourceKind.DataSet => MentionClass.Document,
        _ when catalog.Bodies.Parse(candidate.Id) is { Role.Mention: not RoleVoice.Body } body => StatePhrases.MentionOf(body.Role),
        SourceKind.Category => MentionClass.Category,
        _ => speaker ?? MentionClass.Body,
    };

    /// <summary>Candidates best first, at most <paramref name="limit"/>; at most one is the match at this threshold.</summary>
    public IReadOnlyList<Candidate> Match(SourceQuery query, double threshold, int limit, DateOnly? on = null) =>
        Judge(ranker.Rank(query, on ?? catalog.AsOf), threshold, limit);

    private List<Candidate> Judge(CandidateRanking ranking, double threshold, int limit)
    {
        var sorted = ranking.Sorted();
        var clear = sorted.Count > 0 && (sorted.Count == 1 || sorted[0].Score - sorted[1].Score >= thresholds.Margin);
        if (ranking.LeftOpen is null && clear && sorted[0].Score >= threshold)
        {
            sorted[0] = sorted[0] with { Match = true };
        }

        return [.. sorted.Where(candidate => candidate.Match || candidate.Score >= thresholds.Near).Take(limit)];
    }

    private string Reason(CandidateRanking ranking, List<Candidate> candidates, Candidate? match)
    {
        if (ranking.LeftOpen is { } open)
        {
            return open;
        }

        if (match is not null)
        {
            return ranking.Reason ?? string.Join("; ", match.Explanation.Select(feature => $"{feature.Feature}: {feature.Value}"));
        }

        if (candidates.Count == 0)
        {
            return "no profile bears this name";
        }

        return candidates[0].Score < thresholds.Match
            ? $"nearest is {candidates[0].Id}, below the threshold: {string.Join("; ", candidates[0].Explanation.Where(feature => feature.Score < 1).Select(feature => $"{feature.Feature}: {feature.Value}"))}"
            : $"ambiguous: {string.Join(", ", candidates.TakeWhile(candidate => candidates[0].Score - candidate.Score < thresholds.Margin).Select(candidate => candidate.Id))}";
    }
}
