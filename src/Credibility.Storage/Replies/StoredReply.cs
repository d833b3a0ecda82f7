namespace Credibility.Storage.Replies;

/// <summary>What a reply is about.</summary>
public enum ReplySubject { Profile, Score, Ownership, Signal, Evidence }

/// <summary>What became of a reply.</summary>
public enum ReplyState { Received, Published, Refused, Withdrawn }

/// <summary>A source's own words on its profile, as they come in.</summary>
/// <param name="AboutKey">Id of the signal or key of the evidence; null for the other subjects.</param>
/// <param name="Author">Who speaks, in the words to be shown.</param>
/// <param name="Contact">How to reach the author; for those who decide, never for readers.</param>
/// <param name="ReceivedBy">Who put it in.</param>
public sealed record NewReply(string SourceId, ReplySubject About, string? AboutKey, string Author, string Text, string? Contact, string ReceivedBy);

/// <summary>A reply with what became of it.</summary>
public sealed record StoredReply
{
    /// <summary>Rises with every reply, of whatever source.</summary>
    public required long Id { get; init; }

    public required NewReply Reply { get; init; }

    public required ReplyState State { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>Why it was refused or withdrawn; null otherwise.</summary>
    public string? Reason { get; init; }

    public DateTimeOffset? DecidedAt { get; init; }

    public string? DecidedBy { get; init; }
}

/// <summary>The step is not open to a reply in its state.</summary>
public sealed class ReplyStateException(ReplyState from, ReplyState to)
    : Exception($"A reply that is {Word(from)} cannot become {Word(to)}")
{
    private static string Word(ReplyState state) => state.ToString().ToLowerInvariant();
}
