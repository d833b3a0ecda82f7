using Credibility.Sources.Ownership;

namespace Credibility.Sources.Scores;

/// <summary>Which scores may differ between two days: only where a span of validity begins or ends between them, or where decided cases age.</summary>
public static class ScoreDays
{
    /// <summary>False only where the score of <paramref name="profile"/> is the same on both days.</summary>
    public static bool Touch(SourceProfile profile, DateOnly before, DateOnly after)
    {
        return before != after
            && (profile.Records.Count > 0
                || Turns(profile.Control.Funding) || Turns(profile.Control.Ownership) || Turns(profile.Control.Editorial)
                || (profile.EditorialSafeguard is { } safeguard && Edge(safeguard.Valid))
                || profile.Signals.Any(signal => Edge(signal.Valid)));

        bool Turns(ControlFactor? factor) => factor is not null && Edge(factor.Valid);

        bool Edge(Validity valid) => valid.Covers(before) != valid.Covers(after);
    }
}
