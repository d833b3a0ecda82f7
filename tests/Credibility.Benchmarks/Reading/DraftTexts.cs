using System.Text;
using Credibility.Formats.Corpora;

namespace Credibility.Benchmarks.Reading;

/// <summary>The text of the annotated drafts, without their marks: news prose that lies in the repository.</summary>
internal sealed class DraftTexts
{
    private DraftTexts(IReadOnlyList<string> all) => All = all;

    public IReadOnlyList<string> All { get; }

    /// <param name="count">Drafts that are read at most.</param>
    /// <exception cref="InvalidOperationException">A draft cannot be read.</exception>
    public static DraftTexts Read(string folder, int count)
    {
        var result = CorpusReader.Read(folder);
        return result.Value is { } corpus ? new DraftTexts([.. corpus.Drafts.Take(count).Select(draft => draft.Text)])
            : throw new InvalidOperationException(string.Join('\n', result.Problems));
    }

    /// <summary>One text of so many characters: the drafts one after the other, from the first again where they end.</summary>
    public string Long(int characters)
    {
        var text = new StringBuilder(characters + 4_000);
        for (var i = 0; text.Length < characters; i++)
        {
            text.Append(All[i % All.Count]).Append("\n\n");
        }

        return text.ToString(0, characters);
    }

    /// <summary>Texts of so many words, whole paragraphs but for the last; no two begin with the same draft.</summary>
    public IReadOnlyList<string> OfWords(int words, int count) =>
        [.. Enumerable.Range(0, count).Select(first => Start(string.Join("\n\n", Enumerable.Range(0, 8).Select(next => All[(first + next) % All.Count])), words))];

    private static string Start(string text, int words)
    {
        var at = 0;
        for (var left = words; left > 0 && at < text.Length; at++)
        {
            left -= at > 0 && char.IsWhiteSpace(text[at]) && !char.IsWhiteSpace(text[at - 1]) ? 1 : 0;
        }

        return text[..at].TrimEnd();
    }
}
