using System.Globalization;
using Credibility.Sources.Scores;

namespace Credibility.Api.Sources.Badges;

/// <summary>What a badge says, before it is drawn or written.</summary>
/// <param name="Name">Of the source, as its profile has it; anything may stand in it.</param>
/// <param name="Message">The score with how sure it is, or <c>not rated</c>: never one without the other, and never a letter.</param>
/// <param name="Meaning">The whole in a sentence, without the name.</param>
internal sealed record Badge(string Name, string Message, string Meaning, bool IsRated)
{
    public const string Label = "credibility";

    /// <summary>
    /// One colour for every score. A scale from red to green would be a verdict, which a number with an interval does not carry, and
    /// would say nothing of how sure it is. White on it has a contrast of 8 to 1.
    /// </summary>
    private const string Slate = "#3b4f66";

    /// <summary>For what is not rated: neither good nor bad. White on it has a contrast of 7 to 1.</summary>
    private const string Grey = "#595959";

    public string Color => IsRated ? Slate : Grey;

    public static Badge Of(string name, SourceScore score) => score.Rated is { } rated
        ? Rated(name, rated.Shown.ToString("0.0", CultureInfo.InvariantCulture), rated.HowSure.ToString().ToLowerInvariant())
        : NotRated(name, score.NotRated!.Value.InWords());

    public static Badge Withdrawn(string name) => NotRated(name, "withdrawn from the catalog");

    private static Badge Rated(string name, string score, string sure) =>
        new(name, $"{score}, how sure: {sure}", $"Score {score} of 100, how sure: {sure}. It says how openly and independently the source works, not whether a claim is right.", true);

    private static Badge NotRated(string name, string why) => new(name, "not rated", $"Not rated: {why}.", false);
}

/// <summary>A badge as the endpoint schema of shields.io has it: https://shields.io/badges/endpoint-badge</summary>
/// <param name="IsError">False: not to be rated is no error.</param>
/// <param name="CacheSeconds">For so long a badge may be shown before it is asked for again.</param>
internal sealed record BadgeAnswer(int SchemaVersion, string Label, string Message, string Color, string LabelColor, bool IsError, int CacheSeconds)
{
    public static BadgeAnswer Of(Badge badge) => new(1, Badge.Label, badge.Message, badge.Color, BadgeDrawing.LabelColor, false, BadgeEndpoints.MaxAgeSeconds);
}
