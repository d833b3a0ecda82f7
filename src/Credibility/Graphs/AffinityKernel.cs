namespace Credibility.Graphs;

/// <summary>How the dependence of two distributions over atoms is measured.</summary>
public enum AffinityKernel
{
    /// <summary>
    /// Σ √(Bᵢₖ Bⱼₖ), the Bhattacharyya affinity (1943) = 1 − Hellinger². 1 exactly for equal distributions. The default.
    /// </summary>
    SquareRoot,

    /// <summary>
    /// Σ Bᵢₖ Bⱼₖ for i ≠ j and 1 for i = j: the probability that both stem from one atom (coefficient of kinship, Malécot 1948).
    /// Never above the square-root kernel; two rows that share two atoms half and half get ½, not 1.
    /// </summary>
    Product,
}
