using Credibility.Attributions.Prose;

namespace Credibility.Attributions.Extraction;

/// <summary>A text with the classes of its words: what the rules and layers look at. Places outside the text are no words.</summary>
public sealed class ClassedText
{
    private readonly WordClass[] _classes;

    public ClassedText(TokenisedText text, WordClasses words)
    {
        Text = text;
        _classes = new WordClass[text.Count];
        for (var at = 0; at < _classes.Length; at++)
        {
            _classes[at] = text.Tokens[at].IsWord ? ClassOf(text.Tokens[at], words) : WordClass.None;
        }
    }

    public TokenisedText Text { get; }

    /// <summary>"WHO" and "US" in capitals are names, whatever "who" and "us" are.</summary>
    private static WordClass ClassOf(Token token, WordClasses words)
    {
        var known = words.Of(token.Word);
        return token.Case == TokenCase.Upper && token.End - token.Start > 1 && (known & (WordClass.Relative | WordClass.Pronoun)) != 0
            ? known & ~(WordClass.Relative | WordClass.Pronoun | WordClass.Determiner) | WordClass.Body
            : known;
    }

    public int Count => _classes.Length;

    /// <summary>Whether the token is of any of these classes.</summary>
    public bool Is(int token, WordClass any) => (uint)token < (uint)_classes.Length && (_classes[token] & any) != 0;

    public WordClass Of(int token) => (uint)token < (uint)_classes.Length ? _classes[token] : WordClass.None;

    /// <summary>The token's hash, 0 outside the text.</summary>
    public uint Word(int token) => (uint)token < (uint)_classes.Length ? Text.Tokens[token].Word : 0;

    public TokenKind Kind(int token) => (uint)token < (uint)_classes.Length ? Text.Tokens[token].Kind : TokenKind.Mark;

    public bool IsWord(int token) => (uint)token < (uint)_classes.Length && Text.Tokens[token].IsWord;

    public bool IsNumber(int token) => Kind(token) == TokenKind.Number;

    public bool IsCapital(int token) => (uint)token < (uint)_classes.Length && Text.Tokens[token].IsWord && Text.Tokens[token].IsCapital;

    public bool IsDash(int token) => (uint)token < (uint)_classes.Length && Kind(token) == TokenKind.Dash;

    public bool Opens(int token) => (uint)token < (uint)_classes.Length && Kind(token) == TokenKind.OpenQuote;

    public bool Closes(int token) => (uint)token < (uint)_classes.Length && Kind(token) == TokenKind.CloseQuote;

    public bool Quoted(int token) => (uint)token < (uint)_classes.Length && Text.QuotationOf(token) >= 0;

    public bool IsMark(int token, char mark) =>
        (uint)token < (uint)_classes.Length && Text.Tokens[token].Kind == TokenKind.Mark && Text.Text[Text.Tokens[token].Start] == mark;

    public bool IsComma(int token) => IsMark(token, ',');

    public bool IsStop(int token) => IsMark(token, '.') || IsMark(token, '!') || IsMark(token, '?') || IsMark(token, '…');

    public bool Ends(int token, string suffix) => IsWord(token) && Text.WordAt(token).EndsWith(suffix, StringComparison.OrdinalIgnoreCase);

    public TokenRange Sentence(int token) => Text.Sentences[Text.SentenceOf(token)];

    public TokenRange Paragraph(int token) => Text.Paragraphs[Text.ParagraphOf(token)];
}
