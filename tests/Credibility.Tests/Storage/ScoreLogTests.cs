using Credibility.Sources;
using Credibility.Sources.Scores;
using Credibility.Storage.Scores;
using Credibility.Storage.Sqlite;
using Dapper;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Credibility.Tests.Storage;

public sealed class ScoreLogTests : IDisposable
{
    private readonly Stores _stores = new();
    private readonly ScoreLog _log;

    public ScoreLogTests() => _log = new ScoreLog(_stores.Database, _stores.Writer);

    public void Dispose() => _stores.Dispose();

    [Fact]
    public async Task What_was_published_is_read_back_as_it_was()
    {
        var rated = Entry("a") with
        {
            Figures = new ScoreFigures(31.4, 18, 46.4, HowSure.Medium, "E"), NotRated = null, Evidence = 21.25, Facts = 7, Country = "NN",
            Parts = [new ScorePart("corrections", "policy", .7, 2, 3.1)],
        };

        var published = Assert.Single(await Append(rated));

        Assert.Equal(_stores.Clock.Now, published.RecordedAt);
        var read = Assert.Single(_log.History("a", long.MaxValue, 10));
        Assert.Equal(rated.Parts, read.Entry.Parts);
        Assert.Equal(rated with { Since = _stores.Clock.Now, Parts = [] }, read.Entry with { Parts = [] });
        Assert.Equal(published.Change, read.Change);
    }

    [Fact]
    public async Task Current_is_the_last_row_of_each_source_in_the_order_of_changes()
    {
        await Append(Entry("b"), Entry("a"));
        await Append(Entry("b") with { Inputs = "22" }, Entry("c") with { Withdrawn = true, NotRated = null });

        Assert.Equal(["2 a 11", "3 b 22", "4 c 11"], _log.Current().Select(row => $"{row.Change} {row.Entry.SourceId} {row.Entry.Inputs}"));
        Assert.True(_log.Current().Last().Entry.Withdrawn);
    }

    [Fact]
    public async Task Changes_are_read_between_two_numbers_and_by_source()
    {
        await Append(Entry("a"), Entry("b"));
        await Append(Entry("a") with { Inputs = "22" });

        Assert.Equal([2L, 3], _log.Between(1, 3, 10).Select(row => row.Change));
        Assert.Equal([2L], _log.Between(1, 3, 1).Select(row => row.Change));
        Assert.Equal([2L], _log.Between(1, 2, 10).Select(row => row.Change));
        Assert.Equal([3L, 1], _log.History("a", 4, 10).Select(row => row.Change));
        Assert.Equal([1L], _log.History("a", 3, 10).Select(row => row.Change));
    }

    [Fact]
    public async Task Since_stands_as_given_and_begins_now_where_it_is_not()
    {
        var earlier = _stores.Clock.Now.AddDays(-3);
        await Append(Entry("a") with { Since = earlier }, Entry("b"));

        Assert.Equal([earlier, _stores.Clock.Now], _log.Current().Select(row => row.Entry.Since!.Value));
    }

    [Fact]
    public async Task What_comes_later_has_a_later_time_though_the_clock_stands_still_or_is_set_back()
    {
        await Append(Entry("a"), Entry("c"));
        var first = _stores.Clock.Now;
        await Append(Entry("b"));
        _stores.Clock.Now = first.AddHours(-1);
        await Append(Entry("d"));

        Assert.Equal([first, first, first.AddTicks(1), first.AddTicks(2)], _log.Current().Select(row => row.RecordedAt));
    }

    [Fact]
    public async Task A_change_of_kind_or_country_is_kept_with_what_it_was_before()
    {
        await Append(Entry("a"), Entry("b") with { Country = "AA" }, Entry("c"));
        await Append(Entry("a") with { Kind = SourceKind.Newspaper }, Entry("b") with { Country = null }, Entry("c") with { Name = "Renamed" });
        await Append(Entry("c") with { Country = "CC" });

        Assert.Equal(
            ["4 a Newspaper  was NewsSite ", "5 b NewsSite  was NewsSite AA", "7 c NewsSite CC was NewsSite "],
            _log.Moves().Select(move => $"{move.Revision.Change} {move.Revision.Entry.SourceId} {move.Revision.Entry.Kind} {move.Revision.Entry.Country} was {move.WasKind} {move.WasCountry}"));
    }

    [Fact]
    public async Task A_store_from_before_moves_were_kept_finds_them_in_its_log()
    {
        using var folder = new StoreFolder();
        using (var older = SqliteDatabase.Open(folder.Store, StoreRole.Owner, [.. Migration.All.Take(6)], TimeProvider.System, 6))
        {
            using var writer = new StoreWriter(older);
            await writer.Write(
                connection => connection.Execute(
                    """
                    INSERT INTO score_revision (source_id, revision, inputs, version, method, parameters, as_of, name, kind, country, evidence, facts, not_rated, parts, since, withdrawn, recorded_at)
                    SELECT column1, 1, '11', '0a', 'v1', 'ff', '2025-07-20', column1, column2, column3, 0, 0, 'NotEnoughEvidence', '[]', '2025-07-20T12:00:00.0000000Z', 0, '2025-07-20T12:00:00.0000000Z'
                    FROM (VALUES ('a', 'news-site', 'AA'), ('b', 'news-site', NULL), ('a', 'news-site', 'BB'), ('b', 'newspaper', NULL), ('a', 'news-site', 'BB'))
                    """),
                TestContext.Current.CancellationToken);
        }

        var database = folder.Open();
        var log = new ScoreLog(database, folder.Keep(new StoreWriter(database)));

        Assert.Equal(["3 BB AA", "4  "], log.Moves().Select(move => $"{move.Revision.Change} {move.Revision.Entry.Country} {move.WasCountry}"));
    }

    [Fact]
    public async Task A_batch_is_written_as_a_whole_or_not_at_all()
    {
        var broken = Entry("b") with { NotRated = null };

        await Assert.ThrowsAsync<SqliteException>(() => Append(Entry("a"), broken));

        Assert.Empty(_log.Current());
    }

    [Theory]
    [InlineData("UPDATE score_revision SET score = 100, low = 99, high = 100, how_sure = 'high', not_rated = NULL")]
    [InlineData("DELETE FROM score_revision")]
    [InlineData("INSERT OR REPLACE INTO score_revision SELECT * FROM score_revision")]
    public async Task What_was_published_cannot_be_changed(string statement)
    {
        await Append(Entry("a"));

        var refused = await Assert.ThrowsAsync<SqliteException>(() => _stores.Writer.Write(connection => connection.Execute(statement), TestContext.Current.CancellationToken));

        Assert.Contains("append-only", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_profile_is_read_as_a_catalog_of_an_earlier_revision_has_it()
    {
        await _stores.Load("h1", Profiles.Agency("a"));
        var revision = _stores.Feed.Head().Revision;
        await _stores.Set("a", """{"name":"Renamed"}""");

        Assert.Equal("Northern Wire", _stores.Sources.FindAt("a", revision)!.Profile.Name);
        Assert.Equal("Renamed", _stores.Sources.FindAt("a", _stores.Feed.Head().Revision)!.Profile.Name);
        Assert.Null(_stores.Sources.FindAt("a", 0));
        Assert.Null(_stores.Sources.FindAt("nobody", revision));
    }

    [Fact]
    public async Task Revisions_are_told_by_what_they_changed_and_never_by_who_made_them()
    {
        await _stores.Load("h1", Profiles.Agency("a"));
        await _stores.Set("a", """{"country":"SS"}""");
        await _stores.Load("h2");

        var changes = _stores.Sources.Changes("a", 0, long.MaxValue);

        Assert.Equal(["shipped True", "local False country", "shipped False"], [$"{changes[0].DataSet} {changes[0].Withdrawn}", $"{changes[1].DataSet} {changes[1].Withdrawn} {string.Join(",", changes[1].Properties)}", $"{changes[2].DataSet} {changes[2].Withdrawn}"]);
        Assert.Contains("evidence", changes[2].Properties);
        Assert.DoesNotContain("ed@example", changes[1].ToString(), StringComparison.Ordinal);
        Assert.Single(_stores.Sources.Changes("a", changes[2].Revision, changes[1].Revision));
    }

    private Task<IReadOnlyList<ScoreRevision>> Append(params ScoreEntry[] entries) => _log.Append(entries, TestContext.Current.CancellationToken);

    private static ScoreEntry Entry(string id) => new()
    {
        SourceId = id, Revision = 1, Inputs = "11", Version = "0a", Method = "v1", Parameters = "ff", AsOf = new DateOnly(2025, 7, 20), Name = "Outlet " + id,
        Kind = SourceKind.NewsSite, NotRated = NotRatedReason.NotEnoughEvidence,
    };
}
