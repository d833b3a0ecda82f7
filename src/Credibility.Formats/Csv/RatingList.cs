using Credibility.Sources;

namespace Credibility.Formats.Csv;

/// <summary>One row of a list of ratings.</summary>
/// <param name="Line">Where it ends in the file, from 1.</param>
/// <param name="Named">Who is rated: an id, or a host as <see cref="HostName"/> writes it.</param>
/// <param name="Value">The rating as the rater writes it.</param>
/// <param name="Url">Its own address, or null.</param>
public sealed record RatingEntry(int Line, string Named, string Value, FactDate? Date, string? Url);

/// <summary>A list of ratings as it was read.</summary>
/// <param name="Entries">Each name once, in the order of the file.</param>
/// <param name="Repeated">Rows that say the same as a row further up.</param>
/// <param name="Sha256">Of list and manifest together, 64 lower-case hex digits.</param>
public sealed record RatingList(IReadOnlyList<RatingEntry> Entries, int Repeated, string Sha256);
