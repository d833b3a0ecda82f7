using Credibility.Storage.Replies;
using Dapper;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Credibility.Tests.Storage;

public sealed class ReplyStoreTests : IDisposable
{
    private readonly Stores _stores = new();
    private readonly ReplyStore _replies;

    public ReplyStoreTests() => _replies = new ReplyStore(_stores.Database, _stores.Writer);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _stores.Dispose();

    [Fact]
    public async Task Words_come_back_as_they_were_given_and_are_shown_only_once_published()
    {
        var received = await _replies.Add(Reply("north-wire", "We corrected it.\n\"><script>‮"), Cancel);

        Assert.Equal((ReplyState.Received, _stores.Clock.Now, "We corrected it.\n\"><script>‮"), (received.State, received.ReceivedAt, received.Reply.Text));
        Assert.Empty(_replies.PublishedReplies("north-wire"));

        var published = await _replies.Decide("north-wire", received.Id, ReplyState.Published, null, "desk", Cancel);
        Assert.Equal(published, Assert.Single(_replies.PublishedReplies("north-wire")));
        Assert.Equal(received.Reply, published!.Reply);
        Assert.Empty(_replies.PublishedReplies("south-wire"));
    }

    [Fact]
    public async Task A_withdrawn_reply_is_no_longer_shown_and_still_kept_with_the_reason()
    {
        var reply = await _replies.Add(Reply("north-wire"), Cancel);
        await _replies.Decide("north-wire", reply.Id, ReplyState.Published, null, "desk", Cancel);
        await _replies.Decide("north-wire", reply.Id, ReplyState.Withdrawn, "the author asked", "desk", Cancel);

        Assert.Empty(_replies.PublishedReplies("north-wire"));
        var kept = Assert.Single(_replies.List("north-wire", null, null, 10));
        Assert.Equal((ReplyState.Withdrawn, "the author asked", "desk"), (kept.State, kept.Reason, kept.DecidedBy));
    }

    [Fact]
    public async Task What_readers_see_has_last_changed_when_something_was_published_or_withdrawn()
    {
        var (north, south) = (await _replies.Add(Reply("north-wire"), Cancel), await _replies.Add(Reply("south-wire"), Cancel));
        await _replies.Decide("south-wire", south.Id, ReplyState.Refused, "abuse", "desk", Cancel);
        Assert.Null(_replies.LastShown("north-wire"));
        Assert.Empty(_replies.LastShown());

        foreach (var state in new[] { ReplyState.Published, ReplyState.Withdrawn })
        {
            var head = _replies.Head();
            _stores.Clock.Now += TimeSpan.FromDays(1);
            await _replies.Decide("north-wire", north.Id, state, "the author asked", "desk", Cancel);
            Assert.True(_replies.Head() > head);
            Assert.Equal(_stores.Clock.Now, _replies.LastShown("north-wire"));
            Assert.Equal([KeyValuePair.Create("north-wire", _stores.Clock.Now)], _replies.LastShown());
        }

        var later = await _replies.Add(Reply("north-wire"), Cancel);
        _stores.Clock.Now += TimeSpan.FromDays(1);
        await _replies.Decide("north-wire", later.Id, ReplyState.Refused, "abuse", "desk", Cancel);
        Assert.Equal(_stores.Clock.Now - TimeSpan.FromDays(1), _replies.LastShown("north-wire"));
    }

    [Theory]
    [InlineData(ReplyState.Withdrawn)]
    [InlineData(ReplyState.Received)]
    public async Task A_step_that_is_not_open_is_refused_and_changes_nothing(ReplyState next)
    {
        var reply = await _replies.Add(Reply("north-wire"), Cancel);
        await _replies.Decide("north-wire", reply.Id, ReplyState.Refused, "abuse", "desk", Cancel);

        await Assert.ThrowsAsync<ReplyStateException>(() => _replies.Decide("north-wire", reply.Id, next, "why", "desk", Cancel));
        Assert.Equal(ReplyState.Refused, _replies.List("north-wire", null, null, 10)[0].State);
    }

    [Fact]
    public async Task Somebody_else_s_reply_and_one_that_never_was_cannot_be_decided_on()
    {
        var reply = await _replies.Add(Reply("north-wire"), Cancel);

        Assert.Null(await _replies.Decide("south-wire", reply.Id, ReplyState.Published, null, "desk", Cancel));
        Assert.Null(await _replies.Decide("north-wire", reply.Id + 1, ReplyState.Published, null, "desk", Cancel));
    }

    [Fact]
    public async Task The_latest_comes_first_and_pages_meet_without_a_gap()
    {
        for (var n = 0; n < 5; n++)
        {
            await _replies.Add(Reply("north-wire", $"n{n}"), Cancel);
            await _replies.Add(Reply("south-wire", $"s{n}"), Cancel);
        }

        var first = _replies.List("north-wire", null, null, 2);
        var rest = _replies.List("north-wire", null, first[^1].Id, 10);

        Assert.Equal(["n4", "n3", "n2", "n1", "n0"], first.Concat(rest).Select(reply => reply.Reply.Text));
    }

    [Theory]
    [InlineData("UPDATE reply SET text = 'other'")]
    [InlineData("DELETE FROM reply")]
    [InlineData("INSERT OR REPLACE INTO reply SELECT * FROM reply")]
    [InlineData("UPDATE reply_decision SET state = 'published'")]
    [InlineData("DELETE FROM reply_decision")]
    [InlineData("INSERT OR REPLACE INTO reply_decision SELECT * FROM reply_decision")]
    public async Task Neither_words_nor_decisions_can_be_rewritten(string sql)
    {
        var reply = await _replies.Add(Reply("north-wire"), Cancel);
        await _replies.Decide("north-wire", reply.Id, ReplyState.Refused, "abuse", "desk", Cancel);

        var refused = await Assert.ThrowsAnyAsync<SqliteException>(() => _stores.Writer.Write(connection => connection.Execute(sql), Cancel));

        Assert.Contains("append-only", refused.Message, StringComparison.Ordinal);
    }

    private static NewReply Reply(string source, string text = "Our words.") => new(source, ReplySubject.Evidence, "e1", "North Wire", text, "desk@north.example", "newsroom");
}
