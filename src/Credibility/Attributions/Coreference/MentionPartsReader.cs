using System.Collections.Frozen;
using Credibility.Attributions.Extraction;
using Credibility.Attributions.Prose;

namespace Credibility.Attributions.Coreference;

/// <summary>Cuts a mention into name and description: "Russian military analyst Andrey Kalinovsky", "the mayor, Ilse Brandt, 61".</summary>
internal sealed class MentionPartsReader(WordClasses classes)
{
    /// <summary>Longest name that a resolver is asked for.</summary>
    private const int MaxNameChars = 300;

    /// <summary>Nouns that begin a sentence with a capital and name nobody: "Studies suggest".</summary>
    private const WordClass CommonNouns = WordClass.Document | WordClass.People | WordClass.Vague | WordClass.Role | WordClass.Body | WordClass.Outlet;

    private static readonly FrozenSet<uint> Links = Hashes("of for and the de van von der den del di da la le al bin ibn el & und y");
    private static readonly FrozenSet<uint> Relatives = Hashes("who which whose whom that");
    private static readonly FrozenSet<uint> EndOfHead = Hashes(
        "in at of for from with on near by to close familiar involved seen released published tabled taken we he she they about under inside within during since after before "
        + "speaking citing quoted based between against among who which whose that had has is was were are not briefed");
    private static readonly FrozenSet<uint> Definite = Hashes("the this that these those same");
    private static readonly FrozenSet<uint> Indefinite = Hashes("a an another one some several many two three four five six seven eight nine ten other others second third");
    private static readonly FrozenSet<uint> OwnWords = Hashes("claim claims allegation allegations remark remarks comment comments words argument arguments assertion assertions narrative view views");
    private static readonly FrozenSet<uint> Reporters = Hashes("reporters reporter journalists journalist correspondents correspondent");
    private static readonly FrozenSet<uint> Employing = Hashes("of at from with for in");
    private static readonly uint The = WordHash.Of("the"), Same = WordHash.Of("same"), One = WordHash.Of("one"), Of = WordHash.Of("of"), Possessive = WordHash.Of("'s");

    public MentionParts Read(TokenisedText text, TokenRange range)
    {
        range = Trimmed(text, range);
        if (range.Count == 0)
        {
            return new MentionParts("", null, false, [], []);
        }

        var tokens = text.Tokens;
        if (range.Count == 1 && Pronouns.Of(tokens[range.First]) is { } pronoun)
        {
            return new MentionParts(text.TextOf(range), null, false, [], []) { Pronoun = pronoun, IsPlural = pronoun.Plural, Gender = pronoun.Gender };
        }

        var segments = Segments(text, range);
        for (var i = 0; i < segments.Count && i < 3; i++)
        {
            if (NameIn(text, segments[i]) is { } name && (i == 0 || LooksLikePerson(text, name) || segments[i].First == name.First))
            {
                return Named(text, range, segments, i, name);
            }
        }

        return Described(text, range, segments);
    }

    private static bool IsRelative(Token token) => token.Case != TokenCase.Upper && Relatives.Contains(token.Word);

    private static bool EndsHead(Token token) => token.Case != TokenCase.Upper && EndOfHead.Contains(token.Word);

    /// <summary>Without quotation marks and commas at its ends.</summary>
    private TokenRange Trimmed(TokenisedText text, TokenRange range)
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

    /// <summary>The parts between commas, dashes and brackets; a relative clause is none.</summary>
    private static List<TokenRange> Segments(TokenisedText text, TokenRange range)
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

    /// <summary>The proper name that a segment is or ends in, or null: "analyst Andrey Kalinovsky" has one, "the ministry in Baku" has none.</summary>
    private TokenRange? NameIn(TokenisedText text, TokenRange segment)
    {
        var tokens = text.Tokens;
        var first = segment.First;
        while (first < segment.End && (Definite.Contains(tokens[first].Word) || Indefinite.Contains(tokens[first].Word)))
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

    /// <summary>Two to four capitalised words, none of them a body's, an outlet's or a paper's noun; or fewer behind a title.</summary>
    private bool LooksLikePerson(TokenisedText text, TokenRange name)
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

    private bool IsTitle(Token token) => (classes.Of(token.Word) & (WordClass.Title | WordClass.Role)) != 0 || Pronouns.GenderOf(token.Word) != Gender.Unknown;

    private bool IsState(Token token) => (classes.Of(token.Word) & WordClass.State) != 0;

    private MentionParts Named(TokenisedText text, TokenRange range, List<TokenRange> segments, int segment, TokenRange name)
    {
        var person = LooksLikePerson(text, name);
        var core = person ? WithoutTitles(text, name) : name;
        var beside = new List<string>();
        for (var i = 0; i < segments.Count; i++)
        {
            var words = i != segment ? DescriptionOf(text, segments[i]) : Beside(text, segments[i], core);
            if (words.Length > 0)
            {
                beside.Add(words);
            }
        }

        var heads = segments.SelectMany((part, i) => i == segment ? HeadsOf(text, new TokenRange(part.First, core.First)).Concat(person ? [] : HeadsOf(text, part)) : HeadsOf(text, part)).Distinct().ToList();
        var article = !person && core.First > range.First && text.Tokens[core.First - 1].Word == The && core.First - 1 == segments[segment].First;
        var words2 = NameWordsOf(text, core);
        return new MentionParts(
            Cut(text.TextOf(article ? new TokenRange(core.First - 1, core.End) : core)), beside.Count > 0 ? Cut(string.Join(", ", beside)) : null, true, words2, heads)
        {
            Kind = person ? EntityKind.Person : KindOf(text, heads, core),
            Gender = GenderOf(text, range),
            Initials = Initials(text, core),
            Modifiers = Modifiers(text, range, words2),
        };
    }

    private TokenRange WithoutTitles(TokenisedText text, TokenRange name)
    {
        var first = name.First;
        while (first + 1 < name.End && (IsTitle(text.Tokens[first]) || (IsState(text.Tokens[first]) && first + 1 < name.End - 1 && AnyTitle(text, first + 1, name.End - 1))
            || text.Tokens[first].Word == Of || text.Tokens[first].Word == The))
        {
            first++;
        }

        return new TokenRange(first, name.End);
    }

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
        var heads = segments.SelectMany(segment => HeadsOf(text, segment)).Distinct().ToList();
        var first = tokens[range.First].Word;
        Pronoun? part = range.Count >= 3 && tokens[range.First + 1].Word == Of ? Pronouns.Of(tokens[range.First + 2]) : null;
        var plural = heads.Count > 0 && IsPluralNoun(text, main);
        var name = Cut(text.TextOf(range));
        return new MentionParts(InSentence(name, range.Count == 1, Definite.Contains(first) || Indefinite.Contains(first)), null, false, NameWordsOf(text, main), heads)
        {
            Kind = KindOf(text, heads, main),
            Gender = GenderOf(text, main),
            IsPlural = plural,
            IsDefinite = Definite.Contains(first) || Pronouns.Of(tokens[range.First]) is not null || first == Same,
            IsNew = !plural && Indefinite.Contains(first) && part is null,
            PartOf = part,
            Modifiers = Modifiers(text, range, heads),
        };
    }

    /// <summary>A description as it stands inside a sentence: "the coalition", "critics"; what is all in capitals is a name.</summary>
    private static string InSentence(string name, bool isOneWord, bool beginsWithArticle) =>
        isOneWord ? name.Length > 1 && name.All(char.IsUpper) ? name : name.ToLowerInvariant()
        : beginsWithArticle && name.Length > 0 ? char.ToLowerInvariant(name[0]) + name[1..]
        : name;

    /// <summary>The last noun before what hangs on it: "ministry" of "the defence ministry in Baku".</summary>
    private static IEnumerable<uint> HeadsOf(TokenisedText text, TokenRange segment)
    {
        uint? head = null;
        for (var at = segment.First; at < segment.End; at++)
        {
            var token = text.Tokens[at];
            if (EndsHead(token) && head is not null)
            {
                break;
            }

            if (token.IsWord && token.Word != Possessive && !Definite.Contains(token.Word) && !Indefinite.Contains(token.Word))
            {
                head = token.Word;
            }
        }

        return head is { } found ? [found] : [];
    }

    private static bool IsPluralNoun(TokenisedText text, TokenRange main)
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

    private EntityKind KindOf(TokenisedText text, List<uint> heads, TokenRange range)
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

    private static Gender GenderOf(TokenisedText text, TokenRange range)
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

    private static List<uint> NameWordsOf(TokenisedText text, TokenRange range)
    {
        var words = new List<uint>();
        for (var at = range.First; at < range.End; at++)
        {
            var token = text.Tokens[at];
            if (token.Kind is TokenKind.Word or TokenKind.Number && token.Word != Possessive && !Definite.Contains(token.Word) && !Indefinite.Contains(token.Word) && !Links.Contains(token.Word))
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

    private static FrozenSet<uint> Hashes(string words) => words.Split(' ').Select(word => WordHash.Of(word)).ToFrozenSet();
}
