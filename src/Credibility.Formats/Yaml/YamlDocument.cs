using YamlDotNet.Core;

namespace Credibility.Formats.Yaml;

/// <summary>
/// Reads one YAML document into positioned nodes from the parser's events. Data files need no anchors, aliases or tags,
/// so these are refused rather than expanded; that and the caps keep a hostile file from costing more than its bytes.
/// </summary>
internal static class YamlDocument
{
    public const int MaxBytes = 1 << 20;
    public const int MaxNodes = 10_000;
    public const int MaxDepth = 32;

    /// <summary>The document's root, or null with the reason among the problems of <paramref name="reading"/>.</summary>
    /// <param name="maxNodes">Higher for the tables of states, which list every state in one file.</param>
    public static YamlNode? Read(ReadOnlySpan<byte> bytes, DataReading reading, int maxNodes = MaxNodes)
    {
        if (bytes.Length > MaxBytes)
        {
            reading.Add(1, 1, $"the file has {bytes.Length} bytes; the most is {MaxBytes}: split it");
            return null;
        }

        return Utf8File.Decode(bytes, reading) is { } text ? Read(text, reading, maxNodes) : null;
    }

    /// <summary>
    /// The keys of a map that several programs share. The values of those that <paramref name="take"/> leaves aside are stepped over
    /// unread and are null, whatever anchors, aliases and tags they hold.
    /// </summary>
    /// <returns>Null with the reason among the problems of <paramref name="reading"/>.</returns>
    public static List<KeyValuePair<YamlText, YamlNode?>>? ReadShared(string text, DataReading reading, Func<string, YamlTaking> take) =>
        Parsed(text, reading, text.Length, builder => builder.SharedMap(take));

    private static YamlNode? Read(string text, DataReading reading, int maxNodes) => Parsed(text, reading, maxNodes, builder => builder.Document());

    private static T? Parsed<T>(string text, DataReading reading, int maxNodes, Func<YamlBuilder, T?> read)
        where T : class
    {
        var parser = new Parser(new StringReader(text));
        try
        {
            return read(new YamlBuilder(parser, reading, maxNodes));
        }
        catch (YamlException error)
        {
            reading.Add((int)error.Start.Line, (int)error.Start.Column, "this is no YAML here: " + ReasonOf(error.Message));
        }
        catch (Exception error) when (error is ArgumentException or InvalidOperationException or FormatException or IndexOutOfRangeException or OverflowException)
        {
            // The parser means to throw YamlException only; on broken input it sometimes trips over its own feet first.
            var last = parser.Current?.Start ?? Mark.Empty;
            reading.Add((int)last.Line, (int)last.Column, "this is no YAML from here on: a bracket, a quotation mark or a colon may be missing");
        }

        return null;
    }

    /// <summary>The fault that writers make most often, in words they can act on; of others what the parser says.</summary>
    private static string ReasonOf(string message) =>
        message.Contains("found invalid mapping", StringComparison.Ordinal) || message.Contains("Mapping values are not allowed", StringComparison.OrdinalIgnoreCase)
            ? "a value that holds a colon and a space, such as a headline, needs quotation marks around it"
            : FirstLine(message);

    private static string FirstLine(string message)
    {
        var end = message.AsSpan().IndexOfAny('\r', '\n');
        return end < 0 ? message : message[..end];
    }
}

/// <summary>What is taken of the value of a shared map's key.</summary>
internal enum YamlTaking
{
    Leave,

    /// <summary>The value where it is a plain text, nothing else.</summary>
    IfText,
    Whole,
}
