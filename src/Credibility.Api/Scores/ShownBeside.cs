using Credibility.Api.Sources.Replies;
using Credibility.Sources;

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

/// <summary>Another rater's published judgement, in the rater's words and on the rater's scale.</summary>
/// <param name="Rating">As the rater writes it; scales of raters are not comparable.</param>
/// <param name="Scale">What the rater's scale is.</param>
/// <param name="Date">When it was published: a year, a month or a day; null where that is not known.</param>
/// <param name="Url">Where it can be read.</param>
/// <param name="Rated">What the rater rated: a host, or an id.</param>
/// <param name="DataSet">Name of the data set that it came with; its licence and version stand in <c>/v1/datasets</c>.</param>
internal sealed record RatingByOther(string Rater, string Rating, string Scale, string? Date, string Url, string Rated, string DataSet)
{
    public static RatingByOther Of(PublishedRating rating) =>
        new(rating.Rater, rating.Value, rating.Scale, rating.Date?.Text, rating.Url, rating.Named, rating.DataSet);
}
