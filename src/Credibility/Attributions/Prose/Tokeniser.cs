namespace Credibility.Attributions.Prose;

/// <summary>
/// Cuts a text into words and marks, in one pass. "Mr.", "U.S." and initials keep their stops, "'s" and "'ve" stand alone, doubled
/// apostrophes are a quotation mark, invisible characters belong to no word of their own.
/// </summary>
internal static class Tokeniser
{
    public static List<Token> Cut(string text)
    {
        var tokens = new List<Token>((text.Length / 5) + 8);
        for (var at = 0; at < text.Length;)
        {
            var letter = text[at];
            if (char.IsWhiteSpace(letter) || letter == '\uFEFF' || WordHash.IsInvisible(letter))
            {
                at++;
            }
            else if (IsWordLetter(letter))
            {
                at = Word(text, at, tokens);
            }
            else
            {
                at = Mark(text, at, tokens);
            }
        }

        return tokens;
    }

    private static bool IsWordLetter(char letter) => letter < 128 ? char.IsAsciiLetterOrDigit(letter) : char.IsLetterOrDigit(letter) || char.IsSurrogate(letter) || char.GetUnicodeCategory(letter) is System.Globalization.UnicodeCategory.NonSpacingMark;

    private static int Word(string text, int start, List<Token> tokens)
    {
        var end = start + 1;
        var digits = char.IsAsciiDigit(text[start]);
        for (; end < text.Length; end++)
        {
            var letter = text[end];
            if (IsWordLetter(letter) || WordHash.IsInvisible(letter))
            {
                continue;
            }

            var next = end + 1 < text.Length ? text[end + 1] : ' ';
            var joins = letter switch
            {
                '-' or '‐' or '‑' or '&' => IsWordLetter(next),
                '\'' or '’' or 'ʼ' => char.IsLetter(next) && !IsEnding(text, end),
                '.' => (digits && char.IsAsciiDigit(next)) || IsInitials(text, start, end),
                ',' => digits && char.IsAsciiDigit(next) && char.IsAsciiDigit(text[end - 1]),
                '_' or '@' => IsWordLetter(next),
                _ => false,
            };
            if (!joins)
            {
                break;
            }
        }

        var token = Make(text, start, end, digits ? TokenKind.Number : TokenKind.Word);
        if (end < text.Length && text[end] == '.' && !digits)
        {
            var (numberFollows, something) = Ahead(text, end + 1);
            if (something && Abbreviations.IsStopped(token.Word, token.IsCapital, numberFollows))
            {
                token = Make(text, start, ++end, TokenKind.Word);
            }
        }

        tokens.Add(token);
        if (end < text.Length && text[end] is '\'' or '’' or 'ʼ' && end + 1 < text.Length && char.IsLetter(text[end + 1]) && IsEnding(text, end))
        {
            var last = end + 1;
            while (last < text.Length && char.IsLetter(text[last]))
            {
                last++;
            }

            tokens.Add(Make(text, end, last, TokenKind.Word));
            end = last;
        }

        return end;
    }

    /// <summary>"'s", "'ve", "'d", "'re", "'ll", "'m" at a word's end.</summary>
    private static bool IsEnding(string text, int apostrophe)
    {
        var end = apostrophe + 1;
        while (end < text.Length && end - apostrophe <= 3 && char.IsLetter(text[end]))
        {
            end++;
        }

        if (end < text.Length && char.IsLetterOrDigit(text[end]))
        {
            return false;
        }

        var ending = text.AsSpan(apostrophe + 1, end - apostrophe - 1);
        return ending is "s" or "S" or "d" or "m" or "ve" or "re" or "ll";
    }

    /// <summary>A stop inside or behind single letters: "U.S.", "J.", "a.m.". Not a sentence that ends in a word of one letter.</summary>
    private static bool IsInitials(string text, int start, int stop)
    {
        var single = stop - start == 1 || text[stop - 2] == '.';
        if (!single || !char.IsLetter(text[stop - 1]))
        {
            return false;
        }

        var letterFollows = stop + 1 < text.Length && char.IsLetter(text[stop + 1]);
        var inner = letterFollows && stop + 2 < text.Length && text[stop + 2] == '.';
        return inner || (stop - start > 1 && !letterFollows) || (char.IsUpper(text[stop - 1]) && text[start] != 'I' && Ahead(text, stop + 1).Something && stop - start == 1 && !letterFollows);
    }

    private static (bool Number, bool Something) Ahead(string text, int at)
    {
        while (at < text.Length && text[at] == ' ')
        {
            at++;
        }

        return at < text.Length && text[at] is not ('\n' or '\r') ? (char.IsAsciiDigit(text[at]), true) : (false, false);
    }

    private static int Mark(string text, int at, List<Token> tokens)
    {
        var letter = text[at];
        var end = at + 1;
        if (letter is '\'' or '`' && end < text.Length && text[end] == letter)
        {
            end++;
        }
        else if (letter is '-' or '.' or '’' or '…')
        {
            while (end < text.Length && end - at < 8 && text[end] == letter)
            {
                end++;
            }
        }

        var kind = KindOf(text, at, end);
        tokens.Add(Make(text, at, end, kind));
        return end;
    }

    private static TokenKind KindOf(string text, int at, int end)
    {
        switch (text[at])
        {
            case '“' or '„' or '«' or '‟' or '‘':
                return TokenKind.OpenQuote;
            case '”' or '»' or '’':
                return TokenKind.CloseQuote;
            case '–' or '—' or '―':
            case '-' when end - at > 1 || (at > 0 && char.IsWhiteSpace(text[at - 1])):
                return TokenKind.Dash;
            case '"' or '\'' or '`' or '″':
                return Opens(text, at, end) ? TokenKind.OpenQuote : TokenKind.CloseQuote;
            default:
                return TokenKind.Mark;
        }
    }

    /// <summary>A straight mark opens where a word follows and none stands before it.</summary>
    private static bool Opens(string text, int at, int end)
    {
        var after = end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not ('.' or ',' or ';' or ':' or ')' or '?' or '!');
        var before = at > 0 && !char.IsWhiteSpace(text[at - 1]) && text[at - 1] is not ('(' or '[' or '—' or '–' or '-' or '“' or '‘' or '"' or '\'');
        return after && !before;
    }

    private static Token Make(string text, int start, int end, TokenKind kind)
    {
        var (hash, prefix) = (WordHash.Begin, WordHash.Begin);
        var (upper, lower, first) = (0, 0, true);
        var capital = false;
        for (var i = start; i < end; i++)
        {
            var letter = text[i];
            if (char.IsUpper(letter))
            {
                upper++;
                capital |= first;
            }
            else if (char.IsLower(letter))
            {
                lower++;
            }

            first = false;
            hash = WordHash.Add(hash, letter);
            prefix = i - start == 2 ? hash : prefix;
        }

        prefix = end - start < 3 ? hash : prefix;
        var suffix = end - start <= 3 ? hash : WordHash.Of(text.AsSpan(end - 3, 3));
        var written = upper + lower == 0 ? TokenCase.None
            : upper == 0 ? TokenCase.Lower
            : capital && upper == 1 ? TokenCase.Capital
            : lower == 0 ? TokenCase.Upper
            : TokenCase.Mixed;
        return new Token(start, end, hash, suffix, prefix, kind, written);
    }
}
