using Credibility.Sources;
using Credibility.Storage.Auditing;
using Credibility.Storage.Sources;
using Credibility.Storage.Sqlite;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Credibility.Storage.Imports;

/// <summary>
/// Ratings by others. A load moves no revision and no version of the catalog, since nothing is made from them: reports and scores
/// stay as they are to the byte. Every member may throw <see cref="StorageException"/>.
/// </summary>
public sealed class RatingStore(SqliteDatabase database, StoreWriter writer)
{
    /// <summary>What tells two ratings of one data set apart: the source, and what the rater named.</summary>
    public static (string SourceId, string Named) Key(PublishedRating rating) => (rating.SourceId, rating.Named);

    /// <summary>What is there about a source, withdrawn ratings included, by rater.</summary>
    public IReadOnlyList<StoredRating> Of(string sourceId) => database.Read(connection => Read(connection, "r.source_id = @sourceId", new { sourceId }));

    /// <summary>What is there about every source, withdrawn ratings included, by source and rater.</summary>
    public IReadOnlyList<StoredRating> All() => database.Read(connection => Read(connection, "1 = 1", null));

    /// <summary>What a data set has now.</summary>
    public IReadOnlyList<PublishedRating> Current(string dataSet) => database.Read(connection =>
        Read(connection, "r.data_set = @dataSet AND r.withdrawn = 0", new { dataSet }).Select(stored => stored.Rating).ToArray());

    /// <summary>Rises with every load that changes what is shown; 0 where there was none.</summary>
    public long Head() => database.Read(connection => connection.ExecuteScalar<long>("SELECT coalesce(max(load), 0) FROM rating"));

    /// <summary>Makes <paramref name="ratings"/> what the data set says.</summary>
    /// <param name="rows">Rows of the list, those that name no source included: by these its size is judged.</param>
    /// <exception cref="ImportRefusedException">Too many rows, or too few.</exception>
    /// <exception cref="ArgumentException">A source is rated twice under one name, or the name of the data set belongs to something else.</exception>
    public Task<ImportCounts> Load(ImportManifest manifest, IReadOnlyList<PublishedRating> ratings, int rows, bool acceptShrink = false, CancellationToken cancel = default)
    {
        var byKey = ratings.ToDictionary(Key);
        return writer.Write(connection => Load(connection, manifest, byKey, rows, acceptShrink), cancel);
    }

    private ImportCounts Load(SqliteConnection connection, ImportManifest manifest, Dictionary<(string, string), PublishedRating> ratings, int rows, bool acceptShrink)
    {
        var (name, now) = (manifest.DataSet.Name, database.Time.GetUtcNow());
        if (connection.ExecuteScalar<bool>(
            """
            SELECT EXISTS (SELECT 1 FROM flagged_address WHERE data_set = @name) OR EXISTS (SELECT 1 FROM source_revision WHERE data_set = @name)
            """,
            new { name }))
        {
            throw new ArgumentException($"The data set '{name}' holds something other than ratings; give this one another name");
        }

        ImportStore.Admit(connection, manifest, rows, acceptShrink);
        var entry = new LoadEntry(connection, manifest.DataSet, now);
        if (entry.IsLoaded())
        {
            return new ImportCounts(Written: false, 0, 0, 0, 0);
        }

        var load = entry.Insert(rows);
        var counts = new RatingLoad(connection, name).Run(load, ratings);
        ImportStore.Record(connection, manifest, load, rows, 0, now, database.Who());
        return counts;
    }

    private static StoredRating[] Read(SqliteConnection connection, string where, object? values) => connection.Query<RatingRow>(
        $"{RatingRow.Select} WHERE {where} ORDER BY r.source_id, r.rater, r.data_set, r.named", values).Select(row => row.ToRating()).ToArray();
}
