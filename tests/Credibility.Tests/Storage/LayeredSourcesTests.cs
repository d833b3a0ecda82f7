using Credibility.Sources;
using Credibility.Storage.Sources;
using Xunit;

namespace Credibility.Tests.Storage;

public sealed class LayeredSourcesTests : IDisposable
{
    private readonly Stores _stores = new();

    public void Dispose() => _stores.Dispose();

    [Fact]
    public async Task A_load_adds_changes_withdraws_and_leaves_the_rest_alone()
    {
        Assert.Equal(new LoadCounts(3, 0, 0, 0, 0), await _stores.Load("h1", Profiles.Agency("a"), Profiles.Agency("b"), Profiles.Agency("c")));
        var b = _stores.Sources.Find("b")!;

        var counts = await _stores.Load("h2", Profiles.Agency("a", "Southern Wire"), Profiles.Agency("b"));

        Assert.Equal(new LoadCounts(0, 1, 1, 1, 0), counts);
        Assert.Equal("Southern Wire", _stores.Sources.Find("a")!.Profile.Name);
        Assert.Equal(b.Revision, _stores.Sources.Find("b")!.Revision);
        Assert.Equal(["a", "b"], _stores.Sources.Current().Select(source => source.Profile.Id));
        var gone = _stores.Sources.Find("c")!;
        Assert.True(gone.Withdrawn);
        Assert.Equal("Northern Wire", gone.Profile.Name);
        Assert.Equal(2, _stores.Sources.History("c").Count);
    }

    [Fact]
    public async Task The_same_data_set_twice_writes_nothing()
    {
        await _stores.Load("h1", Profiles.Agency("a"));
        var before = _stores.Feed.Read(0);

        Assert.Equal(new LoadCounts(0, 0, 0, 0, 0), await _stores.Load("h1", Profiles.Agency("a")));

        Assert.Equal(before.Version, _stores.Feed.Read(0).Version);
        Assert.Single(_stores.Sources.DataSets());
    }

    [Fact]
    public async Task A_withdrawn_source_comes_back_with_its_history()
    {
        await _stores.Load("h1", Profiles.Agency("a"));
        await _stores.Load("h2");
        Assert.Empty(_stores.Sources.Current());

        Assert.Equal(1, (await _stores.Load("h1", Profiles.Agency("a"))).Added);

        Assert.Equal(3, _stores.Sources.History("a").Count);
        Assert.False(_stores.Sources.Find("a")!.Withdrawn);
    }

    [Fact]
    public async Task A_load_is_all_or_nothing()
    {
        await _stores.Load("h1", Profiles.Agency("a"));

        await Assert.ThrowsAsync<ArgumentException>(() => _stores.Load("h2", Profiles.Agency("b"), Profiles.Agency("b", "Twin")));
        await Assert.ThrowsAsync<FormatException>(() => _stores.Load("h3", Profiles.Agency("b"), Profiles.Agency("c") with { Name = null! }));

        Assert.Equal(["a"], _stores.Sources.Current().Select(source => source.Profile.Id));
        Assert.Equal("h1", Assert.Single(_stores.Sources.DataSets()).Manifest.Sha256);
    }

    [Fact]
    public async Task A_name_belongs_to_one_layer()
    {
        await _stores.Load("h1", Profiles.Agency("a"));
        await Assert.ThrowsAsync<ArgumentException>(() => _stores.Import("shipped", "h2", Profiles.Agency("a")));
        await Assert.ThrowsAsync<ArgumentException>(() => _stores.Import("local", "h2", Profiles.Agency("a")));
    }

    [Fact]
    public async Task An_import_wins_where_it_knows_something_and_only_there()
    {
        await _stores.Import("register", "i1", Profiles.Agency("a") with { Country = null, Languages = [], Scope = Scope.Local });
        await _stores.Load("h1", Profiles.Agency("a") with { Scope = Scope.National });

        var profile = _stores.Sources.Find("a")!.Profile;

        Assert.Equal("NN", profile.Country);
        Assert.Equal(["en"], profile.Languages);
        Assert.Equal(Scope.Local, profile.Scope);
    }

    [Fact]
    public async Task A_reload_does_not_change_which_import_wins()
    {
        await _stores.Import("first", "i1", Profiles.Agency("a", "First"));
        await _stores.Import("second", "i2", Profiles.Agency("a", "Second"));
        await _stores.Import("first", "i3", Profiles.Agency("a", "First again"));

        Assert.Equal("Second", _stores.Sources.Find("a")!.Profile.Name);
    }

    [Fact]
    public async Task A_local_property_stays_and_the_rest_follows_upgrades()
    {
        await _stores.Load("h1", Profiles.Agency("a") with { Owners = [Profiles.Owner("old")] });
        await _stores.Set("a", """{"owners":[{"owner":"local","ownerName":"Local","share":1,"control":false,"valid":{},"evidence":["e1"]}]}""");

        var counts = await _stores.Load("h2", Profiles.Agency("a", "Renamed Wire") with { Owners = [Profiles.Owner("new")] });

        Assert.Equal(1, counts.Conflicts);
        var profile = _stores.Sources.Find("a")!.Profile;
        Assert.Equal("Renamed Wire", profile.Name);
        Assert.Equal("local", Assert.Single(profile.Owners).Owner);
        var conflict = Assert.Single(_stores.Sources.Conflicts("a"));
        Assert.Equal("owners", conflict.Property);
        Assert.Contains("\"local\"", conflict.LocalValue, StringComparison.Ordinal);
        Assert.Contains("\"new\"", conflict.NewValue, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_upgrade_that_says_the_same_or_touches_other_properties_asks_nothing()
    {
        await _stores.Load("h1", Profiles.Agency("a"));
        await _stores.Set("a", """{"country":"SS"}""");

        Assert.Equal(0, (await _stores.Load("h2", Profiles.Agency("a", "Other"))).Conflicts);
        Assert.Equal(0, (await _stores.Load("h3", Profiles.Agency("a", "Other") with { Country = "SS" })).Conflicts);
        Assert.Empty(_stores.Sources.Conflicts());
    }

    [Theory]
    [InlineData(true, "NX")]
    [InlineData(false, "SS")]
    public async Task A_conflict_is_decided_once(bool take, string country)
    {
        var cancel = TestContext.Current.CancellationToken;
        await _stores.Load("h1", Profiles.Agency("a"));
        await _stores.Set("a", """{"country":"SS"}""");
        await _stores.Load("h2", Profiles.Agency("a") with { Country = "NX" });
        var conflict = Assert.Single(_stores.Sources.Conflicts());

        Assert.NotNull(await _stores.Sources.Decide(conflict.Id, take, "ed@example", "checked", cancel));
        Assert.Null(await _stores.Sources.Decide(conflict.Id, !take, "ed@example", "again", cancel));

        Assert.Equal(country, _stores.Sources.Find("a")!.Profile.Country);
        Assert.Empty(_stores.Sources.Conflicts());
        Assert.Single(_stores.Sources.Conflicts("a", take ? ConflictState.Taken : ConflictState.Kept));
    }

    [Fact]
    public async Task A_source_with_local_facts_outlives_its_data_set_until_somebody_decides()
    {
        var cancel = TestContext.Current.CancellationToken;
        await _stores.Load("h1", Profiles.Agency("a"));
        await _stores.Set("a", """{"country":"SS"}""");

        Assert.Equal(new LoadCounts(0, 0, 1, 0, 1), await _stores.Load("h2"));

        Assert.Equal("SS", Assert.Single(_stores.Sources.Current()).Profile.Country);
        await _stores.Sources.Decide(Assert.Single(_stores.Sources.Conflicts()).Id, take: true, "ed@example", "closed down", cancel);
        Assert.True(_stores.Sources.Find("a")!.Withdrawn);
    }

    [Fact]
    public async Task Facts_keep_their_proof_when_layers_use_the_same_key()
    {
        await _stores.Load("h1", Profiles.Agency("a") with { IdentityEvidence = ["e1"] });
        await _stores.Import("register", "i1", Profiles.Agency("a") with
        {
            Evidence = [Profiles.Proof("e1", "https://other.example/")], Owners = [Profiles.Owner("holding")],
        });

        var profile = _stores.Sources.Find("a")!.Profile;

        Assert.Equal("https://register.example/a", Url(profile, profile.IdentityEvidence[0]));
        Assert.Equal("https://other.example/", Url(profile, profile.Owners[0].Evidence[0]));
    }

    [Fact]
    public async Task A_local_fact_carries_the_proof_that_an_upgrade_takes_away()
    {
        await _stores.Load("h1", Profiles.Agency("a"));
        await _stores.Set("a", """{"owners":[{"owner":"x","ownerName":"X","share":1,"control":false,"valid":{},"evidence":["e1"]}]}""");
        await _stores.Load("h2", Profiles.Agency("a") with { Evidence = [Profiles.Proof("e2", "https://new.example/")] });

        var profile = _stores.Sources.Find("a")!.Profile;

        Assert.Equal("https://register.example/a", Url(profile, profile.Owners[0].Evidence[0]));
        Assert.Equal(2, profile.Evidence.Count);
    }

    private static string Url(SourceProfile profile, string key) => profile.Evidence.Single(proof => proof.Id == key).Url;
}
