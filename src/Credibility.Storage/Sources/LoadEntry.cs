using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Credibility.Storage.Sources;

/// <summary>The row of <c>data_set</c> that a load leaves, within its transaction.</summary>
internal sealed class LoadEntry(SqliteConnection connection, DataSetManifest manifest, DateTimeOffset now)
{
    /// <summary>What the audit log says of a load.</summary>
    public static string Words(DataSetManifest manifest, int rows) =>
        string.Create(CultureInfo.InvariantCulture, $"{manifest.Layer.Text()}, version {manifest.Version}, {rows} rows, sha256 {manifest.Sha256}");

    /// <summary>Whether this very content is what is loaded.</summary>
    /// <exception cref="ArgumentException">The name belongs to another layer.</exception>
    public bool IsLoaded()
    {
        var last = connection.QuerySingleOrDefault<(string? Layer, string? Sha256)>(
            "SELECT layer, sha256 FROM data_set WHERE name = @Name ORDER BY load DESC LIMIT 1", new { manifest.Name });
        return last.Layer is null || last.Layer == manifest.Layer.Text()
            ? last.Sha256 == manifest.Sha256
            : throw new ArgumentException($"The data set '{manifest.Name}' is loaded in layer {last.Layer}; give this one another name");
    }

    /// <returns>The number of the load.</returns>
    public long Insert(int rows) => connection.ExecuteScalar<long>(
        """
        INSERT INTO data_set (name, layer, version, sha256, licence, url, as_of, retrieved_at, loaded_at, rows)
        VALUES (@Name, @layer, @Version, @Sha256, @Licence, @Url, @AsOf, @RetrievedAt, @now, @rows)
        RETURNING load
        """,
        new
        {
            manifest.Name, layer = manifest.Layer.Text(), manifest.Version, manifest.Sha256, manifest.Licence, manifest.Url,
            manifest.AsOf, manifest.RetrievedAt, now, rows,
        });
}
