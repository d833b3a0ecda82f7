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

    private const uint State = Edge + 1, Name = Edge + 2;

    public TokenView(TokenisedText text, WordClasses words)
    {
        Text = text;
        var tokens = text.Tokens;
        (Words, Classes, Shapes, Places) = (new uint[tokens.Length], new uint[tokens.Length], new byte[tokens.Length], new byte[tokens.Length]);
        (Prefixes, Suffixes) = (new uint[tokens.Length], new uint[tokens.Length]);
        (CueBefore, CueBehind, SpeechBefore, SpeechBehind, Commas) = (new int[tokens.Length], new int[tokens.Length], new int[tokens.Length], new int[tokens.Length], new ushort[tokens.Length]);
        var names = NamesOf(text, words);
        for (var i = 0; i < tokens.Length; i++)
        {
            Classes[i] = (uint)words.Of(tokens[i].Word);
            (Words[i], Prefixes[i], Suffixes[i]) = Lettering(tokens[i], Classes[i], names);
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

    public uint[] Prefixes { get; }

    public uint[] Suffixes { get; }

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

    /// <summary>Words without a class that stand inside a sentence with a capital: names, wherever else they stand.</summary>
    private static HashSet<uint> NamesOf(TokenisedText text, WordClasses words)
    {
        var names = new HashSet<uint>();
        var tokens = text.Tokens;
        for (var i = 1; i < tokens.Length; i++)
        {
            if (tokens[i].IsWord && tokens[i].IsCapital && tokens[i - 1].IsWord && words.Of(tokens[i].Word) == WordClass.None)
            {
                names.Add(tokens[i].Word);
            }
        }

        return names;
    }

    /// <summary>
    /// All states are one word and so are all names: what is read of one side or person is read of every other, and no one is
    /// learnt by heart.
    /// </summary>
    private static (uint Word, uint Prefix, uint Suffix) Lettering(Token token, uint classes, HashSet<uint> names)
    {
        var same = token.Kind == TokenKind.Number ? Digits(token)
            : (classes & (uint)WordClass.State) != 0 ? State
            : token.IsCapital && names.Contains(token.Word) ? Name
            : 0;
        return same == 0 ? (token.Word, token.Prefix, token.Suffix) : (same, same, same);
    }

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
