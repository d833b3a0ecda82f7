namespace Credibility.Sources.Resolving;

/// <summary>When a candidate is the match. POLICY.</summary>
/// <param name="Match">Score from which a candidate can be the match.</param>
/// <param name="Margin">How far the match must stand above the next.</param>
/// <param name="Near">Score from which a candidate is named as near.</param>
public sealed record ResolverThresholds(double Match, double Margin, double Near);
