namespace Credibility.Formats.Json;

/// <summary>How much one request may hold. The size of the body is the host's to limit.</summary>
/// <param name="ProseChars">For titles, claim texts, descriptions and reasons.</param>
/// <param name="ChainDepth">Conduits in one <c>via</c>; where <c>via</c> names listed sources, sources in the whole chain.</param>
public sealed record DraftLimits(
    int TextChars = 200_000, int NameChars = 300, int UrlChars = 2_048, int ProseChars = 10_000,
    int Sources = 500, int Attributions = 2_000, int Claims = 2_000, int Parties = 500, int Asked = 2_000,
    int ChainDepth = 16, int JsonDepth = 32, int Problems = 100)
{
    public static DraftLimits Default { get; } = new();
}
