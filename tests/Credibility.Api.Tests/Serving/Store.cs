using Credibility.Formats.Json;
using Credibility.Sources;
using Credibility.Storage;
using Credibility.Storage.Imports;
using Credibility.Storage.Layers;
using Credibility.Storage.Sources;
using Credibility.Storage.Sqlite;

namespace Credibility.Api.Tests.Serving;

/// <summary>Writes into a store beside its service, as a command does.</summary>
internal static class Store
{
    public static Task AddAsync(string path, string id, string name) => AddAsync(path, new SourceProfile { Id = id, Name = name, Kind = SourceKind.NewsSite });

    public static Task AddAsync(string path, SourceProfile profile) => EditAsync(path, new SourceEdit.Replace(profile, "a test", "to be seen"));

    public static async Task EditAsync(string path, SourceEdit edit)
    {
        using var database = SqliteDatabase.Open(path, StoreRole.Guest);
        using var writer = new StoreWriter(database);
        var sources = new SourceStore(database, writer, new ProfileCodec(ProfileJson.Write, text => ProfileJson.Read(text)));
        await sources.Append(edit);
    }

    public static async Task FlagAsync(string path, string host)
    {
        using var database = SqliteDatabase.Open(path, StoreRole.Guest);
        using var writer = new StoreWriter(database);
        var imports = new ImportStore(database, writer, new ProfileCodec(ProfileJson.Write, text => ProfileJson.Read(text)));
        var manifest = new DataSetManifest("list-a", Layer.Import, "2025-11", host, "CC0-1.0", "https://institute.example/list", new DateOnly(2025, 11, 1), DateTimeOffset.UnixEpoch);
        await imports.LoadFlags(new ImportManifest(manifest, "Institute", new RowBounds(1, 9)), "sites named in a report", [new ListedHost(host, null, null)]);
    }
}
