using Credibility.Sources;
using Credibility.Storage.Scores;

namespace Credibility.Api.Scores;

/// <summary>A source got another kind or country, and so left every list of the one before.</summary>
/// <param name="Row">As it was published with that change, whatever has become of the source since.</param>
/// <param name="Kind">The kind that it had before.</param>
/// <param name="Country">The country that it had before.</param>
internal sealed record ScoreDeparture(ScoreRow Row, SourceKind Kind, string? Country)
{
    public static ScoreDeparture Of(ScoreMove move, ScoreTags tags, ScoreMoments moments) =>
        new(ScoreRow.Of(move.Revision, tags, moments), move.WasKind, move.WasCountry);

    /// <summary>Null where the source is of the kind and country that it was of, or is new.</summary>
    public static ScoreDeparture? Of(ScoreRow? before, ScoreRow row) =>
        before is null || (before.Kind == row.Kind && before.Country == row.Country) ? null : new(row, before.Kind, before.Country);
}
