namespace Credibility.Provenance;

/// <summary>Where N turns into words. POLICY; all comparisons allow <see cref="Epsilon"/>.</summary>
/// <param name="SomeOrigin">N from which there is an origin at all.</param>
/// <param name="PartlySeparate">N from which origins are partly separate.</param>
/// <param name="TwoOrMore">N from which there are two or more.</param>
/// <param name="OutsidePartyMass">A source is outside while its mass for every party stays below this.</param>
/// <param name="PartyMass">A source belongs to a party from this mass on.</param>
public sealed record SupportThresholds(
    double SomeOrigin, double PartlySeparate, double TwoOrMore, double OutsidePartyMass, double PartyMass, double Epsilon)
{
    public bool Reaches(double n, double threshold) => n >= threshold - Epsilon;
}
