using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Credibility.Drafts;
using Credibility.Formats.Checks;
using Credibility.Formats.Json;
using Credibility.Formats.Prose;

namespace Credibility.Formats.Files;

/// <summary>Reads a draft from the bytes of a file. Never throws, whatever they are.</summary>
public static class DraftFileReader
{
    private const string NewsItemEnding = ".ninjs.json";

    /// <summary>Endings of files that can be checked, with the format that each stands for.</summary>
    public static IReadOnlyDictionary<string, DraftFileFormat> Formats { get; } = new Dictionary<string, DraftFileFormat>(StringComparer.OrdinalIgnoreCase)
    {
        [".json"] = DraftFileFormat.Request, [".txt"] = DraftFileFormat.Plain, [".text"] = DraftFileFormat.Plain, [".md"] = DraftFileFormat.Markdown,
        [".markdown"] = DraftFileFormat.Markdown, [".html"] = DraftFileFormat.Html, [".htm"] = DraftFileFormat.Html, [".ninjs"] = DraftFileFormat.Ninjs,
    };

    /// <summary>What a file holds, by its name, and where that leaves it open by its bytes: JSON is a request or a news item.</summary>
    /// <param name="name">Null where there is none.</param>
    public static DraftFileFormat FormatOf(string? name, ReadOnlySpan<byte> utf8) =>
        name is null ? Guess(utf8)
        : name.EndsWith(NewsItemEnding, StringComparison.OrdinalIgnoreCase) ? DraftFileFormat.Ninjs
        : !Formats.TryGetValue(Path.GetExtension(name), out var format) ? Guess(utf8)
        : format == DraftFileFormat.Request && IsNewsItem(DraftEncoding.WithoutMark(utf8)) ? DraftFileFormat.Ninjs
        : format;

    /// <summary>What bytes of no known name hold.</summary>
    public static DraftFileFormat Guess(ReadOnlySpan<byte> utf8) =>
        !TextDraft.IsRequest(utf8) ? DraftFileFormat.Plain : IsNewsItem(DraftEncoding.WithoutMark(utf8)) ? DraftFileFormat.Ninjs : DraftFileFormat.Request;

    public static DraftFileReading Read(ReadOnlySpan<byte> utf8, DraftFileFormat format, DraftLimits limits)
    {
        var body = DraftEncoding.WithoutMark(utf8);
        var file = Utf8.IsValid(body) ? new FileText(Encoding.UTF8.GetString(body)) : null;
        return format == DraftFileFormat.Request ? Request(utf8, file, limits) : Text(utf8, FormatOf(format), file, limits);
    }

    private static DraftFileReading Request(ReadOnlySpan<byte> utf8, FileText? file, DraftLimits limits)
    {
        var reading = DraftReader.Read(utf8, limits);
        var places = file is null ? null : DraftPlaces.OfRequest(file, reading.Draft ?? new Draft(), reading.DeclaredAt);
        var values = JsonPlaces.Of(reading.Problems, utf8);
        return new(
            reading.Draft, reading.PolicyId, places,
            [.. reading.Problems.Zip(values, (problem, value) => new FileProblem(problem.At, problem.InText is { } at && places is not null ? PlaceAt(places.InFile(new TextSpan(at, at)).Start, file!) : value, problem.Message) { IsWordless = IsWordless(file) })]);
    }

    private static DraftFileReading Text(ReadOnlySpan<byte> utf8, TextFormat format, FileText? file, DraftLimits limits)
    {
        var reading = TextDraft.Read(utf8, format, limits);
        return new(
            reading.Draft, reading.PolicyId, file is null ? null : DraftPlaces.OfText(file, reading.Draft ?? new Draft(), reading.DeclaredAt),
            [.. reading.Problems.Select(problem => new FileProblem(problem.At, problem.InText is { } at && file is not null ? PlaceAt(at, file) : TextPlace.Start, problem.Message) { IsWordless = IsWordless(file) })]);
    }

    /// <summary>What is no text, or an empty one, has no words that a problem could repeat.</summary>
    private static bool IsWordless(FileText? file) => file is not { Text.Length: > 0 };

    private static TextPlace PlaceAt(int offset, FileText file)
    {
        var at = file.At(offset);
        return new TextPlace(at.Line, at.Column);
    }

    /// <summary>Whether an object has an address of its own and bodies, or says that it is ninjs. A request has neither.</summary>
    private static bool IsNewsItem(ReadOnlySpan<byte> utf8)
    {
        var (hasAddress, hasBody) = (false, false);
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = DraftLimits.Default.JsonDepth });
        try
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            {
                return false;
            }

            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var name = reader.ValueSpan;
                var isStandard = name.SequenceEqual("standard"u8);
                hasAddress |= name.SequenceEqual("uri"u8);
                hasBody |= name.SequenceEqual("bodies"u8) || name.StartsWith("body_"u8) || name.SequenceEqual("bodytext"u8) || name.SequenceEqual("headlines"u8);
                reader.Read();
                if (isStandard && SaysNinjs(reader))
                {
                    return true;
                }

                reader.Skip();
            }
        }
        catch (JsonException)
        {
            // What stands before the fault tells enough to name it rightly.
        }

        return hasAddress && hasBody;
    }

    /// <summary>Whether a value is, or holds, the standard's name.</summary>
    private static bool SaysNinjs(Utf8JsonReader value)
    {
        var depth = value.CurrentDepth;
        do
        {
            if (value.TokenType == JsonTokenType.String && value.ValueTextEquals("ninjs"u8))
            {
                return true;
            }
        }
        while (value.Read() && value.CurrentDepth > depth);
        return false;
    }

    private static TextFormat FormatOf(DraftFileFormat format) => format switch
    {
        DraftFileFormat.Markdown => TextFormat.Markdown,
        DraftFileFormat.Html => TextFormat.Html,
        DraftFileFormat.Ninjs => TextFormat.Ninjs,
        _ => TextFormat.Plain,
    };
}
