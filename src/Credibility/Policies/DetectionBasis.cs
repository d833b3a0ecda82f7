using Credibility.Attributions;
using Credibility.Provenance;

namespace Credibility.Policies;

/// <summary>How far a finding rests on what was read from the text and not declared.</summary>
internal sealed class DetectionBasis
{
    /// <param name="places">Where the rule found something.</param>
    public DetectionBasis(IReadOnlyList<RulePlace> places, DraftProvenance provenance)
    {
        var attributions = places.SelectMany(place => place.AttributionIds).Distinct(StringComparer.Ordinal).Select(provenance.Attribution)
            .Where(traced => traced.Chain.Attribution.Origin != AttributionOrigin.Derived).ToList();
        var claims = places.Select(place => provenance.Claims.FirstOrDefault(claim => claim.Claim.Id == place.ClaimId)).OfType<TracedClaim>()
            .Where(claim => claim.Supporters.Count == 0).ToList();
        IsDetectionOnly = attributions.Count + claims.Count > 0
            && attributions.All(traced => traced.Chain.Attribution.Origin == AttributionOrigin.Detected) && claims.All(claim => claim.Claim.DetectedWith is not null);
        Confidence = attributions.Select(traced => traced.Chain.Attribution.Confidence).Concat(claims.Select(claim => claim.Claim.DetectedWith ?? 1)).DefaultIfEmpty(1).Min();
    }

    /// <summary>Nothing behind it was declared: then it is no more than a warning.</summary>
    public bool IsDetectionOnly { get; }

    /// <summary>0–1: of the least sure attribution behind it; 1 where all were declared.</summary>
    public double Confidence { get; }
}
