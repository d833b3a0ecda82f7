using Credibility.Sources;
using Credibility.Sources.Ownership;
using Credibility.Storage.Sources;
using Xunit;

namespace Credibility.Tests.Storage;

public sealed class PastSourcesTests : IDisposable
{
    private readonly Stores _stores = new();

    public void Dispose() => _stores.Dispose();

    [Fact]
    public async Task A_day_shows_the_facts_that_held_on_it()
    {
        await _stores.Load("h1", Profiles.Agency("a") with
        {
            Owners = [Profiles.Owner("first", "2001", "2014-07"), Profiles.Owner("second", "2014-08-01"), Profiles.Owner("undated")],
            Control = new ControlFactors(new ControlFactor(true, Profiles.Span("2015", null), ["e1"]), null, null),
            Listings = [new Listing("Council", "Act 1", "NN", FactDate.Parse("2022-03-02"), Validity.Unknown, ["e1"])],
            Records = [new AdjudicatedRecord("Press Council", "all rulings", 4, 3, FactDate.Parse("2022"), ["e1"])],
        });

        var early = _stores.Sources.FindAsOf("a", new DateOnly(2014, 7, 31))!.Profile;
        var late = _stores.Sources.FindAsOf("a", new DateOnly(2023, 1, 1))!.Profile;

        Assert.Equal(["first", "undated"], early.Owners.Select(owner => owner.Owner));
        Assert.Null(early.Control.Funding);
        Assert.Empty(early.Listings);
        Assert.Empty(early.Records);
        Assert.Equal(["second", "undated"], late.Owners.Select(owner => owner.Owner));
        Assert.True(late.Control.Funding!.Value);
        Assert.Single(late.Listings);
        Assert.Equal((4, 3), (Assert.Single(late.Records).Decided, late.Records[0].InFavour));
    }

    [Fact]
    public async Task Known_at_shows_what_was_recorded_then()
    {
        var start = _stores.Clock.Now;
        await _stores.Load("h1", Profiles.Agency("a"));
        _stores.Clock.Now = start.AddDays(1);
        await _stores.Set("a", """{"country":"SS"}""");
        _stores.Clock.Now = start.AddDays(2);
        await _stores.Load("h2");

        Assert.Null(_stores.Sources.FindAsOf("a", null, start.AddSeconds(-1)));
        Assert.Equal("NN", _stores.Sources.FindAsOf("a", null, start)!.Profile.Country);
        Assert.Equal("NN", _stores.Sources.FindAsOf("a", null, start.AddHours(23))!.Profile.Country);
        Assert.Equal("SS", _stores.Sources.FindAsOf("a", null, start.AddDays(1))!.Profile.Country);
        Assert.Null(_stores.Sources.FindAsOf("nobody", null));
    }

    [Fact]
    public async Task Recorded_time_never_runs_backwards()
    {
        await _stores.Load("h1", Profiles.Agency("a"));
        _stores.Clock.Now = _stores.Clock.Now.AddHours(-1);
        await _stores.Set("a", """{"country":"SS"}""");

        var history = _stores.Sources.History("a");

        Assert.Equal(["SS", "NN"], new[] { history[0].Body.Contains("SS", StringComparison.Ordinal) ? "SS" : "", "NN" });
        Assert.True(history[0].RecordedAt >= history[1].RecordedAt);
    }

    [Fact]
    public async Task History_says_who_and_why_and_what_came_before()
    {
        await _stores.Load("h1", Profiles.Agency("a"));
        await _stores.Set("a", """{"country":"SS"}""");
        await _stores.Set("a", """{"scope":"local"}""");

        var history = _stores.Sources.History("a");

        Assert.Equal(["ed@example", "ed@example", "shipped"], history.Select(revision => revision.Author));
        Assert.Equal(history[1].Revision, history[0].PrevRevision);
        Assert.Null(history[1].PrevRevision);
        Assert.Equal("data set shipped v-h1", history[2].Reason);
    }

    [Fact]
    public async Task Facts_are_found_by_owner_and_kept_by_revision()
    {
        await _stores.Load("h1", Profiles.Agency("a") with { Owners = [Profiles.Owner("x", "2010")] }, Profiles.Agency("b") with { Owners = [Profiles.Owner("x")] });
        await _stores.Load("h2", Profiles.Agency("a") with { Owners = [Profiles.Owner("y")] });

        Assert.Empty(_stores.Sources.FactsAbout("x"));
        Assert.Equal("a", Assert.Single(_stores.Sources.FactsAbout("y")).SourceId);
        var history = _stores.Sources.FactHistory("a", FactKind.Ownership);
        Assert.Equal(["y", "x"], history.Select(fact => fact.Subject));
        Assert.Equal(Profiles.Span("2010", null), history[1].Valid);
        Assert.Equal(0.6, history[1].Share);
    }

    [Fact]
    public async Task An_edit_of_what_has_moved_on_is_refused()
    {
        await _stores.Load("h1", Profiles.Agency("a"));
        var seen = _stores.Sources.Find("a")!.Revision;
        var now = await _stores.Set("a", """{"country":"SS"}""", seen);

        var stale = await Assert.ThrowsAsync<StaleRevisionException>(() => _stores.Set("a", """{"country":"XX"}""", seen));

        Assert.Equal(now, stale.Current);
        Assert.Equal(now, await _stores.Set("a", """{"country":"SS"}""", now));
        Assert.Equal(now, _stores.Sources.Find("a")!.Revision);
    }

    [Fact]
    public async Task A_whole_profile_makes_only_its_differences_local()
    {
        var cancel = TestContext.Current.CancellationToken;
        await _stores.Load("h1", Profiles.Agency("a") with { Scope = Scope.National });
        var wanted = _stores.Sources.Find("a")!.Profile with { Country = "SS", Scope = Scope.Unknown };

        await _stores.Sources.Append(new SourceEdit.Replace(wanted, "ed@example", "moved"), cancel);

        Assert.Equal("""{"country":"SS","scope":null}""", _stores.Sources.History("a")[0].Body);
        var profile = _stores.Sources.Find("a")!.Profile;
        Assert.Equal(("SS", Scope.Unknown), (profile.Country, profile.Scope));
    }

    [Fact]
    public async Task Properties_go_back_to_the_data_sets_and_sources_leave_and_return()
    {
        var cancel = TestContext.Current.CancellationToken;
        await _stores.Load("h1", Profiles.Agency("a"));
        await _stores.Set("a", """{"country":"SS"}""");

        await _stores.Sources.Append(new SourceEdit.Follow("a", ["country"], "ed@example", "undo"), cancel);
        Assert.Equal("NN", _stores.Sources.Find("a")!.Profile.Country);

        await _stores.Sources.Append(new SourceEdit.Withdraw("a", "ed@example", "twin"), cancel);
        Assert.True(_stores.Sources.Find("a")!.Withdrawn);
        await _stores.Load("h2", Profiles.Agency("a", "Renamed"));
        Assert.True(_stores.Sources.Find("a")!.Withdrawn);

        await _stores.Set("a", """{"country":"SS"}""");
        Assert.Equal("Renamed", Assert.Single(_stores.Sources.Current()).Profile.Name);
        await Assert.ThrowsAsync<UnknownSourceException>(() => _stores.Sources.Append(new SourceEdit.Withdraw("nobody", "ed", "x"), cancel));
    }

    [Fact]
    public async Task A_local_source_needs_a_name_and_a_kind()
    {
        await Assert.ThrowsAsync<FormatException>(() => _stores.Set("a", """{"name":"Alone"}"""));
        Assert.Null(_stores.Sources.Find("a"));

        await _stores.Set("a", """{"name":"Alone","kind":"newspaper"}""", expected: 0);
        Assert.Equal(SourceKind.Newspaper, _stores.Sources.Find("a")!.Profile.Kind);
    }
}
