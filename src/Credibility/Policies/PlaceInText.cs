using Credibility.Drafts;
using Credibility.Policies.Words;

namespace Credibility.Policies;

/// <summary>A place of a finding as the text shows it, so that the span cuts the quote out of it to the letter.</summary>
internal static class PlaceInText
{
    /// <summary>Letters around an attribution in which a carrier stands that it names.</summary>
    private const int Reach = DraftText.MaxReach;

    /// <param name="text">The draft's text; without one the rule's words stand.</param>
    public static FindingPlace Of(RulePlace place, string? text)
    {
        if (place.Span is not { } span || text is null)
        {
            return new FindingPlace(place.Span, place.Quote);
        }

        var at = text.AsSpan(span.Start, span.Length).Contains(place.Quote, StringComparison.OrdinalIgnoreCase) ? span : Beside(place.Quote, span, text) ?? span;
        return new FindingPlace(at, text[at.Start..at.End]);
    }

    /// <summary>Where a name stands that the span itself does not hold: the nearest before or behind it.</summary>
    private static TextSpan? Beside(string name, TextSpan span, string text)
    {
        var from = Math.Max(0, span.Start - Reach);
        var near = text[from..Math.Min(text.Length, span.End + Reach)];
        var found = Places.OfName(name, near).Select(place => new TextSpan(from + place.Start, from + place.End)).ToList();
        return found.Count > 0 ? found.MinBy(place => Math.Abs(place.Start - span.Start)) : null;
    }
}
