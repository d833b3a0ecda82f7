using Credibility.Formats.Json;
using Credibility.Sources;
using Credibility.Storage;
using Credibility.Storage.Layers;
using Credibility.Storage.Sources;
using Credibility.Storage.Sqlite;

namespace Credibility.Benchmarks.Synthetic;

/// <summary>A store with the synthetic profiles as an imported data set, as an operator's own import would leave it. Made once, then kept.</summary>
internal static class SyntheticStore
{
    /// <summary>Where a store of <paramref name="profiles"/> lies, after making it if there is none of this schema.</summary>
    public static async Task<string> Ensure(string folder, IReadOnlyList<SourceProfile> profiles)
    {
        var path = Path.Combine(folder, FormattableString.Invariant($"synthetic-{profiles.Count}-schema-{SqliteDatabase.NewestSchema}.db"));
        if (!File.Exists(path))
        {
            var draft = path + ".draft";
            File.Delete(draft);
            await Write(draft, profiles);
            File.Move(draft, path);
        }

        return path;
    }

    private static async Task Write(string path, IReadOnlyList<SourceProfile> profiles)
    {
        Console.WriteLine($"loading {profiles.Count} profiles into {path}");
        using var database = SqliteDatabase.Open(path, StoreRole.Owner);
        using var writer = new StoreWriter(database);
        var store = new SourceStore(database, writer, new ProfileCodec(ProfileJson.Write, text => ProfileJson.Read(text)));
        var manifest = new DataSetManifest(
            "synthetic", Layer.Import, "1", FormattableString.Invariant($"{SyntheticCatalog.Seed:x32}{profiles.Count:x32}"), "CC0-1.0", Url: null, SyntheticCatalog.AsOf, DateTimeOffset.UnixEpoch);
        await store.LoadDataSet(manifest, profiles);
    }
}
