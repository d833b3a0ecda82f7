using System.Text.RegularExpressions;
using Credibility.Drafts;

namespace Credibility.Attributions.Training;

/// <summary>When two spans of a text count as the same, and what a source span looks like.</summary>
internal static partial class SpanMatching
{
    private const string Edges = " \t\r\n\u00a0,.;:-–—\"'“”‘’()";

    private static readonly HashSet<string> Pronouns = Words("he she they it i we you who him her them one which that this those these his their");

    /// <summary>Words that begin a source with a capital and name nobody.</summary>
    private static readonly HashSet<string> Openers = Words("the a an some one two many several most other our critics officials experts");

    /// <summary>Without blanks and punctuation at its ends.</summary>
    public static TextSpan Trim(string text, TextSpan span)
    {
        var (start, end) = (span.Start, span.End);
        while (start < end && Edges.Contains(text[start], StringComparison.Ordinal))
        {
            start++;
        }

        while (end > start && Edges.Contains(text[end - 1], StringComparison.Ordinal))
        {
            end--;
        }

        return new TextSpan(start, end);
    }

    /// <summary>Whether characters in common are at least half of those in either (Jaccard).</summary>
    public static bool SharedHalf(TextSpan one, TextSpan other)
    {
        var shared = Shared(one, other);
        return shared > 0 && shared * 2 >= one.Length + other.Length - shared;
    }

    /// <summary>Pairs spans one to one, the largest overlap first; the indices of the gold spans that got a partner.</summary>
    public static HashSet<int> Match(IReadOnlyList<TextSpan> gold, IReadOnlyList<TextSpan> given, Func<TextSpan, TextSpan, bool> fits)
    {
        var pairs = new List<(int Shared, int Gold, int Given)>();
        for (var i = 0; i < gold.Count; i++)
        {
            for (var j = 0; j < given.Count; j++)
            {
                if (fits(gold[i], given[j]))
                {
                    pairs.Add((Shared(gold[i], given[j]), i, j));
                }
            }
        }

        var matched = new HashSet<int>();
        var used = new HashSet<int>();
        foreach (var (_, i, j) in pairs.OrderByDescending(pair => pair.Shared).ThenBy(pair => pair.Gold).ThenBy(pair => pair.Given))
        {
            if (!matched.Contains(i) && used.Add(j))
            {
                matched.Add(i);
            }
        }

        return matched;
    }

    /// <summary>Which characters lie in any of the spans.</summary>
    public static bool[] Covered(int length, IEnumerable<TextSpan> spans)
    {
        var covered = new bool[length];
        foreach (var span in spans)
        {
            covered.AsSpan(span.Start, span.Length).Fill(true);
        }

        return covered;
    }

    /// <summary>The last word before the first comma, bracket, preposition or relative word.</summary>
    public static TextSpan Head(string text, TextSpan span)
    {
        var words = text[span.Start..span.End];
        var modifier = words.Length > 1 ? Modifier().Match(words, 1) : System.Text.RegularExpressions.Match.Empty;
        var before = modifier.Success ? words[..modifier.Index] : words;
        var word = Word().Matches(before).LastOrDefault() ?? Solid().Matches(words).LastOrDefault();
        return word is null ? span : new TextSpan(span.Start + word.Index, span.Start + word.Index + word.Length);
    }

    public static SourceWording Wording(string text, TextSpan span)
    {
        List<string> words = [.. Letters().Matches(text[span.Start..span.End]).Select(word => word.Value)];
        if (words.Count == 1 && Pronouns.Contains(words[0].ToLowerInvariant()))
        {
            return SourceWording.Pronoun;
        }

        return words.Exists(IsName) ? SourceWording.Named : SourceWording.Unnamed;
    }

    private static bool IsName(string word) =>
        char.IsUpper(word[0]) && word.ToLowerInvariant() is var plain && !Pronouns.Contains(plain) && !Openers.Contains(plain);

    private static int Shared(TextSpan one, TextSpan other) => Math.Max(0, Math.Min(one.End, other.End) - Math.Max(one.Start, other.Start));

    private static HashSet<string> Words(string words) => [.. words.Split(' ')];

    [GeneratedRegex(@",|\(|—|--|;|:|\s(?:of|in|at|from|for|with|on|who|which|that|to|by|about|against|between|among|under|over|near|outside|inside|as|whose|and)\s", RegexOptions.CultureInvariant)]
    private static partial Regex Modifier();

    [GeneratedRegex(@"[\w'’\-.]+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(@"\S+", RegexOptions.CultureInvariant)]
    private static partial Regex Solid();

    [GeneratedRegex(@"[\w'’]+", RegexOptions.CultureInvariant)]
    private static partial Regex Letters();
}
