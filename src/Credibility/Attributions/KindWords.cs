namespace Credibility.Attributions;

/// <summary>Words by which a declared claim shows its kind, where its author does not say it. Lower case, every form listed.</summary>
/// <param name="Events">What makes the content of an act or a position an event: accuses, claims that.</param>
public sealed record KindWords(
    IReadOnlyList<string> OwnActs, IReadOnlyList<string> Positions, IReadOnlyList<string> Forecasts, IReadOnlyList<string> Motives,
    IReadOnlyList<string> Evaluations, IReadOnlyList<string> Events)
{
    /// <summary>No words: every claim is an event or a figure.</summary>
    public static KindWords None { get; } = new([], [], [], [], [], []);
}

/// <summary>Words of a range of figures: "between ten and fifteen", "from 10 to 15".</summary>
/// <param name="Pairs">What stands before the first number and between the two, with " … " for the number: "between … and".</param>
/// <param name="Joins">What stands between two numbers alone: "10 to 15".</param>
/// <param name="Numbers">Numbers that are written out.</param>
/// <param name="Months">Before one of them two numbers are days.</param>
public sealed record RangeWords(IReadOnlyList<string> Pairs, IReadOnlyList<string> Joins, IReadOnlyList<string> Numbers, IReadOnlyList<string> Months)
{
    public static RangeWords None { get; } = new([], [], [], []);
}
