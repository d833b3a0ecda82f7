using Credibility.Drafts;
using Credibility.Reports;

namespace Credibility.Formats.Html;

/// <summary>The draft's own text with what was read from it marked where it stands: who is cited, the cue, and what is attributed.</summary>
internal static class MarkedText
{
    private enum Part : byte { None, Content, Cue, Source }

    /// <param name="text">The text that was read, from the same offsets.</param>
    /// <param name="notes">Numbers that stand in front of places in it, in the order of the text; null for none.</param>
    public static void Write(HtmlText html, IReadOnlyList<ReportAttribution> read, string text, IReadOnlyList<TextNote>? notes = null)
    {
        notes ??= [];
        var parts = PartsOf(read, text.Length);
        var next = 0;
        html.Open("details", ("open", "")).Element("summary", "The text, marked").Open("p", ("class", "quiet")).Inline("mark", "marked").Text(": who is cited; ").Inline("em", "slanted").Text(": the words that attribute; ")
            .Inline("u", "underlined").Text(": what is attributed.").Close("p").Open("blockquote", ("class", "marked"));
        foreach (var line in Lines(text))
        {
            html.Open("p", ("dir", "auto"));
            for (var at = line.Start; at < line.End;)
            {
                for (; next < notes.Count && notes[next].At <= at; next++)
                {
                    Note(html, notes[next]);
                }

                var end = at + 1;
                var stop = next < notes.Count ? Math.Min(line.End, notes[next].At) : line.End;
                while (end < stop && parts[end] == parts[at])
                {
                    end++;
                }

                Run(html, parts[at], text[at..end]);
                at = end;
            }

            html.Close("p");
        }

        html.Close("blockquote").Close("details");
    }

    private static void Note(HtmlText html, TextNote note) =>
        html.Open("a", ("class", "note"), ("id", note.Id), ("href", "#" + note.Target), ("aria-label", "Finding " + note.Label)).Text(note.Label).Markup("</a>");

    private static void Run(HtmlText html, Part part, string words) => _ = part switch
    {
        Part.Source => html.Inline("mark", words),
        Part.Cue => html.Inline("em", words),
        Part.Content => html.Inline("u", words),
        _ => html.Text(words),
    };

    /// <summary>What each letter belongs to. A source or cue inside a content shows as such.</summary>
    private static Part[] PartsOf(IReadOnlyList<ReportAttribution> read, int length)
    {
        var parts = new Part[length];
        Fill(read.SelectMany(attribution => attribution.ContentSpans ?? (attribution.Content is { } content ? [content] : [])), Part.Content);
        Fill(read.Select(attribution => attribution.Cue).OfType<TextSpan>(), Part.Cue);
        Fill(read.Select(attribution => attribution.Source).OfType<TextSpan>(), Part.Source);
        return parts;

        void Fill(IEnumerable<TextSpan> spans, Part part)
        {
            foreach (var span in spans.Where(span => span.End <= length))
            {
                Array.Fill(parts, part, span.Start, span.Length);
            }
        }
    }

    private static IEnumerable<TextSpan> Lines(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var cut = text.IndexOf('\n', start);
            var end = cut < 0 ? text.Length : cut;
            if (!text.AsSpan(start, end - start).IsWhiteSpace())
            {
                yield return new TextSpan(start, end);
            }

            start = end + 1;
        }
    }
}

/// <summary>A number in front of a place of the text that leads to what is said of it.</summary>
/// <param name="At">Where the place begins.</param>
/// <param name="Id">By which the number itself is reached.</param>
/// <param name="Target">Id of what is said.</param>
internal sealed record TextNote(int At, string Id, string Target, string Label);
