using Credibility.Api.OpenApi;
using Credibility.Formats.Json;
using Microsoft.OpenApi;

namespace Credibility.Api.Scores;

/// <summary>How the operations on scores are described.</summary>
internal static class ScoreNotes
{
    public static OperationNotes List { get; } = new(
        "Lists scores",
        "Flat rows in the order of their ids, or with changedSince in the order of their changes. Within a walk no source comes twice; who is there throughout is not missed; what changes "
        + "meanwhile is told by the next poll with changedSince=changes. CSV by format or by Accept, with the cursor in Link and changes in Credibility-Changes; text that a spreadsheet would take "
        + "for a formula has an apostrophe in front. Who filters by kind or country is told of a source that leaves, by a row with the status left. "
        + "Rows are compressed with gzip or br where Accept-Encoding says so; every format and coding has an entity tag of its own.")
    {
        Query =
        [
            new("changedSince", JsonSchemaType.String, "changes of an answer before, or an instant: only what was published after it, withdrawn sources and those that left the kind or country included."),
            new("cursor", JsonSchemaType.String, "next of the page before; repeat the other parameters."),
            new("limit", JsonSchemaType.Integer, "Rows on a page, 1 to 5,000; 500 where it is not given."),
            new("kind", JsonSchemaType.String, "Kind of source, such as news-agency."),
            new("country", JsonSchemaType.String, "ISO 3166-1 code of two letters."),
            new("format", JsonSchemaType.String, "json or csv; without it as Accept says."),
        ],
        Answers = [new(200, typeof(ScoreList), "Scores."), AnswerNote.Unchanged],
        Problems = ["validation-failed", "not-acceptable", "uri-too-long", "scores-pending"],
    };

    public static OperationNotes Read { get; } = new(
        "Reads the score of a source",
        "With every signal that counts, its evidence, since when, and how sure; what is held and does not count, and what is missing; null with the reason where the source is not rated. Beside it, and no part of it, stand published replies of the source and ratings by others. The entity tag moves with what this answer is made from and with nothing else; "
        + "the header Credibility-Catalog names the catalog.")
    {
        Query =
        [
            new("asOf", JsonSchemaType.String, "By the facts that were valid on this past day, as known now. A fact without a known begin counts on every day; undated says how many there are.", "date"),
            new("knownAt", JsonSchemaType.String, "By what was recorded at this instant, on its day unless asOf says another.", "date-time"),
        ],
        Answers = [new(200, typeof(ScoreAnswer), "The score, or why there is none."), AnswerNote.Unchanged],
        Problems = ["validation-failed", "not-found", "scores-pending", "storage-unavailable"],
    };

    public static OperationNotes History { get; } = new(
        "Reads the history of a score", "Each published change, newest first: what changed, and which revisions of the profile lie behind it.")
    {
        Query =
        [
            new("cursor", JsonSchemaType.String, "next of the page before."),
            new("limit", JsonSchemaType.Integer, "Changes on a page, 1 to 200; 50 where it is not given."),
        ],
        Answers = [new(200, typeof(ScoreHistory), "Changes of the score."), AnswerNote.Unchanged],
        Problems = ["validation-failed", "not-found", "scores-pending", "storage-unavailable"],
    };

    public static OperationNotes Events { get; } = new(
        "Streams changes of scores",
        "Server-Sent Events: event score, id the number of the change, data a row as GET /v1/scores lists it. Every change comes once and in order; with Last-Event-ID the stream goes on after that change, "
        + "without it after the last. A comment comes every 15 seconds. Who does not take what is sent is cut off after 10 seconds.")
    {
        Query = [new("after", JsonSchemaType.String, "Number of the change to go on after; 0 for all there have been. Last-Event-ID counts before it.")],
        Answers = [new(200, typeof(ScoreItem), "A stream of changes.", "text/event-stream")],
        Problems = ["validation-failed", "scores-pending", "too-many-streams", "storage-unavailable"],
    };
}
