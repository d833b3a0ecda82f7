using System.Text.Json;

namespace Credibility.Formats.Json;

/// <summary>Strings, each by what it is for. Null always stands for "not given"; what is wrong is noted and read as "not given".</summary>
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
