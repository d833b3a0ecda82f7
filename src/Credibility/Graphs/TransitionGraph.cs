namespace Credibility.Graphs;

/// <summary>
/// One row of an absorbing Markov chain: where a node passes mass on, and how much it keeps. Weights are not negative and,
/// with <paramref name="OwnMass"/>, sum to 1; the targets may come in any order.
/// </summary>
/// <param name="Targets">The nodes the mass moves to.</param>
/// <param name="Weights">The share that moves to each target, position by position.</param>
/// <param name="OwnMass">The share absorbed at the node itself, 0–1.</param>
public readonly record struct TransitionRow(ReadOnlyMemory<int> Targets, ReadOnlyMemory<double> Weights, double OwnMass)
{
    /// <summary>The row of a node that passes nothing on.</summary>
    public static TransitionRow Absorbing { get; } = new(default, default, 1);
}

/// <summary>An absorbing Markov chain: from node i mass moves along <see cref="Channels"/> or is absorbed in i's own atom.</summary>
public sealed class TransitionGraph
{
    /// <summary>How far a row may be from 1: rounding of stated shares, not a missing channel.</summary>
    public const double RowSumTolerance = 1e-9;

    private readonly double[] _ownMass;

    /// <exception cref="ArgumentException">A row does not sum to 1 within <see cref="RowSumTolerance"/>, or an own mass is negative.</exception>
    public TransitionGraph(CsrGraph channels, ReadOnlySpan<double> ownMass)
    {
        if (ownMass.Length != channels.NodeCount)
        {
            throw new ArgumentException($"{channels.NodeCount} nodes have {ownMass.Length} own masses.", nameof(ownMass));
        }

        for (var node = 0; node < ownMass.Length; node++)
        {
            var sum = ownMass[node];
            foreach (var weight in channels.WeightsOf(node)) sum += weight;
            if (ownMass[node] >= 0 && Math.Abs(sum - 1) <= RowSumTolerance) continue;
            throw new ArgumentException(
                FormattableString.Invariant($"Row {node} has the own mass {ownMass[node]} and sums to {sum}; it must sum to 1."),
                nameof(ownMass));
        }

        Channels = channels;
        _ownMass = ownMass.ToArray();
    }

    public CsrGraph Channels { get; }

    /// <summary>The share each node absorbs in its own atom.</summary>
    public ReadOnlySpan<double> OwnMass => _ownMass;
}
