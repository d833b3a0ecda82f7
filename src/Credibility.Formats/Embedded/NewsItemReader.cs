namespace Credibility.Formats.Embedded;

/// <summary>Reads what the fields of a ninjs news item declares.</summary>
internal static class NewsItemReader
{
    /// <returns>Null where it declares nothing.</returns>
    public static EmbeddedDeclarations? Read(string text) => null;
}
