using System.Runtime.Intrinsics;
using Credibility.Attributions.Tagging;

namespace Credibility.Attributions.Training;

/// <param name="Epochs">How often the text is gone through.</param>
/// <param name="Rate">Size of a step (AdaGrad: Duchi, Hazan &amp; Singer 2011).</param>
/// <param name="Decay">Pull of every touched weight towards 0, a step.</param>
/// <param name="MinCount">How often a feature must occur at least.</param>
/// <param name="Prune">Features none of whose weights is larger are left out of what is shipped.</param>
public sealed record ChainSettings(int Epochs = 24, float Rate = 0.007f, float Decay = 2e-5f, int MinCount = 3, float Prune = 0.03f);

/// <summary>Trains the weights of a conditional random field by gradient steps, one stretch at a time; the same seed gives the same bits.</summary>
internal sealed class ChainTrainer
{
    private const float Epsilon = 1e-6f;

    private readonly ChainSettings _settings;
    private readonly Dictionary<uint, int> _ids = [];
    private readonly Vector256<float>[] _weights;
    private readonly Vector256<float>[] _squares;
    private readonly LabelChain _chain = new(new float[LabelChain.Places * Labels.Width * Labels.Width]);
    private readonly float[] _transitionSquares = new float[LabelChain.Places * Labels.Width * Labels.Width];
    private readonly List<(LabelledStretch Stretch, int[] Ids, int[] Ends)> _stretches = [];

    public ChainTrainer(IReadOnlyList<LabelledStretch> stretches, ChainSettings settings)
    {
        _settings = settings;
        var counts = new byte[1 << 26];
        foreach (var feature in stretches.SelectMany(stretch => stretch.Features))
        {
            ref var count = ref counts[feature >> 6];
            count += count < 255 ? (byte)1 : (byte)0;
        }

        foreach (var stretch in stretches)
        {
            _stretches.Add(Numbered(stretch, counts));
        }

        (_weights, _squares) = (new Vector256<float>[_ids.Count], new Vector256<float>[_ids.Count]);
        Array.Fill(_squares, Vector256.Create(Epsilon));
    }

    public (WeightTable Weights, LabelChain Chain) Train(int seed)
    {
        var order = Enumerable.Range(0, _stretches.Count).ToArray();
        var random = new Random(seed);
        var sums = new Vector256<float>[_weights.Length];
        var transitions = new float[_transitionSquares.Length];
        var averaged = 0;
        for (var epoch = 0; epoch < _settings.Epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var at in order)
            {
                Step(_stretches[at], _settings.Rate * (1f - (0.7f * epoch / _settings.Epochs)));
            }

            if (epoch >= _settings.Epochs / 2)
            {
                averaged++;
                Add(sums, transitions);
            }
        }

        Average(sums, transitions, averaged);
        return (Frozen(), _chain);
    }

    private void Add(Vector256<float>[] sums, float[] transitions)
    {
        for (var i = 0; i < sums.Length; i++)
        {
            sums[i] += _weights[i];
        }

        for (var i = 0; i < transitions.Length; i++)
        {
            transitions[i] += _chain.Weights[i];
        }
    }

    /// <summary>The mean over the later epochs errs less than the last step (Polyak &amp; Juditsky 1992).</summary>
    private void Average(Vector256<float>[] sums, float[] transitions, int count)
    {
        for (var i = 0; i < sums.Length; i++)
        {
            _weights[i] = sums[i] / count;
        }

        for (var i = 0; i < transitions.Length; i++)
        {
            _chain.Weights[i] = transitions[i] / count;
        }

        _chain.Refresh();
    }

    private (LabelledStretch, int[], int[]) Numbered(LabelledStretch stretch, byte[] counts)
    {
        var ids = new List<int>(stretch.Features.Length);
        var ends = new int[stretch.Count];
        for (var i = 0; i < stretch.Count; i++)
        {
            foreach (var feature in stretch.Of(i))
            {
                if (counts[feature >> 6] >= _settings.MinCount)
                {
                    if (!_ids.TryGetValue(feature, out var id))
                    {
                        _ids.Add(feature, id = _ids.Count);
                    }

                    ids.Add(id);
                }
            }

            ends[i] = ids.Count;
        }

        return (stretch with { Features = [] }, [.. ids], ends);
    }

    private void Step((LabelledStretch Stretch, int[] Ids, int[] Ends) item, float rate)
    {
        var (stretch, ids, ends) = item;
        var count = stretch.Count;
        var (scores, before, marginals, emissions) = (new Vector256<float>[count], new Vector256<float>[count], new Vector256<float>[count], new Vector256<float>[count]);
        for (var i = 0; i < count; i++)
        {
            var sum = Vector256<float>.Zero;
            for (var f = i == 0 ? 0 : ends[i - 1]; f < ends[i]; f++)
            {
                sum += _weights[ids[f]];
            }

            scores[i] = sum;
        }

        _chain.Marginals(scores, stretch.Places, before, marginals, emissions);
        StepTransitions(stretch, before, emissions, rate);
        for (var i = 0; i < count; i++)
        {
            var slope = (Vector256<float>.Zero.WithElement((int)stretch.Labels[i], 1f) - marginals[i]) * stretch.Weight;
            var square = slope * slope;
            for (var f = i == 0 ? 0 : ends[i - 1]; f < ends[i]; f++)
            {
                var id = ids[f];
                _squares[id] += square;
                _weights[id] += (slope - (_weights[id] * _settings.Decay)) * rate / Vector256.Sqrt(_squares[id]);
            }
        }
    }

    private void StepTransitions(LabelledStretch stretch, Vector256<float>[] before, Vector256<float>[] emissions, float rate)
    {
        Span<float> slopes = stackalloc float[_transitionSquares.Length];
        Span<Vector256<float>> pairs = stackalloc Vector256<float>[Labels.Width];
        slopes.Clear();
        var behind = Vector256.Create(1f);
        for (var i = stretch.Count - 1; i > 0; i--)
        {
            var place = stretch.Places[i];
            var reached = behind * emissions[i];
            _chain.Pairs(place, before[i - 1], reached, pairs);
            for (var first = 0; first < Labels.Count; first++)
            {
                for (var second = 0; second < Labels.Count; second++)
                {
                    slopes[(((place * Labels.Width) + first) * Labels.Width) + second] -= pairs[first].GetElement(second);
                }
            }

            slopes[(((place * Labels.Width) + (int)stretch.Labels[i - 1]) * Labels.Width) + (int)stretch.Labels[i]] += 1f;
            behind = _chain.Behind(place, reached);
        }

        var weights = _chain.Weights;
        for (var i = 0; i < slopes.Length; i++)
        {
            if (slopes[i] != 0)
            {
                var slope = slopes[i] * stretch.Weight;
                _transitionSquares[i] += slope * slope;
                weights[i] += rate * slope / MathF.Sqrt(_transitionSquares[i] + Epsilon);
            }
        }

        _chain.Refresh();
    }

    /// <summary>Weights as whole steps of one scale; features that move nothing are left out.</summary>
    private WeightTable Frozen()
    {
        var most = 0f;
        foreach (var weights in _weights)
        {
            for (var label = 0; label < Labels.Count; label++)
            {
                most = Math.Max(most, Math.Abs(weights.GetElement(label)));
            }
        }

        var scale = Math.Min(most, 4f) / 127;
        var entries = new List<KeyValuePair<uint, ulong>>();
        foreach (var (feature, id) in _ids)
        {
            var (packed, top) = (0UL, 0f);
            for (var label = 0; label < Labels.Count; label++)
            {
                var weight = _weights[id].GetElement(label);
                top = Math.Max(top, Math.Abs(weight));
                packed |= (ulong)(byte)(sbyte)Math.Clamp(MathF.Round(weight / scale), -127, 127) << (8 * label);
            }

            if (top > _settings.Prune)
            {
                entries.Add(KeyValuePair.Create(feature, packed));
            }
        }

        return new WeightTable(scale, entries);
    }
}
