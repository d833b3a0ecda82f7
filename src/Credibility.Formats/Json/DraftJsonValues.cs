using System.Globalization;
using System.Text.Json;
using Credibility.Drafts;

namespace Credibility.Formats.Json;

/// <summary>Single values. Null always stands for "not given"; what is wrong is noted and read as "not given".</summary>
internal ref partial struct DraftJson
{
    /// <summary>A name or an id: one line, something to see, not longer than names may be.</summary>
    public string? Name()
    {
        var value = String();
        if (value is null)
        {
            return null;
        }

        if (DraftCharacters.IsBlank(value))
        {
            Problems.Refused(Pointer, "This is blank: it holds nothing that can be seen.");
            return null;
        }

        return Checked(value, _limits.NameChars, linesAllowed: false);
    }

    /// <summary>A name that must be there: null is refused; that it is missing altogether is for <see cref="Require"/> to see.</summary>
    public string? RequiredName()
    {
        if (!IsNull)
        {
            return Name();
        }

        WrongType("a string");
        return null;
    }

    /// <summary>Notes that the object just left lacks a property.</summary>
    public readonly void Require(DraftShape shape, ulong seen, string name, string why)
    {
        if ((seen & shape.Bit(name)) == 0)
        {
            Problems.Refused($"{Pointer}/{name}", $"\"{name}\" is missing: {why}");
        }
    }

    /// <summary>A name that may be left out; blank counts as left out.</summary>
    public string? Label() => Optional(_limits.NameChars, linesAllowed: false);

    /// <summary>A sentence or a few; blank counts as left out.</summary>
    public string? Prose() => Optional(_limits.ProseChars, linesAllowed: true);

    /// <summary>The draft's text, exactly as sent: offsets count in it. Only NUL is refused.</summary>
    public string? Body()
    {
        const int MostBytesPerChar = 6;
        if (IsString && _reader.ValueSpan.Length > (long)MostBytesPerChar * _limits.TextChars)
        {
            TextTooLong(null);
            return null;
        }

        var value = String();
        if (value is null || DraftCharacters.IsBlank(value))
        {
            return null;
        }

        if (value.Length > _limits.TextChars)
        {
            TextTooLong(value.Length);
        }
        else if (value.Contains('\0'))
        {
            Problems.Refused(Pointer, DraftProblems.Invariant($"The text holds a NUL character (U+0000) at offset {value.IndexOf('\0')}; remove it."));
        }

        return value;
    }

    public string? Url()
    {
        var value = String();
        if (value is null || DraftCharacters.IsBlank(value))
        {
            return null;
        }

        if (value.Length > _limits.UrlChars)
        {
            Problems.Refused(Pointer, DraftProblems.Invariant($"The address has {value.Length} characters; at most {_limits.UrlChars} are allowed."));
        }
        else if (DraftUrl.WhyUnsafe(value) is { } reason)
        {
            Problems.Refused(ProblemSlug.UnsafeUrl, Pointer, reason);
        }

        return value;
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

    private string? Optional(int maxChars, bool linesAllowed)
    {
        var value = String();
        return value is null || DraftCharacters.IsBlank(value) && value.Length <= maxChars ? null : Checked(value, maxChars, linesAllowed);
    }

    private readonly string? Checked(string value, int maxChars, bool linesAllowed)
    {
        if (value.Length > maxChars)
        {
            Problems.Refused(Pointer, DraftProblems.Invariant($"This has {value.Length} characters; at most {maxChars} are allowed."));
            return null;
        }

        if (DraftCharacters.ControlIn(value, linesAllowed) is { } control)
        {
            var name = control == '\0' ? "a NUL character" : "a control character";
            Problems.Refused(Pointer, DraftProblems.Invariant($"This holds {name} (U+{(int)control:X4}); remove it."));
            return null;
        }

        return value;
    }

    private string? String()
    {
        if (IsString)
        {
            return Decoded();
        }

        if (!IsNull)
        {
            WrongType("a string");
        }

        return null;
    }

    /// <summary>The string or property name; null, and noted, if an escape stands for half a character.</summary>
    private readonly string? Decoded()
    {
        try
        {
            return _reader.GetString();
        }
        catch (InvalidOperationException)
        {
            var at = _reader.TokenType == JsonTokenType.PropertyName ? _at.Parent() : Pointer;
            Problems.Unreadable(ProblemSlug.MalformedJson, at,
                "A string here holds a lone surrogate (an escape from \\uD800 to \\uDFFF without its other half), which is no character.");
            return null;
        }
    }

    private readonly void TextTooLong(int? chars)
    {
        var found = chars is { } n ? DraftProblems.Invariant($"{n} characters") : "more characters than that";
        Problems.Refused(ProblemSlug.TextTooLong, Pointer, DraftProblems.Invariant($"The text may have at most {_limits.TextChars} characters and has {found}."));
    }
}
