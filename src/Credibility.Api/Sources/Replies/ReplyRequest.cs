using System.Text.Json.Serialization;
using Credibility.Api.Http;
using Credibility.Formats.Json;
using Credibility.Storage.Replies;

namespace Credibility.Api.Sources.Replies;

/// <summary>A source's own words on its profile.</summary>
/// <param name="Author">Who speaks, in the words to be shown.</param>
/// <param name="Text">Plain text of at most 4,000 characters; lines may be broken.</param>
/// <param name="About"><c>profile</c>, <c>score</c>, <c>ownership</c>, <c>signal</c> or <c>evidence</c>; <c>profile</c> where it is not given.</param>
/// <param name="Key">Id of the signal or key of the evidence that it is about.</param>
/// <param name="Contact">How to reach the author; never shown to readers.</param>
internal sealed record ReplyRequest(string? Author, string? Text, string? About = null, string? Key = null, string? Contact = null);

/// <summary>What becomes of a reply.</summary>
/// <param name="State"><c>published</c>, <c>refused</c> or <c>withdrawn</c>.</param>
/// <param name="Reason">Required where it is refused or withdrawn.</param>
internal sealed record ReplyDecision(string? State, string? Reason = null);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, AllowDuplicateProperties = false, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    NumberHandling = JsonNumberHandling.Strict, MaxDepth = 8)]
[JsonSerializable(typeof(ReplyRequest))]
[JsonSerializable(typeof(ReplyDecision))]
internal sealed partial class ReplyJson : JsonSerializerContext;

/// <summary>Checks what came in; reports every reason against it.</summary>
internal static class ReplyReader
{
    public const int MaxTextChars = 4_000, MaxNameChars = 300, MaxReasonChars = 1_000;

    /// <param name="isKey">Whether the profile has such a signal or piece of evidence.</param>
    public static (NewReply? Reply, Problem? Problem) Read(ReplyRequest request, string sourceId, string receivedBy, Func<ReplySubject, string, bool> isKey)
    {
        var errors = new List<(string At, string Message)>();
        Check(errors, "author", request.Author, MaxNameChars, linesAllowed: false);
        Check(errors, "text", request.Text, MaxTextChars, linesAllowed: true);
        if (request.Contact is not null)
        {
            Check(errors, "contact", request.Contact, MaxNameChars, linesAllowed: false);
        }

        var about = request.About is null ? ReplySubject.Profile : Names.Parse<ReplySubject>(request.About);
        var needsKey = about is ReplySubject.Signal or ReplySubject.Evidence;
        if (about is null)
        {
            errors.Add(("/about", $"about must be one of {string.Join(", ", Names.All<ReplySubject>())}."));
        }
        else if (needsKey != (request.Key is not null))
        {
            errors.Add(("/key", needsKey ? $"key must name the {request.About} that the reply is about." : "Only a reply about a signal or evidence has a key."));
        }
        else if (request.Key is { } key && !isKey(about.Value, key))
        {
            errors.Add(("/key", $"The profile has no {request.About} of this key."));
        }

        return errors.Count > 0 ? (null, Refused(errors))
            : (new NewReply(sourceId, about!.Value, request.Key, request.Author!.Trim(), Lines(request.Text!), request.Contact?.Trim(), receivedBy), null);
    }

    public static (ReplyState State, string? Reason, Problem? Problem) Read(ReplyDecision decision)
    {
        var errors = new List<(string At, string Message)>();
        var state = Names.Parse<ReplyState>(decision.State);
        if (state is null or ReplyState.Received)
        {
            errors.Add(("/state", "state must be published, refused or withdrawn."));
        }
        else if (state != ReplyState.Published || decision.Reason is not null)
        {
            Check(errors, "reason", decision.Reason, MaxReasonChars, linesAllowed: true);
        }

        return errors.Count > 0 ? (default, null, Refused(errors)) : (state!.Value, decision.Reason is { } reason ? Lines(reason) : null, null);
    }

    private static void Check(List<(string At, string Message)> errors, string name, string? value, int maxChars, bool linesAllowed)
    {
        if (string.IsNullOrWhiteSpace(value) || value.Length > maxChars)
        {
            errors.Add(("/" + name, $"{name} must have 1 to {maxChars} characters, not all of them spaces."));
        }
        else if (value.Any(c => IsRefused(c, linesAllowed)))
        {
            errors.Add(("/" + name, $"{name} must be plain text: no control characters{(linesAllowed ? " but line breaks and tabs" : "")}, and none that reorder the letters around them."));
        }
    }

    /// <summary>Embeddings, overrides and isolates (UAX #9) could turn the words of a page around; right-to-left scripts need none of them.</summary>
    private static bool IsRefused(char c, bool linesAllowed) =>
        (char.IsControl(c) && !(linesAllowed && c is '\n' or '\r' or '\t')) || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    private static string Lines(string text) => text.ReplaceLineEndings("\n").Trim();

    private static Problem Refused(List<(string At, string Message)> errors) =>
        new(ProblemSlug.ValidationFailed, errors.Count == 1 ? errors[0].Message : $"There are {errors.Count} problems; errors lists each with its place.", errors);
}
