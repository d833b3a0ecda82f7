namespace Credibility.Sources;

/// <summary>
/// What another rater has published about a source, as the rater words it. It stands outside <see cref="SourceProfile"/> on purpose:
/// it is shown beside a score, and no score, weight, rule or report is made from it.
/// </summary>
/// <param name="DataSet">Lower-kebab name of the data set that it came with.</param>
/// <param name="Rater">Who rates.</param>
/// <param name="SourceId">The source that it is shown with.</param>
/// <param name="Named">What the rater rated: a host, or an id.</param>
/// <param name="Value">The rating as text; never read as a number, since scales differ.</param>
/// <param name="Scale">The rater's scale in words, such as <c>A to E, A best</c>.</param>
/// <param name="Date">When it was published, where the data set says so.</param>
/// <param name="Url">Where it can be read.</param>
public sealed record PublishedRating(string DataSet, string Rater, string SourceId, string Named, string Value, string Scale, FactDate? Date, string Url);
