using Credibility.Drafts;

namespace Credibility.Attributions.Training;

/// <summary>Adds up the figures of one role.</summary>
internal sealed class RoleTally
{
    private MatchCount _exact, _overlap, _half, _characters;

    public RoleFigures Figures => new(_exact, _overlap, _half, _characters);

    /// <param name="gold">For each marked attribution the pieces of its span in this role.</param>
    /// <returns>The different spans on either side, and which of the gold ones were overlapped.</returns>
    public (List<TextSpan> Gold, List<TextSpan> Given, HashSet<int> Overlapped) Add(
        string text, IReadOnlyList<IReadOnlyList<TextSpan>> gold, IReadOnlyList<IReadOnlyList<TextSpan>> given)
    {
        var (expected, found) = (Distinct(text, gold), Distinct(text, given));
        var overlapped = SpanMatching.Match(expected, found, (one, other) => one.Overlaps(other));
        _exact = _exact.Plus(new MatchCount(expected.Intersect(found).Count(), found.Count, expected.Count));
        _overlap = _overlap.Plus(new MatchCount(overlapped.Count, found.Count, expected.Count));
        _half = _half.Plus(new MatchCount(SpanMatching.Match(expected, found, SpanMatching.SharedHalf).Count, found.Count, expected.Count));
        _characters = _characters.Plus(Characters(text, gold.SelectMany(pieces => pieces), given.SelectMany(pieces => pieces)));
        return (expected, found, overlapped);
    }

    private static List<TextSpan> Distinct(string text, IReadOnlyList<IReadOnlyList<TextSpan>> all) =>
    [
        .. all.Select(GoldAttribution.HullOf).OfType<TextSpan>().Select(span => SpanMatching.Trim(text, span)).Where(span => span.Length > 0)
            .Distinct().OrderBy(span => span.Start).ThenBy(span => span.End),
    ];

    private static MatchCount Characters(string text, IEnumerable<TextSpan> gold, IEnumerable<TextSpan> given)
    {
        var (expected, found) = (SpanMatching.Covered(text.Length, gold), SpanMatching.Covered(text.Length, given));
        var both = 0;
        for (var at = 0; at < text.Length; at++)
        {
            both += expected[at] && found[at] ? 1 : 0;
        }

        return new MatchCount(both, found.AsSpan().Count(true), expected.AsSpan().Count(true));
    }
}
