using Dapper;
using Microsoft.Data.Sqlite;

namespace Credibility.Storage.Sources;

/// <summary>The last load of each data set.</summary>
internal static class DataSetQuery
{
    public static IReadOnlyList<LoadedDataSet> Loaded(SqliteConnection connection) =>
    [
        .. connection.Query<Row>(
            """
            SELECT name, layer, version, sha256, licence, url, as_of, retrieved_at, loaded_at, rows
            FROM data_set WHERE load IN (SELECT max(load) FROM data_set GROUP BY name) ORDER BY name
            """).Select(row => row.ToDataSet()),
    ];

    private sealed record Row
    {
        public string Name { get; init; } = "";

        public string Layer { get; init; } = "";

        public string Version { get; init; } = "";

        public string Sha256 { get; init; } = "";

        public string Licence { get; init; } = "";

        public string? Url { get; init; }

        public DateOnly AsOf { get; init; }

        public DateTimeOffset RetrievedAt { get; init; }

        public DateTimeOffset LoadedAt { get; init; }

        public long Rows { get; init; }

        public LoadedDataSet ToDataSet() =>
            new(new DataSetManifest(Name, LayerNames.Parse(Layer), Version, Sha256, Licence, Url, AsOf, RetrievedAt), LoadedAt, Rows);
    }
}
