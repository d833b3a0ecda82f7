using Credibility.Attributions.Training;
using Credibility.Drafts;

namespace Credibility.Cli.Evaluating;

/// <summary>What a reading missed in one draft, and what it found where nothing is marked; a line each.</summary>
internal static class MissList
{
    private const int MaxWords = 60;

    public static IEnumerable<string> Of(GoldComparison draft) =>
    [
        .. draft.Gold.Attributions.SelectMany(one => Reasons(draft, one).Select(reason => $"{draft.Gold.Id}#{one.Number}: {reason}: {Words(draft.Gold, one)}")),
        .. draft.Gold.Traps.Where(draft.IsTaken).Select(trap => $"{draft.Gold.Id}: trap taken: {Quoted(draft.Gold.Text, [trap.Span])} ({trap.Why})"),
        .. draft.Gold.Traps.Where(trap => trap.Why == GoldTrap.NegatedReport && !draft.IsAsked(trap)).Select(trap => $"{draft.Gold.Id}: not read as asked: {Quoted(draft.Gold.Text, [trap.Span])}"),
        .. draft.Extra.Select(one => $"{draft.Gold.Id}: nothing is marked here: {Words(draft.Gold.Text, one.Source is { } source ? [source] : [], one.Cue, one.Content)}"),
    ];

    private static IEnumerable<string> Reasons(GoldComparison draft, GoldAttribution one)
    {
        if (one.Source.Count > 0 && !draft.HasSource(one))
        {
            yield return "source missed";
        }
        else if (one.Source.Count > 0 && one.Content.Count > 0 && !draft.HasPair(one))
        {
            yield return "source and content not found together";
        }

        if (one.Via.Count > 0 && !draft.IsFollowed(one))
        {
            yield return $"chain not followed ({string.Join(", ", one.Via.Select(conduit => conduit.Name))})";
        }

        if (one.Disputes is { } answered && !draft.IsTied(one))
        {
            yield return $"answer to {answered} not tied";
        }
    }

    private static string Words(GoldDraft gold, GoldAttribution one) => Words(gold.Text, one.Source, one.Cue, one.Content);

    private static string Words(string text, IReadOnlyList<TextSpan> source, IReadOnlyList<TextSpan> cue, IReadOnlyList<TextSpan> content) =>
        string.Join(" · ", new[] { source, cue, content }.Select(spans => spans.Count == 0 ? "–" : Quoted(text, spans)));

    private static string Quoted(string text, IReadOnlyList<TextSpan> spans)
    {
        var words = string.Join(" … ", spans.Select(span => text[span.Start..span.End])).ReplaceLineEndings(" ");
        return words.Length <= MaxWords ? words : words[..(MaxWords - 1)] + "…";
    }
}
