using Credibility.Drafts;

namespace Credibility.Attributions.Prose;

/// <summary>
/// A text as tokens, sentences, paragraphs and quotations: what every reader of prose looks at. Made in time linear in the text.
/// </summary>
public sealed class TokenisedText
{
    /// <summary>Tokens from which on a sentence is cut, so that a text without stops costs no more than others.</summary>
    public const int MaxSentence = 250;

    private readonly Token[] _tokens;
    private readonly int[] _sentenceOf;
    private readonly int[] _paragraphOf;
    private readonly int[] _quotationOf;
    private readonly List<TokenRange> _sentences = [];
    private readonly List<TokenRange> _paragraphs = [];
    private readonly List<Quotation> _quotations = [];

    public TokenisedText(string text)
    {
        Text = text;
        _tokens = [.. Tokeniser.Cut(text)];
        _sentenceOf = new int[_tokens.Length];
        _paragraphOf = new int[_tokens.Length];
        _quotationOf = new int[_tokens.Length];
        Array.Fill(_quotationOf, -1);
        CutParagraphs();
        foreach (var paragraph in _paragraphs)
        {
            CutSentences(paragraph);
            FindQuotations(paragraph);
        }
    }

    public string Text { get; }

    public ReadOnlySpan<Token> Tokens => _tokens;

    public int Count => _tokens.Length;

    public IReadOnlyList<TokenRange> Sentences => _sentences;

    public IReadOnlyList<TokenRange> Paragraphs => _paragraphs;

    public IReadOnlyList<Quotation> Quotations => _quotations;

    public int SentenceOf(int token) => _sentenceOf[token];

    public int ParagraphOf(int token) => _paragraphOf[token];

    /// <summary>The number of the quotation in which a token stands, its marks included; −1 outside.</summary>
    public int QuotationOf(int token) => _quotationOf[token];

    public ReadOnlySpan<char> WordAt(int token) => Text.AsSpan(_tokens[token].Start, _tokens[token].End - _tokens[token].Start);

    /// <summary>From the first character of the range to its last.</summary>
    public TextSpan SpanOf(TokenRange range) => new(_tokens[range.First].Start, _tokens[range.End - 1].End);

    public string TextOf(TokenRange range) =>
        Text[_tokens[range.First].Start.._tokens[range.End - 1].End].Replace(BlankedText.Joiner.ToString(), "", StringComparison.Ordinal);

    /// <summary>The tokens that a stretch of text touches.</summary>
    public TokenRange RangeOf(TextSpan span) => new(FirstEndingBehind(span.Start), FirstStartingFrom(span.End));

    private int FirstEndingBehind(int offset)
    {
        var (low, high) = (0, _tokens.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _tokens[middle].End <= offset ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private int FirstStartingFrom(int offset)
    {
        var (low, high) = (0, _tokens.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _tokens[middle].Start < offset ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private void CutParagraphs()
    {
        var token = 0;
        foreach (var paragraph in new DraftText(Text).Paragraphs)
        {
            var first = token;
            while (token < _tokens.Length && _tokens[token].Start < paragraph.End)
            {
                _paragraphOf[token++] = _paragraphs.Count;
            }

            if (token > first)
            {
                _paragraphs.Add(new TokenRange(first, token));
            }
        }

        if (token < _tokens.Length)
        {
            Array.Fill(_paragraphOf, _paragraphs.Count, token, _tokens.Length - token);
            _paragraphs.Add(new TokenRange(token, _tokens.Length));
        }
    }

    private void CutSentences(TokenRange paragraph)
    {
        var first = paragraph.First;
        for (var at = paragraph.First; at < paragraph.End; at++)
        {
            _sentenceOf[at] = _sentences.Count;
            var end = EndsSentence(at, paragraph.End);
            if (end > 0 || at + 1 == paragraph.End || at - first >= MaxSentence)
            {
                for (end = Math.Max(end, at + 1); at + 1 < end; at++)
                {
                    _sentenceOf[at + 1] = _sentences.Count;
                }

                _sentences.Add(new TokenRange(first, end));
                first = end;
            }
        }
    }

    /// <summary>Where the sentence that this token ends stops, closing marks included; 0 where it goes on.</summary>
    private int EndsSentence(int at, int last)
    {
        var token = _tokens[at];
        var stop = token.Kind == TokenKind.Mark && Text[token.Start] is '.' or '!' or '?' or '…';
        var stopped = token.IsWord && Text[token.End - 1] == '.';
        if (!stop && !stopped)
        {
            return IsBrokenLine(at, last) ? at + 1 : 0;
        }

        var next = at + 1;
        while (next < last && (_tokens[next].Kind == TokenKind.CloseQuote || (_tokens[next].Kind == TokenKind.Mark && Text[_tokens[next].Start] is ')' or ']' or '.' or '!' or '?')))
        {
            next++;
        }

        if (next >= last)
        {
            return next;
        }

        var follower = _tokens[next].Kind is TokenKind.OpenQuote && next + 1 < last ? _tokens[next + 1] : _tokens[next];
        var begins = follower.Kind == TokenKind.Number || follower.IsCapital || _tokens[next].Kind == TokenKind.OpenQuote && follower.IsCapital;
        return begins && (stop || Abbreviations.IsStarter(follower.Word)) && !(stop && next == at + 1 && _tokens[next].Start == token.End) ? next : 0;
    }

    /// <summary>A line that ends without a stop before one that begins with a capital, as titles and list items do.</summary>
    private bool IsBrokenLine(int at, int last)
    {
        if (at + 1 >= last || !(_tokens[at + 1].IsCapital || _tokens[at + 1].Kind is TokenKind.OpenQuote))
        {
            return false;
        }

        var between = Text.AsSpan(_tokens[at].End, _tokens[at + 1].Start - _tokens[at].End);
        return between.Contains('\n') && _tokens[at].End - LineStart(_tokens[at].Start) < 60;
    }

    private int LineStart(int offset)
    {
        var least = Math.Max(0, offset - 80);
        while (offset > least && Text[offset - 1] != '\n')
        {
            offset--;
        }

        return offset;
    }

    /// <summary>
    /// Pairs of marks inside a paragraph. One that is never closed runs to the paragraph's end, as in a quotation of several
    /// paragraphs; a single mark that is never closed is an apostrophe.
    /// </summary>
    private void FindQuotations(TokenRange paragraph)
    {
        var open = -1;
        for (var at = paragraph.First; at < paragraph.End; at++)
        {
            var token = _tokens[at];
            if (token.Kind == TokenKind.OpenQuote && (open < 0 || (IsDouble(token) && !IsDouble(_tokens[open]))))
            {
                open = at;
            }
            else if (token.Kind == TokenKind.CloseQuote && open >= 0 && IsDouble(token) == IsDouble(_tokens[open]))
            {
                Add(open, at + 1, closed: true);
                open = -1;
            }
        }

        if (open >= 0 && IsDouble(_tokens[open]))
        {
            Add(open, paragraph.End, closed: false);
        }
    }

    private bool IsDouble(Token token) => token.End - token.Start > 1 || Text[token.Start] is not ('\'' or '‘' or '’' or '`');

    private void Add(int first, int end, bool closed)
    {
        Array.Fill(_quotationOf, _quotations.Count, first, end - first);
        _quotations.Add(new Quotation(new TokenRange(first, end), closed));
    }
}

/// <param name="Range">With its marks.</param>
/// <param name="Closed">Whether a mark closes it; else it runs on in the next paragraph or its end was forgotten.</param>
public readonly record struct Quotation(TokenRange Range, bool Closed);
