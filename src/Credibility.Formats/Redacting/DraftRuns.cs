using System.Security.Cryptography;
using System.Text;
using Credibility.Reports;

namespace Credibility.Formats.Redacting;

/// <summary>
/// Finds in any sentence what it repeats of a draft, and leaves no more than the first five words of it. It looks for six words in a row
/// that the draft has in a row, so that nothing has to be known of how a sentence was made.
/// </summary>
internal sealed class DraftRuns
{
    private const int TooMany = FewWords.Most + 1;

    private readonly HashSet<string> _runs = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="text">The draft's file; what was declared stands in the report.</param>
    public DraftRuns(Report report, string? text)
    {
        string?[] told =
        [
            text, report.Draft.Title, .. report.Claims.Select(claim => claim.Text), .. report.Sources.SelectMany(source => source.Mentions.Append(source.Name)),
            .. report.Attributions.SelectMany(one => new[] { Around(one.Quotes.Source), Around(one.Quotes.Cue), Around(one.Quotes.Content), one.Position, one.AnonymityReason }),
            .. report.Findings.SelectMany(finding => finding.Places).Select(place => place.Quote),
        ];
        foreach (var words in told)
        {
            Add(words ?? "");
        }
    }

    public string Cut(string sentence)
    {
        var words = FewWords.WordsOf(sentence);
        var cut = new StringBuilder();
        var copied = 0;
        for (var at = 0; at + TooMany <= words.Count; at++)
        {
            if (!_runs.Contains(Run(sentence, words, at)))
            {
                continue;
            }

            var last = at;
            while (last + 1 + TooMany <= words.Count && _runs.Contains(Run(sentence, words, last + 1)))
            {
                last++;
            }

            cut.Append(sentence.AsSpan(copied, words[at + FewWords.Most - 1].End - copied)).Append('…');
            (copied, at) = (words[last + FewWords.Most].End, last + FewWords.Most);
        }

        return copied == 0 ? sentence : cut.Append(sentence.AsSpan(copied)).ToString();
    }

    /// <summary>An id that was made from words, so that those of two origins stay two.</summary>
    public string CutId(string id)
    {
        var cut = Cut(id);
        return cut == id ? id : cut + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)).AsSpan(0, 4));
    }

    public IReadOnlyList<string> CutAll(IReadOnlyList<string> sentences) => [.. sentences.Select(Cut)];

    private static string? Around(TextQuote? quote) => quote is null ? null : quote.Prefix + quote.Exact + quote.Suffix;

    private static string Run(string text, IReadOnlyList<Drafts.TextSpan> words, int at) =>
        string.Join(' ', Enumerable.Range(at, TooMany).Select(i => text[words[i].Start..words[i].End]));

    private void Add(string text)
    {
        var words = FewWords.WordsOf(text);
        for (var at = 0; at + TooMany <= words.Count; at++)
        {
            _runs.Add(Run(text, words, at));
        }
    }
}
