using System.Runtime.Intrinsics;
using Credibility.Attributions.Tagging;
using CsCheck;
using Xunit;

namespace Credibility.Tests.Attributions.Tagging;

public sealed class LabelChainTests
{
    private const int Tokens = 4;

    private static readonly Gen<(float[] Transitions, float[] Scores, byte[] Places)> Stretch = Gen.Select(
        Gen.Float[-2, 2].Array[LabelChain.Places * Labels.Width * Labels.Width], Gen.Float[-3, 3].Array[Tokens * Labels.Width], Gen.Byte[0, LabelChain.Places - 1].Array[Tokens]);

    [Fact]
    public void No_other_labelling_scores_higher_than_the_decoded_one() =>
        Stretch.Sample(
            stretch =>
            {
                var labels = new Label[Tokens];
                var scores = Enumerable.Range(0, Tokens).Select(i => Vector256.Create<float>(stretch.Scores.AsSpan(i * Labels.Width, Labels.Width))).ToArray();
                new LabelChain(stretch.Transitions).Decode(scores, stretch.Places, labels);
                var best = All(Tokens).Max(other => Score(stretch, other));
                Assert.Equal(best, Score(stretch, labels), 1e-3);
            }, iter: 30);

    private static double Score((float[] Transitions, float[] Scores, byte[] Places) stretch, Label[] labels)
    {
        var score = 0.0;
        for (var i = 0; i < labels.Length; i++)
        {
            var may = i == 0 ? Labels.IsFirst(labels[0]) || labels[0] == Label.Outside : Labels.MayFollow(labels[i - 1], labels[i]);
            score += may ? stretch.Scores[(i * Labels.Width) + (int)labels[i]] : double.NegativeInfinity;
            score += i == 0 ? 0 : stretch.Transitions[(((stretch.Places[i] * Labels.Width) + (int)labels[i - 1]) * Labels.Width) + (int)labels[i]];
        }

        return score;
    }

    private static IEnumerable<Label[]> All(int count) =>
        count == 0 ? [[]] : All(count - 1).SelectMany(labels => Enum.GetValues<Label>(), (labels, label) => (Label[])[.. labels, label]);
}
