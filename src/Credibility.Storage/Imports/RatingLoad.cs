using Credibility.Sources;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Credibility.Storage.Imports;

/// <summary>One load of ratings by others, within one transaction: all of it or nothing. A rating that stays as it was is not touched.</summary>
internal sealed class RatingLoad(SqliteConnection connection, string dataSet)
{
    /// <param name="load">The load that has them.</param>
    public ImportCounts Run(long load, IReadOnlyDictionary<(string, string), PublishedRating> ratings)
    {
        var before = connection.Query<RatingRow>($"{RatingRow.Select} WHERE r.data_set = @dataSet", new { dataSet }).ToDictionary(row => RatingStore.Key(row.Rating));
        var difference = RatingDifference.Between(before.Values.Where(row => !row.Withdrawn).Select(row => row.Rating), ratings);
        connection.Execute(
            "UPDATE rating SET withdrawn = 1, load = @load WHERE data_set = @dataSet AND source_id = @SourceId AND named = @Named",
            difference.Removed.Select(rating => new { dataSet, load, rating.SourceId, rating.Named }));
        connection.Execute(
            """
            INSERT INTO rating (data_set, source_id, named, load, rater, value, scale, date, url, withdrawn)
            VALUES (@dataSet, @SourceId, @Named, @load, @Rater, @Value, @Scale, @Date, @Url, 0)
            ON CONFLICT (data_set, source_id, named) DO UPDATE SET load = excluded.load, rater = excluded.rater, value = excluded.value,
                scale = excluded.scale, date = excluded.date, url = excluded.url, withdrawn = 0
            """,
            difference.Added.Concat(difference.Changed).Select(rating => new
            {
                dataSet, load, rating.SourceId, rating.Named, rating.Rater, rating.Value, rating.Scale, rating.Date, rating.Url,
            }));
        return difference.Counts(written: true);
    }
}

/// <summary>What a load would do, decided the same way for a dry run.</summary>
public sealed record RatingDifference(IReadOnlyList<PublishedRating> Added, IReadOnlyList<PublishedRating> Changed, IReadOnlyList<PublishedRating> Removed)
{
    /// <param name="before">What the data set has now, withdrawn ratings left out.</param>
    /// <param name="after">What it is to have, by <see cref="RatingStore.Key"/>.</param>
    public static RatingDifference Between(IEnumerable<PublishedRating> before, IReadOnlyDictionary<(string, string), PublishedRating> after)
    {
        var known = before.ToDictionary(RatingStore.Key);
        return new(
            [.. after.Where(one => !known.ContainsKey(one.Key)).Select(one => one.Value)],
            [.. after.Where(one => known.TryGetValue(one.Key, out var old) && old != one.Value).Select(one => one.Value)],
            [.. known.Where(one => !after.ContainsKey(one.Key)).Select(one => one.Value)]);
    }

    public ImportCounts Counts(bool written) => new(written, Added.Count, Changed.Count, Removed.Count, Conflicts: 0);
}
