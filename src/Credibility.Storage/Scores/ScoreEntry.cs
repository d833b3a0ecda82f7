using Credibility.Sources;
using Credibility.Sources.Scores;

namespace Credibility.Storage.Scores;

/// <summary>A score to be published.</summary>
public sealed record ScoreEntry
{
    public required string SourceId { get; init; }

    /// <summary>The store's revision up to which the catalog was read.</summary>
    public required long Revision { get; init; }

    /// <summary>Hash of what answers show of the source with its score; a withdrawn source has the empty text.</summary>
    public required string Inputs { get; init; }

    /// <summary>Version of the score; empty for a withdrawn source.</summary>
    public required string Version { get; init; }

    /// <summary>Version of the method.</summary>
    public required string Method { get; init; }

    /// <summary>Hash of the method's numbers for scores.</summary>
    public required string Parameters { get; init; }

    /// <summary>The day at which validity and decay were judged.</summary>
    public required DateOnly AsOf { get; init; }

    public required string Name { get; init; }

    public required SourceKind Kind { get; init; }

    public string? Country { get; init; }

    /// <summary>Null where the source is not rated or is withdrawn.</summary>
    public ScoreFigures? Figures { get; init; }

    /// <summary>N: pseudo-observations, after caps.</summary>
    public double Evidence { get; init; }

    public int Facts { get; init; }

    /// <summary>Null where there is a score, and for a withdrawn source.</summary>
    public NotRatedReason? NotRated { get; init; }

    public IReadOnlyList<ScorePart> Parts { get; init; } = [];

    /// <summary>Since when this version has been published without a break; null for from now on.</summary>
    public DateTimeOffset? Since { get; init; }

    public bool Withdrawn { get; init; }
}

/// <summary>A score as it is shown: all in tenths of a point.</summary>
public readonly record struct ScoreFigures(double Score, double Low, double High, HowSure HowSure, string Letter);

/// <summary>What one signal counted.</summary>
/// <param name="Counted">n after the group's cap.</param>
/// <param name="Shown">Points relative to the base; null where the source is not rated.</param>
public sealed record ScorePart(string Signal, string Level, double Value, double Counted, double? Shown);

/// <summary>A published score.</summary>
/// <param name="Change">Number of the change, rising by at least 1 with each over all sources.</param>
/// <param name="Entry">With <see cref="ScoreEntry.Since"/> given.</param>
public sealed record ScoreRevision(long Change, ScoreEntry Entry, DateTimeOffset RecordedAt);
