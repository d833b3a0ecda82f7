using Credibility.Api.Registries;
using Credibility.Api.Scores;
using Credibility.Api.Tests.Hosting;
using Credibility.Formats.Snapshots;
using Credibility.Sources;
using Xunit;

namespace Credibility.Api.Tests.Scores;

/// <summary>Who is judged anew, and what happens where the log cannot be written.</summary>
public sealed class ScorePublishingTests : IDisposable
{
    private static readonly DateOnly Day = new(2025, 7, 20);

    private readonly string folder = Directory.CreateTempSubdirectory("credibility-publishing-").FullName;
    private readonly LoadedData data = SnapshotReader.Read(Path.Combine(ServiceProcess.Binaries, SnapshotReader.FileName));
    private readonly Clock time = new();
    private Store store;
    private ScorePublishing publishing;

    public ScorePublishingTests() => (store, publishing) = Open();

    private static ScoreTags Tags { get; } = new("", "v1", []);

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        store.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_day_moves_only_the_scores_that_depend_on_it()
    {
        var ending = Outlets.Rated("ending") with { Signals = [.. Outlets.Rated("x").Signals.Skip(1), Outlets.Signal("corrections", "policy", to: "2025-07-20")] };
        var decided = Outlets.Rated("decided") with { Records = [new AdjudicatedRecord("A council", "all rulings", 5, 4, FactDate.Parse("2024"), ["e1"])] };
        var today = Registry.Of(data, SourceCatalog.Create([Outlets.Rated("steady"), ending, decided], data.States, Day), 1);
        var board = await publishing.First(today, Cancelled);

        var tomorrow = today.With(today.Catalog.With([], [], Day.AddDays(1), 2), 2);
        var next = await publishing.Next(board, today.Catalog, tomorrow, [], [], Cancelled);

        Assert.Equal(["decided", "ending"], next.Latest.Select(row => row.Id).Order(StringComparer.Ordinal));
        Assert.Same(board.Find("steady"), next.Find("steady"));
        Assert.Equal(Day.AddDays(1), next.Find("ending")!.AsOf);
    }

    [Fact]
    public async Task What_is_published_already_is_not_published_again()
    {
        var registry = Registry.Of(data, SourceCatalog.Create([Outlets.Rated("a"), Outlets.Rated("b")], data.States, Day), 1);
        var first = await publishing.First(registry, Cancelled);
        store.Dispose();
        (store, publishing) = Open();

        var again = await publishing.First(registry, Cancelled);

        Assert.Empty(again.Latest);
        Assert.Equal((first.Head, first.Head), (again.Head, again.HeadBefore));
        Assert.Equal(first.Find("a")!.ETag, again.Find("a")!.ETag);
        Assert.Equal(first.Find("a")!.Since.At, again.Find("a")!.Since.At);
    }

    [Fact]
    public async Task Where_the_log_cannot_be_written_nothing_is_published_and_the_next_try_publishes_once()
    {
        var before = Registry.Of(data, SourceCatalog.Create([Outlets.Rated("a")], data.States, Day), 1);
        var board = await publishing.First(before, Cancelled);
        var after = before.With(before.Catalog.With([Outlets.Rated("a", "none")], [], Day, 2), 2);
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => publishing.Next(board, before.Catalog, after, ["a"], [], cancelled.Token));
        var next = await publishing.Next(board, before.Catalog, after, ["a"], [], Cancelled);

        Assert.Equal(1, board.Head);
        Assert.Equal(2, Assert.Single(next.Latest).Change);
        Assert.Equal(2, store.Scores.Current().Single().Change);
    }

    [Fact]
    public async Task A_body_whose_own_profile_is_withdrawn_is_the_one_that_every_state_has()
    {
        var own = Outlets.Rated("fr-ministry-of-defence") with { Kind = SourceKind.GovernmentBody };
        var before = Registry.Of(data, SourceCatalog.Create([own], data.States, Day), 1);
        var board = await publishing.First(before, Cancelled);
        var after = before.With(before.Catalog.With([], [own.Id], Day, 2), 2);

        var next = await publishing.Next(board, before.Catalog, after, [], [own.Id], Cancelled);

        Assert.True(next.Find(own.Id)!.Withdrawn);
        Assert.True(after.Catalog.Find(own.Id)!.Structural);
    }

    [Fact]
    public async Task A_list_of_one_kind_was_modified_when_a_source_left_the_kind()
    {
        var before = Registry.Of(data, SourceCatalog.Create([Outlets.Rated("a"), Outlets.Rated("b")], data.States, Day), 1);
        var board = await publishing.First(before, Cancelled);
        time.Now += TimeSpan.FromMinutes(1);
        var after = before.With(before.Catalog.With([Outlets.Rated("b") with { Kind = SourceKind.Newspaper }], [], Day, 2), 2);
        var next = await publishing.Next(board, before.Catalog, after, ["b"], [], Cancelled);
        var sites = new ScoreQuery(SourceKind.NewsSite, null, null, null, null, null, null, 10);

        var (then, now) = (board.Page(sites, Tags), next.Page(sites, Tags));

        Assert.Equal(["a"], now.Rows.Select(row => row.Row.Id));
        Assert.NotEqual(then.ETag, now.ETag);
        Assert.Equal(then.Modified!.At.AddMinutes(1), now.Modified!.At);
    }

    [Fact]
    public void Another_version_of_the_method_is_another_answer_though_its_numbers_for_scores_are_the_same()
    {
        var (old, same, other) = (new ScoreTags("", "v1.1", []), new ScoreTags("", "v1.1", []), new ScoreTags("", "v1.2", []));

        Assert.Equal(old.Of("a", "00", 1), same.Of("a", "00", 1));
        Assert.NotEqual(old.Of("a", "00", 1), other.Of("a", "00", 1));
    }

    private (Store Store, ScorePublishing Publishing) Open()
    {
        var opened = Store.Open(Path.Combine(folder, "store.db"), time);
        return (opened, new ScorePublishing(opened, Tags));
    }

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2025, 7, 20, 12, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
