using System.Globalization;
using System.Text;

namespace Credibility.Sources.Resolving;

/// <summary>Makes names comparable: the same bytes in every culture, one bounded pass whatever the input.</summary>
public static class NameNormaliser
{
    /// <summary>Characters read at most; what follows does not count. Far beyond the longest name that an edge lets in.</summary>
    public const int MaxChars = 2_000;

    /// <summary>Marks kept on one letter in the cleaned form; more than any orthography uses.</summary>
    public const int MaxMarks = 4;

    /// <summary>The name with its key and words.</summary>
    public static NormalisedName Normalise(string text)
    {
        var pass = new Pass(Math.Min(text.Length, MaxChars));
        for (var i = 0; i < text.Length && i < MaxChars; i++)
        {
            pass.Read(text, ref i);
        }

        return pass.Finish();
    }

    /// <summary>State of the one pass over the text.</summary>
    private sealed class Pass(int capacity)
    {
        private readonly StringBuilder clean = new(capacity);
        private readonly StringBuilder word = new();
        private readonly List<NameToken> tokens = [];
        private int wordStart;
        private int wordEnd;
        private int apostropheAt = -1;
        private int scripts;
        private int marks;
        private bool capital, lowerSeen, lowerBeforeApostrophe, pendingBreak, hidden, diacritics, mixed;

        public void Read(string text, ref int i)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                ReadPair(text[i], text[i + 1]);
                i++;
                return;
            }

            var c = LetterFolding.Narrow(text[i]);
            if (c < 128 ? char.IsAsciiLetterOrDigit(c) : char.IsLetterOrDigit(c) || LetterFolding.Fold(c) is not null)
            {
                Letter(c);
            }
            else
            {
                Other(c, i + 1 < text.Length ? LetterFolding.Narrow(text[i + 1]) : '\0');
            }
        }

        public NormalisedName Finish()
        {
            EndWord();
            while (clean.Length > 0 && clean[^1] == ' ')
            {
                clean.Length--;
            }

            return new NormalisedName(clean.ToString(), NameKeys.Join(tokens), tokens, hidden, diacritics, mixed);
        }

        private void ReadPair(char high, char low)
        {
            var codePoint = char.ConvertToUtf32(high, low);
            if (LetterFolding.Unstyle(codePoint) is { } plain)
            {
                Letter(plain);
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(codePoint) == UnicodeCategory.Format || codePoint is >= 0xE0000 and <= 0xE0FFF)
            {
                hidden = true;
            }
            else if (Rune.IsLetterOrDigit(new Rune(codePoint)))
            {
                BeginWord();
                word.Append(high).Append(low);
                clean.Append(high).Append(low);
                wordEnd = clean.Length;
            }
            else
            {
                EndWord();
                clean.Append(high).Append(low);
            }
        }

        private void Letter(char c)
        {
            marks = 0;
            BeginWord();
            var lower = LetterFolding.Lower(c);
            if (word.Length == 0)
            {
                capital = lower != c || !IsCased(c);
            }

            lowerSeen |= lower == c && IsCased(c);
            scripts |= Scripts.Of(c);
            mixed |= (scripts & (scripts - 1)) != 0;
            var fold = LetterFolding.Fold(lower);
            diacritics |= fold is not null || c is 'ı' or 'İ';
            if (fold is null)
            {
                word.Append(lower);
            }
            else
            {
                word.Append(fold);
            }

            clean.Append(c);
            wordEnd = clean.Length;
        }

        private void Other(char c, char next)
        {
            switch (c)
            {
                case '\'' or '\u2019' or '\u2018' or '\u02BC' or '\u02B9' or '`' or '\u00B4' or '\u2032' when word.Length > 0:
                    (apostropheAt, lowerBeforeApostrophe) = (word.Length, lowerSeen);
                    clean.Append(c);
                    if (word.Length == 1 && word[0] is 'd' or 'l' && char.IsLetter(next))
                    {
                        // "l'Ukraine", "d'Armenia": an elided article is a word of its own.
                        EndWord();
                    }

                    break;
                case '.' when word.Length == 1 && (char.IsLetter(next) || next is ' ' or '\0'):
                    // "U.S." is one word: a dot after a single letter joins what follows it directly.
                    clean.Append(c);
                    if (!char.IsLetter(next))
                    {
                        EndWord();
                    }

                    break;
                case '.' when word.Length is > 1 and < 6 && clean.Length > 1 && clean[^2] == '.':
                    clean.Append(c);
                    if (!char.IsLetter(next))
                    {
                        EndWord();
                    }

                    break;
                case '&':
                    EndWord();
                    BeginWord();
                    word.Append("and");
                    clean.Append(c);
                    wordEnd = clean.Length;
                    EndWord();
                    break;
                default:
                    Separator(c);
                    break;
            }
        }

        private void Separator(char c)
        {
            var category = CharUnicodeInfo.GetUnicodeCategory(c);
            if (category is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark && !IsInvisible(c))
            {
                diacritics = true;
                if (clean.Length > 0 && ++marks <= MaxMarks)
                {
                    clean.Append(c);
                    wordEnd = word.Length > 0 ? clean.Length : wordEnd;
                }
            }
            else if (category == UnicodeCategory.SpacingCombiningMark)
            {
                Letter(c);
            }
            else if (category == UnicodeCategory.Format || IsInvisible(c))
            {
                hidden |= clean.Length == 0 || !Scripts.UsesJoiners(clean[^1]);
            }
            else
            {
                EndWord();
                hidden |= category == UnicodeCategory.Control && !char.IsWhiteSpace(c);
                pendingBreak |= c is ',' or '(' or ')' or ';' or ':' or '[' or ']' or '\u2013' or '\u2014' or '|';
                var blank = char.IsWhiteSpace(c) || category == UnicodeCategory.Control || c == '\u2800';
                if (!blank)
                {
                    clean.Append(c);
                }
                else if (clean.Length > 0 && clean[^1] != ' ')
                {
                    clean.Append(' ');
                }
            }
        }

        private void BeginWord()
        {
            if (word.Length == 0)
            {
                wordStart = clean.Length;
                capital = true;
                lowerSeen = false;
                scripts = 0;
            }
        }

        private void EndWord()
        {
            if (word.Length > 0)
            {
                var text = word.ToString();
                var possessive = apostropheAt >= 0 && (apostropheAt == text.Length - 1 && text[^1] == 's' || apostropheAt == text.Length && text[^1] == 's');
                var ended = possessive && apostropheAt == text.Length - 1;
                if (ended)
                {
                    text = text[..^1];
                }

                // "the UK's": the ending is no part of the acronym.
                tokens.Add(new NameToken(text, wordStart, wordEnd, capital, !(ended ? lowerBeforeApostrophe : lowerSeen), possessive, pendingBreak && tokens.Count > 0));
                pendingBreak = false;
                word.Clear();
            }

            apostropheAt = -1;
        }

        private static bool IsCased(char c) => char.ToUpperInvariant(c) != c || char.ToLowerInvariant(c) != c;

        /// <summary>Letters and marks that take no ink: fillers, variation selectors, the grapheme joiner.</summary>
        private static bool IsInvisible(char c) => c is '\u034F' or '\u115F' or '\u1160' or '\u3164' or '\uFFA0' or '\u180E' or >= '\uFE00' and <= '\uFE0F';
    }
}
