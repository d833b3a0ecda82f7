using System.Globalization;
using Credibility.Formats.Text;
using Credibility.Sources;
using Credibility.Sources.Scores;
using Credibility.Storage.Scores;

namespace Credibility.Api.Scores;

/// <summary>Tells what changed between two published scores of a source.</summary>
internal static class ScoreDifference
{
    /// <summary>A part of what a signal counts that is too little to tell: it shows in the other parts.</summary>
    private const double Tiny = 1e-9;

    /// <param name="before">Null for the first score.</param>
    /// <param name="table">Says what signals and levels are called; what it does not know goes by its id.</param>
    public static IReadOnlyList<string> Words(ScoreEntry? before, ScoreEntry after, ScoreTable table)
    {
        if (after.Withdrawn)
        {
            return ["The source was withdrawn from the catalog."];
        }

        if (before is null)
        {
            return [after.NotRated is { } reason ? $"Published here for the first time: {reason.InWords()}." : "The first score that was published here."];
        }

        if (before.Withdrawn)
        {
            return ["The source is in the catalog again."];
        }

        var words = Method(before, after).Concat(Signals(before, after, table)).Concat(Shown(before, after)).ToList();
        return words.Count > 0 ? words : ["What is cited as evidence, held without counting or listed beside the score changed; the score did not."];
    }

    private static IEnumerable<string> Method(ScoreEntry before, ScoreEntry after)
    {
        if (before.Parameters != after.Parameters)
        {
            yield return before.Method == after.Method
                ? $"The numbers of the method, or what the operator has chosen, changed within version {after.Method}."
                : $"The method changed from version {before.Method} to {after.Method}.";
        }
    }

    private static IEnumerable<string> Signals(ScoreEntry before, ScoreEntry after, ScoreTable table)
    {
        foreach (var part in after.Parts)
        {
            var old = before.Parts.FirstOrDefault(other => other.Signal == part.Signal);
            if (old is null)
            {
                yield return $"Newly counted – {Said(part, table)}.";
            }
            else if (old.Level != part.Level)
            {
                yield return $"{Said(part, table)}; before: {ScoreWords.Level(part.Signal, old.Level, table)}.";
            }
            else if (Math.Abs(old.Counted - part.Counted) > Tiny && before.Parameters == after.Parameters)
            {
                yield return Counted(old, part, before.AsOf, after.AsOf, table);
            }
        }

        foreach (var gone in before.Parts.Where(old => after.Parts.All(part => part.Signal != old.Signal)))
        {
            yield return $"No longer counted – {Said(gone, table)}.";
        }
    }

    private static string Counted(ScorePart old, ScorePart part, DateOnly before, DateOnly after, ScoreTable table)
    {
        var figures = $"{ScoreWords.Name(part.Signal, table)}: {ScoreWords.Observations(part.Counted)}, before {ScoreWords.Number(old.Counted)}";
        return part.Counted < old.Counted && after > before && Math.Abs(part.Value - old.Value) < Tiny
            ? string.Create(CultureInfo.InvariantCulture, $"{figures}; judged on {after:yyyy-MM-dd} instead of {before:yyyy-MM-dd}, or shares the most that its group may count with more signals.")
            : figures + ".";
    }

    /// <summary>Names stand before a colon: some of them are singular, some plural.</summary>
    private static string Said(ScorePart part, ScoreTable table) => $"{ScoreWords.Name(part.Signal, table)}: {ScoreWords.Level(part.Signal, part.Level, table)}";

    private static IEnumerable<string> Shown(ScoreEntry before, ScoreEntry after)
    {
        if (before.NotRated != after.NotRated)
        {
            yield return (before.NotRated, after.NotRated) switch
            {
                (_, NotRatedReason.PeopleAreNotScored) => "Scores of people are off now.",
                (NotRatedReason.PeopleAreNotScored, null) => "Scores of people are on now.",
                (NotRatedReason.PeopleAreNotScored, _) => "Scores of people are on now; the evidence is not enough to rate this one.",
                (_, null) => "The evidence is enough to rate the source now.",
                _ => "The evidence is not enough to rate the source now.",
            };
        }

        if (before.Name != after.Name)
        {
            yield return $"The name went from {before.Name} to {after.Name}.";
        }

        if (before.Kind != after.Kind)
        {
            yield return $"The kind went from {SourceKindNames.Write(before.Kind)} to {SourceKindNames.Write(after.Kind)}.";
        }

        if (before.Country != after.Country)
        {
            yield return $"The country went from {before.Country ?? "unknown"} to {after.Country ?? "unknown"}.";
        }
    }
}
