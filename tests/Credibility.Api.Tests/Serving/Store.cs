using Credibility.Formats.Json;
using Credibility.Sources;
using Credibility.Storage;
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
}
