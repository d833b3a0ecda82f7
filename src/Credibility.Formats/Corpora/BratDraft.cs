using System.Globalization;
using System.Text.RegularExpressions;
using Credibility.Attributions.Training;
using Credibility.Formats.Yaml;

namespace Credibility.Formats.Corpora;

/// <summary>
/// Reads a text and its stand-off annotation as the brat tool writes it and PolNeAR is published in: <c>T</c> lines are spans of
/// Source, Cue and Content (pieces of a split one between semicolons, in code points), <c>E</c> lines join them to attributions;
/// <c>R</c> lines do so in other corpora. Everything else in the file is somebody's note.
/// </summary>
public static partial class BratDraft
{
    /// <param name="textFile">Its name without extension is the draft's id; a day in it is the day of publication.</param>
    public static DataResult<GoldDraft> Read(string textFile, ReadOnlySpan<byte> textBytes, string annotationFile, ReadOnlySpan<byte> annotationBytes)
    {
        var textReading = new DataReading(textFile);
        var reading = new DataReading(annotationFile);
        var text = Text(textBytes, textReading);
        var lines = Utf8File.Decode(annotationBytes, reading);
        if (text is null || lines is null)
        {
            return (textReading.IsClean ? reading : textReading).Refused<GoldDraft>();
        }

        var annotation = new BratAnnotation(text, reading);
        var number = 0;
        foreach (var line in lines.Split('\n'))
        {
            annotation.Take(line.TrimEnd('\r'), ++number);
        }

        var name = Path.GetFileNameWithoutExtension(textReading.File);
        var attributions = annotation.Attributions();
        return reading.Result(() => new GoldDraft(name, "", text) { Attributions = attributions, Published = Day(name) });
    }

    /// <summary>Offsets count a byte order mark, and a line end as one character however the file was checked out.</summary>
    private static string? Text(ReadOnlySpan<byte> bytes, DataReading reading)
    {
        var mark = bytes.StartsWith("\uFEFF"u8) ? "\uFEFF" : "";
        return Utf8File.Decode(bytes, reading) is { } text ? mark + text.Replace("\r\n", "\n", StringComparison.Ordinal) : null;
    }

    private static DateOnly? Day(string name) =>
        DayInName().Match(name) is { Success: true } day
        && DateOnly.TryParseExact(day.Groups[1].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var published) ? published : null;

    [GeneratedRegex(@"(?<![0-9])([0-9]{4}-[0-9]{2}-[0-9]{2})(?![0-9])")]
    private static partial Regex DayInName();
}
