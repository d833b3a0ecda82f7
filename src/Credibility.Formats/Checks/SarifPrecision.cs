using Credibility.Policies;

namespace Credibility.Formats.Checks;

/// <summary>
/// A rule's figures as the word that readers of SARIF know for <c>precision</c>. Nothing is said of a rule of which too few findings were
/// judged: the vocabulary has no word for that, and any other would claim a measurement.
/// </summary>
public static class SarifPrecision
{
    private const double VeryHigh = .95, High = .9;

    public static string? Of(MeasuredPrecision? measured, Policy policy) => !policy.IsMeasured(measured) ? null
        : policy.IsNoteOnText(measured) ? "low"
        : measured!.Share switch { >= VeryHigh => "very-high", >= High => "high", _ => "medium" };
}
