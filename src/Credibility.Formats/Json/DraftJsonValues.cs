using System.Globalization;
using System.Text.Json;
using Credibility.Drafts;

namespace Credibility.Formats.Json;

/// <summary>Words, numbers, dates and spans. Null always stands for "not given"; what is wrong is noted and read as "not given".</summary>
internal ref partial struct DraftJson
{
    /// <summary>Notes that the object just left lacks a property.</summary>
    public readonly void Require(DraftShape shape, ulong seen, string name, string why)
    {
        if ((seen & shape.Bit(name)) == 0)
        {
            Problems.Refused($"{Pointer}/{name}", $"\"{name}\" is missing: {why}");
        }
    }

    /// <summary>A word of a closed list; another one is refused with the list.</summary>
    public T? Choice<T>() where T : struct, Enum
    {
        if (String() is not { } word)
        {
            return null;
        }

        var value = DraftChoice<T>.Find(word);
        if (value is null)
        {
            Problems.Refused(Pointer, $"{DraftProblems.Quote(word)} is not one of: {DraftChoice<T>.Allowed}.");
        }

        return value;
    }

    /// <summary>A whole number from <paramref name="least"/> on, in digits.</summary>
    public int? Whole(int least)
    {
        if (IsNull)
        {
            return null;
        }

        if (_reader.TokenType != JsonTokenType.Number)
        {
            WrongType("a whole number");
            return null;
        }

        if (!_reader.TryGetInt32(out var value))
        {
            Problems.Unreadable(ProblemSlug.MalformedJson, Pointer,
                DraftProblems.Invariant($"This must be a whole number in digits, from {least} to {int.MaxValue}."));
            return null;
        }

        if (value < least)
        {
            Problems.Refused(Pointer, DraftProblems.Invariant($"This is {value}; at least {least} is allowed."));
        }

        return value;
    }

    /// <summary>Any finite number; its value is not used.</summary>
    public void Number()
    {
        if (_reader.TokenType != JsonTokenType.Number)
        {
            if (!IsNull)
            {
                WrongType("a number");
            }
        }
        else if (!_reader.TryGetDouble(out var value) || !double.IsFinite(value))
        {
            Problems.Unreadable(ProblemSlug.MalformedJson, Pointer, "This number is too large to be read.");
        }
    }

    public bool? Flag()
    {
        if (_reader.TokenType is JsonTokenType.True or JsonTokenType.False)
        {
            return _reader.GetBoolean();
        }

        if (!IsNull)
        {
            WrongType("true or false");
        }

        return null;
    }

    /// <summary>RFC 3339 full-date.</summary>
    public DateOnly? Date()
    {
        if (String() is not { } text)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        Problems.Refused(Pointer, $"{DraftProblems.Quote(text)} is not a date; write year-month-day, such as 2025-07-20.");
        return null;
    }

    public string? Language()
    {
        var tag = String();
        if (tag is not null && !DraftLanguageTag.IsWellFormed(tag))
        {
            Problems.Refused(Pointer, $"{DraftProblems.Quote(tag)} is not a language tag (BCP 47); write one such as en, pt-BR or sr-Latn.");
        }

        return tag;
    }

    /// <summary>Two offsets, [start, end]. Whether they lie in the text is checked when all has been read.</summary>
    public TextSpan? Span()
    {
        if (!EnterList())
        {
            return null;
        }

        int? start = null, end = null;
        var items = 0;
        while (NextItem(out var index))
        {
            items++;
            var offset = index < 2 ? Offset() : null;
            (start, end) = index == 0 ? (offset, end) : index == 1 ? (start, offset) : (start, end);
            Skip();
        }

        if (items != 2)
        {
            Problems.Refused(Pointer, "A span is two offsets, [start, end], in UTF-16 code units.");
        }

        return start is { } s && end is { } e && items == 2 ? new TextSpan(s, e) : null;
    }

    private int? Offset()
    {
        if (!IsNull)
        {
            return Whole(0);
        }

        WrongType("an offset");
        return null;
    }
}
