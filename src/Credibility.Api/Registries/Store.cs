using System.Text.Json;
using Credibility.Formats.Json;
using Credibility.Sources;
using Credibility.Storage;
using Credibility.Storage.Access;
using Credibility.Storage.Auditing;
using Credibility.Storage.Catalog;
using Credibility.Storage.Imports;
using Credibility.Storage.Replies;
using Credibility.Storage.Reports;
using Credibility.Storage.Scores;
using Credibility.Storage.Sources;
using Credibility.Storage.Sqlite;

namespace Credibility.Api.Registries;

/// <summary>The open store with what reads and writes it.</summary>
internal sealed class Store : IDisposable
{
    private static readonly ProfileCodec Codec = new(ProfileJson.Write, text => ProfileJson.Read(text));

    private readonly SqliteDatabase database;

    private Store(SqliteDatabase database)
    {
        this.database = database;
        Writer = new StoreWriter(database);
        Sources = new SourceStore(database, Writer, Codec);
        Reports = new ReportStore(database, Writer);
        Replies = new ReplyStore(database, Writer);
        Scores = new ScoreLog(database, Writer);
        Feed = new CatalogFeed(database, Writer, Codec);
        Imports = new ImportStore(database, Writer, Codec);
        Ratings = new RatingStore(database, Writer);
        Keys = new KeyStore(database, Writer);
        Audit = new AuditLog(database);
    }

    public StoreWriter Writer { get; }

    public SourceStore Sources { get; }

    public ReportStore Reports { get; }

    public ReplyStore Replies { get; }

    public ScoreLog Scores { get; }

    public CatalogFeed Feed { get; }

    public ImportStore Imports { get; }

    public RatingStore Ratings { get; }

    public KeyStore Keys { get; }

    public AuditLog Audit { get; }

    /// <summary>The addresses that data sets list, as reports look them up.</summary>
    public FlaggedAddresses Flags() => FlaggedAddresses.Of(
        Imports.Flags().Select(flag => new FlaggedAddress(flag.Host, flag.DataSet, flag.Version, flag.Date, flag.Criterion, flag.ListUrl)));

    /// <exception cref="StorageException">The file is not ours, is damaged, is in use or cannot be opened.</exception>
    public static Store Open(string path, TimeProvider time) => new(SqliteDatabase.Open(path, StoreRole.Owner, time));

    /// <summary>Whether the file can be read, now.</summary>
    public bool CanRead()
    {
        try
        {
            _ = Sources.Find("");
            return true;
        }
        catch (Exception fault) when (fault is StorageException or JsonException)
        {
            return false;
        }
    }

    public void Dispose()
    {
        Writer.Dispose();
        Feed.Dispose();
        database.Dispose();
    }
}
