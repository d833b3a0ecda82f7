using Credibility.Attributions.Extraction;
using Credibility.Attributions.Prose;

namespace Credibility.Attributions.Coreference;

/// <summary>
/// Noun phrases of the running text that somebody may be taken up from later: names, and articles with a noun for people, bodies
/// or papers. Rough on purpose: what is no antecedent is never asked for.
/// </summary>
internal sealed class NounPhrases(WordClasses classes)
{
    private const int MaxWords = 6;

    private const WordClass Nouns = WordClass.Role | WordClass.People | WordClass.Body | WordClass.Outlet | WordClass.Document | WordClass.Vague;

    private const WordClass Closed = WordClass.Pronoun | WordClass.Determiner | WordClass.Preposition | WordClass.Conjunction | WordClass.Auxiliary
        | WordClass.Negation | WordClass.Time | WordClass.Relative | WordClass.Adverb | WordClass.Hedge | WordClass.Speech | WordClass.Carrying;

    private static readonly HashSet<uint> Articles = [.. new[] { "the", "a", "an", "one" }.Select(word => WordHash.Of(word))];

    private static readonly HashSet<uint> Links = [.. new[] { "of", "for", "the", "de", "van", "von", "al" }.Select(word => WordHash.Of(word))];

    /// <summary>In order of the text; they do not overlap.</summary>
    public IEnumerable<TokenRange> In(TokenisedText text)
    {
        for (var at = 0; at < text.Count;)
        {
            var range = Articles.Contains(text.Tokens[at].Word) ? Described(text, at) : text.Tokens[at].IsCapital ? Name(text, at) : null;
            if (range is { } found)
            {
                yield return found;
                at = found.End;
            }
            else
            {
                at++;
            }
        }
    }

    private TokenRange? Name(TokenisedText text, int first)
    {
        var sentence = text.Sentences[text.SentenceOf(first)];
        if (!text.Tokens[first].IsWord || (classes.Of(text.Tokens[first].Word) & Closed) != 0)
        {
            return null;
        }

        var end = first + 1;
        while (end < sentence.End && end - first < MaxWords && (IsName(text.Tokens[end]) || (Links.Contains(text.Tokens[end].Word) && LinksOn(text, end, sentence.End))))
        {
            end++;
        }

        return new TokenRange(first, end);
    }

    private static bool LinksOn(TokenisedText text, int at, int end)
    {
        var next = at + 1 < end && Links.Contains(text.Tokens[at + 1].Word) ? at + 2 : at + 1;
        return next < end && IsName(text.Tokens[next]);
    }

    private static bool IsName(Token token) => token.IsWord && token.IsCapital;

    /// <summary>An article and up to so many words to a noun of a known kind; nothing where a mark or a verb comes first.</summary>
    private TokenRange? Described(TokenisedText text, int first)
    {
        var sentence = text.Sentences[text.SentenceOf(first)];
        var end = 0;
        for (var at = first + 1; at < sentence.End && at - first <= MaxWords; at++)
        {
            var token = text.Tokens[at];
            var of = classes.Of(token.Word);
            if (token.Kind is not (TokenKind.Word or TokenKind.Number) || ((of & Closed) != 0 && (of & Nouns) == 0))
            {
                break;
            }

            if ((of & Nouns) != 0 || Pronouns.GenderOf(token.Word) != Gender.Unknown || (end == at && token.IsCapital))
            {
                end = at + 1;
            }
        }

        return end > 0 ? new TokenRange(first, end) : null;
    }
}
