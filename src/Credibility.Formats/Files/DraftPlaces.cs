using Credibility.Drafts;
using Credibility.Formats.Checks;
using Credibility.Policies;

namespace Credibility.Formats.Files;

/// <summary>Where in its file a draft's words and declarations stand.</summary>
public sealed class DraftPlaces(FileText file)
{
    public FileText File { get; } = file;

    /// <summary>The stretch of the file that a stretch of the draft's text is.</summary>
    public TextSpan InFile(TextSpan inText) => new(Math.Min(inText.Start, File.Text.Length), Math.Min(inText.End, File.Text.Length));

    /// <summary>
    /// Where a place of a finding stands in the file: its words in the text; else the source's name in the text; else where its claim or
    /// source is declared; null where it is about the draft as a whole.
    /// </summary>
    public TextSpan? Of(FindingPlace place) => place.Span is { } span ? InFile(span) : null;
}
