using Credibility.Attributions.Tagging;

namespace Credibility.Attributions.Training;

/// <summary>One stretch of text to learn from: the features of its tokens, the places where they stand, and what they are.</summary>
/// <param name="Ends">For each token, where its features end in <paramref name="Features"/>.</param>
/// <param name="Weight">How much it counts; 1 is usual.</param>
internal sealed record LabelledStretch(uint[] Features, int[] Ends, byte[] Places, Label[] Labels, float Weight)
{
    public int Count => Labels.Length;

    public ReadOnlySpan<uint> Of(int token) => Features.AsSpan(token == 0 ? 0 : Ends[token - 1], Ends[token] - (token == 0 ? 0 : Ends[token - 1]));
}
