using System.Globalization;
using Credibility.Api.Http;
using Credibility.Formats.Json;
using Credibility.Storage.Replies;

namespace Credibility.Api.Sources.Replies;

/// <summary>Stored replies as they are answered.</summary>
internal static class ReplyReading
{
    extension(ReplyAnswer)
    {
        public static ReplyAnswer ForReaders(StoredReply reply) => ForWriters(reply) with { Reason = null, Contact = null };

        public static ReplyAnswer ForWriters(StoredReply reply) => new(
            reply.Id.ToString(CultureInfo.InvariantCulture), reply.Reply.SourceId, reply.Reply.Author, reply.Reply.Text, Names.Of(reply.Reply.About), reply.Reply.AboutKey,
            Names.Of(reply.State), reply.ReceivedAt.UtcDateTime, reply.DecidedAt?.UtcDateTime, reply.Reason, reply.Reply.Contact);
    }
}

/// <summary>A page of replies, the latest first.</summary>
/// <param name="Next">Cursor of the next page, or null on the last.</param>
internal sealed record ReplyPage(IReadOnlyList<ReplyAnswer> Items, string? Next);
