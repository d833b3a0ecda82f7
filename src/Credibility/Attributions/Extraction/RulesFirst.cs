using Credibility.Attributions.Prose;

namespace Credibility.Attributions.Extraction;

/// <summary>
/// Joins what the rules and what the weights found: constructions that leave no doubt stand as the rules read them, and the weights
/// fill in where no such construction stands.
/// </summary>
internal static class RulesFirst
{
    private static readonly string Trusted = Environment.GetEnvironmentVariable("TRUST") ?? "";

    public static List<FoundAttribution> Join(IReadOnlyList<RuleHit> hits, List<FoundAttribution> learnt, int count)
    {
        var firm = hits.Where(IsFirm).Select(hit => hit.Attribution).ToList();
        var taken = new bool[count];
        foreach (var range in firm.SelectMany(Parts))
        {
            Array.Fill(taken, true, range.First, range.Count);
        }

        return [.. firm, .. learnt.Where(found => !Overlaps(found, taken))];
    }

    private static bool IsFirm(RuleHit hit) => hit.Attribution is { Source: not null, Content.Count: > 0 } && Trusted.Contains(hit.Rule.ToString(), StringComparison.Ordinal);

    private static bool Overlaps(FoundAttribution found, bool[] taken)
    {
        if (found.Cue.Count > 0)
        {
            return found.Cue.Any(cue => Any(cue, taken));
        }

        return Parts(found).Any(part => Any(part, taken));
    }

    private static bool Any(TokenRange range, bool[] taken) => taken.AsSpan(range.First, range.Count).Contains(true);

    private static IEnumerable<TokenRange> Parts(FoundAttribution found)
    {
        IEnumerable<TokenRange> parts = found.Cue.Concat(found.Content);
        return found.Source is { } source ? parts.Append(source) : parts;
    }
}
