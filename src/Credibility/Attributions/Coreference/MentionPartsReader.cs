using Credibility.Attributions.Extraction;
using Credibility.Attributions.Prose;
using static Credibility.Attributions.Coreference.MentionWords;

namespace Credibility.Attributions.Coreference;

/// <summary>Cuts a mention into name and description: "Russian military analyst Andrey Kalinovsky", "the mayor, Ilse Brandt, 61".</summary>
internal sealed class MentionPartsReader(WordClasses classes)
{
    /// <summary>Longest name that a resolver is asked for.</summary>
    private const int MaxNameChars = 300;

    private static readonly uint Same = WordHash.Of("same"), Of = WordHash.Of("of");

    private readonly MentionBounds _bounds = new(classes);
    private readonly ProperNames _names = new(classes);
    private readonly MentionNouns _nouns = new(classes);

    public MentionParts Read(TokenisedText text, TokenRange range)
    {
        range = _bounds.Trimmed(text, range);
        if (range.Count == 0)
        {
            return new MentionParts("", null, false, [], []);
        }

        var tokens = text.Tokens;
        if (range.Count == 1 && Pronouns.Of(tokens[range.First]) is { } pronoun)
        {
            return new MentionParts(text.TextOf(range), null, false, [], []) { Pronoun = pronoun, IsPlural = pronoun.Plural, Gender = pronoun.Gender };
        }

        var segments = MentionBounds.Segments(text, range);
        for (var i = 0; i < segments.Count && i < 3; i++)
        {
            if (_names.Find(text, segments[i]) is { } name && (i == 0 || _names.LooksLikePerson(text, name) || segments[i].First == name.First))
            {
                return Named(text, range, segments, i, name);
            }
        }

        return Described(text, range, segments);
    }

    private MentionParts Named(TokenisedText text, TokenRange range, List<TokenRange> segments, int segment, TokenRange name)
    {
        var person = _names.LooksLikePerson(text, name);
        var core = person ? _names.WithoutTitles(text, name) : name;
        var beside = new List<string>();
        for (var i = 0; i < segments.Count; i++)
        {
            var words = i != segment ? DescriptionOf(text, segments[i]) : Beside(text, segments[i], core);
            if (words.Length > 0)
            {
                beside.Add(words);
            }
        }

        var heads = segments.SelectMany((part, i) => i == segment ? MentionNouns.HeadsOf(text, new TokenRange(part.First, core.First)).Concat(person ? [] : MentionNouns.HeadsOf(text, part)) : MentionNouns.HeadsOf(text, part)).Distinct().ToList();
        var article = !person && core.First > range.First && text.Tokens[core.First - 1].Word == The && core.First - 1 == segments[segment].First;
        var nameWords = NameWordsOf(text, core);
        return new MentionParts(
            Cut(text.TextOf(article ? new TokenRange(core.First - 1, core.End) : core)), beside.Count > 0 ? Cut(string.Join(", ", beside)) : null, true, nameWords, heads)
        {
            Kind = person ? EntityKind.Person : _nouns.KindOf(text, heads, core),
            Gender = MentionNouns.GenderOf(text, range),
            Initials = Initials(text, core),
            Modifiers = Modifiers(text, range, nameWords),
        };
    }

    private static string Beside(TokenisedText text, TokenRange segment, TokenRange name)
    {
        var before = name.First > segment.First && !(name.First == segment.First + 1 && text.Tokens[segment.First].Word == The)
            ? text.TextOf(new TokenRange(segment.First, name.First)) : "";
        var behind = name.End < segment.End ? text.TextOf(new TokenRange(name.End, segment.End)) : "";
        return string.Join(' ', new[] { before, behind }.Where(part => part.Length > 0));
    }

    /// <summary>The words of an apposition; an age is none.</summary>
    private static string DescriptionOf(TokenisedText text, TokenRange segment) =>
        segment.Count == 1 && text.Tokens[segment.First].Kind == TokenKind.Number ? "" : text.TextOf(segment);

    private MentionParts Described(TokenisedText text, TokenRange range, List<TokenRange> segments)
    {
        var tokens = text.Tokens;
        var main = segments.Count > 0 ? segments[0] : range;
        var heads = segments.SelectMany(segment => MentionNouns.HeadsOf(text, segment)).Distinct().ToList();
        var first = tokens[range.First].Word;
        Pronoun? part = range.Count >= 3 && tokens[range.First + 1].Word == Of ? Pronouns.Of(tokens[range.First + 2]) : null;
        var plural = heads.Count > 0 && MentionNouns.IsPluralNoun(text, main);
        var name = Cut(text.TextOf(range));
        return new MentionParts(InSentence(name, range.Count == 1, Definite.Contains(first) || Indefinite.Contains(first)), null, false, NameWordsOf(text, main), heads)
        {
            Kind = _nouns.KindOf(text, heads, main),
            Gender = MentionNouns.GenderOf(text, main),
            IsPlural = plural,
            IsDefinite = Definite.Contains(first) || Pronouns.Of(tokens[range.First]) is not null || first == Same,
            IsNew = !plural && Indefinite.Contains(first) && part is null,
            PartOf = part,
            Modifiers = Modifiers(text, range, heads),
        };
    }

    private static List<uint> NameWordsOf(TokenisedText text, TokenRange range)
    {
        var words = new List<uint>();
        for (var at = range.First; at < range.End; at++)
        {
            var token = text.Tokens[at];
            if (token.Kind is TokenKind.Word or TokenKind.Number && token.Word != Possessive && !IsArticle(token) && !Links.Contains(token.Word))
            {
                words.Add(token.Word);
            }
        }

        return words;
    }

    private static string Initials(TokenisedText text, TokenRange name)
    {
        var letters = new List<char>();
        for (var at = name.First; at < name.End; at++)
        {
            if (text.Tokens[at].IsCapital && text.Tokens[at].Word != The)
            {
                letters.Add(char.ToUpperInvariant(text.WordAt(at)[0]));
            }
        }

        return letters.Count > 1 ? new string([.. letters]) : "";
    }

    private static List<uint> Modifiers(TokenisedText text, TokenRange range, IReadOnlyList<uint> own)
    {
        var words = new List<uint>();
        for (var at = range.First; at < range.End; at++)
        {
            if (text.Tokens[at].IsCapital && !own.Contains(text.Tokens[at].Word) && !Definite.Contains(text.Tokens[at].Word))
            {
                words.Add(text.Tokens[at].Word);
            }
        }

        return words;
    }

    private static string Cut(string words)
    {
        var line = string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= MaxNameChars ? line : line[..MaxNameChars];
    }

    /// <summary>A description as it stands inside a sentence: "the coalition", "critics"; what is all in capitals is a name.</summary>
    private static string InSentence(string name, bool isOneWord, bool beginsWithArticle) =>
        isOneWord ? name.Length > 1 && name.All(char.IsUpper) ? name : name.ToLowerInvariant()
        : beginsWithArticle && name.Length > 0 ? char.ToLowerInvariant(name[0]) + name[1..]
        : name;
}
