using Credibility.Drafts;

namespace Credibility.Sources.Resolving;

/// <summary>Candidates of one mention, the best score of each profile, and what the mention itself said.</summary>
internal sealed class CandidateRanking
{
    private readonly Dictionary<string, Candidate> best = new(StringComparer.Ordinal);

    public MentionClass? Mention { get; set; }

    public string? StateCode { get; set; }

    /// <summary>Who speaks for the body that a name inside the mention names, or null.</summary>
    public MentionClass? Speaker { get; set; }

    /// <summary>Why the mention stays open whatever the candidates score, or null.</summary>
    public string? LeftOpen { get; set; }

    /// <summary>Why the match is right, where more is to be said than its features.</summary>
    public string? Reason { get; set; }

    public List<string> Flags { get; } = [];

    public bool IsEmpty => best.Count == 0;

    public double Top => best.Count == 0 ? 0 : best.Values.Max(candidate => candidate.Score);

    public void Add(SourceProfile profile, IReadOnlyList<FeatureScore> features)
    {
        var score = features.Aggregate(1.0, (product, feature) => product * feature.Score);
        if (!best.TryGetValue(profile.Id, out var known) || known.Score < score)
        {
            best[profile.Id] = new(profile.Id, profile.Name, profile.Kind, profile.Country, score, false, features);
        }
    }

    /// <summary>Best first; equal scores by id, so that the order never depends on the catalog's.</summary>
    public List<Candidate> Sorted()
    {
        var sorted = best.Values.ToList();
        sorted.Sort((left, right) => right.Score.CompareTo(left.Score) is not 0 and var order ? order : string.CompareOrdinal(left.Id, right.Id));
        return sorted;
    }
}
