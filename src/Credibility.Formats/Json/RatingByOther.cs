using Credibility.Sources;

namespace Credibility.Formats.Json;

/// <summary>Another rater's published judgement, in the rater's words and on the rater's scale.</summary>
/// <param name="Rating">As the rater writes it; scales of raters are not comparable.</param>
/// <param name="Scale">What the rater's scale is.</param>
/// <param name="Date">When it was published: a year, a month or a day; null where that is not known.</param>
/// <param name="Url">Where it can be read.</param>
/// <param name="Rated">What the rater rated: a host, or an id.</param>
/// <param name="DataSet">Name of the data set that it came with; its licence and version stand in <c>/v1/datasets</c>.</param>
public sealed record RatingByOther(string Rater, string Rating, string Scale, string? Date, string Url, string Rated, string DataSet)
{
    public static RatingByOther Of(PublishedRating rating) =>
        new(rating.Rater, rating.Value, rating.Scale, rating.Date?.Text, rating.Url, rating.Named, rating.DataSet);
}
