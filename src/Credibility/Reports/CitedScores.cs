using System.Runtime.CompilerServices;
using Credibility.Sources;
using Credibility.Sources.Scores;

namespace Credibility.Reports;

/// <summary>
/// The scores of cited sources as reports show them. They are read here and nowhere before: no chain, measure, support level or
/// rule may depend on one (method K5).
/// </summary>
internal sealed class CitedScores(ScoreTable table)
{
    private static readonly CitedScore NoProfile = new(default, null, null, null, null, 0, "no profile");

    private readonly SourceScorer _scorer = new(table);

    // Two Beta quantiles cost more than the rest of a source's row, and drafts cite the same profiles again and again.
    private readonly ConditionalWeakTable<SourceProfile, CitedScore> _kept = [];

    /// <summary>The score on a day; a profile is scored again only when another day is asked for.</summary>
    public CitedScore Of(SourceProfile? profile, DateOnly on)
    {
        if (profile is null)
        {
            return NoProfile;
        }

        if (!_kept.TryGetValue(profile, out var score) || score.On != on)
        {
            score = Shown(_scorer.Score(profile, on), on);
            _kept.AddOrUpdate(profile, score);
        }

        return score;
    }

    private static CitedScore Shown(SourceScore score, DateOnly on) => score.Rated is { } rated
        ? new(on, rated.Shown, Math.Round(rated.Low, 1), Math.Round(rated.High, 1), rated.HowSure, score.Facts, null)
        : new(on, null, null, null, null, score.Facts, score.NotRated!.Value.InWords());
}

/// <summary>A score with its interval and how sure it is, or why there is none: never a part of it alone.</summary>
internal sealed record CitedScore(DateOnly On, double? Score, double? Low, double? High, HowSure? HowSure, int Facts, string? NotRated);
