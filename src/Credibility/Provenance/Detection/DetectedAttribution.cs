namespace Credibility.Provenance.Detection;

/// <summary>What was made of one found attribution, before it is written.</summary>
/// <param name="Claim">What it says; null where it only shows who is cited.</param>
internal sealed record DetectedAttribution(string Id, string Source, DetectedClaim? Claim);
