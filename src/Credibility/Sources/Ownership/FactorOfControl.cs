namespace Credibility.Sources.Ownership;

/// <summary>The three questions of the State Media Matrix.</summary>
public enum FactorOfControl
{
    /// <summary>Whether a state is the main funder.</summary>
    Funding,
    /// <summary>Whether a state owns it or appoints those who govern it.</summary>
    Ownership,
    /// <summary>Whether a state controls the editorial line.</summary>
    Editorial,
}
