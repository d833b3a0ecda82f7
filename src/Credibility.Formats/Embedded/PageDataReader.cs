namespace Credibility.Formats.Embedded;

/// <summary>Reads what the structured data of an HTML page declares.</summary>
internal static class PageDataReader
{
    /// <returns>Null where it declares nothing.</returns>
    public static EmbeddedDeclarations? Read(string text) => null;
}
