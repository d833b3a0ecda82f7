using System.Numerics;
using Credibility.Attributions.Extraction;
using Credibility.Attributions.Prose;

namespace Credibility.Attributions.Tagging;

/// <summary>What the first tagger sees of a token: words and classes around it, quotation marks, and the verbs that could be its cue.</summary>
internal sealed class TokenFeatures(TokenView view, IReadOnlyList<byte>? hits)
{
    /// <summary>Features that a token has at most.</summary>
    public const int Most = 160;

    private readonly TokenisedText _text = view.Text;

    public void Write(int i, ref FeatureRow row)
    {
        row.Add(1);
        Words(i, ref row);
        WriteClasses(i, ref row);
        Quotation(i, ref row);
        Cues(i, ref row);
        Sentence(i, ref row);
        if (hits is not null)
        {
            Hits(i, ref row);
        }
    }

    private void Words(int i, ref FeatureRow row)
    {
        var (back2, back, word, next, next2) = (view.Word(i - 2), view.Word(i - 1), view.Word(i), view.Word(i + 1), view.Word(i + 2));
        row.Add(2, word);
        row.Add(3, back);
        row.Add(4, next);
        row.Add(5, back2);
        row.Add(6, next2);
        row.Add(7, back, word);
        row.Add(8, word, next);
        row.Add(9, back2, back);
        row.Add(10, next, next2);
        row.Add(11, back, next);
        row.Add(12, view.Suffixes[i]);
        row.Add(13, view.Prefixes[i]);
        if (i > 0)
        {
            row.Add(14, view.Suffixes[i - 1]);
        }

        if (i + 1 < view.Count)
        {
            row.Add(15, view.Suffixes[i + 1]);
        }

        row.Add(16, view.Shape(i));
        row.Add(17, view.Shape(i - 1), view.Shape(i));
        row.Add(18, view.Shape(i), view.Shape(i + 1));
        row.Add(19, view.Shape(i - 1), view.Shape(i), view.Shape(i + 1));
        row.Add(20, view.Word(i + 3));
        row.Add(21, view.Word(i - 3));
    }

    private void WriteClasses(int i, ref FeatureRow row)
    {
        for (var d = -2; d <= 2; d++)
        {
            var classes = view.Class(i + d);
            while (classes != 0)
            {
                row.Add(30, (uint)(d + 2), (uint)BitOperations.TrailingZeroCount(classes));
                classes &= classes - 1;
            }
        }

        var (back, own, next) = (view.Class(i - 1), view.Class(i), view.Class(i + 1));
        row.Add(31, back, own);
        row.Add(32, own, next);
        row.Add(33, back, own, next);
        row.Add(34, back, view.Word(i));
        row.Add(35, view.Word(i), next);
        row.Add(36, view.Class(i - 2), back, own);
        row.Add(37, own, next, view.Class(i + 2));
        row.Add(38, own, view.Shape(i), view.Shape(i + 1));
    }

    private void Quotation(int i, ref FeatureRow row)
    {
        var quotation = _text.QuotationOf(i);
        if (quotation < 0)
        {
            row.Add(40, QuotesBeside(i));
            return;
        }

        var (range, closed) = _text.Quotations[quotation];
        var (size, opens, closes) = (TokenView.Size(range.Count - 2), i == range.First ? 1u : 0u, i == range.End - 1 ? 1u : 0u);
        var before = range.First - 1;
        var behind = range.End;
        row.Add(41, size, (opens * 2) + closes, closed ? 1u : 0u);
        row.Add(42, view.Word(before), size > 3 ? 1u : 0u);
        row.Add(43, view.Class(before), view.Class(before - 1));
        row.Add(44, view.Word(behind), size > 3 ? 1u : 0u);
        row.Add(45, view.Class(behind), view.Class(behind + 1), view.Shape(behind));
        row.Add(46, view.Word(behind + 1));
        row.Add(47, _text.ParagraphOf(i) is var paragraph && _text.Paragraphs[paragraph].First == range.First ? 1u : 0u, size, (opens * 2) + closes);
        row.Add(48, LastMark(range), view.Shape(behind), Speech(behind, 6));
        row.Add(49, Speech(behind, 6), Speech(before - 6, 7), size > 3 ? 1u : 0u);
    }

    private uint QuotesBeside(int i)
    {
        var (before, behind) = (0, 0);
        for (var d = 1; d <= 6; d++)
        {
            before = before == 0 && i - d >= 0 && _text.QuotationOf(i - d) >= 0 ? d : before;
            behind = behind == 0 && i + d < view.Count && _text.QuotationOf(i + d) >= 0 ? d : behind;
        }

        return (uint)((before * 7) + behind);
    }

    private uint LastMark(TokenRange range) => range.Count > 2 ? view.Word(range.End - 2) * (uint)(view.Shape(range.End - 2) / 5 == (int)TokenKind.Mark ? 1 : 0) : 0;

    private uint Speech(int first, int count)
    {
        for (var i = Math.Max(0, first); i < Math.Min(first + count, view.Count); i++)
        {
            if (view.Is(i, WordClass.Speech))
            {
                return 1;
            }
        }

        return 0;
    }

    private void Cues(int i, ref FeatureRow row)
    {
        var (before, behind) = (view.CueBefore[i], view.CueBehind[i]);
        var (commasBefore, commasBehind) = (before < 0 ? 0u : Commas(before, i), behind < 0 ? 0u : Commas(i, behind));
        var (wordBefore, wordBehind) = (view.Word(before < 0 ? -1 : before), view.Word(behind < 0 ? -1 : behind));
        var (far, ahead) = (before < 0 ? 15u : TokenView.Size(i - before), behind < 0 ? 15u : TokenView.Size(behind - i));
        row.Add(50, wordBefore, far);
        row.Add(51, wordBehind, ahead);
        row.Add(52, wordBefore, commasBefore, view.Shape(i));
        row.Add(53, wordBehind, commasBehind, view.Shape(i));
        row.Add(54, far, ahead);
        row.Add(55, view.Class(before < 0 ? -1 : before), commasBefore, far);
        row.Add(56, view.Class(behind < 0 ? -1 : behind), commasBehind, ahead);
        if (before >= 0)
        {
            row.Add(57, wordBefore, view.Word(before + 1), commasBefore);
            row.Add(58, view.Class(before - 1), view.Class(before + 1), commasBefore);
        }

        if (behind >= 0)
        {
            row.Add(59, wordBehind, view.Word(behind - 1), commasBehind);
            row.Add(60, view.Class(behind - 1), view.Shape(behind - 2), commasBehind);
            row.Add(61, view.Word(behind + 1), wordBehind, commasBehind);
        }

        var (speechBefore, speechBehind) = (view.SpeechBefore[i], view.SpeechBehind[i]);
        row.Add(62, speechBefore < 0 ? 15u : TokenView.Size(i - speechBefore), speechBehind < 0 ? 15u : TokenView.Size(speechBehind - i), (uint)view.Places[i]);
        row.Add(63, speechBefore < 0 ? 9u : Commas(speechBefore, i), speechBehind < 0 ? 9u : Commas(i, speechBehind));
    }

    /// <summary>Commas between two tokens of a sentence; more than three are three.</summary>
    private uint Commas(int first, int second) => (uint)Math.Min(3, view.Commas[second] - view.Commas[first]);

    private void Sentence(int i, ref FeatureRow row)
    {
        var sentence = _text.Sentences[_text.SentenceOf(i)];
        var paragraph = _text.Paragraphs[_text.ParagraphOf(i)];
        var number = _text.SentenceOf(i) - _text.SentenceOf(paragraph.First);
        row.Add(70, TokenView.Size(i - sentence.First), TokenView.Size(sentence.End - 1 - i));
        row.Add(71, view.Word(sentence.First), view.Word(sentence.First + 1));
        row.Add(72, view.Word(sentence.First), i == sentence.First ? 1u : 0u);
        row.Add(73, (uint)Math.Min(number, 2), _text.QuotationOf(paragraph.First) >= 0 ? 1u : 0u, view.Shape(i));
        row.Add(74, view.Class(sentence.End - 2), view.Shape(sentence.End - 2), view.Places[i]);
        row.Add(75, _text.ParagraphOf(i) == 0 ? 1u : 0u, TokenView.Size(paragraph.Count));
    }

    /// <summary>What the rules make of the token and of those beside it.</summary>
    private void Hits(int i, ref FeatureRow row)
    {
        var (back, own, next) = (i > 0 ? hits![i - 1] : (byte)0, hits![i], i + 1 < view.Count ? hits[i + 1] : (byte)0);
        var (labelBack, label, labelNext) = (RuleMarks.LabelOf(back), RuleMarks.LabelOf(own), RuleMarks.LabelOf(next));
        row.Add(80, label);
        row.Add(81, own);
        row.Add(82, labelBack, label, labelNext);
        row.Add(83, label, view.Word(i));
        row.Add(84, back, own, next);
        row.Add(85, label, view.Class(i));
        row.Add(86, label, view.Shape(i), view.Shape(i + 1));
        row.Add(87, label, (uint)view.Places[i], view.Word(i + 1));
    }
}
