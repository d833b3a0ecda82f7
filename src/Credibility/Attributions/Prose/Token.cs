using Credibility.Drafts;

namespace Credibility.Attributions.Prose;

/// <summary>What a token is made of.</summary>
public enum TokenKind : byte { Word, Number, Mark, OpenQuote, CloseQuote, Dash }

/// <summary>How a word is written.</summary>
public enum TokenCase : byte { None, Lower, Capital, Upper, Mixed }

/// <summary>One word or mark of a text.</summary>
/// <param name="Start">First UTF-16 offset.</param>
/// <param name="End">Offset behind the last character.</param>
/// <param name="Word">Hash of the word in small letters with straight apostrophes and without invisible characters: equal words have equal hashes.</param>
/// <param name="Suffix">Hash of its last three letters.</param>
/// <param name="Prefix">Hash of its first three letters.</param>
public readonly record struct Token(int Start, int End, uint Word, uint Suffix, uint Prefix, TokenKind Kind, TokenCase Case)
{
    public TextSpan Span => new(Start, End);

    public bool IsWord => Kind == TokenKind.Word;

    public bool IsCapital => Case is TokenCase.Capital or TokenCase.Upper or TokenCase.Mixed;
}

/// <summary>A stretch of tokens: from the first to the one behind the last.</summary>
public readonly record struct TokenRange(int First, int End)
{
    public int Count => End - First;

    public bool Holds(int token) => token >= First && token < End;
}
