using System.Globalization;
using System.Text;

namespace Credibility.Formats.Yaml;

/// <summary>
/// Reads <c>confusables.txt</c> of Unicode Technical Standard 39 and keeps what looks like one or two letters or digits of ASCII: lines
/// of the letter and its likeness. Letters beyond the basic plane are left out, since no host has them.
/// </summary>
public static class ConfusablesReader
{
    private const int LongestLikeness = 2;

    public static DataResult<string> Read(string file, ReadOnlySpan<byte> bytes)
    {
        var reading = new DataReading(file);
        var kept = new StringBuilder();
        var number = 0;
        foreach (var line in (Utf8File.Decode(bytes, reading) ?? "").Split('\n'))
        {
            number++;
            var fields = line.Split('#')[0].Split(';');
            if (fields.Length < 3)
            {
                continue;
            }

            if (CodePoints(fields[0]) is not [var letter] || CodePoints(fields[1]) is not { Length: > 0 } likeness)
            {
                reading.Add(number, 1, "a line is 'code point ; code points ; type', in hexadecimal");
                continue;
            }

            if (letter <= char.MaxValue && likeness.Length <= LongestLikeness && likeness.All(c => c < 128 && char.IsAsciiLetterOrDigit((char)c)))
            {
                kept.Append((char)letter).Append(string.Concat(likeness.Select(c => (char)c))).Append('\n');
            }
        }

        return reading.Result(() => kept.ToString());
    }

    private static int[]? CodePoints(string field)
    {
        var points = new List<int>();
        foreach (var text in field.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (!int.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var point))
            {
                return null;
            }

            points.Add(point);
        }

        return [.. points];
    }
}
