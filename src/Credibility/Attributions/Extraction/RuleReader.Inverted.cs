using Credibility.Attributions.Prose;

namespace Credibility.Attributions.Extraction;

/// <content>Verbs in front of their subject, and contents in front of both.</content>
public sealed partial class RuleReader
{
    /// <summary>"…," said the mayor.</summary>
    private bool ReadInverted(VerbGroup group, TokenRange sentence)
    {
        var before = group.First - 1;
        if (group.Form is not (VerbForm.Past or VerbForm.Third or VerbForm.Bare) || group.HasAuxiliary || !_text.Is(group.Head, WordClass.Speech) || before < sentence.First && !(before >= 0 && _text.Closes(before))
            || !(_text.IsComma(before) || _text.Closes(before) || _text.IsStop(before) || _text.IsDash(before)))
        {
            return false;
        }

        var told = Terms.OfTell.Contains(_text.Word(group.Head));
        if (told || NounPhraseReader.After(_text, group.End) is not { } source || _text.Is(source.First, WordClass.Relative) || Terms.ObjectPronouns.Contains(_text.Word(source.First)) && !Terms.SubjectPronouns.Contains(_text.Word(source.First)))
        {
            return false;
        }

        var behind = ContentReader.SkipAdjuncts(_text, source.End, sentence.End, addressee: false);
        var open = behind >= sentence.End || _text.IsStop(behind) || _text.IsComma(behind) || _text.IsMark(behind, ';') || _text.IsMark(behind, ':') || _text.IsDash(behind) || _text.Opens(behind) || _text.Is(behind, WordClass.Preposition | WordClass.Conjunction) || _text.Ends(behind, "ing");
        if (!open || NounPhraseReader.LeadsToVerb(_text, source.First, Math.Min(source.End + 2, sentence.End)) && !HasInnerClause(source))
        {
            return false;
        }

        if (_text.IsComma(before) && !_text.Closes(before - 1) && NounPhraseReader.Before(_text, group.First) is { } insertion && (!IsLikelySource(source) || !Closes(behind, sentence) || IsInserted(insertion, before)))
        {
            return false;
        }

        UnreadWeak(sentence, group.First);
        var content = Around(group.First, behind, sentence);
        return content.Count > 0 && Add(_text.Quoted(group.First - 1) || _text.Quoted(group.First - 2) ? RuleKind.Quotation : RuleKind.Trailing, source, [group.Range], content, .95);
    }

    private bool Closes(int behind, TokenRange sentence) => behind >= sentence.End || _text.IsStop(behind) || _text.IsComma(behind) || _text.IsMark(behind, ';');

    /// <summary>Whether a relative clause or participle stands between the phrase and the comma: then the phrase is the subject.</summary>
    private bool IsInserted(TokenRange phrase, int comma)
    {
        for (var at = phrase.First; at < comma; at++)
        {
            if (_text.IsComma(at))
            {
                return _text.Is(at + 1, WordClass.Relative) || _text.Ends(at + 1, "ed") || _text.Ends(at + 1, "ing") || _text.IsNumber(at + 1);
            }
        }

        return false;
    }

    private bool HasInnerClause(TokenRange source)
    {
        for (var at = source.First; at < source.End; at++)
        {
            if (_text.Is(at, WordClass.Relative) || _text.IsComma(at))
            {
                return true;
            }
        }

        return source.Count == 1;
    }

    /// <summary>What stands before a cue and, behind a comma, after it.</summary>
    private List<TokenRange> Around(int cueFirst, int behind, TokenRange sentence)
    {
        var first = ContentReader.ClauseStart(_text, cueFirst, _done);
        var parts = new List<TokenRange>();
        AddPart(parts, first, TrimmedEnd(first, cueFirst));
        if (parts.Count > 0)
        {
            AddRest(parts, behind, sentence);
        }

        return parts;
    }

    private void AddRest(List<TokenRange> parts, int behind, TokenRange sentence)
    {
        for (var at = behind; _text.Is(behind, WordClass.Preposition) && at < sentence.End && at - behind < 16; at++)
        {
            if (_text.IsComma(at) && _text.Opens(at + 1))
            {
                behind = at;
            }
        }

        if (behind < sentence.End && (_text.IsComma(behind) || _text.IsDash(behind) || _text.IsMark(behind, ':')) && behind + 1 < sentence.End
            && !(_text.Ends(behind + 1, "ing") && !_text.Quoted(behind + 1)) && !_text.Is(behind + 1, WordClass.Relative | WordClass.Carrying) && _text.Word(behind + 1) != Terms.According
            && !(_text.Word(behind + 1) == Terms.And || _text.Word(behind + 1) == Terms.But) && _text.Word(behind + 1) != Terms.Without)
        {
            AddPart(parts, behind + 1, ContentReader.ClauseEnd(_text, behind + 1, sentence.End));
        }
        else if (behind < sentence.End && (_text.Opens(behind) || _text.Is(behind, WordClass.Preposition) && !NounPhraseReader.IsAdjunct(_text, behind) && _text.Word(behind) == Terms.For))
        {
            AddPart(parts, behind, ContentReader.ClauseEnd(_text, behind, sentence.End));
        }
    }
}
