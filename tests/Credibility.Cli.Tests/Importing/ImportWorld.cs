using System.Globalization;
using Credibility.Formats.Json;
using Credibility.Imports.Fetching;
using Credibility.Imports.TrustTxt;
using Credibility.Sources;
using Credibility.Storage;
using Credibility.Storage.Catalog;
using Credibility.Storage.Imports;
using Credibility.Storage.Layers;
using Credibility.Storage.Sources;
using Credibility.Storage.Sqlite;
using Credibility.Tests.Imports;
using Dapper;
using Xunit;

namespace Credibility.Cli.Importing;

/// <summary>A store whose service is running, a server that plays any site, and the command line between them.</summary>
internal sealed class ImportWorld : IDisposable
{
    private static readonly ProfileCodec Codec = new(ProfileJson.Write, text => ProfileJson.Read(text));

    private readonly ScratchFolder _folder = new();
    private readonly SqliteDatabase _database;
    private readonly StoreWriter _writer;

    public ImportWorld(params SourceProfile[] shipped)
    {
        _database = SqliteDatabase.Open(Store, StoreRole.Owner);
        _writer = new StoreWriter(_database);
        (Sources, Imports, Feed) = (new SourceStore(_database, _writer, Codec), new ImportStore(_database, _writer, Codec), new CatalogFeed(_database, _writer, Codec));
        Ratings = new RatingStore(_database, _writer);
        if (shipped.Length > 0)
        {
            Ship("1", shipped);
        }
    }

    public LocalServer Server { get; } = new();

    public SourceStore Sources { get; }

    public ImportStore Imports { get; }

    public RatingStore Ratings { get; }

    /// <summary>The running service's, and not the one that the command line writes through.</summary>
    public CatalogFeed Feed { get; }

    public TimeProvider Time { get; set; } = TimeProvider.System;

    public string Store => _folder.Of("credibility.db");

    public string Path(string name) => _folder.Of(name);

    public string File(string name, string content) => _folder.File(name, content);

    public static SourceProfile Site(string id, params string[] domains) => new()
    {
        Id = id, Name = "Name of " + id, Kind = SourceKind.NewsSite, Domains = domains.Length > 0 ? domains : [id + ".example"], IdentityEvidence = ["e1"],
        Evidence = [new Evidence("e1", $"https://register.example/{id}", "Register", null, FactDate.Parse("2025-01-02"), "Entry")],
    };

    public void Ship(string version, params SourceProfile[] profiles) => Sources.LoadDataSet(
        new DataSetManifest("shipped", Layer.Shipped, version, version, "CC0-1.0", null, new DateOnly(2025, 1, 1), DateTimeOffset.UnixEpoch), profiles,
        TestContext.Current.CancellationToken).GetAwaiter().GetResult();

    /// <summary>Both sites say that the first controls the second.</summary>
    public void Agree(string controller, string controlled)
    {
        Server.TrustTxt(controller, $"control=https://{controlled}/\n");
        Server.TrustTxt(controlled, $"controlledby=https://{controller}/\n");
    }

    /// <summary>Runs <c>credibility import …</c> on the store, in this process, with every host name led to the server.</summary>
    public (int Code, string Output, string Errors) Import(params string[] args)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        using var errors = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        using var terminal = Terminal.To(output, errors);
        var door = Server.Door(new FetchLimits { FirstDelay = TimeSpan.FromMilliseconds(1) });
        var code = CommandTree.Run(["import", .. args, "--store", Store], terminal, new OutsideWorld(() => new TrustTxtFetcher(door, Time), Time));
        return (code, output.ToString(), errors.ToString());
    }

    /// <summary>What the audit log tells, oldest first.</summary>
    public IReadOnlyList<(string Who, string Action, string Subject)> Audit() => _database.Read(connection =>
        connection.Query<(string, string, string)>("SELECT who, action, subject FROM audit_entry ORDER BY entry").ToArray());

    /// <summary>Every row that an import could touch, as one text.</summary>
    public string Everything() => _database.Read(connection => string.Join('\n', new[]
    {
        "data_set", "source_revision", "source_current", "fact", "conflict", "catalog_version", "import_run", "import_candidate", "flagged_address", "rating",
    }.SelectMany(table => connection.Query("SELECT * FROM " + table).Select(row => table + " " + string.Join('|', ((IDictionary<string, object?>)row).Values)))));

    public void Dispose()
    {
        Feed.Dispose();
        _writer.Dispose();
        _database.Dispose();
        Server.Dispose();
        _folder.Dispose();
    }
}
