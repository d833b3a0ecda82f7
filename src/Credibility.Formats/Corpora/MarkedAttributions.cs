using Credibility.Attributions.Training;
using Credibility.Drafts;

namespace Credibility.Formats.Corpora;

/// <summary>Puts the marks of one number together.</summary>
internal static class MarkedAttributions
{
    /// <summary>In the order in which they begin in the text.</summary>
    public static IReadOnlyList<GoldAttribution> Of(MarkedText text) =>
    [
        .. text.Spans.SelectMany(mark => mark.Numbers.Select(number => (number, mark))).GroupBy(one => one.number, one => one.mark)
            .Select(group => Attribution(group.Key, text.Text, [.. group])),
    ];

    private static GoldAttribution Attribution(int number, string text, List<Mark> marks)
    {
        var answers = marks.Find(mark => mark.Answers is not null)?.Answers;
        var reason = Spans(marks, 'R');
        return new GoldAttribution(number)
        {
            Source = Spans(marks, 'S'),
            Cue = Spans(marks, 'C'),
            Content = Spans(marks, 'T'),
            Via = [.. marks.Where(mark => mark.Letter == 'V').Select(mark => new GoldConduit(mark.Span, mark.RefersTo ?? text[mark.Span.Start..mark.Span.End], mark.Class))],
            ChainCue = Spans(marks, 'K'),
            Stance = answers is null ? Stance.Supports : Stance.Disputes,
            Disputes = answers,
            Class = marks.Find(mark => mark is { Letter: 'S', Class: not null })?.Class,
            RefersTo = marks.Find(mark => mark is { Letter: 'S', RefersTo: not null })?.RefersTo,
            HasAnonymityReason = reason.Count > 0 ? true : null,
            AnonymityReason = reason,
            IsAttitude = marks.Exists(mark => mark.IsAttitude),
        };
    }

    private static IReadOnlyList<TextSpan> Spans(List<Mark> marks, char letter) =>
        CorpusSpans.Ordered(marks.Where(mark => mark.Letter == letter).Select(mark => mark.Span));
}
