using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Credibility.Attributions.Training;
using Credibility.Drafts;
using Credibility.Formats.Yaml;

namespace Credibility.Formats.Corpora;

/// <summary>Takes the marks out of a text; every mark that is not well formed is told with its place.</summary>
internal sealed partial class MarkReader(string file, int start, DataReading reading)
{
    private readonly StringBuilder _text = new();
    private readonly Stack<(Mark Mark, int Start)> _open = new();
    private readonly List<Mark> _marks = [];

    public MarkedText Read()
    {
        for (var at = start; at < file.Length;)
        {
            at = file[at] switch
            {
                '{' => Opening(at),
                '}' => Closing(at),
                _ => Plain(at),
            };
        }

        while (_open.TryPop(out var unclosed))
        {
            Wrong(unclosed.Mark.Offset, "this mark is never closed; write } behind its words");
        }

        // Blank lines at either end are the file's and not the draft's.
        var text = _text.ToString();
        var lead = text.Length - text.TrimStart().Length;
        var marks = _marks.OrderBy(mark => mark.Offset).Select(mark => mark with { Span = new TextSpan(mark.Span.Start - lead, mark.Span.End - lead) });
        var result = new MarkedText(text.Trim(), [.. marks]);
        CheckNumbers(result);
        return result;
    }

    private int Plain(int at)
    {
        _text.Append(file[at]);
        return at + 1;
    }

    private int Opening(int at)
    {
        var head = Head().Match(file, at);
        if (!head.Success)
        {
            Wrong(at, "this is no mark; write {, one of S C T V K R X, numbers and attributes, |, the words, }");
            return Plain(at);
        }

        var letter = head.Groups[1].Value[0];
        string[] numbers = head.Groups[2].Value.Split(',', StringSplitOptions.RemoveEmptyEntries);
        if (letter != 'X' && numbers.Length == 0)
        {
            Wrong(at, $"the mark {letter} needs the number of its attribution");
        }

        var mark = new Mark(letter, [.. numbers.Select(number => int.Parse(number, CultureInfo.InvariantCulture))], default, at);
        _open.Push((WithAttributes(mark, head.Groups[3].Value.Trim(), at), _text.Length));
        return at + head.Length;
    }

    private int Closing(int at)
    {
        if (!_open.TryPop(out var open))
        {
            Wrong(at, "no mark is open here; take out the }");
            return at + 1;
        }

        var words = _text.ToString(open.Start, _text.Length - open.Start);
        if (words.Trim().Length == 0 || words.Trim().Length < words.Length)
        {
            Wrong(open.Mark.Offset, words.Trim().Length == 0 ? "this mark holds no words" : "blanks stand at the edge of this mark; put them outside");
        }

        var span = new TextSpan(open.Start, _text.Length);
        _marks.Add(open.Mark with { Span = span, Class = open.Mark.Class ?? (open.Mark.Letter is 'S' or 'V' ? ClassOf(words) : null) });
        return at + 1;
    }

    private Mark WithAttributes(Mark mark, string attributes, int at)
    {
        switch (mark.Letter)
        {
            case 'S' or 'V' when Speaker().Match(attributes) is { Success: true } speaker:
                return mark with { Class = LetterClass(speaker.Groups[1].Value), RefersTo = speaker.Groups[2].Success ? speaker.Groups[2].Value.Trim() : null };
            case 'C' when Cue().Match(attributes) is { Success: true } cue:
                return mark with
                {
                    IsAttitude = cue.Groups[1].Success || cue.Groups[3].Success,
                    Answers = cue.Groups[2].Success ? int.Parse(cue.Groups[2].Value, CultureInfo.InvariantCulture) : null,
                };
            case 'X' when attributes == "idiom":
                return mark;
            case 'X' when attributes.StartsWith("asked=", StringComparison.Ordinal):
                return mark with { Asked = attributes["asked=".Length..].Trim() };
            case 'T' or 'K' or 'R' when attributes.Length == 0:
                return mark;
        }

        Wrong(at, mark.Letter switch
        {
            'S' or 'V' => $"'{attributes}' must be one of n i c g d, and =Name for whom it stands",
            'C' => $"'{attributes}' must be ~ for an attitude, and !number for the attribution that it answers",
            'X' => $"'{attributes}' must be idiom, or asked=Name",
            _ => $"'{attributes}': the mark {mark.Letter} takes no attributes",
        });
        return mark;
    }

    private void CheckNumbers(MarkedText text)
    {
        foreach (var group in text.Spans.SelectMany(mark => mark.Numbers.Select(number => (number, mark))).GroupBy(one => one.number, one => one.mark))
        {
            if (!group.Any(mark => mark.Letter is 'C' or 'T'))
            {
                Wrong(group.First().Offset, $"attribution {group.Key} has neither a cue nor a content");
            }
        }

        var known = text.Spans.SelectMany(mark => mark.Numbers).ToHashSet();
        foreach (var mark in text.Spans.Where(mark => mark.Answers is { } answered && !(known.Contains(answered) && !mark.Numbers.Contains(answered))))
        {
            Wrong(mark.Offset, $"!{mark.Answers} is no other attribution of this draft");
        }
    }

    private void Wrong(int offset, string message)
    {
        var before = file.AsSpan(0, offset);
        reading.Add(before.Count('\n') + 1, offset - before.LastIndexOf('\n'), message);
    }

    private static GoldClass? LetterClass(string letter) => letter switch
    {
        "n" => GoldClass.Named,
        "i" => GoldClass.Institution,
        "c" => GoldClass.Category,
        "g" => GoldClass.Generic,
        "d" => GoldClass.Document,
        _ => null,
    };

    /// <summary>What the words alone tell: a pronoun, else a name where a word has a capital.</summary>
    private static GoldClass? ClassOf(string words) =>
        Pronoun().IsMatch(words) ? GoldClass.Pronoun : words.Any(char.IsUpper) ? GoldClass.Named : null;

    [GeneratedRegex(@"\G\{([SCTVKRX])((?:[0-9]{1,6}(?:,[0-9]{1,6})*)?)((?: [^|{}\n]*)?)\|")]
    private static partial Regex Head();

    [GeneratedRegex(@"\A([nicgd]?)\s*(?:=([^=]+))?\z")]
    private static partial Regex Speaker();

    [GeneratedRegex(@"\A(~)?\s*(?:!([0-9]{1,6}))?\s*(~)?\z")]
    private static partial Regex Cue();

    [GeneratedRegex(@"\A(?:he|she|they|it|i|we|you|who|him|her|hers|them|one|which|that|this|those|these|his|their|its|my|our|your|me|us|whom|whose)\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pronoun();
}
