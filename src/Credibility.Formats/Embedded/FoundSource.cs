using Credibility.Drafts;
using Credibility.Sources;

namespace Credibility.Formats.Embedded;

/// <summary>Somebody whom a text's data names as a source.</summary>
/// <param name="At">The whole entry.</param>
/// <param name="NameAt">The name alone.</param>
internal sealed record FoundSource(string Name, TextSpan At, TextSpan NameAt)
{
    public SourceKind? Kind { get; init; }

    public string? Description { get; init; }

    public string? Affiliation { get; init; }

    public string? Url { get; init; }
}
