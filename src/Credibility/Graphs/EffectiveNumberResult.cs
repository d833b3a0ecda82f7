namespace Credibility.Graphs;

/// <summary>The effective number with what it rests on.</summary>
/// <param name="Value">N, between the greatest weight and the sum of the weights; 0 without units.</param>
/// <param name="Contributions">y, one for each unit in the order given, not negative. Of identical units one carries all.</param>
/// <param name="Certificate">The proof that no other y gives more.</param>
public sealed record EffectiveNumberResult(double Value, IReadOnlyList<double> Contributions, OptimalityCertificate Certificate);

/// <summary>
/// The Karush–Kuhn–Tucker conditions of the maximum. The problem is concave, so whoever recomputes these three numbers from
/// Z, v and y has verified the optimum without knowing the solver.
/// </summary>
/// <param name="MinContribution">The least yᵢ; must not be negative.</param>
/// <param name="MinSlack">The least (Zy)ᵢ − √vᵢ; must not be below −<see cref="Tolerance"/>.</param>
/// <param name="Gap">|Σ √vᵢ yᵢ − y'Zy|; must not be above <see cref="Tolerance"/>.</param>
public readonly record struct OptimalityCertificate(double MinContribution, double MinSlack, double Gap)
{
    public const double Tolerance = 1e-8;

    public bool Holds => MinContribution >= 0 && MinSlack >= -Tolerance && Gap <= Tolerance;
}
