using Credibility.Sources;
using Credibility.Storage.Imports;
using Credibility.Storage.Layers;
using Xunit;

namespace Credibility.Tests.Storage;

/// <summary>Ratings by an invented rater; no real rater's values stand in this repository.</summary>
public sealed class RatingStoreTests : IDisposable
{
    private readonly Stores _stores = new();
    private readonly RatingStore _ratings;

    public RatingStoreTests() => _ratings = new RatingStore(_stores.Database, _stores.Writer);

    public void Dispose() => _stores.Dispose();

    [Fact]
    public async Task A_load_replaces_what_its_data_set_said_and_nothing_of_another()
    {
        await Load("1", "stars", Rating("a", "five"), Rating("b", "six"));
        await Load("1", "letters", Rating("a", "B", "letters"));

        var counts = await Load("2", "stars", Rating("a", "four"), Rating("c", "seven"));

        Assert.Equal(new ImportCounts(true, 1, 1, 1, 0), counts);
        Assert.Equal(["four", "seven"], _ratings.Current("stars").Select(rating => rating.Value));
        Assert.Equal("B", Assert.Single(_ratings.Current("letters")).Value);
        Assert.Equal(["B", "four"], _ratings.Of("a").Select(stored => stored.Rating.Value));
        Assert.True(Assert.Single(_ratings.Of("b")).Withdrawn);
    }

    [Fact]
    public async Task What_stays_as_it_was_keeps_its_time_and_what_comes_back_is_there_again()
    {
        await Load("1", "stars", Rating("a", "five"), Rating("b", "six"));
        var first = _stores.Clock.Now;
        _stores.Clock.Now += TimeSpan.FromDays(1);
        await Load("2", "stars", Rating("a", "five"));
        var second = _stores.Clock.Now;

        Assert.Equal((false, first), Of("a"));
        Assert.Equal((true, second), Of("b"));

        _stores.Clock.Now += TimeSpan.FromDays(1);
        await Load("3", "stars", Rating("a", "five"), Rating("b", "six"));
        Assert.Equal((false, first), Of("a"));
        Assert.Equal((false, _stores.Clock.Now), Of("b"));

        (bool, DateTimeOffset) Of(string id) => _ratings.Of(id).Select(stored => (stored.Withdrawn, stored.ChangedAt)).Single();
    }

    [Fact]
    public async Task A_load_moves_neither_catalog_nor_revision_nor_profile()
    {
        await _stores.Load("h1", Profiles.Agency("a"));
        var (head, profile) = (_stores.Feed.Head(), _stores.Sources.Find("a")!);

        await Load("1", "stars", Rating("a", "five"));

        Assert.Equal(head, _stores.Feed.Head());
        var after = _stores.Sources.Find("a")!;
        Assert.Equal((profile.Revision, profile.RecordedAt), (after.Revision, after.RecordedAt));
        Assert.True(_stores.Sources.HoldsOnly("shipped"));
        Assert.Contains(_stores.Sources.DataSets(), set => set.Manifest.Name == "stars" && set.Rows == 1);
    }

    [Fact]
    public async Task The_head_moves_with_what_is_shown_and_only_then()
    {
        Assert.Equal(0, _ratings.Head());
        await Load("1", "stars", Rating("a", "five"));
        var first = _ratings.Head();

        Assert.False((await Load("1", "stars", Rating("a", "other content under the same hash"))).Written);
        await Load("2", "stars", Rating("a", "five"));
        Assert.Equal(first, _ratings.Head());

        await Load("3", "stars");
        Assert.True(_ratings.Head() > first);
    }

    [Fact]
    public async Task Too_many_too_few_and_half_of_before_are_refused_and_leave_all_as_it_was()
    {
        await Load("1", "stars", Rating("a", "five"), Rating("b", "six"), Rating("c", "six"));

        await Assert.ThrowsAsync<ImportRefusedException>(() => Load("2", "stars", 1, false, Rating("a", "four")));
        await Assert.ThrowsAsync<ImportRefusedException>(() => Load("2", "stars", 101, true, Rating("a", "four")));
        Assert.Equal(["five", "six", "six"], _ratings.Current("stars").Select(rating => rating.Value));

        // Judged by the rows of the list: that fewer of them are of a source here is no sign of damage.
        Assert.Equal(2, (await Load("2", "stars", 3, false, Rating("a", "five"))).Removed);
    }

    [Fact]
    public async Task A_name_that_holds_something_else_is_refused()
    {
        await _stores.Load("h1", Profiles.Agency("a"));
        await new ImportStore(_stores.Database, _stores.Writer, Profiles.Codec).LoadFlags(
            Manifest("1", "list-a"), "named in a report", [new ListedHost("a.example", null, null)], cancel: TestContext.Current.CancellationToken);

        await Assert.ThrowsAsync<ArgumentException>(() => Load("2", "list-a", Rating("a", "five", "list-a")));
        await Assert.ThrowsAsync<ArgumentException>(() => Load("2", "shipped", Rating("a", "five", "shipped")));
        Assert.Empty(_ratings.All());

        await Load("3", "stars", Rating("a", "five"));
        await Assert.ThrowsAsync<ArgumentException>(() => new ImportStore(_stores.Database, _stores.Writer, Profiles.Codec).LoadFlags(
            Manifest("4", "stars"), "named in a report", [new ListedHost("a.example", null, null)], cancel: TestContext.Current.CancellationToken));
    }

    private static PublishedRating Rating(string id, string value, string dataSet = "stars") =>
        new(dataSet, "Invented Rater", id, id + ".example", value, "one to seven", FactDate.Parse("2025-03"), "https://rater.example/" + id);

    private static ImportManifest Manifest(string sha256, string name) => new(Profiles.Manifest(sha256, name, Layer.Import), "Invented Rater", new RowBounds(0, 100));

    private Task<ImportCounts> Load(string sha256, string name, params PublishedRating[] ratings) => Load(sha256, name, ratings.Length, true, ratings);

    private Task<ImportCounts> Load(string sha256, string name, int rows, bool acceptShrink, params PublishedRating[] ratings) =>
        _ratings.Load(Manifest(sha256, name), ratings, rows, acceptShrink, TestContext.Current.CancellationToken);
}
