using Credibility.Sources;
using Credibility.Storage.Imports;
using Credibility.Storage.Layers;
using Dapper;
using Xunit;

namespace Credibility.Tests.Storage;

public sealed class ListedHostTests : IDisposable
{
    private readonly Stores _stores = new();
    private readonly ImportStore _imports;

    public ListedHostTests() => _imports = new ImportStore(_stores.Database, _stores.Writer, Profiles.Codec);

    public void Dispose() => _stores.Dispose();

    [Fact]
    public async Task A_list_is_shown_with_its_name_version_and_criterion()
    {
        var counts = await Load("list-a", "h1", Flag("b.example", "2024-05"), Flag("a.example"));

        Assert.Equal(new ImportCounts(true, 2, 0, 0, 0), counts);
        Assert.Equal(
            [
                new StoredFlag("a.example", "list-a", "v-h1", null, "named in a report", "https://report.example/a.example", "https://list.example/"),
                new StoredFlag("b.example", "list-a", "v-h1", FactDate.Parse("2024-05"), "named in a report", "https://report.example/b.example", "https://list.example/"),
            ],
            _imports.Flags());
        Assert.Equal(("list-a", 2L), _stores.Sources.DataSets().Select(set => (set.Manifest.Name, set.Rows)).Single());
    }

    [Fact]
    public async Task What_a_list_no_longer_holds_is_withdrawn_and_not_deleted_and_other_lists_stand()
    {
        await Load("list-a", "h1", Flag("a.example"), Flag("b.example"));
        await Load("list-b", "h1", Flag("b.example"));
        var counts = await Load("list-a", "h2", Flag("a.example", "2025"), Flag("c.example"));

        Assert.Equal(new ImportCounts(true, 1, 1, 1, 0), counts);
        Assert.Equal(["a.example list-a", "b.example list-b", "c.example list-a"], _imports.Flags().Select(flag => flag.Host + " " + flag.DataSet));
        Assert.Equal("v-h1", _stores.Database.Read(connection => connection.ExecuteScalar<string>("SELECT version FROM flagged_address WHERE withdrawn = 1")));
    }

    [Fact]
    public async Task The_same_list_again_writes_nothing_and_one_that_returns_counts_as_added()
    {
        await Load("list-a", "h1", Flag("a.example"), Flag("b.example"));
        await Load("list-a", "h2", Flag("a.example"));
        var version = _stores.Feed.Head().Version;

        Assert.Equal(new ImportCounts(false, 0, 0, 0, 0), await Load("list-a", "h2", Flag("a.example")));
        Assert.Equal(version, _stores.Feed.Head().Version);
        Assert.Equal(new ImportCounts(true, 1, 0, 0, 0), await Load("list-a", "h3", Flag("a.example"), Flag("b.example")));
        Assert.True(_stores.Feed.Head().Version > version, "a service would not notice it");
    }

    [Fact]
    public async Task Less_than_half_is_refused_and_nothing_changes()
    {
        await Load("list-a", "h1", Flag("a.example"), Flag("b.example"), Flag("c.example"));

        await Assert.ThrowsAsync<ImportRefusedException>(() => Load("list-a", "h2", Flag("a.example")));

        Assert.Equal(3, _imports.Flags().Count);
    }

    [Fact]
    public async Task A_host_that_stands_there_twice_is_refused()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => Load("list-a", "h1", Flag("a.example"), Flag("a.example")));
        Assert.Empty(_imports.Flags());
    }

    private Task<ImportCounts> Load(string name, string sha256, params ListedHost[] flags) => _imports.LoadFlags(
        new ImportManifest(Profiles.Manifest(sha256, name, Layer.Import) with { Url = "https://list.example/" }, "Institute", new RowBounds(1, 100)), "named in a report", flags,
        cancel: TestContext.Current.CancellationToken);

    private static ListedHost Flag(string host, string? date = null) =>
        new(host, date is null ? null : FactDate.Parse(date), "https://report.example/" + host);
}
