using Credibility.Drafts;

namespace Credibility.Formats.Prose;

/// <summary>Gives a draft the prose of its text, by its format.</summary>
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
                var (prose, title) = MarkdownProse.Of(text);
                return draft with { Prose = prose, Title = draft.Title ?? title };
            case TextFormat.Html:
                return draft with { Prose = HtmlProse.Of(text) };
            case TextFormat.Ninjs:
                return draft with { Prose = NewsItemProse.Of(text) };
            default:
                return draft;
        }
    }
}
