using Credibility.Attributions.Tagging;

namespace Credibility.Attributions.Training;

/// <summary>One choice to learn from: the features of each candidate, "none" in front, and which one is right.</summary>
/// <param name="Lane">0 a cue's source, 1 a content's cue.</param>
internal sealed record LinkChoice(uint[][] Candidates, int Right, int Lane, float Weight);

/// <summary>Trains the linker's weights: softmax over the candidates of each choice, AdaGrad steps.</summary>
internal static class LinkTrainer
{
    private const float Rate = 0.02f, Decay = 1e-4f, Prune = 0.02f;
    private const int Epochs = 10;

    public static WeightTable Train(IReadOnlyList<LinkChoice> choices, int seed)
    {
        var weights = new Dictionary<uint, (float A, float B, float SquareA, float SquareB)>();
        var order = Enumerable.Range(0, choices.Count).ToArray();
        var random = new Random(seed);
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var at in order)
            {
                Step(choices[at], weights, Rate * (1 - (0.7f * epoch / Epochs)));
            }
        }

        return Frozen(weights);
    }

    private static void Step(LinkChoice choice, Dictionary<uint, (float A, float B, float SquareA, float SquareB)> weights, float rate)
    {
        var scores = choice.Candidates.Select(features => features.Sum(feature => weights.TryGetValue(feature, out var weight) ? choice.Lane == 0 ? weight.A : weight.B : 0f)).ToArray();
        var top = scores.Max();
        var total = scores.Sum(score => MathF.Exp(score - top));
        for (var c = 0; c < scores.Length; c++)
        {
            var slope = ((c == choice.Right ? 1f : 0f) - (MathF.Exp(scores[c] - top) / total)) * choice.Weight;
            if (Math.Abs(slope) < 1e-4f)
            {
                continue;
            }

            foreach (var feature in choice.Candidates[c])
            {
                var weight = weights.GetValueOrDefault(feature, (0, 0, 1e-6f, 1e-6f));
                if (choice.Lane == 0)
                {
                    weight.SquareA += slope * slope;
                    weight.A += (slope - (weight.A * Decay)) * rate / MathF.Sqrt(weight.SquareA);
                }
                else
                {
                    weight.SquareB += slope * slope;
                    weight.B += (slope - (weight.B * Decay)) * rate / MathF.Sqrt(weight.SquareB);
                }

                weights[feature] = weight;
            }
        }
    }

    private static WeightTable Frozen(Dictionary<uint, (float A, float B, float SquareA, float SquareB)> weights)
    {
        var most = weights.Count == 0 ? 1f : weights.Values.Max(weight => Math.Max(Math.Abs(weight.A), Math.Abs(weight.B)));
        var scale = Math.Min(most, 4f) / 127;
        return new WeightTable(scale, [.. weights.Where(pair => Math.Max(Math.Abs(pair.Value.A), Math.Abs(pair.Value.B)) > Prune)
            .Select(pair => KeyValuePair.Create(pair.Key, Packed(pair.Value.A, scale) | (Packed(pair.Value.B, scale) << 8)))]);
    }

    private static ulong Packed(float weight, float scale) => (byte)(sbyte)Math.Clamp(MathF.Round(weight / scale), -127, 127);
}
