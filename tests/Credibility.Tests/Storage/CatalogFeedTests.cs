using Credibility.Storage.Catalog;
using Credibility.Storage.Sqlite;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Credibility.Tests.Storage;

public sealed class CatalogFeedTests : IDisposable
{
    private readonly Stores _stores = new();

    public void Dispose() => _stores.Dispose();

    [Fact]
    public async Task Reads_go_on_from_the_last_one()
    {
        await _stores.Load("h1", Profiles.Agency("a"), Profiles.Agency("b"));
        var first = _stores.Feed.Read(0);
        await _stores.Load("h2", Profiles.Agency("a", "Renamed"));
        var second = _stores.Feed.Read(first.Revision);

        Assert.Equal(["a", "b"], first.Changed.Select(profile => profile.Id).Order());
        Assert.Equal("Renamed", Assert.Single(second.Changed).Name);
        Assert.Equal(["b"], second.Withdrawn);
        Assert.True(second.Version > first.Version);
        Assert.Empty(_stores.Feed.Read(second.Revision).Changed);
    }

    [Fact]
    public async Task The_day_it_is_known_as_of_never_moves_back()
    {
        var cancel = TestContext.Current.CancellationToken;
        Assert.Null(_stores.Feed.Read(0).AsOf);
        await _stores.Sources.LoadDataSet(Profiles.Manifest("h1", asOf: "2025-07-10"), [Profiles.Agency("a")], cancel);
        await _stores.Sources.LoadDataSet(Profiles.Manifest("h2", asOf: "2025-07-01"), [Profiles.Agency("a")], cancel);
        Assert.Equal(new DateOnly(2025, 7, 10), _stores.Feed.Read(0).AsOf);

        await _stores.Set("a", """{"country":"SS"}""");

        Assert.Equal(new DateOnly(2025, 7, 20), _stores.Feed.Read(0).AsOf);
    }

    [Fact]
    public async Task A_write_of_another_process_is_noticed_at_the_next_look()
    {
        var (clock, every) = (new FakeTimeProvider(), TimeSpan.FromMinutes(1));
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        await _stores.Load("h1", Profiles.Agency("a"));
        var start = _stores.Feed.Read(0);
        using var guest = SqliteDatabase.Open(_stores.Path, StoreRole.Guest, clock);
        using var writer = new StoreWriter(guest);
        var noticed = new TaskCompletionSource<CatalogChange>();
        using var feed = new CatalogFeed(guest, writer, Profiles.Codec);
        var watching = feed.Watch((start.Version, start.Revision), every, change => Task.FromResult(noticed.TrySetResult(change)), fault => noticed.TrySetException(fault), stop.Token);

        await _stores.Set("a", """{"country":"SS"}""");

        Assert.False(noticed.Task.IsCompleted);
        clock.Advance(every);
        var change = await noticed.Task;
        Assert.Equal("SS", Assert.Single(change.Changed).Country);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => watching);
    }

    [Fact]
    public async Task What_one_watch_could_not_publish_the_next_hands_over_without_a_further_write()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        await _stores.Load("h1", Profiles.Agency("a"));
        var seen = new List<long>();

        await Assert.ThrowsAsync<FormatException>(() => _stores.Feed.Watch(
            (0, 0), TimeSpan.FromMilliseconds(10), _ => throw new FormatException("cannot be used"), _ => { }, stop.Token));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _stores.Feed.Watch(
            (0, 0), TimeSpan.FromMilliseconds(10), change => Publish(change.Version), _ => { }, stop.Token));

        Assert.Equal([_stores.Feed.Head().Version], seen);

        Task Publish(long version)
        {
            seen.Add(version);
            return stop.CancelAsync();
        }
    }

    [Fact]
    public async Task Looking_costs_nothing_where_nothing_moved()
    {
        Assert.True(_stores.Feed.HasMoved());
        Assert.False(_stores.Feed.HasMoved());
        await _stores.Load("h1", Profiles.Agency("a"));
        Assert.True(_stores.Feed.HasMoved());
        Assert.False(_stores.Feed.HasMoved());
    }

    [Fact]
    public async Task The_first_hash_of_a_version_stands()
    {
        var cancel = TestContext.Current.CancellationToken;
        await _stores.Load("h1", Profiles.Agency("a"));
        var version = _stores.Feed.Read(0).Version;
        await _stores.Feed.RecordHash(version, "aa", cancel);
        await _stores.Feed.RecordHash(version, "bb", cancel);

        Assert.Equal("aa", _stores.Database.Read(connection => Dapper.SqlMapper.ExecuteScalar<string>(connection, "SELECT sha256 FROM catalog_version")));
    }

    [Fact]
    public async Task An_earlier_version_is_read_as_it_was()
    {
        await _stores.Load("h1", Profiles.Agency("a"), Profiles.Agency("b"));
        var first = _stores.Feed.Read(0);
        await _stores.Set("a", """{"country":"SS"}""");
        await _stores.Load("h2", Profiles.Agency("a"));
        var last = _stores.Feed.Read(0);

        var past = _stores.Feed.ReadVersion(first.Version)!;
        var now = _stores.Feed.ReadVersion(last.Version)!;

        Assert.Equal(["a NN", "b NN"], past.Changed.Select(profile => profile.Id + " " + profile.Country));
        Assert.Equal((first.Revision, first.AsOf), (past.Revision, past.AsOf));
        Assert.Equal(["a SS"], now.Changed.Select(profile => profile.Id + " " + profile.Country));
        Assert.Equal(["b"], now.Withdrawn);
        Assert.Null(_stores.Feed.ReadVersion(99));
    }

    [Fact]
    public async Task Changes_are_paged_in_the_order_they_came()
    {
        await _stores.Load("h1", Profiles.Agency("a"), Profiles.Agency("b"), Profiles.Agency("c"));
        await _stores.Set("a", """{"country":"SS"}""");

        var page = _stores.Sources.ChangedSince(0, limit: 2);
        var rest = _stores.Sources.ChangedSince(page[^1].Revision);

        Assert.Equal(["b", "c", "a"], page.Concat(rest).Select(source => source.Profile.Id));
    }
}
