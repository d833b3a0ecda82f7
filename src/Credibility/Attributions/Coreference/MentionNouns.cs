using Credibility.Attributions.Extraction;
using Credibility.Attributions.Prose;
using static Credibility.Attributions.Coreference.MentionWords;

namespace Credibility.Attributions.Coreference;

/// <summary>What the nouns of a mention say that it is: its kind, its number and its gender.</summary>
internal sealed class MentionNouns(WordClasses classes)
{
    /// <summary>The last noun before what hangs on it: "ministry" of "the defence ministry in Baku".</summary>
    public static IEnumerable<uint> HeadsOf(TokenisedText text, TokenRange segment)
    {
        uint? head = null;
        for (var at = segment.First; at < segment.End; at++)
        {
            var token = text.Tokens[at];
            if (EndsHead(token) && head is not null)
            {
                break;
            }

            if (token.IsWord && token.Word != Possessive && !IsArticle(token))
            {
                head = token.Word;
            }
        }

        return head is { } found ? [found] : [];
    }

    /// <summary>Whether the noun that says what it is stands for several.</summary>
    public static bool IsPluralNoun(TokenisedText text, TokenRange main)
    {
        for (var at = main.First; at < main.End; at++)
        {
            var next = at + 1 == main.End || EndsHead(text.Tokens[at + 1]);
            if (next && text.Tokens[at].IsWord)
            {
                var word = text.WordAt(at);
                return (word.EndsWith("s", StringComparison.OrdinalIgnoreCase) && !word.EndsWith("ss", StringComparison.OrdinalIgnoreCase))
                    || word.Equals("people", StringComparison.OrdinalIgnoreCase) || word.EndsWith("men", StringComparison.OrdinalIgnoreCase);
            }
        }

        return false;
    }

    /// <summary>What it is by its nouns; without any by the words of its name.</summary>
    public EntityKind KindOf(TokenisedText text, List<uint> heads, TokenRange range)
    {
        var all = WordClass.None;
        foreach (var head in heads)
        {
            all |= classes.Of(head);
            if (Pronouns.GenderOf(head) != Gender.Unknown)
            {
                return EntityKind.Person;
            }
        }

        for (var at = range.First; heads.Count == 0 && at < range.End; at++)
        {
            all |= classes.Of(text.Tokens[at].Word) & (WordClass.Body | WordClass.Outlet);
        }

        // "A budget paper" is a document and "two papers" are newspapers.
        return (all & WordClass.Document) != 0 && (all & WordClass.Body) == 0 && !IsPluralNoun(text, range) ? EntityKind.Paper
            : (all & (WordClass.Body | WordClass.Outlet)) != 0 ? EntityKind.Body
            : (all & (WordClass.Role | WordClass.People | WordClass.Title)) != 0 ? EntityKind.Person
            : (all & WordClass.Document) != 0 ? EntityKind.Paper
            : EntityKind.Unknown;
    }

    /// <summary>By the first word that shows it, unless that word owns what follows it.</summary>
    public static Gender GenderOf(TokenisedText text, TokenRange range)
    {
        for (var at = range.First; at < range.End; at++)
        {
            if (IsRelative(text.Tokens[at]))
            {
                break;
            }

            if (Pronouns.GenderOf(text.Tokens[at].Word) is var gender and not Gender.Unknown && (at + 1 == range.End || text.Tokens[at + 1].Word != Possessive))
            {
                return gender;
            }
        }

        return Gender.Unknown;
    }
}
