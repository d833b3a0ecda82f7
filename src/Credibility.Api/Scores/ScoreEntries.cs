using Credibility.Api.Registries;
using Credibility.Sources;
using Credibility.Sources.Scores;
using Credibility.Storage.Scores;

namespace Credibility.Api.Scores;

/// <summary>What is logged of a score.</summary>
internal static class ScoreEntries
{
    /// <summary>Decimals of what is shown.</summary>
    public const int Decimals = 1;

    public static ScoreEntry Of(SourceProfile profile, SourceScore score, string inputs, Registry registry) => new()
    {
        SourceId = profile.Id,
        Revision = registry.Revision,
        Inputs = inputs,
        Version = score.Version,
        Method = registry.Data.Method.Version,
        Parameters = registry.Scorer.Parameters,
        AsOf = score.AsOf,
        Name = profile.Name,
        Kind = profile.Kind,
        Country = profile.Country,
        Figures = score.Rated is { } rated ? Shown(rated) : null,
        Evidence = score.Evidence,
        Facts = score.Facts,
        NotRated = score.NotRated,
        Parts = [.. score.Contributions.Select(part => new ScorePart(part.Signal, part.Level, part.Value, part.Counted, part.Shown))],
    };

    public static ScoreEntry Withdrawn(ScoreRow row, Registry registry) => new()
    {
        SourceId = row.Id,
        Revision = registry.Revision,
        Inputs = "",
        Version = "",
        Method = registry.Data.Method.Version,
        Parameters = registry.Scorer.Parameters,
        AsOf = registry.Catalog.AsOf,
        Name = row.Name,
        Kind = row.Kind,
        Country = row.Country,
        Withdrawn = true,
    };

    public static ScoreFigures Shown(RatedScore rated) => new(rated.Shown, Math.Round(rated.Low, Decimals), Math.Round(rated.High, Decimals), rated.HowSure, rated.AdmiraltyLetter);
}
