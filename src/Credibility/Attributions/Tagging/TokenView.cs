using System.Numerics;
using Credibility.Attributions.Extraction;
using Credibility.Attributions.Prose;

namespace Credibility.Attributions.Tagging;

/// <summary>What features ask of a text, worked out once for every token.</summary>
internal sealed class TokenView
{
    /// <summary>Verbs and phrases that can be a cue.</summary>
    public const WordClass CueLike = WordClass.Speech | WordClass.Belief | WordClass.Attitude | WordClass.Evidence | WordClass.Denial;

    /// <summary>Stands for what is before the first and behind the last token.</summary>
    public const uint Edge = 0x51ED270B;

    public TokenView(TokenisedText text, WordClasses words)
    {
        Text = text;
        var tokens = text.Tokens;
        (Words, Classes, Shapes, Places) = (new uint[tokens.Length], new uint[tokens.Length], new byte[tokens.Length], new byte[tokens.Length]);
        (CueBefore, CueBehind, SpeechBefore, SpeechBehind, Commas) = (new int[tokens.Length], new int[tokens.Length], new int[tokens.Length], new int[tokens.Length], new ushort[tokens.Length]);
        for (var i = 0; i < tokens.Length; i++)
        {
            Words[i] = tokens[i].Kind == TokenKind.Number ? Digits(tokens[i]) : tokens[i].Word;
            Classes[i] = (uint)words.Of(tokens[i].Word);
            Shapes[i] = (byte)(((int)tokens[i].Kind * 5) + (int)tokens[i].Case);
            Places[i] = PlaceOf(i);
        }

        foreach (var sentence in text.Sentences)
        {
            FindCues(sentence);
        }
    }

    public TokenisedText Text { get; }

    /// <summary>Words of tokens; all numbers of one length are one word.</summary>
    public uint[] Words { get; }

    public uint[] Classes { get; }

    public byte[] Shapes { get; }

    /// <summary>Kind of place for the transitions of <see cref="LabelChain"/>.</summary>
    public byte[] Places { get; }

    /// <summary>The nearest verb that can be a cue, before the token in its sentence; −1 where there is none.</summary>
    public int[] CueBefore { get; }

    public int[] CueBehind { get; }

    public int[] SpeechBefore { get; }

    public int[] SpeechBehind { get; }

    /// <summary>Commas of the sentence before the token.</summary>
    public ushort[] Commas { get; }

    public int Count => Words.Length;

    public uint Word(int at) => (uint)at < (uint)Words.Length ? Words[at] : Edge;

    public uint Class(int at) => (uint)at < (uint)Words.Length ? Classes[at] : 0;

    public uint Shape(int at) => (uint)at < (uint)Words.Length ? Shapes[at] : 255u;

    public bool Is(int at, WordClass wanted) => (uint)at < (uint)Words.Length && (Classes[at] & (uint)wanted) != 0;

    /// <summary>Steps between two tokens in eight sizes.</summary>
    public static uint Size(int steps) => (uint)(steps <= 3 ? Math.Max(0, steps) : Math.Min(9, 2 + BitOperations.Log2((uint)steps)));

    private static uint Digits(Token token) => 0xD1617u + (uint)Math.Min(6, token.End - token.Start);

    private byte PlaceOf(int i)
    {
        var token = Text.Tokens[i];
        var first = Text.Sentences.Count > 0 && i > 0 && Text.SentenceOf(i) != Text.SentenceOf(i - 1);
        return token.Kind switch
        {
            TokenKind.OpenQuote => 3,
            TokenKind.CloseQuote => 4,
            TokenKind.Dash => 6,
            TokenKind.Mark => Text.Text[token.Start] switch { ',' => 2, ':' or ';' or '(' or ')' => 6, _ => 7 },
            _ when first => 5,
            _ => token.IsCapital ? (byte)1 : (byte)0,
        };
    }

    private void FindCues(TokenRange sentence)
    {
        var (cue, speech, commas) = (-1, -1, 0);
        for (var i = sentence.First; i < sentence.End; i++)
        {
            (CueBefore[i], SpeechBefore[i], Commas[i]) = (cue, speech, (ushort)Math.Min(commas, 255));
            commas += Places[i] == 2 ? 1 : 0;
            cue = Is(i, CueLike) ? i : cue;
            speech = Is(i, WordClass.Speech) ? i : speech;
        }

        (cue, speech) = (-1, -1);
        for (var i = sentence.End - 1; i >= sentence.First; i--)
        {
            (CueBehind[i], SpeechBehind[i]) = (cue, speech);
            cue = Is(i, CueLike) ? i : cue;
            speech = Is(i, WordClass.Speech) ? i : speech;
        }
    }
}
