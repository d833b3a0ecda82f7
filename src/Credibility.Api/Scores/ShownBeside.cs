using Credibility.Formats.Json;

namespace Credibility.Api.Scores;

/// <summary>What stands beside the score of a source and is no part of it: ratings by others, and the source's own words.</summary>
/// <param name="Mark">Of exactly this, for the entity tag of the whole answer.</param>
internal sealed record ShownBeside(IReadOnlyList<RatingByOther> Ratings, IReadOnlyList<ReplyAnswer> Replies, BesideMark Mark);

/// <summary>Tells what stands beside a score from anything else that ever stood there.</summary>
/// <param name="Tag">Empty where nothing stands there.</param>
/// <param name="Changed">When something came, changed or went; null where nothing ever did.</param>
internal sealed record BesideMark(string Tag, ScoreMoment? Changed)
{
    public static BesideMark None { get; } = new("", null);

    /// <summary>The tag of the whole answer: the score's own, as lists of scores have it, and behind a dot that of what stands beside it.</summary>
    public string With(string scoreTag) => Tag.Length == 0 ? scoreTag : $"{scoreTag[..^1]}.{Tag}\"";

    public ScoreMoment? Later(ScoreMoment? score) => Changed is not null && (score is null || Changed.At > score.At) ? Changed : score;
}
