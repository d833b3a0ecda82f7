using Credibility.Sources;

namespace Credibility.Storage.Imports;

/// <summary>A rating by another rater as it is stored.</summary>
/// <param name="Withdrawn">Whether its data set no longer has it.</param>
/// <param name="ChangedAt">When it was loaded in these words, or withdrawn.</param>
public sealed record StoredRating(PublishedRating Rating, bool Withdrawn, DateTimeOffset ChangedAt);

/// <summary>A row of <c>rating</c> with the time of its load, as Dapper fills it.</summary>
internal sealed record RatingRow
{
    public const string Select =
        """
        SELECT r.data_set, r.rater, r.source_id, r.named, r.value, r.scale, r.date, r.url, r.withdrawn, d.loaded_at AS changed_at
        FROM rating AS r JOIN data_set AS d ON d.load = r.load
        """;

    public string DataSet { get; init; } = "";

    public string Rater { get; init; } = "";

    public string SourceId { get; init; } = "";

    public string Named { get; init; } = "";

    public string Value { get; init; } = "";

    public string Scale { get; init; } = "";

    public FactDate? Date { get; init; }

    public string Url { get; init; } = "";

    public bool Withdrawn { get; init; }

    public DateTimeOffset ChangedAt { get; init; }

    public PublishedRating Rating => new(DataSet, Rater, SourceId, Named, Value, Scale, Date, Url);

    public StoredRating ToRating() => new(Rating, Withdrawn, ChangedAt);
}
