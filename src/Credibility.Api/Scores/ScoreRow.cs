using System.Globalization;
using Credibility.Sources;
using Credibility.Sources.Scores;
using Credibility.Storage.Scores;

namespace Credibility.Api.Scores;

/// <summary>The published score of one source as it stands in memory: flat figures and the tag of its answer. What it is made of is told on demand.</summary>
internal sealed class ScoreRow
{
    // As text the two would weigh more than all the rest.
    private readonly UInt128 inputs, version;

    // In tenths, as they are shown.
    private readonly short score = -1, low, high;
    private readonly HowSure howSure;
    private readonly string letter = "";

    private ScoreRow(ScoreRevision revision, ScoreMoment since, ScoreMoment recorded, ScoreTags tags)
    {
        var entry = revision.Entry;
        (Id, Name, Kind, Country, Change) = (entry.SourceId, entry.Name, entry.Kind, entry.Country, revision.Change);
        (inputs, version) = (Packed(entry.Inputs), Packed(entry.Version));
        (Evidence, Facts, NotRated, Withdrawn) = (entry.Evidence, entry.Facts, entry.NotRated, entry.Withdrawn);
        if (entry.Figures is { } figures)
        {
            (score, low, high, howSure) = (Tenths(figures.Score), Tenths(figures.Low), Tenths(figures.High), figures.HowSure);
            letter = string.Intern(figures.Letter);
        }

        (AsOf, Since, Recorded) = (entry.AsOf, since, recorded);
        ETag = tags.Of(entry.SourceId, entry.Inputs, revision.Change);
    }

    public string Id { get; }

    public string Name { get; }

    public SourceKind Kind { get; }

    public string? Country { get; }

    /// <summary>The day at which validity and decay were judged when this was published; judged anew since, it came to the same.</summary>
    public DateOnly AsOf { get; }

    public ScoreFigures? Figures => score < 0 ? null : new ScoreFigures(score / 10d, low / 10d, high / 10d, howSure, letter);

    public double Evidence { get; }

    public int Facts { get; }

    public NotRatedReason? NotRated { get; }

    public bool Withdrawn { get; }

    public long Change { get; }

    /// <summary>Since when the score has had this version.</summary>
    public ScoreMoment Since { get; }

    /// <summary>When this row was published.</summary>
    public ScoreMoment Recorded { get; }

    /// <summary>Quoted, of <c>/v1/sources/{id}/score</c> where nothing stands beside the score.</summary>
    public string ETag { get; }

    /// <summary>Empty for a withdrawn source.</summary>
    public string Version => Withdrawn ? "" : version.ToString("x32", CultureInfo.InvariantCulture);

    public static ScoreRow Of(ScoreRevision revision, ScoreTags tags, ScoreMoments moments) =>
        new(revision, moments.Of(revision.Entry.Since ?? revision.RecordedAt), moments.Of(revision.RecordedAt), tags);

    /// <summary>Whether the score had this version when it was published.</summary>
    public bool IsOf(string other) => !Withdrawn && version == Packed(other);

    /// <summary>Whether these inputs are the ones that it was published with.</summary>
    public bool Has(string others) => !Withdrawn && inputs == Packed(others);

    private static short Tenths(double figure) => (short)Math.Round(figure * 10);

    private static UInt128 Packed(string hex) => hex.Length == 0 ? 0 : UInt128.Parse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}

/// <summary>An instant with its spelling for HTTP; rows published together share one.</summary>
internal sealed record ScoreMoment(DateTimeOffset At)
{
    /// <summary>As <c>Last-Modified</c> writes it, to the second below.</summary>
    public string Http { get; } = At.ToString("R", CultureInfo.InvariantCulture);
}

/// <summary>Shares equal moments while rows are made.</summary>
internal sealed class ScoreMoments
{
    private readonly Dictionary<DateTimeOffset, ScoreMoment> known = [];

    public ScoreMoment Of(DateTimeOffset at) => known.TryGetValue(at, out var moment) ? moment : known[at] = new ScoreMoment(at);
}
