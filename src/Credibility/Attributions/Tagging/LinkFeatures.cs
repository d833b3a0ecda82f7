using Credibility.Attributions.Prose;

namespace Credibility.Attributions.Tagging;

/// <summary>What the linker sees of two spans that might belong together.</summary>
internal sealed class LinkFeatures(TokenView view, IReadOnlyList<FoundSpan> spans)
{
    private readonly TokenisedText _text = view.Text;

    /// <summary>Nobody belongs to it.</summary>
    public void WriteNone(int at, ref FeatureRow row)
    {
        var own = spans[at].Range;
        row.Clear();
        row.Add(200, (uint)spans[at].Role);
        row.Add(201, (uint)spans[at].Role, view.Word(own.First));
        row.Add(202, (uint)spans[at].Role, view.Word(own.End - 1));
        row.Add(203, (uint)spans[at].Role, TokenView.Size(own.Count), Quoted(own));
        row.Add(204, (uint)spans[at].Role, view.Class(own.End - 1), own.First == _text.Sentences[_text.SentenceOf(own.First)].First ? 1u : 0u);
        row.Add(205, (uint)spans[at].Role, view.Word(own.First - 1));
    }

    /// <summary>One span beside the cue: a source or a content.</summary>
    /// <param name="at">The span that looks for another.</param>
    /// <param name="other">The span that it might belong to.</param>
    public void Write(int at, int other, ref FeatureRow row)
    {
        row.Clear();
        var (own, far) = (spans[at].Range, spans[other].Range);
        var cue = spans[at].Role == 2 ? own : far;
        var span = spans[at].Role == 2 ? far : own;
        var role = (uint)(spans[at].Role == 2 ? spans[other].Role : spans[at].Role);
        var before = span.First < cue.First ? 1u : 0u;
        var side = (role * 2) + before;
        var (cues, sources, contents) = Between(Math.Min(at, other), Math.Max(at, other));
        var near = Near(span, cue);
        var gap = before == 1 ? cue.First - span.End : span.First - cue.End;
        var size = TokenView.Size(Math.Max(0, gap));
        var verb = view.Word(cue.End - 1);
        row.Add(210, side);
        row.Add(211, side, near, cues);
        row.Add(212, side, (cues * 16) + (sources * 4) + contents, near);
        row.Add(213, side, size, near);
        row.Add(214, side, verb, near);
        row.Add(215, side, view.Word(cue.First), near);
        row.Add(216, side, view.Class(cue.End - 1), (cues * 8) + near);
        row.Add(217, side, view.Word(span.First), near);
        row.Add(218, side, view.Word(span.End - 1), near);
        row.Add(219, side, Quoted(span), (cues * 8) + near);
        row.Add(220, side, (view.Shape(span.First) * 64) + TokenView.Size(span.Count), near);
        row.Add(221, side, view.Word(before == 1 ? span.End : cue.End), size);
        row.Add(222, side, view.Word(before == 1 ? cue.First - 1 : span.First - 1), size);
        row.Add(223, side, view.Class(cue.First), view.Class(cue.End));
        row.Add(224, side, (QuoteOf(span) * 4) + QuoteOf(cue), near);
        row.Add(225, side, Marks(before == 1 ? span.End : cue.End, before == 1 ? cue.First : span.First), near);
        row.Add(226, side, view.Word(cue.End), (sources * 4) + cues);
        row.Add(227, side, First(span) + (2 * First(cue)), (cues * 8) + near);
    }

    private uint First(TokenRange range) => range.First == _text.Sentences[_text.SentenceOf(range.First)].First ? 1u : 0u;

    private uint QuoteOf(TokenRange range) => _text.QuotationOf(range.First) >= 0 ? _text.QuotationOf(range.End - 1) >= 0 ? 3u : 1u : _text.QuotationOf(range.End - 1) >= 0 ? 2u : 0u;

    private uint Quoted(TokenRange range) => QuoteOf(range);

    /// <summary>Spans of each role between two, at most three of each.</summary>
    private (uint Cues, uint Sources, uint Contents) Between(int first, int second)
    {
        var (cues, sources, contents) = (0u, 0u, 0u);
        for (var i = first + 1; i < second; i++)
        {
            cues += spans[i].Role == 2 ? 1u : 0u;
            sources += spans[i].Role == 1 ? 1u : 0u;
            contents += spans[i].Role == 3 ? 1u : 0u;
        }

        return (Math.Min(3, cues), Math.Min(3, sources), Math.Min(3, contents));
    }

    /// <summary>0 same sentence, 1 and 2 the next and further ones of the paragraph, 3 and 4 before; 5 and 6 other paragraphs.</summary>
    private uint Near(TokenRange span, TokenRange cue)
    {
        var (first, second) = (span.First < cue.First ? span.End - 1 : span.First, span.First < cue.First ? cue.First : cue.End - 1);
        var apart = Math.Abs(_text.SentenceOf(first) - _text.SentenceOf(second));
        var paragraphs = Math.Abs(_text.ParagraphOf(first) - _text.ParagraphOf(second));
        return paragraphs == 0 ? (uint)Math.Min(apart, 2) : paragraphs == 1 ? 5u : 6u;
    }

    /// <summary>Commas, semicolons and full stops between, at most two of each.</summary>
    private uint Marks(int first, int end)
    {
        var (commas, stops, quotes) = (0u, 0u, 0u);
        for (var i = Math.Max(0, first); i < Math.Min(end, first + 60); i++)
        {
            commas += view.Places[i] == 2 ? 1u : 0u;
            stops += view.Places[i] == 7 ? 1u : 0u;
            quotes += view.Places[i] is 3 or 4 ? 1u : 0u;
        }

        return (Math.Min(2, commas) * 9) + (Math.Min(2, stops) * 3) + Math.Min(2, quotes);
    }
}
