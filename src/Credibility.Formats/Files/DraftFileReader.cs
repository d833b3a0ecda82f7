using System.Text;
using System.Text.Unicode;
using Credibility.Drafts;
using Credibility.Formats.Checks;
using Credibility.Formats.Json;
using Credibility.Formats.Prose;

namespace Credibility.Formats.Files;

/// <summary>Reads a draft from the bytes of a file. Never throws, whatever they are.</summary>
public static class DraftFileReader
{
    /// <summary>Endings of files that can be checked, with the format that each stands for.</summary>
    public static IReadOnlyDictionary<string, DraftFileFormat> Formats { get; } = new Dictionary<string, DraftFileFormat>(StringComparer.OrdinalIgnoreCase)
    {
        [".json"] = DraftFileFormat.Request, [".txt"] = DraftFileFormat.Plain, [".text"] = DraftFileFormat.Plain, [".md"] = DraftFileFormat.Markdown,
        [".markdown"] = DraftFileFormat.Markdown, [".html"] = DraftFileFormat.Html, [".htm"] = DraftFileFormat.Html, [".ninjs"] = DraftFileFormat.Ninjs,
    };

    /// <summary>What bytes of no known name hold.</summary>
    public static DraftFileFormat Guess(ReadOnlySpan<byte> utf8) => TextDraft.IsRequest(utf8) ? DraftFileFormat.Request : DraftFileFormat.Plain;

    public static DraftFileReading Read(ReadOnlySpan<byte> utf8, DraftFileFormat format, DraftLimits limits)
    {
        var body = DraftEncoding.WithoutMark(utf8);
        if (format == DraftFileFormat.Request)
        {
            var request = DraftReader.Read(utf8, limits);
            var places = JsonPlaces.Of(request.Problems, utf8);
            return new(request.Draft, request.PolicyId, Utf8.IsValid(body) ? new DraftPlaces(new FileText(Encoding.UTF8.GetString(body))) : null, [.. request.Problems.Zip(places, (problem, place) => new FileProblem(problem.At, place, problem.Message))]);
        }

        var reading = TextDraft.Read(utf8, FormatOf(format), limits);
        return new(
            reading.Draft, reading.PolicyId, reading.Draft is null ? null : new DraftPlaces(new FileText(Encoding.UTF8.GetString(body))),
            [.. reading.Problems.Select(problem => new FileProblem(problem.At, TextPlace.Start, problem.Message))]);
    }

    private static TextFormat FormatOf(DraftFileFormat format) => format switch
    {
        DraftFileFormat.Markdown => TextFormat.Markdown,
        DraftFileFormat.Html => TextFormat.Html,
        DraftFileFormat.Ninjs => TextFormat.Ninjs,
        _ => TextFormat.Plain,
    };
}
