using System.Collections.Frozen;
using Credibility.Attributions.Extraction;
using Credibility.Attributions.Prose;
using static Credibility.Attributions.Coreference.MentionWords;

namespace Credibility.Attributions.Coreference;

/// <summary>Finds the proper name in a part of a mention, and tells a person's from others.</summary>
internal sealed class ProperNames(WordClasses classes)
{
    /// <summary>Nouns that begin a sentence with a capital and name nobody: "Studies suggest".</summary>
    private const WordClass CommonNouns = WordClass.Document | WordClass.People | WordClass.Vague | WordClass.Role | WordClass.Body | WordClass.Outlet;

    private static readonly FrozenSet<uint> Employing = Hashes("of at from with for in");
    private static readonly uint Of = WordHash.Of("of");

    /// <summary>The proper name that a segment is or ends in, or null: "analyst Andrey Kalinovsky" has one, "the ministry in Baku" has none.</summary>
    public TokenRange? Find(TokenisedText text, TokenRange segment)
    {
        var tokens = text.Tokens;
        var first = segment.First;
        while (first < segment.End && IsArticle(tokens[first]))
        {
            first++;
        }

        if (segment.Count == 1 && text.Sentences[text.SentenceOf(segment.First)].First == segment.First && (classes.Of(tokens[segment.First].Word) & CommonNouns) != 0)
        {
            return null;
        }

        if (first >= segment.End || !IsNameWord(tokens[segment.End - 1]))
        {
            return WithEmployer(text, new TokenRange(first, segment.End));
        }

        var start = segment.End - 1;
        while (start > first && (IsNameWord(tokens[start - 1]) || (Links.Contains(tokens[start - 1].Word) && start - 1 > first && IsLinked(text, first, start - 1))))
        {
            start--;
        }

        if (start == first)
        {
            return WithEmployer(text, new TokenRange(start, segment.End)) ?? new TokenRange(start, segment.End);
        }

        var before = tokens[start - 1];
        if (before.Word == Possessive)
        {
            return new TokenRange(segment.First, segment.End);
        }

        // "A spokeswoman for Altavia", "the ministry in Baku": the name behind the preposition is somebody else's.
        return EndsHead(before) || !before.IsWord ? WithEmployer(text, new TokenRange(first, segment.End)) : new TokenRange(start, segment.End);
    }

    /// <summary>Two to four capitalised words, none of them a body's, an outlet's or a paper's noun; or fewer behind a title.</summary>
    public bool LooksLikePerson(TokenisedText text, TokenRange name)
    {
        var (words, titled) = (0, false);
        for (var at = name.First; at < name.End; at++)
        {
            var token = text.Tokens[at];
            var of = classes.Of(token.Word);
            if ((of & (WordClass.Body | WordClass.Outlet | WordClass.Document)) != 0 && (of & WordClass.Title) == 0)
            {
                return false;
            }

            titled |= IsTitle(token);
            if (!IsTitle(token) && !IsState(token) && token.IsWord && token.IsCapital)
            {
                words++;
            }
            else if (!token.IsCapital && !Links.Contains(token.Word))
            {
                return false;
            }
        }

        return words is >= 2 and <= 4 || (titled && words == 1);
    }

    /// <summary>The name of a person alone: "Norlandic Colonel Arne Holt" is Arne Holt.</summary>
    public TokenRange WithoutTitles(TokenisedText text, TokenRange name)
    {
        var first = name.First;
        while (first + 1 < name.End && (IsTitle(text.Tokens[first]) || (IsState(text.Tokens[first]) && first + 1 < name.End - 1 && AnyTitle(text, first + 1, name.End - 1))
            || text.Tokens[first].Word == Of || text.Tokens[first].Word == The))
        {
            first++;
        }

        return new TokenRange(first, name.End);
    }

    /// <summary>"Hugh Pellow of the British Antarctic Survey": the person before the preposition; null where no person's name stands there.</summary>
    private TokenRange? WithEmployer(TokenisedText text, TokenRange range)
    {
        for (var at = range.First + 1; at < range.End; at++)
        {
            if (Employing.Contains(text.Tokens[at].Word))
            {
                var name = new TokenRange(range.First, at);
                return at - range.First >= 2 && LooksLikePerson(text, name) ? name : null;
            }
        }

        return null;
    }

    private static bool IsLinked(TokenisedText text, int first, int at)
    {
        for (var before = at - 1; before >= first && at - before <= 3; before--)
        {
            if (IsNameWord(text.Tokens[before]))
            {
                return true;
            }

            if (!Links.Contains(text.Tokens[before].Word))
            {
                return false;
            }
        }

        return false;
    }

    private static bool IsNameWord(Token token) => token.IsCapital || (token.Kind == TokenKind.Number && token.End - token.Start >= 2);

    private bool IsTitle(Token token) => (classes.Of(token.Word) & (WordClass.Title | WordClass.Role)) != 0 || Pronouns.GenderOf(token.Word) != Gender.Unknown;

    private bool IsState(Token token) => (classes.Of(token.Word) & WordClass.State) != 0;

    private bool AnyTitle(TokenisedText text, int first, int end)
    {
        for (var at = first; at < end; at++)
        {
            if (IsTitle(text.Tokens[at]))
            {
                return true;
            }
        }

        return false;
    }
}
