namespace Credibility.Attributions.Training;

/// <summary>Figures of one role: source, cue or content.</summary>
/// <param name="Exact">Spans that are equal but for blanks and punctuation at their ends; the same span counts once a draft.</param>
/// <param name="Overlap">Spans paired one to one, largest overlap first, that share a character.</param>
/// <param name="HalfShared">Pairs whose characters in common are at least half of those of either (Jaccard ≥ .5).</param>
/// <param name="Characters">Characters inside any span of the role.</param>
public sealed record RoleFigures(MatchCount Exact, MatchCount Overlap, MatchCount HalfShared, MatchCount Characters);

/// <summary>How gold sources are worded; decides how hard they are to find.</summary>
public enum SourceWording { Named, Pronoun, Unnamed }

/// <param name="Gold">Different source spans of this wording.</param>
/// <param name="Overlapping">Those that a predicted source overlaps.</param>
/// <param name="Exact">Those that a predicted source equals.</param>
public readonly record struct SourceRecall(int Gold, int Overlapping, int Exact)
{
    public double OverlapRecall => Gold == 0 ? 0 : (double)Overlapping / Gold;

    public double ExactRecall => Gold == 0 ? 0 : (double)Exact / Gold;
}

/// <summary>How well attributions were found, micro-averaged over drafts.</summary>
/// <param name="SourceHead">Source spans paired one to one by their head word.</param>
/// <param name="Pair">Source and content together: sources overlap and contents share half.</param>
/// <param name="Sentence">Sentences that a content or cue touches.</param>
/// <param name="Sentences">All sentences.</param>
/// <param name="SentencesAlike">Those that gold and prediction judge alike.</param>
public sealed record ExtractionFigures(
    RoleFigures Source, MatchCount SourceHead, RoleFigures Cue, RoleFigures Content, MatchCount Pair, MatchCount Sentence,
    int Sentences, int SentencesAlike, IReadOnlyDictionary<SourceWording, SourceRecall> RecallByWording)
{
    public double SentenceAccuracy => Sentences == 0 ? 0 : (double)SentencesAlike / Sentences;
}
