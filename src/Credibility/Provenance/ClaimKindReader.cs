using Credibility.Attributions;
using Credibility.Drafts;

namespace Credibility.Provenance;

/// <summary>
/// Guesses the kind of a claim from its own words, where the draft does not say. Whatever shows no sign of a reading or a
/// position is an event: grading too much is visible and can be corrected, grading too little is not.
/// </summary>
public sealed class ClaimKindReader(KindWords words)
{
    private readonly (ClaimKind Kind, PhraseSet Signs)[] _signs =
    [
        (ClaimKind.OwnAct, new(words.OwnActs)), (ClaimKind.Position, new(words.Positions)), (ClaimKind.Forecast, new(words.Forecasts)),
        (ClaimKind.Motive, new(words.Motives)), (ClaimKind.Evaluation, new(words.Evaluations)),
    ];

    private readonly PhraseSet _events = new(words.Events);

    /// <param name="adverse">Whether it would damage somebody identifiable: then what was announced or condemned is an event.</param>
    public ClaimKind Read(string text, bool topicHasFigures, bool adverse)
    {
        var isEvent = _events.IsIn(text);
        foreach (var (kind, signs) in _signs)
        {
            var mayHideAnEvent = kind is ClaimKind.OwnAct or ClaimKind.Position && (adverse || isEvent);
            if (!mayHideAnEvent && signs.IsIn(text))
            {
                return kind;
            }
        }

        return topicHasFigures && text.Any(char.IsAsciiDigit) ? ClaimKind.Figure : ClaimKind.Event;
    }
}
