using Credibility.Attributions.Extraction;
using Credibility.Attributions.Training;
using Credibility.Formats.Models;

namespace Credibility.Cli.Training;

/// <summary>One corpus in two parts: what is trained on, and what is only measured.</summary>
internal sealed record SplitCorpus(string Name, IReadOnlyList<GoldDraft> Trained, IReadOnlyList<GoldDraft> HeldOut)
{
    /// <param name="share">Of a corpus that does not say itself what is held out, 0–1: its latest drafts, or evenly spread ones where no days are known.</param>
    public static SplitCorpus Of(string path, IReadOnlyList<GoldDraft> drafts, double share)
    {
        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)));
        var heldOut = drafts.Any(draft => draft.IsHeldOut) ? drafts.Where(draft => draft.IsHeldOut).ToHashSet() : Chosen(drafts, share);
        return new SplitCorpus(name, [.. drafts.Where(draft => !heldOut.Contains(draft))], [.. drafts.Where(heldOut.Contains)]);
    }

    public TrainedCorpus Measure(AttributionExtractor extractor) => new(
        Name, Trained.Count, Trained.Sum(draft => draft.Attributions.Count), HeldOut.Count, HeldOut.Count == 0 ? null
            : ExtractionMetric.Of(HeldOut.Select(draft => (draft, PredictedAttribution.Of(extractor.Read(draft.Text))))));

    /// <summary>What is measured lies behind what was trained on in time, as it will in use; where no days are known it is spread evenly.</summary>
    private static HashSet<GoldDraft> Chosen(IReadOnlyList<GoldDraft> drafts, double share)
    {
        var count = (int)Math.Round(share * drafts.Count, MidpointRounding.AwayFromZero);
        return count == 0 ? []
            : drafts.All(draft => draft.Published is not null)
                ? [.. drafts.OrderByDescending(draft => draft.Published).ThenByDescending(draft => draft.Id, StringComparer.Ordinal).Take(count)]
                : [.. Enumerable.Range(1, count).Select(place => drafts[(place * drafts.Count / count) - 1])];
    }
}
