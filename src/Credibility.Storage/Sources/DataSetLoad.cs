using System.Text.Json.Nodes;
using Credibility.Storage.Layers;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Credibility.Storage.Sources;

/// <summary>One load of a data set, within one transaction: all of it or nothing.</summary>
internal sealed class DataSetLoad(SqliteConnection connection, DataSetManifest manifest, RevisionLog log)
{
    private readonly ConflictFinder _conflicts = new(connection, manifest.Name, log.Now);
    private readonly HashSet<string> _edited = [.. connection.Query<string>("SELECT DISTINCT source_id FROM source_revision WHERE layer = 'local'")];
    private long _load;

    /// <param name="profiles">What the data set says now, by id.</param>
    public LoadCounts Run(IReadOnlyDictionary<string, JsonObject> profiles)
    {
        if (IsLoaded())
        {
            return new LoadCounts(0, 0, 0, 0, 0);
        }

        _load = InsertLoad(profiles.Count);
        var before = connection.Query<RevisionRow>("SELECT * FROM source_layer WHERE data_set = @Name", new { manifest.Name }).ToDictionary(row => row.SourceId);
        int added = 0, changed = 0, withdrawn = 0, conflicts = 0;
        foreach (var (id, body) in profiles.OrderBy(profile => profile.Key, StringComparer.Ordinal))
        {
            var old = before.GetValueOrDefault(id);
            if (old is { Withdrawn: false } && JsonNode.DeepEquals(ProfileBodies.Parse(old.Body), body))
            {
                continue;
            }

            conflicts += Append(id, body, isWithdrawn: false);
            added += old is null or { Withdrawn: true } ? 1 : 0;
            changed += old is { Withdrawn: false } ? 1 : 0;
        }

        foreach (var old in before.Values.Where(row => !row.Withdrawn && !profiles.ContainsKey(row.SourceId)).OrderBy(row => row.SourceId, StringComparer.Ordinal))
        {
            conflicts += Append(old.SourceId, ProfileBodies.Parse(old.Body), isWithdrawn: true);
            withdrawn++;
        }

        log.Publish(manifest.AsOf);
        return new LoadCounts(added, changed, withdrawn, profiles.Count - added - changed, conflicts);
    }

    private bool IsLoaded()
    {
        var last = connection.QuerySingleOrDefault<(string? Layer, string? Sha256)>(
            "SELECT layer, sha256 FROM data_set WHERE name = @Name ORDER BY load DESC LIMIT 1", new { manifest.Name });
        return last.Layer is null || last.Layer == manifest.Layer.Text()
            ? last.Sha256 == manifest.Sha256
            : throw new ArgumentException($"The data set '{manifest.Name}' is loaded in layer {last.Layer}; give this one another name");
    }

    private long InsertLoad(int rows) => connection.ExecuteScalar<long>(
        """
        INSERT INTO data_set (name, layer, version, sha256, licence, url, as_of, retrieved_at, loaded_at, rows)
        VALUES (@Name, @layer, @Version, @Sha256, @Licence, @Url, @AsOf, @RetrievedAt, @now, @rows)
        RETURNING load
        """,
        new
        {
            manifest.Name, layer = manifest.Layer.Text(), manifest.Version, manifest.Sha256, manifest.Licence, manifest.Url,
            manifest.AsOf, manifest.RetrievedAt, now = log.Now, rows,
        });

    /// <returns>How many local facts now differ.</returns>
    private int Append(string id, JsonObject body, bool isWithdrawn)
    {
        var before = _edited.Contains(id) ? LayerQuery.Of(connection, id) : [];
        log.Append(id, new LayerBody(manifest.Layer, manifest.Name, isWithdrawn, body), _load, manifest.Name, $"data set {manifest.Name} {manifest.Version}");
        return _edited.Contains(id) ? _conflicts.Record(id, before, LayerQuery.Of(connection, id)) : 0;
    }
}
