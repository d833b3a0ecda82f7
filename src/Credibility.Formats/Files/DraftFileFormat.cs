namespace Credibility.Formats.Files;

/// <summary>What a file holds.</summary>
public enum DraftFileFormat
{
    /// <summary>A request for a report, as the service takes it.</summary>
    Request,

    Plain,

    /// <summary>Markdown, with front matter or without.</summary>
    Markdown,

    Html,

    /// <summary>An IPTC ninjs news item.</summary>
    Ninjs,
}
