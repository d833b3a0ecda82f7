using Credibility.Sources;
using Credibility.Sources.Ownership;
using Credibility.Storage.Imports;
using Credibility.Storage.Layers;
using Dapper;
using Xunit;

namespace Credibility.Tests.Storage;

/// <summary>Facts that an import adds to profiles which others hold.</summary>
public sealed class ImportStoreTests : IDisposable
{
    private const string Name = "trust-txt";

    private static readonly RowBounds Any = new(0, 1000);

    private readonly Stores _stores = new();
    private readonly ImportStore _imports;

    public ImportStoreTests() => _imports = new ImportStore(_stores.Database, _stores.Writer, Profiles.Codec);

    public void Dispose() => _stores.Dispose();

    [Fact]
    public async Task An_added_owner_joins_those_that_ship_and_leaves_the_rest_as_it_was()
    {
        await _stores.Load("h1", Profiles.Agency("a", "Shipped Name") with { Owners = [Profiles.Owner("minor")] }, Profiles.Agency("b"));

        var counts = await Load("i1", [Adds("a", "big")]);

        var profile = _stores.Sources.Find("a")!.Profile;
        Assert.Equal(new ImportCounts(true, 1, 0, 0, 0), counts);
        Assert.Equal(["minor", "big"], profile.Owners.Select(stake => stake.Owner));
        Assert.Equal(("Shipped Name", "NN"), (profile.Name, profile.Country));
        Assert.All(profile.Owners, stake => Assert.All(stake.Evidence, key => Assert.Contains(profile.Evidence, proof => proof.Id == key)));
        Assert.Equal(["e1", "tt1", "tt2"], profile.Evidence.Select(proof => proof.Id).Order());
    }

    [Fact]
    public async Task An_upgrade_of_what_ships_shows_through()
    {
        await _stores.Load("h1", Profiles.Agency("a", "Old Name"));
        await Load("i1", [Adds("a", "big")]);
        await _stores.Load("h2", Profiles.Agency("a", "New Name") with { Country = "SS", Owners = [Profiles.Owner("minor")] });

        var profile = _stores.Sources.Find("a")!.Profile;
        Assert.Equal(("New Name", "SS"), (profile.Name, profile.Country));
        Assert.Equal(["minor", "big"], profile.Owners.Select(stake => stake.Owner));
    }

    [Fact]
    public async Task Facts_alone_keep_no_source_alive_and_come_back_with_it()
    {
        await _stores.Load("h1", Profiles.Agency("a"), Profiles.Agency("b"));
        await Load("i1", [Adds("a", "big")]);
        await _stores.Load("h2", Profiles.Agency("b"));
        Assert.True(_stores.Sources.Find("a")!.Withdrawn);
        Assert.DoesNotContain(_imports.Without(Name), profile => profile.Id == "a");

        await _stores.Load("h3", Profiles.Agency("a"), Profiles.Agency("b"));
        Assert.False(_stores.Sources.Find("a")!.Withdrawn);
        Assert.Equal("big", Assert.Single(_stores.Sources.Find("a")!.Profile.Owners).Owner);
    }

    [Fact]
    public async Task A_local_edit_of_the_owners_holds_and_the_difference_is_asked_about()
    {
        await _stores.Load("h1", Profiles.Agency("a"));
        await _stores.Set("a", """{"owners":[]}""");

        var counts = await Load("i1", [Adds("a", "big")]);

        Assert.Equal(1, counts.Conflicts);
        Assert.Empty(_stores.Sources.Find("a")!.Profile.Owners);
        Assert.Equal((Name, "owners"), Assert.Single(_stores.Sources.Conflicts()) is var conflict ? (conflict.DataSet, conflict.Property) : default);
    }

    [Fact]
    public async Task The_same_again_writes_nothing_at_all()
    {
        await _stores.Load("h1", Profiles.Agency("a"));
        await Load("i1", [Adds("a", "big")], [Claim("x.example")]);
        var before = Everything();

        var counts = await Load("i1", [Adds("a", "big")], [Claim("x.example") with { SeenOn = new DateOnly(2025, 8, 1) }]);

        Assert.Equal(new ImportCounts(false, 0, 0, 0, 0), counts);
        Assert.Equal(before, Everything());
    }

    [Fact]
    public async Task What_is_no_longer_said_goes_and_the_catalog_hears_of_it()
    {
        await _stores.Load("h1", Profiles.Agency("a"), Profiles.Agency("b"), Profiles.Agency("c"));
        await Load("i1", [Adds("a", "big"), Adds("b", "big")]);
        var start = _stores.Feed.Read(0);
        await Load("i2", [Adds("b", "big")]);

        var change = _stores.Feed.Read(start.Revision);
        Assert.Equal("a", Assert.Single(change.Changed).Id);
        Assert.Empty(change.Changed[0].Owners);
        Assert.True(change.Version > start.Version);
        Assert.Equal("b", Assert.Single(_imports.Added(Name)).Id);
    }

    [Fact]
    public async Task All_or_nothing_where_one_profile_is_not_there()
    {
        await _stores.Load("h1", Profiles.Agency("a"));
        var before = Everything();

        await Assert.ThrowsAsync<FormatException>(() => Load("i1", [Adds("a", "big"), Adds("nobody", "big")], [Claim("x.example")]));

        Assert.Equal(before, Everything());
    }

    [Theory]
    [InlineData(4, 2, false)]
    [InlineData(4, 1, true)]
    [InlineData(3, 1, true)]
    [InlineData(1, 0, true)]
    [InlineData(0, 0, false)]
    public async Task A_load_that_holds_less_than_half_of_the_last_is_refused(int first, int second, bool refused)
    {
        string[] ids = ["a", "b", "c", "d"];
        await _stores.Load("h1", [.. ids.Select(id => Profiles.Agency(id))]);
        await Load("i1", [.. ids.Take(first).Select(id => Adds(id, "big"))]);
        var before = Everything();

        var again = () => Load("i2", [.. ids.Take(second).Select(id => Adds(id, "big"))]);

        if (refused)
        {
            Assert.Equal($"trust-txt would shrink from {first} rows to {second}, which is less than half", (await Assert.ThrowsAsync<ImportRefusedException>(again)).Message);
            Assert.Equal(before, Everything());
            Assert.True((await Load("i2", [.. ids.Take(second).Select(id => Adds(id, "big"))], acceptShrink: true)).Written);
        }
        else
        {
            await again();
        }
    }

    [Fact]
    public async Task More_or_fewer_rows_than_the_manifest_allows_are_refused_whatever_was_accepted()
    {
        await _stores.Load("h1", Profiles.Agency("a"));
        var manifest = Manifest("i1") with { Bounds = new RowBounds(2, 3) };

        var fault = await Assert.ThrowsAsync<ImportRefusedException>(() =>
            _imports.LoadFacts(manifest, [Adds("a", "big")], [], new HashSet<string>(), acceptShrink: true, TestContext.Current.CancellationToken));

        Assert.Equal("trust-txt would hold 1 rows; its manifest allows 2 to 3", fault.Message);
    }

    [Fact]
    public async Task A_candidate_stays_while_its_site_cannot_be_heard_and_goes_when_it_falls_silent()
    {
        await _stores.Load("h1", Profiles.Agency("a"));
        await Load("i1", [], [Claim("x.example"), Claim("y.example")]);
        await Load("i1", [], [], heard: ["y.example"]);

        Assert.Equal("x.example", Assert.Single(_imports.Candidates(Name)).Candidate.Subject);
    }

    [Fact]
    public async Task What_somebody_has_decided_about_a_candidate_stays_decided()
    {
        var cancel = TestContext.Current.CancellationToken;
        await _stores.Load("h1", Profiles.Agency("a"));
        await Load("i1", [], [Claim("x.example")]);
        await _stores.Writer.Write(
            connection => connection.Execute("UPDATE import_candidate SET state = 'refused', decided_at = '2025-07-20T12:00:00.0000000Z', decided_by = 'ed', reason = 'asked them'"), cancel);

        await Load("i1", [], [], heard: ["x.example"]);
        await Load("i1", [], [Claim("x.example") with { EvidenceUrl = "https://x.example/.well-known/trust.txt" }]);

        Assert.Empty(_imports.Candidates(Name));
        Assert.Equal("https://x.example/.well-known/trust.txt", Assert.Single(_imports.Candidates(Name, CandidateState.Refused)).Candidate.EvidenceUrl);
    }

    [Fact]
    public async Task A_run_leaves_its_manifest()
    {
        await _stores.Load("h1", Profiles.Agency("a"));
        await Load("i1", [Adds("a", "big")], [Claim("x.example")]);

        var run = _stores.Database.Read(connection => connection.QuerySingle<(string, long, long, long, long)>(
            "SELECT publisher, rows, least_rows, most_rows, candidates FROM import_run"));
        Assert.Equal(("the sites themselves", 1, 0, 1000, 1), run);
        Assert.Equal(["shipped", Name], _stores.Sources.DataSets().Select(set => set.Manifest.Name).Order());
    }

    [Fact]
    public async Task Profiles_are_given_as_they_would_be_without_it()
    {
        await _stores.Load("h1", Profiles.Agency("a") with { Owners = [Profiles.Owner("minor")] }, Profiles.Agency("b"));
        await Load("i1", [Adds("a", "big")]);

        var without = _imports.Without(Name);
        Assert.Equal(["a", "b"], without.Select(profile => profile.Id));
        Assert.Equal("minor", Assert.Single(without[0].Owners).Owner);
        var added = Assert.Single(_imports.Added(Name));
        Assert.Equal(("a", "big"), (added.Id, Assert.Single(added.Owners).Owner));
        Assert.Equal(["tt1", "tt2"], added.Evidence.Select(proof => proof.Id));
    }

    private Task<ImportCounts> Load(
        string sha256, IReadOnlyList<SourceProfile> additions, IReadOnlyList<ImportCandidate>? candidates = null, string[]? heard = null, bool acceptShrink = false) =>
        _imports.LoadFacts(Manifest(sha256), additions, candidates ?? [], (heard ?? []).ToHashSet(), acceptShrink, TestContext.Current.CancellationToken);

    private static ImportManifest Manifest(string sha256) => new(Profiles.Manifest(sha256, Name, Layer.Import), "the sites themselves", Any);

    private static ImportCandidate Claim(string site) => new(site, "control", "z.example", Agreed: false, $"https://{site}/trust.txt", new DateOnly(2025, 7, 20));

    private static SourceProfile Adds(string id, string owner) => new()
    {
        Id = id, Name = "to be ignored", Kind = SourceKind.Company,
        Owners = [new OwnershipStake(owner, owner + " Group", null, true, Validity.Unknown, ["tt1", "tt2"])],
        Evidence = [Profiles.Proof("tt1", $"https://{id}.example/trust.txt"), Profiles.Proof("tt2", $"https://{owner}.example/trust.txt")],
    };

    /// <summary>Every row of every table that an import could touch, as one text.</summary>
    private string Everything() => _stores.Database.Read(connection => string.Join('\n', new[]
    {
        "data_set", "source_revision", "source_current", "fact", "conflict", "catalog_version", "import_run", "import_candidate", "flagged_address",
    }.SelectMany(table => connection.Query("SELECT * FROM " + table).Select(row => table + " " + string.Join('|', ((IDictionary<string, object?>)row).Values)))));
}
