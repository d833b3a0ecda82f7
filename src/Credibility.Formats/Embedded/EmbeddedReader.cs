using System.Text.Json;
using Credibility.Drafts;
using Credibility.Formats.Json;

namespace Credibility.Formats.Embedded;

/// <summary>What a text declares about itself, judged by the rules of a request.</summary>
/// <param name="Request">Null where nothing is declared, or where it is faulty: then the draft is read as if it declared nothing.</param>
/// <param name="Places">Where in the text each declared value stands, by its JSON Pointer.</param>
internal sealed record EmbeddedReading(DraftRequest? Request, IReadOnlyDictionary<string, TextSpan> Places, IReadOnlyList<DraftFault> Faults);

/// <summary>Reads what a text declares about itself: front matter, data in a page, the fields of a news item.</summary>
internal static class EmbeddedReader
{
    private static readonly EmbeddedReading Nothing = new(null, new Dictionary<string, TextSpan>(), []);

    public static EmbeddedReading Read(string text, TextFormat format, DraftLimits limits)
    {
        var found = format switch
        {
            TextFormat.Markdown => FrontMatterReader.Read(text),
            TextFormat.Html => PageDataReader.Read(text),
            TextFormat.Ninjs => NewsItemReader.Read(text),
            _ => null,
        };
        return found is null ? Nothing : found.Request is { } request ? Judged(request.Span, found, text, format, limits) : new EmbeddedReading(null, found.Places, found.Faults);
    }

    /// <summary>All or nothing: half of what somebody declared could say the opposite of the whole.</summary>
    private static EmbeddedReading Judged(ReadOnlySpan<byte> utf8, EmbeddedDeclarations found, string text, TextFormat format, DraftLimits limits)
    {
        var problems = new DraftProblems(limits.Problems);
        var json = new DraftJson(utf8, limits, problems);
        DraftRequest? request = null;
        try
        {
            json.Read();
            request = DraftRequest.Read(ref json, limits);
            request.Over(text, format);
            new DraftReferences(request, limits, problems).Resolve();
            if (format is TextFormat.Html or TextFormat.Ninjs)
            {
                request.MarkListed();
            }
        }
        catch (JsonException fault)
        {
            problems.Unreadable(ProblemSlug.MalformedJson, "", DraftEncoding.Describe(fault, utf8, limits));
        }

        return problems.Any
            ? new EmbeddedReading(null, found.Places, InOrder([.. found.Faults, .. problems.ToList().Select(problem => new DraftFault(PlaceOf(problem.At, found.Places), DraftFaultKind.Declaration, problem.Message))]))
            : new EmbeddedReading(request, found.Places, found.Faults);
    }

    private static DraftFault[] InOrder(IEnumerable<DraftFault> faults) => [.. faults.OrderBy(fault => fault.At.Start)];

    /// <summary>The place of a value, or of the nearest one around it.</summary>
    private static TextSpan PlaceOf(string pointer, IReadOnlyDictionary<string, TextSpan> places)
    {
        for (var end = pointer.Length; end >= 0; end = end == 0 ? -1 : pointer.LastIndexOf('/', end - 1))
        {
            if (places.TryGetValue(pointer[..end], out var place))
            {
                return place;
            }
        }

        return new TextSpan(0, 0);
    }
}
