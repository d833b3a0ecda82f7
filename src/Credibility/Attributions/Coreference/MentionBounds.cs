using System.Collections.Frozen;
using Credibility.Attributions.Extraction;
using Credibility.Attributions.Prose;
using static Credibility.Attributions.Coreference.MentionWords;

namespace Credibility.Attributions.Coreference;

/// <summary>Where a mention begins and ends, and the parts between its commas.</summary>
internal sealed class MentionBounds(WordClasses classes)
{
    private static readonly FrozenSet<uint> OwnWords = Hashes("claim claims allegation allegations remark remarks comment comments words argument arguments assertion assertions narrative view views");
    private static readonly FrozenSet<uint> Reporters = Hashes("reporters reporter journalists journalist correspondents correspondent");

    /// <summary>Without quotation marks and commas at its ends.</summary>
    public TokenRange Trimmed(TokenisedText text, TokenRange range)
    {
        var (first, end) = (range.First, Math.Min(range.End, text.Count));
        while (first < end && (text.Tokens[first].Kind is not (TokenKind.Word or TokenKind.Number) || IsClockTime(text, first, end)))
        {
            first++;
        }

        while (end > first && (text.Tokens[end - 1].Kind is not (TokenKind.Word or TokenKind.Number) || (end - first > 1 && IsRelative(text.Tokens[end - 1]))))
        {
            end--;
        }

        // "Bosporus Wire reporters" report for Bosporus Wire: the title is who is cited.
        if (end - first >= 2 && Reporters.Contains(text.Tokens[end - 1].Word) && !text.Tokens[end - 1].IsCapital && IsTitleOfOutlet(text, first, end - 1))
        {
            return new TokenRange(first, end - 1);
        }

        // "Holt's claims" are Holt's: whoever owns the words says them.
        return end - first >= 3 && text.Tokens[end - 2].Word == Possessive && OwnWords.Contains(text.Tokens[end - 1].Word) ? new TokenRange(first, end - 2) : new TokenRange(first, end);
    }

    /// <summary>The parts between commas, dashes and brackets; a relative clause is none.</summary>
    public static List<TokenRange> Segments(TokenisedText text, TokenRange range)
    {
        var segments = new List<TokenRange>();
        var first = range.First;
        var relative = false;
        for (var at = range.First; at <= range.End; at++)
        {
            var ends = at == range.End || text.Tokens[at].Kind is TokenKind.Mark or TokenKind.Dash or TokenKind.OpenQuote or TokenKind.CloseQuote;
            var clause = !ends && at > range.First && IsRelative(text.Tokens[at]);
            if (!ends && !clause)
            {
                continue;
            }

            if (at > first && !relative)
            {
                segments.Add(new TokenRange(first, at));
            }

            relative = clause || (relative && at < range.End && !ends);
            first = at + 1;
        }

        return segments;
    }

    /// <summary>Capitals throughout, and no people, state or time among them: "Russian journalists" are no outlet's.</summary>
    private bool IsTitleOfOutlet(TokenisedText text, int first, int end)
    {
        for (var at = first; at < end; at++)
        {
            if (!text.Tokens[at].IsCapital || (classes.Of(text.Tokens[at].Word) & (WordClass.State | WordClass.Time | WordClass.People | WordClass.Vague | WordClass.Determiner | WordClass.Pronoun)) != 0 && end - first == 1)
            {
                return false;
            }
        }

        return text.Sentences[text.SentenceOf(first)].First != first || end - first >= 2 || text.Tokens[first].Case == TokenCase.Upper;
    }

    /// <summary>The minutes of a time of day before a name, as live pages have it: "14:20 Norda's ministry".</summary>
    private static bool IsClockTime(TokenisedText text, int at, int end) =>
        text.Tokens[at].Kind == TokenKind.Number && at + 1 < end && text.Tokens[at + 1].IsCapital && text.Tokens[at].Start > 0 && text.Text[text.Tokens[at].Start - 1] == ':';
}
