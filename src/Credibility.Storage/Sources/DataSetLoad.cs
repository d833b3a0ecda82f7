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

    /// <summary>Whether it has left a row: what is loaded already is not loaded again.</summary>
    public bool IsWritten => _load > 0;

    /// <param name="profiles">What the data set says now, by id.</param>
    public LoadCounts Run(IReadOnlyDictionary<string, JsonObject> profiles)
    {
        var entry = new LoadEntry(connection, manifest, log.Now);
        if (entry.IsLoaded())
        {
            return new LoadCounts(0, 0, 0, 0, 0);
        }

        _load = entry.Insert(profiles.Count);
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

    /// <returns>How many local facts now differ.</returns>
    private int Append(string id, JsonObject body, bool isWithdrawn)
    {
        var before = _edited.Contains(id) ? LayerQuery.Of(connection, id) : [];
        log.Append(id, new LayerBody(manifest.Layer, manifest.Name, isWithdrawn, body), _load, manifest.Name, $"data set {manifest.Name} {manifest.Version}");
        return _edited.Contains(id) ? _conflicts.Record(id, before, LayerQuery.Of(connection, id)) : 0;
    }
}
