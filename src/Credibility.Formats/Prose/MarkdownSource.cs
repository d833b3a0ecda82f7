using Credibility.Drafts;
using Credibility.Formats.Embedded;

namespace Credibility.Formats.Prose;

/// <summary>A Markdown text as the parser gets it: as long as it was, with its front matter blank.</summary>
internal sealed class MarkdownSource(string text)
{
    private readonly int _begin = FrontMatterBlock.Find(text)?.Whole.End ?? 0;

    public string Text => _begin == 0 ? text : Without([]);

    /// <summary>What is read where the text is no Markdown: all of it but front matter and comments; null where it has neither.</summary>
    public string? Unparsed => CommentsIn([new TextSpan(_begin, text.Length)]) is var comments && _begin + comments.Count == 0 ? null : Without(comments);

    /// <summary>The comments, with their marks, in stretches of HTML.</summary>
    /// <param name="markup">In the order of the text.</param>
    public List<TextSpan> CommentsIn(IReadOnlyList<TextSpan> markup)
    {
        var comments = new List<TextSpan>();
        foreach (var stretch in markup)
        {
            for (var at = stretch.Start; at < stretch.End;)
            {
                var length = text.AsSpan(at, stretch.End - at).IndexOf("<!--", StringComparison.Ordinal);
                if (length < 0)
                {
                    break;
                }

                var inner = Math.Min(at + length + 4, stretch.End);
                var end = text.AsSpan(inner, stretch.End - inner).IndexOf("-->", StringComparison.Ordinal);
                comments.Add(new TextSpan(at + length, at = end < 0 ? stretch.End : inner + end + 3));
            }
        }

        return comments;
    }

    private string Without(IReadOnlyList<TextSpan> stretches)
    {
        var letters = text.ToCharArray();
        foreach (var stretch in stretches.Prepend(new TextSpan(0, _begin)))
        {
            for (var at = stretch.Start; at < stretch.End; at++)
            {
                letters[at] = letters[at] is '\n' or '\r' ? letters[at] : ' ';
            }
        }

        return new string(letters);
    }
}
