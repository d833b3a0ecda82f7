using Credibility.Api.OpenApi;
using Credibility.Reports;
using Microsoft.OpenApi;

namespace Credibility.Api.Reports;

/// <summary>How the operations on reports are described.</summary>
internal static class ReportNotes
{
    private const string Smallest = """{"sources":["TASS","Reuters","Suspilne Kharkiv"]}""";

    /// <summary>Problems of reading a request.</summary>
    public static readonly string[] Reading =
    [
        "malformed-json", "duplicate-property", "unknown-property", "bad-encoding", "validation-failed", "text-too-long", "too-many-sources",
        "chain-too-deep", "unsafe-url", "request-timeout", "payload-too-large", "unsupported-media-type", "unsupported-encoding",
    ];

    public static OperationNotes Make { get; } = new(
        "Reports on a draft", "Nothing is kept unless save=true asks for it. The same request gives the same bytes as long as catalog, method and policy stay. "
        + "With a text alone its attributions are read from it and marked as detected; with declared ones they are added to them.")
    {
        Request = typeof(DraftDocument),
        RequestExample = Smallest,
        Query = [new("save", JsonSchemaType.Boolean, "Keep the report for this key: offsets, hashes and results; the draft's words only with keepText in the body.")],
        Answers = [new(200, typeof(Report), "The report."), new(201, typeof(Report), "The report as it is kept; Location says where.")],
        Problems = [.. Reading, "storage-unavailable", "storage-full"],
    };

    public static OperationNotes Batch { get; } = new(
        "Reports on many drafts", "One request a line, answered in order as they are read: a report, or a problem with the number of its line. "
        + "A client that sends more than 8 MiB has to read answers while it sends.")
    {
        Request = typeof(DraftDocument),
        RequestType = "application/x-ndjson",
        RequestExample = Smallest + "\n" + """{"sources":["Reuters"]}""" + "\n",
        Answers = [new(200, typeof(Report), "A report or a problem a line.", "application/x-ndjson")],
        Problems = ["request-timeout", "payload-too-large", "unsupported-media-type", "unsupported-encoding"],
    };

    public static OperationNotes Read { get; } = new("Reads a saved report", "Only the key that saved it can.") { Problems = ["not-found", "storage-unavailable"] };

    public static OperationNotes Delete { get; } = new("Deletes a saved report", "Only the key that saved it can.")
    {
        Problems = ["not-found", "storage-unavailable", "storage-full"],
    };
}
