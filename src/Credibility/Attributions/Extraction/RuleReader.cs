using Credibility.Attributions.Prose;

namespace Credibility.Attributions.Extraction;

/// <summary>
/// Reads attributions by English grammar, cue by cue from left to right: what stands inside a content is not read again.
/// </summary>
public sealed partial class RuleReader
{
    private readonly ClassedText _text;
    private readonly List<RuleHit> _hits = [];
    private TokenRange? _lastSource;
    private int _lastSentence = -1;
    private int _done;

    private RuleReader(ClassedText text) => _text = text;

    public static IReadOnlyList<FoundAttribution> Read(TokenisedText text, WordClasses words) => [.. Hits(new ClassedText(text, words)).Select(hit => hit.Attribution)];

    public static IReadOnlyList<RuleHit> Hits(ClassedText text)
    {
        var reader = new RuleReader(text);
        for (var sentence = 0; sentence < text.Text.Sentences.Count; sentence++)
        {
            reader.ReadSentence(text.Text.Sentences[sentence]);
        }

        return QuotationRun.Extend(text, reader._hits);
    }

    private void ReadSentence(TokenRange sentence)
    {
        for (var at = sentence.First; at < sentence.End; at++)
        {
            if (at < _done)
            {
                continue;
            }

            if (_text.Quoted(at))
            {
                continue;
            }

            if (ReadTranscript(at, sentence) || ReadAccordingTo(at, sentence) || ReadHedge(at, sentence) || ReadVerb(at, sentence) || ReadNominal(at, sentence))
            {
                _lastSentence = _text.Text.SentenceOf(sentence.First);
            }
        }
    }

    private bool ReadTranscript(int at, TokenRange sentence)
    {
        if (at != sentence.First || !_text.IsCapital(at))
        {
            return false;
        }

        var colon = at + 1;
        while (colon < sentence.End && colon - at < 6 && _text.IsCapital(colon))
        {
            colon++;
        }

        if (!_text.IsMark(colon, ':') || colon + 3 > sentence.End || !_text.Text.Tokens[colon - 1].Case.Equals(TokenCase.Upper) || colon - at == 1 && _text.Text.WordAt(at).Length < 3)
        {
            return false;
        }

        return Add(RuleKind.Transcript, new TokenRange(at, colon), [new TokenRange(colon, colon + 1)], [new TokenRange(colon + 1, TrimmedEnd(colon + 1, sentence.End))], .8);
    }

    private bool ReadAccordingTo(int at, TokenRange sentence)
    {
        if (Accordance(at) is not { } cue || NounPhraseReader.After(_text, cue.End) is not { } source || TrapReader.IsTrapAt(_text, at) || cue.Count == 1 && !IsLikelySource(source))
        {
            return false;
        }

        var behind = source.End;
        var atStart = at == sentence.First || at == _done && _text.IsCapital(at);
        if (atStart || at > sentence.First && (_text.Word(at - 1) == Terms.That || _text.Word(at - 1) == Terms.And || _text.Word(at - 1) == Terms.But))
        {
            behind = ContentReader.SkipAdjuncts(_text, behind, sentence.End, addressee: false);
            if (_text.IsComma(behind))
            {
                behind++;
            }

            if (_text.Is(behind, WordClass.Carrying) && _text.Ends(behind, "ing"))
            {
                while (behind < sentence.End && !_text.IsComma(behind))
                {
                    behind++;
                }

                behind++;
            }

            var end = ContentReader.ClauseEnd(_text, behind, sentence.End);
            return end > behind && Add(RuleKind.AccordingTo, source, [cue], [new TokenRange(behind, end)], .95);
        }

        UnreadWeak(sentence, at);
        var first = ContentReader.ClauseStart(_text, at, _done);
        var last = TrimmedEnd(first, at);
        if (last <= first)
        {
            return false;
        }

        var parts = new List<TokenRange> { new(first, last) };
        if (_text.IsComma(at - 1) && _text.IsComma(behind) && behind + 2 < sentence.End && !_text.Is(behind + 1, WordClass.Relative | WordClass.Carrying))
        {
            var rest = ContentReader.ClauseEnd(_text, behind + 1, sentence.End);
            AddPart(parts, behind + 1, rest);
        }

        return Add(RuleKind.AccordingTo, source, [cue], parts, .95);
    }

    private static readonly uint Per = WordHash.Of("per");
    private static readonly HashSet<uint> AsReported = Terms.Set("reported");

    /// <summary>"according to", "as reported by", and "per" behind a comma.</summary>
    private TokenRange? Accordance(int at) =>
        _text.Word(at) == Terms.According && _text.Word(at + 1) == Terms.To ? new TokenRange(at, at + 2)
        : _text.Word(at) == Terms.As && AsReported.Contains(_text.Word(at + 1)) && _text.Word(at + 2) == Terms.By ? new TokenRange(at, at + 3)
        : _text.Word(at) == Per && _text.IsComma(at - 1) && (_text.IsCapital(at + 1) || _text.IsCapital(at + 2)) ? new TokenRange(at, at + 1)
        : null;

    /// <summary>
    /// A cue at the end of a clause takes the whole clause: readings inside it that stood on a plain object or an infinitive give way.
    /// </summary>
    private void UnreadWeak(TokenRange sentence, int before)
    {
        while (_hits.Count > 0 && _hits[^1] is { Rule: RuleKind.Thing or RuleKind.Infinitive or RuleKind.Hedge or RuleKind.Nominal or RuleKind.Passive or RuleKind.Quotation } weak && (weak.Rule != RuleKind.Quotation || weak.Attribution.Kind == CueKind.Attitude) && Mentions.PlaceOf(weak.Attribution) >= sentence.First
            && weak.Attribution.Content.Concat(weak.Attribution.Cue).All(part => part.End <= before && part.First >= sentence.First))
        {
            _hits.RemoveAt(_hits.Count - 1);
            _done = _starts[^1];
            _starts.RemoveAt(_starts.Count - 1);
        }
    }

    private readonly List<int> _starts = [];

    private bool Add(RuleKind rule, TokenRange? source, IReadOnlyList<TokenRange> cue, IReadOnlyList<TokenRange> content, double confidence, CueKind kind = CueKind.Statement)
    {
        _starts.Add(_done);
        _hits.Add(new RuleHit(new FoundAttribution { Source = source, Cue = cue, Content = content, Kind = kind, Confidence = confidence }, rule));
        if (source is { } known)
        {
            _lastSource = known;
        }

        foreach (var part in content.Concat(cue))
        {
            _done = Math.Max(_done, part.End);
        }

        if (source is { } mention && cue.Count > 0 && mention.First > cue[^1].First)
        {
            _done = Math.Max(_done, mention.End);
        }

        return true;
    }

    private void AddPart(List<TokenRange> parts, int first, int end)
    {
        while (first < end && (_text.IsComma(first) || _text.IsDash(first)))
        {
            first++;
        }

        if (end > first)
        {
            parts.Add(new TokenRange(first, end));
        }
    }

    private int TrimmedEnd(int first, int end)
    {
        while (end > first && (_text.IsComma(end - 1) || _text.IsDash(end - 1) || (_text.IsStop(end - 1) && !_text.Quoted(end - 1)) || _text.IsMark(end - 1, ';')))
        {
            end--;
        }

        return end;
    }
}
