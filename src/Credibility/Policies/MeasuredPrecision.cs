using Credibility.Graphs;

namespace Credibility.Policies;

/// <summary>How often a rule was right where it read a text by itself, counted on drafts whose findings an editor judged.</summary>
/// <param name="On">The day on which it was measured.</param>
/// <param name="Method">The method's version that was measured.</param>
/// <param name="Corpora">Where it was counted; never drafts that the reading of prose was trained on.</param>
public sealed record MeasuredPrecision(DateOnly On, string Method, IReadOnlyList<MeasuredCorpus> Corpora)
{
    public int Drafts => Corpora.Sum(corpus => corpus.Drafts);

    public int Judged => Corpora.Sum(corpus => corpus.Judged);

    public int Right => Corpora.Sum(corpus => corpus.Right);

    /// <summary>0–1; null where nobody judged a finding.</summary>
    public double? Share => Judged == 0 ? null : (double)Right / Judged;

    /// <summary>The 95 % interval of the share; null where nobody judged a finding.</summary>
    public (double Low, double High)? Interval => Judged == 0 ? null : WilsonInterval.Of(Right, Judged);
}

/// <param name="Drafts">Drafts in which somebody judged rules, whether or not this one fired.</param>
/// <param name="Judged">Findings of this rule that were called right or wrong.</param>
public sealed record MeasuredCorpus(string Name, int Drafts, int Judged, int Right);
