namespace Credibility.Formats.Json;

/// <summary>A reply as readers see it: the words are the author's, plain text, not ours.</summary>
/// <param name="About"><c>profile</c>, <c>score</c>, <c>ownership</c>, <c>signal</c> or <c>evidence</c>.</param>
/// <param name="Key">Id of the signal or key of the evidence; null for the other subjects.</param>
/// <param name="Decided">When it was published, refused or withdrawn.</param>
/// <param name="Reason">Why it was refused or withdrawn; for keys that may write.</param>
/// <param name="Contact">For keys that may write.</param>
public sealed record ReplyAnswer(
    string Id, string Source, string Author, string Text, string About, string? Key, string State, DateTime Received, DateTime? Decided, string? Reason, string? Contact);
