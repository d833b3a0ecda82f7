namespace Credibility.Formats.Embedded;

/// <summary>Reads what the front matter of a Markdown text declares.</summary>
internal static class FrontMatterReader
{
    /// <returns>Null where it declares nothing.</returns>
    public static EmbeddedDeclarations? Read(string text) => null;
}
