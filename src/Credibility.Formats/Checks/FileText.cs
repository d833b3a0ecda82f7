using System.Text;
using Credibility.Drafts;

namespace Credibility.Formats.Checks;

/// <summary>A place in a file, in every unit that a format may count in. All but the offset are 1-based.</summary>
/// <param name="Offset">UTF-16 code units before it.</param>
/// <param name="Column">In UTF-16 code units, as editors and SARIF count.</param>
/// <param name="CodePointColumn">In Unicode code points.</param>
/// <param name="ByteColumn">In bytes of UTF-8, as rdjson counts.</param>
public readonly record struct FilePlace(int Offset, int Line, int Column, int CodePointColumn, int ByteColumn)
{
    public static FilePlace Start { get; } = new(0, 1, 1, 1, 1);
}

/// <summary>A stretch of a file; the end is the place behind its last character.</summary>
public sealed record FileRange(FilePlace Start, FilePlace End)
{
    /// <summary>Where what is said of a whole draft stands.</summary>
    public static FileRange Top { get; } = new(FilePlace.Start, FilePlace.Start);
}

/// <summary>The text of a file by lines. A line ends at LF, CR LF or a lone CR.</summary>
public sealed class FileText
{
    private readonly List<TextSpan> _lines = [];

    public FileText(string text)
    {
        Text = text;
        var start = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] is '\n' or '\r')
            {
                _lines.Add(new TextSpan(start, at));
                at += text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? 1 : 0;
                start = at + 1;
            }
        }

        _lines.Add(new TextSpan(start, text.Length));
    }

    public string Text { get; }

    public int LineCount => _lines.Count;

    /// <summary>The stretch of a line without its end.</summary>
    /// <param name="number">1-based.</param>
    public TextSpan Line(int number) => _lines[number - 1];

    /// <summary>The place of an offset; beyond the text it is the text's end.</summary>
    public FilePlace At(int offset)
    {
        offset = Math.Clamp(offset, 0, Text.Length);
        var (low, high) = (0, _lines.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _lines[middle].Start <= offset ? (middle + 1, high) : (low, middle);
        }

        var before = Text.AsSpan(_lines[low - 1].Start, offset - _lines[low - 1].Start);
        return new FilePlace(offset, low, before.Length + 1, CodePoints(before) + 1, Encoding.UTF8.GetByteCount(before) + 1);
    }

    public FileRange Range(TextSpan span) => new(At(span.Start), At(span.End));

    private static int CodePoints(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var _ in text.EnumerateRunes())
        {
            count++;
        }

        return count;
    }
}
