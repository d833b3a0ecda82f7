using Credibility.Drafts;
using Credibility.Formats.Embedded;

namespace Credibility.Formats.Prose;

/// <summary>Gives a draft the prose of its text, by its format, and the remarks in it.</summary>
public static class DraftProse
{
    /// <summary>The draft with its prose; with the main heading as its title where it has none. Plain text is prose as it stands.</summary>
    public static Draft Read(Draft draft)
    {
        if (draft.Text is not { } text)
        {
            return draft;
        }

        switch (draft.Format)
        {
            case TextFormat.Markdown:
                var markdown = MarkdownProse.Read(text);
                return Remarked(draft with { Prose = markdown.Prose, Title = draft.Title ?? markdown.Title }, text, markdown.Comments);
            case TextFormat.Html:
                var comments = new List<TextSpan>();
                return Remarked(draft with { Prose = HtmlProse.Of(text, comments) }, text, comments);
            case TextFormat.Ninjs:
                return draft with { Prose = NewsItemProse.Of(text) };
            default:
                return draft;
        }
    }

    private static Draft Remarked(Draft draft, string text, IReadOnlyList<TextSpan> comments)
    {
        var (suppressions, faults) = RemarkReader.Read(text, comments);
        return draft with { Suppressions = suppressions, Faults = faults.Count == 0 ? draft.Faults : [.. draft.Faults.Concat(faults).OrderBy(fault => fault.At.Start)] };
    }
}
