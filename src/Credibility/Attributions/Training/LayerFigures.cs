namespace Credibility.Attributions.Training;

/// <summary>How many of some.</summary>
public readonly record struct Tally(int Count, int Of)
{
    /// <summary>0–1; null where there are none.</summary>
    public double? Share => Of == 0 ? null : (double)Count / Of;

    public Tally Plus(bool counts) => new(Count + (counts ? 1 : 0), Of + 1);
}

/// <summary>How well the layers above sources, cues and contents were read, where a corpus marks them.</summary>
/// <param name="Chains">Attributions with carriers that were followed to the right origin through all of them.</param>
/// <param name="Disputes">Answers that were tied to what they answer.</param>
/// <param name="TrapsTaken">Traps that were taken for attributions.</param>
/// <param name="Inquiries">Negated reports that were read as somebody having been asked.</param>
public sealed record LayerFigures(Tally Chains, Tally Disputes, Tally TrapsTaken, Tally Inquiries)
{
    public static LayerFigures None { get; } = new(default, default, default, default);

    public LayerFigures Plus(GoldComparison draft) => new(
        draft.Gold.Attributions.Where(one => one.Via.Count > 0).Aggregate(Chains, (tally, one) => tally.Plus(draft.IsFollowed(one))),
        draft.Gold.Attributions.Where(one => one.Disputes is not null).Aggregate(Disputes, (tally, one) => tally.Plus(draft.IsTied(one))),
        draft.Gold.Traps.Aggregate(TrapsTaken, (tally, trap) => tally.Plus(draft.IsTaken(trap))),
        draft.Gold.Traps.Where(trap => trap.Why == GoldTrap.NegatedReport).Aggregate(Inquiries, (tally, trap) => tally.Plus(draft.IsAsked(trap))));
}
