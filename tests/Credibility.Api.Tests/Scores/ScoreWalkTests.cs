using Credibility.Api.Scores;
using Credibility.Sources;
using Credibility.Sources.Scores;
using Credibility.Storage.Scores;
using CsCheck;
using Xunit;

namespace Credibility.Api.Tests.Scores;

/// <summary>Readers who keep what they were told, over any history: sources that change, move, go and come back, also amid a walk.</summary>
public class ScoreWalkTests
{
    private static readonly ScoreTags Tags = new("", "v0", []);

    private static readonly Gen<Write> Writes =
        Gen.Select(Gen.Int[0, 4], Gen.OneOf(Gen.Const(SourceKind.NewsSite), Gen.Const(SourceKind.Newspaper)), Gen.Int[0, 2].Select(at => new[] { "AA", "BB", null }[at]), Gen.Bool, (id, kind, country, withdrawn) => new Write($"s{id}", kind, country, withdrawn));

    /// <summary>Before each of a walk's pages some is written.</summary>
    private static readonly Gen<Write[][]> Histories = Writes.Array[0, 4].Array[1, 14];

    [Fact]
    public void Who_follows_a_kind_or_a_country_holds_in_the_end_what_it_lists() =>
        Gen.Select(Histories, Gen.Bool.Select(any => any ? null : (SourceKind?)SourceKind.NewsSite), Gen.Bool.Select(any => any ? null : "AA"), Gen.Int[1, 3]).Sample(
            (history, kind, country, limit) =>
            {
                var (service, reader) = (new Published(), new Reader(new ScoreQuery(kind, country, null, null, null, null, null, limit)));
                foreach (var writes in history)
                {
                    service.Publish(writes);
                    reader.Ask(service.Board);
                }

                // Out of the walk that it is in, and then once more.
                while (!reader.HasAll(service.Board))
                {
                    reader.Ask(service.Board);
                }

                var listed = service.Board.Page(reader.Narrow with { Limit = 100 }, Tags).Rows.ToDictionary(row => row.Row.Id, row => row.Row.Change);
                Assert.Equal(listed.OrderBy(row => row.Key), reader.Held.OrderBy(row => row.Key));
            });

    [Fact]
    public void A_walk_over_changes_tells_nobody_twice_and_in_order_and_a_token_never_goes_back() =>
        Gen.Select(Histories, Gen.Int[0, 30], Gen.Int[1, 3]).Sample((history, since, limit) =>
        {
            var service = new Published();
            var token = 0L;
            foreach (var writes in history)
            {
                service.Publish(writes);
                var query = new ScoreQuery(SourceKind.NewsSite, "AA", Math.Min(since, service.Board.Head), null, null, null, null, limit);
                var page = service.Board.Page(query, Tags);
                var told = page.Rows.ToList();
                while (page.Next is { } next)
                {
                    var cursor = ScoreCursor.Read(next)!.Value;
                    page = service.Board.Page(query with { AfterChange = cursor.AfterChange, UpTo = cursor.UpTo }, Tags);
                    told.AddRange(page.Rows);
                }

                Assert.Equal(told.Select(row => row.Row.Id).Distinct().Count(), told.Count);
                Assert.Equal(told.Select(row => row.Row.Change).Order(), told.Select(row => row.Row.Change));
                Assert.InRange(page.Changes, token, service.Board.Head);
                token = service.Board.Page(query with { Since = null }, Tags).Changes;
            }
        });

    [Fact]
    public void What_a_start_reads_from_the_log_answers_as_what_was_there_before() => Gen.Select(Histories, Gen.Int[0, 20]).Sample((history, since) =>
    {
        var service = new Published();
        Array.ForEach(history, service.Publish);
        var again = service.StartedAnew();
        var query = new ScoreQuery(SourceKind.NewsSite, null, Math.Min(since, again.Head), null, null, null, null, 100);

        Assert.Equal(service.Board.Page(query, Tags).ETag, again.Page(query, Tags).ETag);
        Assert.Equal(service.Board.Page(query, Tags).Modified, again.Page(query, Tags).Modified);
    });

    [Fact]
    public void What_others_do_moves_neither_the_tag_nor_the_time_of_a_narrow_list()
    {
        var service = new Published();
        service.Publish([new("s1", SourceKind.NewsSite, "AA", false), new("s2", SourceKind.NewsSite, "BB", false)]);
        var query = new ScoreQuery(null, "AA", null, null, null, null, null, 10);
        var before = service.Board.Page(query, Tags);

        service.Publish([new("s2", SourceKind.Newspaper, "BB", false)]);
        Assert.Equal((before.ETag, before.Modified), (service.Board.Page(query, Tags).ETag, service.Board.Page(query, Tags).Modified));

        service.Publish([new("s1", SourceKind.NewsSite, "BB", false)]);
        var left = service.Board.Page(query, Tags);
        Assert.NotEqual(before.ETag, left.ETag);
        Assert.True(left.Modified!.At > before.Modified!.At);
    }

    private sealed record Write(string Id, SourceKind Kind, string? Country, bool Withdrawn);

    /// <summary>Publishes as the service does, with the log in memory.</summary>
    private sealed class Published
    {
        private readonly List<ScoreRevision> log = [];

        public ScoreBoard Board { get; private set; } = ScoreBoard.Of([], [], []);

        public void Publish(Write[] writes)
        {
            var rows = writes.DistinctBy(write => write.Id).Select(Logged).OfType<ScoreRevision>().ToList();
            log.AddRange(rows);
            Board = Board.With([.. rows.Select(row => ScoreRow.Of(row, Tags, new ScoreMoments()))]);
        }

        public ScoreBoard StartedAnew()
        {
            var moves = log.Select((row, at) => (Row: row, Before: log.Take(at).LastOrDefault(other => other.Entry.SourceId == row.Entry.SourceId)?.Entry))
                .Where(row => row.Before is { } before && (before.Kind, before.Country) != (row.Row.Entry.Kind, row.Row.Entry.Country))
                .Select(row => new ScoreMove(row.Row, row.Before!.Kind, row.Before.Country));
            return ScoreBoard.Of(
                [.. log.GroupBy(row => row.Entry.SourceId).Select(rows => rows.Last()).OrderBy(row => row.Change).Select(row => ScoreRow.Of(row, Tags, new ScoreMoments()))],
                [.. moves.Select(move => ScoreDeparture.Of(move, Tags, new ScoreMoments()))],
                []);
        }

        /// <summary>A source that is withdrawn keeps its kind and country.</summary>
        private ScoreRevision? Logged(Write write)
        {
            var before = Board.Find(write.Id);
            var (kind, country) = write.Withdrawn && before is not null ? (before.Kind, before.Country) : (write.Kind, write.Country);
            return write.Withdrawn && before is null ? null : new ScoreRevision(Next(), new ScoreEntry
            {
                SourceId = write.Id, Revision = 1, Inputs = write.Withdrawn ? "" : "11", Version = "", Method = "v0", Parameters = "ff", AsOf = new DateOnly(2026, 11, 1),
                Name = write.Id, Kind = kind, Country = country, Withdrawn = write.Withdrawn, NotRated = write.Withdrawn ? null : NotRatedReason.NotEnoughEvidence,
            }, DateTimeOffset.UnixEpoch.AddSeconds(given));
        }

        private long given;

        private long Next() => ++given;
    }

    /// <summary>Reads all once, then follows the changes, a page at each turn, and keeps of each source the number of its row.</summary>
    private sealed class Reader
    {
        private ScoreQuery turn;
        private bool asked;

        public Reader(ScoreQuery narrow) => Narrow = turn = narrow;

        public ScoreQuery Narrow { get; }

        public Dictionary<string, long> Held { get; } = [];

        /// <summary>Whether nothing would be told to it any more.</summary>
        public bool HasAll(ScoreBoard board) => asked && turn is { IsOfChanges: true, UpTo: null } && board.Page(turn, Tags).Rows.Count == 0;

        public void Ask(ScoreBoard board)
        {
            asked = true;
            var page = board.Page(turn, Tags);
            foreach (var (row, hasLeft) in page.Rows)
            {
                if (hasLeft || row.Withdrawn)
                {
                    Held.Remove(row.Id);
                }
                else
                {
                    Held[row.Id] = row.Change;
                }
            }

            turn = page.Next is { } next && ScoreCursor.Read(next) is { } cursor
                ? turn with { AfterId = cursor.AfterId, AfterChange = cursor.AfterChange, UpTo = cursor.UpTo }
                : Narrow with { Since = page.Changes };
        }
    }
}
