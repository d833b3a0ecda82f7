using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Credibility.Formats.Json;

/// <summary>Whether the bytes are UTF-8 text, and where in it something stands.</summary>
internal static class DraftEncoding
{
    private static ReadOnlySpan<byte> Mark => [0xEF, 0xBB, 0xBF];

    /// <summary>Without the byte order mark that some editors put in front (RFC 8259 lets a reader ignore it).</summary>
    public static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> utf8) => utf8.StartsWith(Mark) ? utf8[Mark.Length..] : utf8;

    public static (string Slug, string Message)? WhyUnreadable(ReadOnlySpan<byte> utf8)
    {
        if (utf8 is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] or [0, _, ..] or [_, 0, ..])
        {
            return (ProblemSlug.BadEncoding, "The body looks like UTF-16 or UTF-32; send UTF-8.");
        }

        if (utf8 is [0x1F, 0x8B, ..])
        {
            return (ProblemSlug.BadEncoding, "The body is still compressed with gzip; name that once in Content-Encoding.");
        }

        return Utf8.IsValid(utf8) ? null : (ProblemSlug.MalformedJson, DescribeInvalid(utf8));
    }

    /// <summary>What the parser stumbled over, in its words, with line and column counted in characters from 1.</summary>
    public static string Describe(JsonException exception, ReadOnlySpan<byte> utf8, DraftLimits limits)
    {
        if (utf8.IsEmpty)
        {
            return "The body is empty; the smallest request is " + DraftReferences.SmallestRequest;
        }

        var (line, start) = ((int)(exception.LineNumber ?? 0), 0);
        for (var i = 0; i < line; i++)
        {
            start += utf8[start..].IndexOf((byte)'\n') + 1;
        }

        var place = Place(utf8, line, start, start + (int)(exception.BytePositionInLine ?? 0));
        if (exception.Message.Contains("maximum configured depth", StringComparison.Ordinal))
        {
            return $"The JSON is nested too deeply at {place}; at most {limits.JsonDepth.ToString(CultureInfo.InvariantCulture)} levels are allowed.";
        }

        return $"This is not valid JSON at {place}: {Reason(exception.Message)}";
    }

    /// <summary>Without the place, which is said already, and without advice to change a setting that a sender cannot reach.</summary>
    internal static string Reason(string message)
    {
        var reason = message.Split(" LineNumber:", 2)[0];
        return reason.Replace(" which is not supported in this mode. Change the reader options.", ".", StringComparison.Ordinal);
    }

    private static string DescribeInvalid(ReadOnlySpan<byte> utf8)
    {
        var at = 0;
        while (Rune.DecodeFromUtf8(utf8[at..], out _, out var length) == OperationStatus.Done)
        {
            at += length;
        }

        var line = utf8[..at].Count((byte)'\n');
        var place = Place(utf8, line, utf8[..at].LastIndexOf((byte)'\n') + 1, at);
        var what = utf8[at..] is [0xED, >= 0xA0 and <= 0xBF, ..] ? "a lone surrogate, which is no character" : "a byte that is not UTF-8";
        return DraftProblems.Invariant($"The body is not valid UTF-8 at {place}: {what} (0x{utf8[at]:X2}).");
    }

    private static string Place(ReadOnlySpan<byte> utf8, int line, int lineStart, int at)
    {
        var column = Encoding.UTF8.GetCharCount(utf8[Math.Min(lineStart, utf8.Length)..Math.Min(at, utf8.Length)]) + 1;
        return DraftProblems.Invariant($"line {line + 1}, column {column}");
    }
}
