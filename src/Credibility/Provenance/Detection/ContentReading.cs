using Credibility.Drafts;

namespace Credibility.Provenance.Detection;

/// <summary>What a content says, as far as its words show.</summary>
/// <param name="Target">Id of the party or source that it would damage, or null.</param>
/// <param name="Against">The state that it would damage, or null.</param>
internal sealed record ContentReading(ClaimKind Kind, string? Topic, string? Target, Side? Against);
