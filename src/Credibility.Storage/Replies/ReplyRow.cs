namespace Credibility.Storage.Replies;

/// <summary>A row of <c>reply_current</c>, as Dapper fills it.</summary>
internal sealed record ReplyRow
{
    public const string Columns = "reply, source_id, about, about_key, author, text, contact, received_at, received_by, state, reason, decided_at, decided_by";

    public long Reply { get; init; }

    public string SourceId { get; init; } = "";

    public string About { get; init; } = "";

    public string? AboutKey { get; init; }

    public string Author { get; init; } = "";

    public string Text { get; init; } = "";

    public string? Contact { get; init; }

    public DateTimeOffset ReceivedAt { get; init; }

    public string ReceivedBy { get; init; } = "";

    public string State { get; init; } = "";

    public string? Reason { get; init; }

    public DateTimeOffset? DecidedAt { get; init; }

    public string? DecidedBy { get; init; }

    public StoredReply ToReply() => new()
    {
        Id = Reply,
        Reply = new NewReply(SourceId, Enum.Parse<ReplySubject>(About, ignoreCase: true), AboutKey, Author, Text, Contact, ReceivedBy),
        State = Enum.Parse<ReplyState>(State, ignoreCase: true),
        ReceivedAt = ReceivedAt, Reason = Reason, DecidedAt = DecidedAt, DecidedBy = DecidedBy,
    };
}
