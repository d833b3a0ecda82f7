using Credibility.Api.Http;
using Credibility.Formats.Json;
using Credibility.Storage.Scores;
using Credibility.Storage.Sources;

namespace Credibility.Api.Scores;

/// <summary>What became of a source's score, newest first.</summary>
/// <param name="Next">Cursor of the next page, or null on the last.</param>
internal sealed record ScoreHistory(string Id, string Name, IReadOnlyList<ScoreHistoryItem> Items, string? Next);

/// <summary>One change.</summary>
/// <param name="Change">Number of the change; null for changes of the profile that have left the score as it was.</param>
/// <param name="At">When it was published.</param>
/// <param name="From">Before it; null for the first.</param>
/// <param name="To">After it; null where <paramref name="Change"/> is.</param>
/// <param name="Words">What changed, in sentences.</param>
/// <param name="Revisions">The changes of the profile behind it, newest first.</param>
internal sealed record ScoreHistoryItem(
    long? Change, DateTime At, ScoreState? From, ScoreState? To, IReadOnlyList<string> Words, IReadOnlyList<ProfileRevision> Revisions);

/// <summary>A score at one time.</summary>
/// <param name="Status"><c>current</c> or <c>withdrawn</c>.</param>
/// <param name="AsOf">The day at which validity and decay were judged.</param>
internal sealed record ScoreState(
    string Status, double? Score, double? Low, double? High, string? HowSure, string? NotRated, double Evidence, int Facts, string Version, ScoreMethod Method, DateOnly AsOf)
{
    public static ScoreState Of(ScoreEntry entry) => new(
        entry.Withdrawn ? "withdrawn" : "current", entry.Figures?.Score, entry.Figures?.Low, entry.Figures?.High,
        entry.Figures is { } figures ? Names.Of(figures.HowSure) : null, entry.NotRated is { } reason ? Names.Of(reason) : null,
        entry.Evidence, entry.Facts, entry.Version, new ScoreMethod(entry.Method, entry.Parameters), entry.AsOf);
}

/// <summary>A change of the profile. Who made an edit by hand is not told.</summary>
/// <param name="Layer"><c>shipped</c>, <c>import</c> or <c>local</c>.</param>
/// <param name="DataSet">The data set that says it, or <c>local</c> for an edit by hand.</param>
/// <param name="Properties">Names of the properties that changed.</param>
internal sealed record ProfileRevision(long Revision, DateTime At, string Layer, string DataSet, string Reason, IReadOnlyList<string> Properties, bool Withdrawn)
{
    public static ProfileRevision Of(RevisionChange change) => new(
        change.Revision, change.RecordedAt.UtcDateTime, Names.Of(change.Layer), change.DataSet, change.Reason, change.Properties, change.Withdrawn);
}
