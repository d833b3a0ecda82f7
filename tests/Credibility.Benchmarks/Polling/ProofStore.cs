using Credibility.Formats.Json;
using Credibility.Sources;
using Credibility.Storage;
using Credibility.Storage.Layers;
using Credibility.Storage.Sources;
using Credibility.Storage.Sqlite;

namespace Credibility.Benchmarks.Polling;

/// <summary>Writes invented outlets into a store beside its service, as a command does.</summary>
internal sealed class ProofStore : IDisposable
{
    public static readonly DateOnly AsOf = new(2026, 11, 1);

    private readonly SqliteDatabase database;
    private readonly StoreWriter writer;
    private readonly SourceStore sources;

    public ProofStore(string path)
    {
        database = SqliteDatabase.Open(path, StoreRole.Guest);
        writer = new StoreWriter(database);
        sources = new SourceStore(database, writer, new ProfileCodec(ProfileJson.Write, text => ProfileJson.Read(text)));
    }

    public static string IdOf(int number) => FormattableString.Invariant($"outlet-{number:d5}");

    /// <summary>A name that it has in both states.</summary>
    public static string WireOf(int number) => FormattableString.Invariant($"Wire of Outlet {number:d5}");

    /// <summary>An outlet with evidence enough for a score.</summary>
    /// <param name="state">Which of its two states it is in: both its name and its score follow from it.</param>
    public static SourceProfile Outlet(int number, int state = 0) => new()
    {
        Id = IdOf(number), Name = FormattableString.Invariant($"Outlet {number:d5}{(state == 0 ? "" : " Anew")}"), Kind = SourceKind.NewsSite, Country = "NO",
        Aliases = [new SourceName(WireOf(number), "en", "Latn", Validity.Unknown)],
        Signals = [Signal("corrections", state == 0 ? "policy" : "none"), Signal("ownership-disclosed", "to-the-end"), Signal("complaints-body", "member")],
        Evidence = [new Evidence("e1", "https://register.example/" + IdOf(number), "Register", null, FactDate.Parse("2026-11-01"), "Entry")],
    };

    public Task LoadAsync(string sha256, IEnumerable<SourceProfile> profiles) => sources.LoadDataSet(
        new DataSetManifest("outlets", Layer.Import, sha256, sha256, "CC0-1.0", null, AsOf, DateTimeOffset.UnixEpoch), [.. profiles]);

    public Task SetAsync(SourceProfile profile) => sources.Append(new SourceEdit.Replace(profile, "a proof", "its turn"));

    public void Dispose()
    {
        writer.Dispose();
        database.Dispose();
    }

    private static ObservedSignal Signal(string signal, string level) => new(signal, level, Validity.Unknown, ["e1"]);
}
