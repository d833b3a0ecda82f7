using Credibility.Drafts;

namespace Credibility.Provenance;

/// <summary>
/// Guesses the kind of a claim from its own words, where the draft does not say. Whatever shows no sign of a reading or a
/// position is an event: grading too much is visible and can be corrected, grading too little is not.
/// </summary>
internal static class ClaimKindReader
{
    private static readonly (ClaimKind Kind, string[] Signs)[] Signs =
    [
        (ClaimKind.OwnAct, ["announces", "announced", "resigns", "resigned", "appoints", "appointed", "apologises", "apologised", "apologizes", "apologized", "declines to", "declined to", "orders that", "sentences", "sentenced"]),
        (ClaimKind.Position, ["condemns", "condemned", "urges", "urged", "calls for", "called for", "demands", "demanded", "promises", "promised", "vows", "vowed", "argues that", "argued that", "supports the", "opposes"]),
        (ClaimKind.Forecast, ["will ", "is going to", "is expected to", "are expected to", "is likely to", "are likely to"]),
        (ClaimKind.Motive, ["in order to", "aims to", "aimed at", "seeks to", "intends to", "so as to", "wants to"]),
        (ClaimKind.Evaluation, ["is evidence of", "shows that", "amounts to", "is a sign of", "the best", "the worst"]),
    ];

    private static readonly string[] EventSigns = ["accuse", "allege", "claims that", "claimed that"];

    /// <param name="adverse">Whether it would damage somebody identifiable: then what was announced or condemned is an event.</param>
    public static ClaimKind Read(string text, bool topicHasFigures, bool adverse)
    {
        var isEvent = EventSigns.Any(sign => text.Contains(sign, StringComparison.OrdinalIgnoreCase));
        foreach (var (kind, signs) in Signs)
        {
            var mayHideAnEvent = kind is ClaimKind.OwnAct or ClaimKind.Position && (adverse || isEvent);
            if (!mayHideAnEvent && signs.Any(sign => text.Contains(sign, StringComparison.OrdinalIgnoreCase)))
            {
                return kind;
            }
        }

        return topicHasFigures && text.Any(char.IsAsciiDigit) ? ClaimKind.Figure : ClaimKind.Event;
    }
}
