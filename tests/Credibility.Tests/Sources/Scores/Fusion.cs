using Credibility.Sources.Scores;

namespace Credibility.Tests.Sources.Scores;

/// <summary>
/// Fusion of opinions by its formulas (Jøsang 2016). The product fuses nothing: it adds evidence, and shrinks what depends on
/// the same facts by a cap. What that amounts to is held against these.
/// </summary>
internal static class Fusion
{
    /// <summary>For independent evidence.</summary>
    public static Opinion Cumulative(Opinion one, Opinion other)
    {
        var scale = one.Uncertainty + other.Uncertainty - (one.Uncertainty * other.Uncertainty);
        return new(
            ((one.Belief * other.Uncertainty) + (other.Belief * one.Uncertainty)) / scale,
            ((one.Disbelief * other.Uncertainty) + (other.Disbelief * one.Uncertainty)) / scale, one.Uncertainty * other.Uncertainty / scale);
    }

    /// <summary>For evidence that depends on the same facts.</summary>
    public static Opinion Averaging(Opinion one, Opinion other)
    {
        var scale = one.Uncertainty + other.Uncertainty;
        return new(
            ((one.Belief * other.Uncertainty) + (other.Belief * one.Uncertainty)) / scale,
            ((one.Disbelief * other.Uncertainty) + (other.Disbelief * one.Uncertainty)) / scale, 2 * one.Uncertainty * other.Uncertainty / scale);
    }
}
