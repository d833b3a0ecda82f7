using System.Text.Json;
using Credibility.Sources;
using Credibility.Sources.Scores;

namespace Credibility.Storage.Scores;

/// <summary>A row of <c>score_revision</c>, as Dapper reads and writes it.</summary>
internal sealed record ScoreRevisionRow
{
    public long Change { get; init; }

    public string SourceId { get; init; } = "";

    public long Revision { get; init; }

    public string Inputs { get; init; } = "";

    public string Version { get; init; } = "";

    public string Method { get; init; } = "";

    public string Parameters { get; init; } = "";

    public DateOnly AsOf { get; init; }

    public string Name { get; init; } = "";

    public string Kind { get; init; } = "";

    public string? Country { get; init; }

    public double? Score { get; init; }

    public double? Low { get; init; }

    public double? High { get; init; }

    public string? HowSure { get; init; }

    public string? Letter { get; init; }

    public double Evidence { get; init; }

    public int Facts { get; init; }

    public string? NotRated { get; init; }

    public string Parts { get; init; } = "[]";

    public DateTimeOffset Since { get; init; }

    public bool Withdrawn { get; init; }

    public DateTimeOffset RecordedAt { get; init; }

    public static ScoreRevisionRow Of(ScoreEntry entry, DateTimeOffset recordedAt) => new()
    {
        SourceId = entry.SourceId, Revision = entry.Revision, Inputs = entry.Inputs, Version = entry.Version, Method = entry.Method,
        Parameters = entry.Parameters, AsOf = entry.AsOf, Name = entry.Name, Kind = SourceKindNames.Write(entry.Kind), Country = entry.Country,
        Score = entry.Figures?.Score, Low = entry.Figures?.Low, High = entry.Figures?.High,
        HowSure = entry.Figures?.HowSure.ToString().ToLowerInvariant(), Letter = entry.Figures?.Letter,
        Evidence = entry.Evidence, Facts = entry.Facts, NotRated = entry.NotRated?.ToString(),
        Parts = JsonSerializer.Serialize(entry.Parts), Since = entry.Since ?? recordedAt, Withdrawn = entry.Withdrawn, RecordedAt = recordedAt,
    };

    public static SourceKind KindOf(string text, long change) => SourceKindNames.Parse(text) ?? throw new FormatException($"score_revision {change} has the kind '{text}'");

    /// <param name="withParts">Parts cost as much to read as all else; a list needs none.</param>
    public ScoreRevision ToRevision(bool withParts) => new(
        Change,
        new ScoreEntry
        {
            SourceId = SourceId, Revision = Revision, Inputs = Inputs, Version = Version, Method = Method, Parameters = Parameters, AsOf = AsOf,
            Name = Name, Kind = KindOf(Kind, Change), Country = Country,
            Figures = Score is { } score ? new ScoreFigures(score, Low!.Value, High!.Value, Enum.Parse<HowSure>(HowSure!, ignoreCase: true), Letter ?? "") : null,
            Evidence = Evidence, Facts = Facts, NotRated = NotRated is null ? null : Enum.Parse<NotRatedReason>(NotRated),
            Parts = withParts ? JsonSerializer.Deserialize<ScorePart[]>(Parts)! : [], Since = Since, Withdrawn = Withdrawn,
        },
        RecordedAt);
}
