using Credibility.Policies;

namespace Credibility.Formats.Checks;

/// <summary>A finding with those of its places that are to be read, in the order of the file.</summary>
internal sealed record FindingToRead(Finding Finding, IReadOnlyList<LocatedFinding> Places);

/// <summary>In which order people read the findings of a file: worst first, and what weighs the same as it stands in the file.</summary>
internal static class ReadingOrder
{
    /// <summary>What is shown and not at rest.</summary>
    public static IReadOnlyList<FindingToRead> ToRead(this CheckedFile file) =>
    [
        .. file.Findings.Where(located => located.IsShown && !located.IsAtRest && located.Finding.Level != FindingLevel.None)
            .GroupBy(located => located.Finding.Rule, StringComparer.Ordinal)
            .Select(group => new FindingToRead(group.First().Finding, [.. group.OrderBy(located => located.Range.Start.Offset)]))
            .OrderByDescending(group => group.Finding.Level).ThenBy(group => group.Places[0].Range.Start.Offset).ThenBy(group => group.Finding.Rule, StringComparer.Ordinal),
    ];

    /// <summary>What a remark or a decision lays to rest: each suppressed place, and each decision once.</summary>
    public static IEnumerable<LocatedFinding> AtRest(this CheckedFile file) =>
        file.Findings.Where(located => located.IsShown && located.IsAtRest)
            .DistinctBy(located => located.Place.Suppression is null ? (object)located.Finding.Fingerprint : located)
            .OrderBy(located => located.Range.Start.Offset).ThenBy(located => located.Finding.Rule, StringComparer.Ordinal);

    public static bool HasSomethingToTell(this CheckedFile file) => file.ToRead().Count > 0 || file.AtRest().Any();

    /// <summary>The rule of the finding that is read first, or null.</summary>
    public static string? TopRule(this CheckedFile file) => file.ToRead() is [var first, ..] ? first.Finding.Rule : null;
}
