using System.Text.Json;
using Credibility.Drafts;
using Credibility.Formats.Embedded;
using Credibility.Formats.Prose;

namespace Credibility.Formats.Json;

/// <summary>
/// Reads the request for a report. It tells apart what cannot be read (no JSON, a property given twice or not known, a value of
/// the wrong type) from what was read and is refused (a limit, a reference to nothing, an unsafe address), and reports every
/// reason it can see, each with its place.
/// </summary>
public static class DraftReader
{
    /// <summary>Reads one request. Never throws, whatever the bytes are.</summary>
    public static DraftReading Read(ReadOnlySpan<byte> utf8, DraftLimits limits)
    {
        var problems = new DraftProblems(limits.Problems);
        var body = DraftEncoding.WithoutMark(utf8);
        if (DraftEncoding.WhyUnreadable(body) is { } fault)
        {
            problems.Unreadable(fault.Slug, "", fault.Message);
            return new DraftReading(null, null, false, problems.ToList());
        }

        var json = new DraftJson(body, limits, problems);
        try
        {
            json.Read();
            var request = DraftRequest.Read(ref json, limits);
            if (!problems.Full)
            {
                json.Read();
            }

            return Finish(request, limits, problems);
        }
        catch (JsonException exception)
        {
            problems.Unreadable(ProblemSlug.MalformedJson, "", DraftEncoding.Describe(exception, body, limits));
            return new DraftReading(null, null, false, problems.ToList());
        }
    }

    /// <summary>Checks what refers to something else; only a request without problems becomes a draft.</summary>
    private static DraftReading Finish(DraftRequest request, DraftLimits limits, DraftProblems problems)
    {
        if (request.Draft is { Format: TextFormat.Ninjs, Text: { } item } && NewsItem.WhyUnreadable(item) is { } fault)
        {
            problems.RefusedText(fault.Offset, fault.Message);
        }

        var embedded = request.Draft.Text is { } text ? EmbeddedReader.Read(text, request.Draft.Format, limits) : null;
        if (embedded?.Request is { } declared)
        {
            request.FillFrom(declared);
        }

        var draft = new DraftReferences(request, limits, problems).Resolve();
        return problems.Any
            ? new DraftReading(null, request.PolicyId, request.KeepText, problems.ToList())
            : new DraftReading(DraftProse.Read(draft with { Faults = embedded?.Faults ?? [], DeclaredIn = DeclaredIn(embedded) }), request.PolicyId, request.KeepText, []) { DeclaredAt = embedded?.Places ?? DraftReading.Nowhere };
    }

    private static IReadOnlyList<TextSpan> DeclaredIn(EmbeddedReading? embedded) =>
        embedded is null ? [] : [.. embedded.Places.Where(place => place.Key.StartsWith("/sources", StringComparison.Ordinal)).Select(place => place.Value)];
}
