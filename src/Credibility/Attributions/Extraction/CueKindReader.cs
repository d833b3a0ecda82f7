using Credibility.Attributions.Prose;

namespace Credibility.Attributions.Extraction;

/// <summary>
/// Says what the cue of an attribution does, for attributions whose finder did not: the tagger marks where a cue stands, not whether
/// somebody said something or only wants or believes it.
/// </summary>
internal static class CueKindReader
{
    private const WordClass Saying = WordClass.Speech | WordClass.Evidence | WordClass.Denial;

    public static IReadOnlyList<FoundAttribution> Read(ClassedText text, IReadOnlyList<FoundAttribution> attributions) =>
        [.. attributions.Select(found => found with { Kind = KindOf(text, found) })];

    /// <summary>What a finder said already stands; a cue of words that nobody classed counts as a statement.</summary>
    private static CueKind KindOf(ClassedText text, FoundAttribution found)
    {
        var words = found.Kind == CueKind.Statement ? WordsOf(text, found.Cue) : WordClass.None;
        return words == WordClass.None ? found.Kind
            : found.Source is null && words.HasFlag(WordClass.Hedge) ? CueKind.Hedge
            : (words & Saying) != 0 ? CueKind.Statement
            : (words & (WordClass.Belief | WordClass.Attitude)) != 0 ? CueKind.Attitude
            : CueKind.Statement;
    }

    private static WordClass WordsOf(ClassedText text, IReadOnlyList<TokenRange> cue)
    {
        var words = WordClass.None;
        foreach (var range in cue)
        {
            for (var at = range.First; at < range.End; at++)
            {
                words |= text.Of(at);
            }
        }

        return words;
    }
}
