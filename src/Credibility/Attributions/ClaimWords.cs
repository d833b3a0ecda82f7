namespace Credibility.Attributions;

/// <summary>Words by which a claim that was read from a text gets its kind and whom it would damage. Lower case, every form listed.</summary>
/// <param name="Accusing">Cues that put something damaging to somebody.</param>
/// <param name="OwnActs">Cues of what a source does by saying it: ruled, announced.</param>
/// <param name="Positions">Cues of a position: condemned, urged.</param>
/// <param name="Forecasts">Cues of a forecast: predicted.</param>
/// <param name="Future">Words that make a content a forecast: will, is likely to.</param>
/// <param name="Motives">Words that tell of a purpose: aims to, has no intention of.</param>
/// <param name="Judging">Cues that judge what they stand before: called, described.</param>
/// <param name="Judgements">Words of judgement in a content.</param>
/// <param name="Adverse">What damages whoever did it or suffered it.</param>
/// <param name="Repeats">Nouns that take up what was said before: the figure, the account.</param>
/// <param name="StateRoles">Words beside a state by which somebody speaks for it: army, ministry, officials.</param>
/// <param name="OwnExperience">Words of what somebody saw and lived through.</param>
/// <param name="Forces">Forces and ministries: beside one of them a name that no table of states knows is a state's.</param>
/// <param name="Hedges">Words of the writer's distance: reportedly, supposedly.</param>
public sealed record ClaimWords(
    IReadOnlyList<string> Accusing, IReadOnlyList<string> OwnActs, IReadOnlyList<string> Positions, IReadOnlyList<string> Forecasts,
    IReadOnlyList<string> Future, IReadOnlyList<string> Motives, IReadOnlyList<string> Judging, IReadOnlyList<string> Judgements,
    IReadOnlyList<string> Adverse, IReadOnlyList<string> Repeats, IReadOnlyList<string> StateRoles, IReadOnlyList<string> OwnExperience,
    IReadOnlyList<string> Forces, IReadOnlyList<string> Hedges)
{
    /// <summary>No words: everything read from a text is an event against nobody.</summary>
    public static ClaimWords None { get; } = new([], [], [], [], [], [], [], [], [], [], [], [], [], []);
}
