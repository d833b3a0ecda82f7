using Credibility.Attributions.Prose;

namespace Credibility.Attributions.Extraction;

/// <content>Verbs of saying, believing and wanting with their subjects.</content>
public sealed partial class RuleReader
{
    private bool ReadVerb(int at, TokenRange sentence)
    {
        if (!_text.Is(at, VerbGroupReader.Verbs | WordClass.Carrying) || VerbGroupReader.At(_text, at) is not { } group || group.First < _done && group.First < at - 4 || TrapReader.IsTrap(_text, group))
        {
            return false;
        }

        if (group.Infinitive)
        {
            return false;
        }

        if (group.Form == VerbForm.Present && !group.HasAuxiliary)
        {
            return ReadParticiple(group, sentence);
        }

        if (group.Passive)
        {
            return ReadPassive(group, sentence);
        }

        return ReadInverted(group, sentence) || ReadFinite(group, sentence);
    }

    private bool ReadFinite(VerbGroup group, TokenRange sentence)
    {
        var source = NounPhraseReader.Before(_text, group.First);
        if (source is { } range && range.First < sentence.First)
        {
            source = null;
        }

        var shared = false;
        if (source is null && (_text.Word(group.First - 1) == Terms.And || _text.Word(group.First - 1) == Terms.But || _text.IsComma(group.First - 1)) && group.First > sentence.First)
        {
            source = SharedSubject(group, sentence);
            shared = source is not null;
        }

        if (source is not { } subject || !IsAgent(subject, group) || Overlaps(subject) || _text.Is(subject.First, WordClass.Relative) && Terms.Cited.Contains(_text.Word(group.Head)))
        {
            return false;
        }

        if (subject.Count == 1 && Terms.SubjectPronouns.Contains(_text.Word(subject.First)) && subject.First > sentence.First
            && (_text.Is(subject.First - 1, WordClass.Document | WordClass.Role | WordClass.People) && !_text.Is(subject.First - 1, VerbGroupReader.Verbs | WordClass.Time) || _text.Word(subject.First - 1) == Terms.Which || _text.Word(subject.First - 1) == Whom))
        {
            return false;
        }

        var told = Terms.Telling.Contains(_text.Word(group.Head));
        var behind = ContentReader.SkipAdjuncts(_text, group.End, sentence.End, told);
        behind = BehindInsertion(behind, sentence);
        var relative = _text.Is(subject.First, WordClass.Relative) && subject.Count == 1;
        var rule = relative ? RuleKind.Relative : RuleKind.Clause;
        var cue = Cue(group, behind);
        if (_text.IsComma(behind) && _text.Opens(behind + 1) && _text.Is(group.Head, WordClass.Speech | WordClass.Belief) && !(_text.IsComma(subject.First - 1) && _text.Closes(subject.First - 2) || _text.Closes(subject.First - 1)))
        {
            behind++;
        }

        if (behind >= sentence.End || _text.IsStop(behind) || _text.IsComma(behind) || _text.IsDash(behind) || _text.IsMark(behind, ';') || Trails(behind, subject, sentence))
        {
            return !relative && !shared && ReadTrailing(group, subject, cue, behind, sentence);
        }

        var direct = !(told && behind == group.End) || !Terms.OfTell.Contains(_text.Word(group.Head));
        if (!WeakVerbs.Holds(_text, group, behind, sentence.End))
        {
            return false;
        }

        if (Terms.ContentOpeners.Contains(_text.Word(behind)) && _text.Is(group.Head, WordClass.Speech | WordClass.Belief | WordClass.Evidence | WordClass.Denial))
        {
            return AddContent(rule, subject, cue, behind, sentence, Kind(group), _text.Word(behind) == Terms.That ? .95 : .85);
        }

        if (_text.Opens(behind) && _text.Is(group.Head, WordClass.Speech | WordClass.Belief | WordClass.Evidence | WordClass.Attitude))
        {
            return AddContent(relative ? rule : RuleKind.Quotation, subject, cue, behind, sentence, Kind(group), .95);
        }

        if (_text.IsMark(behind, ':') && _text.Is(group.Head, WordClass.Speech | WordClass.Belief | WordClass.Evidence))
        {
            return AddContent(relative ? rule : RuleKind.Quotation, subject, cue, behind + 1, sentence, Kind(group), .9);
        }

        if (_text.Word(behind) == Terms.To && _text.Is(group.Head, WordClass.Attitude | WordClass.Speech | WordClass.Belief))
        {
            return IsLikelySource(subject) && !Aspects.Contains(_text.Word(group.Head)) && AddContent(RuleKind.Infinitive, subject, cue, behind, sentence, Kind(group), .7);
        }

        if (_text.Is(group.Head, WordClass.Speech | WordClass.Belief | WordClass.Evidence) && direct && NounPhraseReader.LeadsToVerb(_text, behind, sentence.End) && IsBareClause(behind))
        {
            return AddContent(rule, subject, cue, behind, sentence, Kind(group), .85);
        }

        return (direct || told) && ReadObject(group, subject, cue, behind, sentence, shared);
    }

    private static readonly HashSet<uint> Aspects = Terms.Set("begin begins began begun continue continues continued finish finished resume resumed rule ruled need needs needed get gets got try tries tried trying attempt attempts attempted move moves moved speak spoke write wrote campaign campaigned campaigning back backs talk talks add adds added");

    private static readonly uint Whom = WordHash.Of("whom");

    /// <summary>"said, citing officials, that": the content begins behind the second comma.</summary>
    private int BehindInsertion(int behind, TokenRange sentence)
    {
        for (var at = behind + 1; _text.IsComma(behind) && at < sentence.End && at - behind < 16; at++)
        {
            if (_text.Quoted(at))
            {
                return behind;
            }

            if (_text.IsComma(at))
            {
                return Terms.ContentOpeners.Contains(_text.Word(at + 1)) && _text.Word(at + 1) == Terms.That ? at + 1 : behind;
            }
        }

        return behind;
    }

    private bool IsBareClause(int first) => _text.IsCapital(first) || _text.IsNumber(first) || _text.Is(first, WordClass.Determiner | WordClass.Pronoun | WordClass.People | WordClass.Body | WordClass.Vague | WordClass.Adverb | WordClass.Document) || _text.Word(first) == Terms.There || _text.IsMark(first, '[') || _text.IsMark(first, '$') || _text.IsMark(first, '£') || _text.IsMark(first, '€') || _text.IsWord(first) && !_text.Is(first, WordClass.Preposition);

    /// <summary>"No soldier was hurt, the ministry said", and the cue in the middle: "This approach, critics argue, may …".</summary>
    private bool ReadTrailing(VerbGroup group, TokenRange subject, IReadOnlyList<TokenRange> cue, int behind, TokenRange sentence)
    {
        var before = subject.First - 1;
        var quote = _text.Closes(before) || _text.Closes(before - 1) && _text.IsComma(before);
        var heads = _text.Is(group.Head, WordClass.Speech | WordClass.Evidence) || _text.Is(group.Head, WordClass.Belief) && !quote;
        if (!heads || before < 0 || !(_text.IsComma(before) || quote || _text.IsDash(before) || (_text.IsStop(before) && _text.Quoted(before))))
        {
            return false;
        }

        UnreadWeak(sentence, subject.First);
        var content = Around(subject.First, behind, sentence);
        return content.Count > 0 && Add(quote ? RuleKind.Quotation : RuleKind.Trailing, subject, cue, content, .95, Kind(group));
    }

    /// <summary>A preposition behind a trailing cue: "the jury said in its decision", "Smith said of the deal".</summary>
    private bool Trails(int behind, TokenRange subject, TokenRange sentence) =>
        subject.First > sentence.First && (_text.IsComma(subject.First - 1) || _text.Closes(subject.First - 1) || _text.Closes(subject.First - 2))
        && (_text.Closes(subject.First - 1) && _text.IsComma(subject.First - 2) && !_text.Opens(behind) && _text.Word(behind) != Terms.That && _text.Word(behind) != Terms.To && !_text.IsMark(behind, ':') || _text.Is(behind, WordClass.Preposition | WordClass.Conjunction) && !Terms.ContentOpeners.Contains(_text.Word(behind)) && _text.Word(behind) != Terms.To || _text.Ends(behind, "ing") && !NounPhraseReader.LeadsToVerb(_text, behind, sentence.End));

    private bool ReadObject(VerbGroup group, TokenRange subject, IReadOnlyList<TokenRange> cue, int behind, TokenRange sentence, bool shared)
    {
        var classes = _text.Of(group.Head);
        var taking = (classes & (WordClass.Attitude | WordClass.Denial | WordClass.Evidence | WordClass.Speech)) != 0 || (classes & WordClass.Carrying) != 0 && Mentions.IsOutlet(_text, subject);
        if (!taking || group.Form == VerbForm.Bare && !group.HasAuxiliary && !_text.Ends(subject.End - 1, "s") && !_text.Is(subject.End - 1, WordClass.Pronoun | WordClass.People | WordClass.Vague) || !_text.IsWord(behind) && !_text.IsNumber(behind))
        {
            return false;
        }

        if (_text.Is(subject.First, WordClass.Relative) && subject.Count == 1 && (classes & WordClass.Speech) == 0 || shared && !_text.Is(behind, WordClass.Determiner | WordClass.Pronoun) && !_text.IsCapital(behind))
        {
            return false;
        }

        return (IsLikelySource(subject) || (classes & WordClass.Denial) != 0 && subject.Count < 6) && AddContent(RuleKind.Thing, subject, cue, behind, sentence, Kind(group), (classes & WordClass.Speech) != 0 ? .65 : .55);
    }

    private bool AddContent(RuleKind rule, TokenRange? subject, IReadOnlyList<TokenRange> cue, int first, TokenRange sentence, CueKind kind, double confidence)
    {
        var end = ContentReader.ClauseEnd(_text, first, sentence.End);
        if (rule == RuleKind.Relative && subject is { } who && _text.IsComma(who.First - 1) && Comma(first, end) is { } close)
        {
            end = close;
        }

        if (_text.Opens(first) && _text.Quoted(first) && _text.Text.Quotations[_text.Text.QuotationOf(first)] is var quotation && quotation.Range.End > end)
        {
            end = quotation.Range.End;
        }

        return end > first && Add(rule, subject, cue, [new TokenRange(first, end)], confidence, kind);
    }

    /// <summary>The comma that closes a relative clause which a comma opened.</summary>
    private int? Comma(int first, int end)
    {
        for (var at = first + 1; at < end; at++)
        {
            if (_text.IsComma(at) && !_text.Quoted(at))
            {
                return at;
            }
        }

        return null;
    }

    private IReadOnlyList<TokenRange> Cue(VerbGroup group, int behind)
    {
        var end = group.End;
        for (var at = group.End; at < behind && !_text.IsComma(at); at++)
        {
            if (_text.Is(at, WordClass.Occasion) && !_text.Is(at, WordClass.Time))
            {
                end = at + 1;
            }
        }

        return [new TokenRange(group.First, Math.Min(end, group.End + 8))];
    }

    private CueKind Kind(VerbGroup group) =>
        _text.Is(group.Head, WordClass.Speech | WordClass.Evidence | WordClass.Denial) ? CueKind.Statement : CueKind.Attitude;

    private bool Overlaps(TokenRange subject) => subject.End <= _done && _done > subject.First && _hits.Count > 0 && _hits[^1].Attribution.Content.Any(part => part.Holds(subject.First));

    /// <summary>Whether the subject can speak at all: speech takes any phrase, documents and bodies show, only agents want.</summary>
    private bool IsAgent(TokenRange subject, VerbGroup group)
    {
        var last = subject.First;
        if (_text.Word(last) == Terms.It && subject.Count == 1 && !_text.Is(group.Head, WordClass.Speech))
        {
            return _text.Is(group.Head, WordClass.Belief | WordClass.Denial) && !_text.Is(group.Head, WordClass.Evidence);
        }

        return IsLikelySource(subject) || _text.Is(group.Head, WordClass.Speech | WordClass.Denial) && subject.Count < 12;
    }

    private bool IsLikelySource(TokenRange subject)
    {
        const WordClass Agents = WordClass.Role | WordClass.People | WordClass.Body | WordClass.Outlet | WordClass.Document | WordClass.Vague | WordClass.State;
        for (var at = subject.First; at < subject.End && at - subject.First < 20; at++)
        {
            if (_text.Is(at, Agents) || _text.IsCapital(at) && !_text.Is(at, WordClass.Determiner | WordClass.Preposition | WordClass.Time | WordClass.Conjunction | WordClass.Adverb))
            {
                return true;
            }
        }

        return subject.Count == 1 && _text.Is(subject.First, WordClass.Pronoun | WordClass.Relative);
    }
}
