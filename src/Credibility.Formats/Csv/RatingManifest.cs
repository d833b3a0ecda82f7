namespace Credibility.Formats.Csv;

/// <summary>Which column of a list of ratings is which.</summary>
/// <param name="IsId">Whether <paramref name="Named"/> holds ids of sources; else it holds hosts or addresses of sites.</param>
/// <param name="Named">Name of the column that says who is rated.</param>
/// <param name="Rating">Name of the column with the rating.</param>
/// <param name="Date">Name of the column with the day of the rating, or null.</param>
/// <param name="Url">Name of the column with the address of the rating, or null.</param>
public sealed record RatingColumns(bool IsId, string Named, string Rating, string? Date, string? Url);

/// <summary>What a list of ratings by another rater is, and how its file is laid out.</summary>
/// <param name="Name">Lower-kebab name of the data set.</param>
/// <param name="Date">The day as of which it holds.</param>
/// <param name="Rater">Who rates; shown with every rating.</param>
/// <param name="Scale">The rater's scale in words; shown with every rating.</param>
/// <param name="Licence">SPDX id or the licence's name.</param>
/// <param name="Url">Where it is published; stands for a rating without an address of its own.</param>
/// <param name="LeastRows">Fewest rows, from 1.</param>
/// <param name="MostRows">Most rows.</param>
public sealed record RatingManifest(
    string Name, string Version, DateOnly Date, string Rater, string Scale, string Licence, string Url, RatingColumns Columns, int LeastRows, int MostRows, string Sha256);
