using System.Globalization;
using Credibility.Api.Http;
using Credibility.Storage.Replies;

namespace Credibility.Api.Sources.Replies;

/// <summary>A reply as readers see it: the words are the author's, plain text, not ours.</summary>
/// <param name="About"><c>profile</c>, <c>score</c>, <c>ownership</c>, <c>signal</c> or <c>evidence</c>.</param>
/// <param name="Key">Id of the signal or key of the evidence; null for the other subjects.</param>
/// <param name="Decided">When it was published, refused or withdrawn.</param>
/// <param name="Reason">Why it was refused or withdrawn; for keys that may write.</param>
/// <param name="Contact">For keys that may write.</param>
internal sealed record ReplyAnswer(
    string Id, string Source, string Author, string Text, string About, string? Key, string State, DateTime Received, DateTime? Decided, string? Reason, string? Contact)
{
    public static ReplyAnswer ForReaders(StoredReply reply) => ForWriters(reply) with { Reason = null, Contact = null };

    public static ReplyAnswer ForWriters(StoredReply reply) => new(
        reply.Id.ToString(CultureInfo.InvariantCulture), reply.Reply.SourceId, reply.Reply.Author, reply.Reply.Text, Names.Of(reply.Reply.About), reply.Reply.AboutKey,
        Names.Of(reply.State), reply.ReceivedAt.UtcDateTime, reply.DecidedAt?.UtcDateTime, reply.Reason, reply.Reply.Contact);
}

/// <summary>A page of replies, the latest first.</summary>
/// <param name="Next">Cursor of the next page, or null on the last.</param>
internal sealed record ReplyPage(IReadOnlyList<ReplyAnswer> Items, string? Next);
