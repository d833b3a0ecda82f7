using Credibility.Attributions;
using Credibility.Attributions.Prose;
using Credibility.Drafts;

namespace Credibility.Provenance.Detection;

internal enum Likeness { Other, Near, One }

/// <summary>
/// Whether two contents are one claim (method 3.5): same kind, same target, topic and polarity, dates within a day, figures that
/// overlap, and most of their words. Anything short of it stays apart.
/// </summary>
internal sealed class ClaimLikeness(TokenisedText text, ContentFigures figures, LikenessNumbers numbers)
{
    private static readonly HashSet<uint> Negations = [.. new[] { "no", "not", "never", "nobody", "none", "denied", "n't" }.Select(word => WordHash.Of(word))];

    private readonly Dictionary<DetectedClaim, HashSet<uint>> _words = new(ReferenceEqualityComparer.Instance);

    public Likeness Compare(DetectedClaim one, DetectedClaim other)
    {
        if (!one.Reading.Kind.IsCheckable() || one.Reading.Kind != other.Reading.Kind || one.Reading.Topic != other.Reading.Topic)
        {
            return Likeness.Other;
        }

        var (first, second) = (WordsOf(one), WordsOf(other));
        var common = first.Count(second.Contains);
        var share = (double)common / Math.Max(1, Math.Min(first.Count, second.Count));
        if (common < numbers.CommonWords || share < numbers.NearShare)
        {
            return one.Reading.Topic is not null && one.Reading.Target is not null && one.Reading.Target == other.Reading.Target && common > 0 ? Likeness.Near : Likeness.Other;
        }

        var (figures, others) = (Figures(one), Figures(other));
        var particulars = one.Reading.Target == other.Reading.Target && figures.Count > 0 == others.Count > 0 && (figures.Count == 0 || figures.Overlaps(others))
            && Days(one.Content).SetEquals(Days(other.Content)) && IsNegated(one.Content) == IsNegated(other.Content);
        return particulars && share >= numbers.Share && (double)common / (first.Count + second.Count - common) >= numbers.NearShare ? Likeness.One : Likeness.Near;
    }

    private HashSet<uint> WordsOf(DetectedClaim claim)
    {
        if (!_words.TryGetValue(claim, out var found))
        {
            _words.Add(claim, found = Words(claim.Content));
        }

        return found;
    }

    private HashSet<string> Figures(DetectedClaim claim) => figures.Of(claim.Content).ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Words of four letters and more, by their first letters, so that "deserted" meets "desertion".</summary>
    public HashSet<uint> Words(IReadOnlyList<TokenRange> content)
    {
        var found = new HashSet<uint>();
        foreach (var range in content)
        {
            for (var at = range.First; at < range.End; at++)
            {
                var token = text.Tokens[at];
                if (token.IsWord && token.End - token.Start >= 4)
                {
                    found.Add(WordHash.Of(text.WordAt(at)[..Math.Min(6, token.End - token.Start)]));
                }
            }
        }

        return found;
    }

    private HashSet<string> Days(IReadOnlyList<TokenRange> content)
    {
        var days = new HashSet<string>(StringComparer.Ordinal);
        foreach (var range in content)
        {
            for (var at = range.First; at < range.End; at++)
            {
                if (ContentFigures.IsMonth(text.WordAt(at)) || text.WordAt(at).EndsWith("day", StringComparison.Ordinal) && text.Tokens[at].IsCapital)
                {
                    days.Add(text.WordAt(at).ToString());
                }
            }
        }

        return days;
    }

    private bool IsNegated(IReadOnlyList<TokenRange> content)
    {
        foreach (var range in content)
        {
            for (var at = range.First; at < range.End; at++)
            {
                if (Negations.Contains(text.Tokens[at].Word))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
