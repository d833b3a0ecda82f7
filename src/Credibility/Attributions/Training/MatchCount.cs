namespace Credibility.Attributions.Training;

/// <summary>How much of what should be found was found.</summary>
/// <param name="Found">How many are right.</param>
/// <param name="Predicted">How many were given.</param>
/// <param name="Gold">How many there are.</param>
public readonly record struct MatchCount(int Found, int Predicted, int Gold)
{
    /// <summary>0–1; 0 where nothing was given.</summary>
    public double Precision => Predicted == 0 ? 0 : (double)Found / Predicted;

    /// <summary>0–1; 0 where there is nothing.</summary>
    public double Recall => Gold == 0 ? 0 : (double)Found / Gold;

    /// <summary>Harmonic mean of precision and recall, 0–1.</summary>
    public double F1 => Found == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    public MatchCount Plus(MatchCount other) => new(Found + other.Found, Predicted + other.Predicted, Gold + other.Gold);
}
