using Credibility.Api.OpenApi;
using Credibility.Formats.Json;
using Microsoft.OpenApi;

namespace Credibility.Api.Sources.Replies;

/// <summary>How the operations on replies are described.</summary>
internal static class ReplyNotes
{
    private static readonly string[] Body =
    [
        "malformed-json", "duplicate-property", "unknown-property", "bad-encoding", "validation-failed", "request-timeout", "payload-too-large",
        "unsupported-media-type", "unsupported-encoding", "not-found", "storage-unavailable", "storage-invalid", "storage-full",
    ];

    public static OperationNotes List { get; } = new(
        "Lists the replies of a source", "A source's own words on its profile, the latest first. Readers see what is published; a key that may write sees all, with contacts and reasons.")
    {
        Query =
        [
            new("state", JsonSchemaType.String, "received, published, refused or withdrawn; published where it is not given and the key may not write."),
            new("cursor", JsonSchemaType.String, "next of the page before."),
            new("limit", JsonSchemaType.Integer, "Items on a page, 1 to 100; 20 where it is not given."),
        ],
        Answers = [AnswerNote.Unchanged],
        Problems = ["validation-failed", "not-found", "storage-unavailable"],
    };

    public static OperationNotes Read { get; } = new("Reads a reply", "One that is not published is there only for keys that may write.")
    {
        Problems = ["validation-failed", "not-found", "storage-unavailable"],
    };

    public static OperationNotes Send { get; } = new(
        "Takes in a reply of a source", "Anyone who writes for a source may hand in its words. Nobody sees them before they are published; what is published can be withdrawn and is never deleted.")
    {
        Request = typeof(ReplyRequest),
        RequestExample = """{"author":"North Wire, managing editor","text":"Our corrections policy has been public since March.","about":"signal","key":"corrections","contact":"desk@north.example"}""",
        Answers = [new(201, typeof(ReplyAnswer), "Received; Location says where it stands.")],
        Problems = Body,
    };

    public static OperationNotes Decide { get; } = new(
        "Publishes, refuses or withdraws a reply", "Each decision is added to those before it. Only what is published can be withdrawn, and only what was never shown refused.")
    {
        Request = typeof(ReplyDecision),
        RequestExample = """{"state":"refused","reason":"It names a private person."}""",
        Answers = [new(200, typeof(ReplyAnswer), "The reply in its new state.")],
        Problems = [.. Body, "state-conflict"],
    };
}
