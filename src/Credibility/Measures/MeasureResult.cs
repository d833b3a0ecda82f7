namespace Credibility.Measures;

/// <summary>A number about a draft: a value, a range, or unknown with the reason; never a middling guess.</summary>
/// <param name="Unknown">Why there is no number, or null.</param>
/// <param name="Workings">The steps behind it, in order.</param>
public sealed record MeasureResult(double? Value, double? Low, double? High, string? Unknown, IReadOnlyList<WorkingStep> Workings)
{
    public static MeasureResult Of(double value, params IReadOnlyList<WorkingStep> workings) => new(value, null, null, null, workings);

    public static MeasureResult Range(double value, double low, double high, params IReadOnlyList<WorkingStep> workings) =>
        new(value, low, high, null, workings);

    public static MeasureResult NotKnown(string reason) => new(null, null, null, reason, []);
}

/// <param name="Name">What is counted or weighed.</param>
/// <param name="Value">Its number.</param>
public sealed record WorkingStep(string Name, double Value);
