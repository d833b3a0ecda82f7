using Credibility.Api.Http;

namespace Credibility.Api.Scores;

/// <summary>One page of scores.</summary>
/// <param name="Next">Cursor of the next page, or null on the last.</param>
/// <param name="Changes">What to give as <c>changedSince</c> next time, to be told of every change that is not in this walk.</param>
internal sealed record ScoreList(IReadOnlyList<ScoreItem> Items, string? Next, string Changes);

/// <summary>The score of a source in one flat row.</summary>
/// <param name="Status"><c>current</c>, <c>withdrawn</c>, or <c>left</c> where the source now is of another kind or country than was asked for; the last two are listed among changes only, and without figures.</param>
/// <param name="Score">0–100, to 0.1; null where the source is not rated.</param>
/// <param name="Low">Lower end of the interval, 0–100.</param>
/// <param name="High">Upper end of the interval, 0–100.</param>
/// <param name="HowSure"><c>low</c>, <c>medium</c> or <c>high</c>.</param>
/// <param name="Evidence">Observations behind it, after the caps of the method.</param>
/// <param name="Facts">Evidenced facts behind it.</param>
/// <param name="NotRated">Why there is no score; null where there is one.</param>
/// <param name="AdmiraltyLetter">A to E; null where the source is not rated.</param>
/// <param name="Since">Since when the score has had this version.</param>
/// <param name="Version">Hash of what the score is made from; empty where there are no figures.</param>
/// <param name="Change">Number of the last change; rises over all sources.</param>
/// <param name="Etag">Entity tag of <c>/v1/sources/{id}/score</c> as far as the score goes; where replies or ratings by others stand beside it, that answer's tag goes on with a dot and theirs.</param>
internal sealed record ScoreItem(
    string Id, string Name, string Kind, string? Country, string Status, double? Score, double? Low, double? High, string? HowSure, double Evidence, int Facts,
    string? NotRated, string? AdmiraltyLetter, DateTime Since, string Version, long Change, string Etag)
{
    /// <summary>Decimals of pseudo-observations: beyond them a decayed record moves every day for nobody.</summary>
    private const int Decimals = 3;

    public static ScoreItem Of(ScoreRow row) => new(
        row.Id, row.Name, Names.Of(row.Kind), row.Country, row.Withdrawn ? "withdrawn" : "current",
        row.Figures?.Score, row.Figures?.Low, row.Figures?.High, row.Figures is { } figures ? Names.Of(figures.HowSure) : null,
        Math.Round(row.Evidence, Decimals), row.Facts, row.NotRated is { } reason ? Names.Of(reason) : null, row.Figures?.Letter,
        row.Since.At.UtcDateTime, row.Version, row.Change, row.ETag);

    public static ScoreItem Of(PagedRow paged) => !paged.HasLeft ? Of(paged.Row) : Of(paged.Row) with
    {
        Status = "left", Score = null, Low = null, High = null, HowSure = null, Evidence = 0, Facts = 0, NotRated = null, AdmiraltyLetter = null, Version = "",
    };
}
