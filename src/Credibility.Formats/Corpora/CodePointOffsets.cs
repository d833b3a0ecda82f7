using Credibility.Drafts;

namespace Credibility.Formats.Corpora;

/// <summary>Places of a text counted in Unicode code points, as corpora count, and in UTF-16 code units, as we do.</summary>
public sealed class CodePointOffsets
{
    /// <summary>UTF-16 offset of each code point and of the end; null where every code point is one code unit.</summary>
    private readonly int[]? _starts;
    private readonly int _length;

    public CodePointOffsets(string text)
    {
        _length = text.Length;
        if (text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') >= 0)
        {
            var starts = new List<int>(text.Length);
            for (var at = 0; at < text.Length; at += char.IsSurrogatePair(text, at) ? 2 : 1)
            {
                starts.Add(at);
            }

            _starts = [.. starts, text.Length];
        }
    }

    /// <summary>How many code points the text has.</summary>
    public int Count => _starts is null ? _length : _starts.Length - 1;

    /// <summary>The span in UTF-16 code units, or null where it does not lie inside the text or is empty.</summary>
    public TextSpan? ToUtf16(int start, int end) =>
        start < 0 || end <= start || end > Count ? null : _starts is null ? new TextSpan(start, end) : new TextSpan(_starts[start], _starts[end]);

    /// <summary>The span in code points; one that cuts a pair in two takes all of it.</summary>
    public (int Start, int End) ToCodePoints(TextSpan span) => _starts is null ? (span.Start, span.End) : (Before(span.Start), Behind(span.End));

    private int Before(int offset)
    {
        var at = Array.BinarySearch(_starts!, offset);
        return at < 0 ? ~at - 1 : at;
    }

    private int Behind(int offset)
    {
        var at = Array.BinarySearch(_starts!, offset);
        return at < 0 ? ~at : at;
    }
}
