using System.Runtime.Intrinsics;

namespace Credibility.Attributions.Tagging;

/// <summary>What a tagger makes of every token of a text.</summary>
/// <param name="Labels">The likeliest labels of each paragraph together.</param>
/// <param name="Chances">How likely each label is, by token, 0–1.</param>
internal sealed record TokenLabels(Label[] Labels, Vector256<float>[] Chances)
{
    /// <summary>Chance that a token belongs to a role: 1 source, 2 cue, 3 content.</summary>
    public float Of(int token, int role) => Chances[token].GetElement((2 * role) - 1) + Chances[token].GetElement(2 * role);
}
