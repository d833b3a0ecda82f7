using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Credibility.Attributions.Tagging;

/// <summary>
/// Linear-chain conditional random field over one stretch of text (Lafferty, McCallum &amp; Pereira 2001): the likeliest labels
/// together, and how likely each is on its own. Transitions depend on the mark at which they happen.
/// </summary>
public sealed class LabelChain
{
    /// <summary>Kinds of places that transitions know.</summary>
    public const int Places = 8;

    private const float Forbidden = -1e4f;

    private readonly float[] _transitions;
    private readonly Vector256<float>[] _rows = new Vector256<float>[Places * Labels.Width];
    private readonly Vector256<float>[] _likely = new Vector256<float>[Places * Labels.Width];
    private readonly Vector256<float>[] _likelyColumns = new Vector256<float>[Places * Labels.Width];

    /// <param name="transitions">By place, label before and label: <see cref="Places"/> × 8 × 8 log weights.</param>
    public LabelChain(IReadOnlyList<float> transitions)
    {
        _transitions = [.. transitions];
        Refresh();
    }

    public IReadOnlyList<float> Transitions => _transitions;

    internal Span<float> Weights => _transitions;

    /// <summary>Reads the weights anew after training changed them.</summary>
    internal void Refresh()
    {
        for (var place = 0; place < Places; place++)
        {
            for (var before = 0; before < Labels.Width; before++)
            {
                var (row, column) = (Vector256<float>.Zero, Vector256<float>.Zero);
                for (var label = 0; label < Labels.Width; label++)
                {
                    row = row.WithElement(label, Weight(place, before, label));
                    column = column.WithElement(label, Weight(place, label, before));
                }

                var at = (place * Labels.Width) + before;
                (_rows[at], _likely[at], _likelyColumns[at]) = (row, Vector256.Exp(row), Vector256.Exp(column));
            }
        }
    }

    /// <summary>The likeliest labels of the whole stretch.</summary>
    /// <param name="scores">Of each token, for each label.</param>
    /// <param name="places">Kind of place of each token.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Decode(ReadOnlySpan<Vector256<float>> scores, ReadOnlySpan<byte> places, Span<Label> labels)
    {
        if (scores.Length == 0)
        {
            return;
        }

        var from = new Vector256<int>[scores.Length];
        var best = scores[0] + Starts;
        for (var i = 1; i < scores.Length; i++)
        {
            // All labels at once: each lane holds the best way to its label so far. Of equals the first label before stays.
            var rows = _rows.AsSpan(places[i] * Labels.Width, Labels.Width);
            var (next, at) = (Vector256.Create(best.GetElement(0)) + rows[0], Vector256<int>.Zero);
            for (var before = 1; before < Labels.Count; before++)
            {
                var reached = Vector256.Create(best.GetElement(before)) + rows[before];
                var better = Vector256.GreaterThan(reached, next);
                next = Vector256.ConditionalSelect(better, reached, next);
                at = Vector256.ConditionalSelect(better.AsInt32(), Vector256.Create(before), at);
            }

            from[i] = at;
            best = next.WithElement(Labels.Count, Forbidden * 2) + scores[i];
        }

        var last = Highest(best).At;
        for (var i = scores.Length - 1; i >= 0; i--)
        {
            labels[i] = (Label)last;
            last = from[i][last];
        }
    }

    /// <summary>How likely each label of each token is, 0–1, given the whole stretch; and the log of the sum over all labellings.</summary>
    /// <param name="before">Room for as many vectors as tokens.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal float Marginals(ReadOnlySpan<Vector256<float>> scores, ReadOnlySpan<byte> places, Span<Vector256<float>> before, Span<Vector256<float>> marginals, Span<Vector256<float>> emissions)
    {
        var log = 0f;
        for (var i = 0; i < scores.Length; i++)
        {
            var top = Highest(scores[i]).Top;
            emissions[i] = Vector256.Exp(scores[i] - Vector256.Create(top)).WithElement(Labels.Count, 0f);
            log += top;
            var reached = i == 0 ? Vector256.Exp(Starts) : Product(_likely.AsSpan(places[i] * Labels.Width, Labels.Width), before[i - 1]);
            reached *= emissions[i];
            var sum = Vector256.Sum(reached);
            log += MathF.Log(sum);
            before[i] = reached / sum;
        }

        var behind = Vector256.Create(1f);
        for (var i = scores.Length - 1; i >= 0; i--)
        {
            var both = before[i] * behind;
            marginals[i] = both / Vector256.Sum(both);
            if (i > 0)
            {
                var next = Product(_likelyColumns.AsSpan(places[i] * Labels.Width, Labels.Width), behind * emissions[i]);
                behind = next / Vector256.Sum(next);
            }
        }

        return log;
    }

    /// <summary>The likelihood of each pair of labels at a token and the one before it; rows are labels before.</summary>
    internal void Pairs(int place, Vector256<float> before, Vector256<float> behindTimesEmission, Span<Vector256<float>> pairs)
    {
        var total = 0f;
        for (var label = 0; label < Labels.Count; label++)
        {
            pairs[label] = _likely[(place * Labels.Width) + label] * behindTimesEmission * before.GetElement(label);
            total += Vector256.Sum(pairs[label]);
        }

        for (var label = 0; label < Labels.Count; label++)
        {
            pairs[label] /= total;
        }
    }

    internal Vector256<float> Behind(int place, Vector256<float> behindTimesEmission)
    {
        var next = Product(_likelyColumns.AsSpan(place * Labels.Width, Labels.Width), behindTimesEmission);
        return next / Vector256.Sum(next);
    }

    private static Vector256<float> Starts { get; } = Vector256.Create(0, 0, Forbidden, 0, Forbidden, 0, Forbidden, Forbidden);

    private float Weight(int place, int before, int label) =>
        before >= Labels.Count || label >= Labels.Count || !Labels.MayFollow((Label)before, (Label)label)
            ? Forbidden
            : _transitions[(((place * Labels.Width) + before) * Labels.Width) + label];

    /// <summary>Σ over the rows, each weighed by one element.</summary>
    private static Vector256<float> Product(ReadOnlySpan<Vector256<float>> rows, Vector256<float> weights)
    {
        var sum = rows[0] * weights.GetElement(0);
        for (var i = 1; i < Labels.Count; i++)
        {
            sum += rows[i] * weights.GetElement(i);
        }

        return sum;
    }

    private static (float Top, int At) Highest(Vector256<float> values)
    {
        var (top, at) = (values.GetElement(0), 0);
        for (var i = 1; i < Labels.Count; i++)
        {
            var value = values.GetElement(i);
            if (value > top)
            {
                (top, at) = (value, i);
            }
        }

        return (top, at);
    }
}
