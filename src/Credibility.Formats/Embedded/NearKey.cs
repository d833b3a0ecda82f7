namespace Credibility.Formats.Embedded;

/// <summary>Keys that miss a known one by a letter.</summary>
internal static class NearKey
{
    /// <summary>
    /// Keys at the top that hardly mean anything to another program, so that a slip in one is worth telling.
    /// </summary>
    private static readonly string[] Own = ["sources", "claims", "parties", "asked", "attributions", FrontMatterShapes.Apart];

    /// <summary>The key of ours that a key at the top was meant to be, or null.</summary>
    public static string? Of(string given) => Own.Contains(given, StringComparer.Ordinal) ? null : Of(given, Own);

    /// <summary>The only known key within one slip: a letter too many, too few, another, or two exchanged; letter case is none.</summary>
    public static string? Of(string given, IEnumerable<string> known)
    {
        var near = known.Where(name => Math.Abs(name.Length - given.Length) <= 1 && IsSlip(given.ToLowerInvariant(), name.ToLowerInvariant())).ToList();
        return near.Count == 1 ? near[0] : null;
    }

    private static bool IsSlip(string given, string name)
    {
        var same = given.AsSpan().CommonPrefixLength(name);
        var rest = given.AsSpan(same);
        var other = name.AsSpan(same);
        return rest.Length == other.Length
            ? rest.Length == 0 || rest[1..].SequenceEqual(other[1..]) || (rest.Length > 1 && rest[0] == other[1] && rest[1] == other[0] && rest[2..].SequenceEqual(other[2..]))
            : rest.Length > other.Length ? rest[1..].SequenceEqual(other) : rest.SequenceEqual(other[1..]);
    }
}
