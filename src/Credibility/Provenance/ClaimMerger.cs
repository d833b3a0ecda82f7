using Credibility.Drafts;

namespace Credibility.Provenance;

/// <summary>
/// Decides when two declared claims are one: same kind, same target, same words. An author who lists two claims means two:
/// anything short of the same words stays apart and is listed as a near miss.
/// </summary>
public static class ClaimMerger
{
    /// <param name="Groups">Claims that are one, the first declared in front.</param>
    /// <param name="NearMisses">Pairs of ids that look alike but stay apart.</param>
    public sealed record Merged(IReadOnlyList<IReadOnlyList<DeclaredClaim>> Groups, IReadOnlyList<(string First, string Second)> NearMisses);

    /// <param name="kindOf">The kind of a claim, declared or derived.</param>
    /// <param name="nearMiss">Share of common words from which two claims are worth a second look, 0–1.</param>
    public static Merged Merge(IReadOnlyList<DeclaredClaim> claims, Func<DeclaredClaim, ClaimKind> kindOf, double nearMiss)
    {
        var groups = new List<List<DeclaredClaim>>();
        var words = new Dictionary<DeclaredClaim, HashSet<string>>(ReferenceEqualityComparer.Instance);
        var byText = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var groupOf = new Dictionary<string, int>(StringComparer.Ordinal);
        var nearMisses = new List<(string, string)>();
        foreach (var claim in claims)
        {
            var text = Normalise(claim.Text);
            if (!byText.TryGetValue(text, out var alike))
            {
                byText.Add(text, alike = []);
            }

            var same = alike.FindIndex(at => AreOne(groups[at][0], claim, kindOf)) is >= 0 and var found ? alike[found]
                : DetectedAs(claim, groups, groupOf);
            groupOf[claim.Id!] = same >= 0 ? same : groups.Count;
            if (same >= 0)
            {
                groups[same].Add(claim);
                continue;
            }

            var before = nearMisses.Count;

            // The reading of a text lists its own near misses.
            for (var i = 0; i < groups.Count && claim.DetectedWith is null; i++)
            {
                if (groups[i][0].Target == claim.Target && WordsOf(groups[i][0]) is var theirs && WordsOf(claim) is var own
                    && Polarity(theirs) == Polarity(own) && Overlap(theirs, own) >= nearMiss)
                {
                    nearMisses.Add((groups[i][0].Id!, claim.Id!));
                }
            }

            nearMisses.AddRange(claim.NearTo.Select(near => (near, claim.Id!)).Except(nearMisses.Skip(before)));
            alike.Add(groups.Count);
            groups.Add([claim]);
        }

        return new Merged(groups, nearMisses);

        HashSet<string> WordsOf(DeclaredClaim claim)
        {
            if (!words.TryGetValue(claim, out var known))
            {
                words.Add(claim, known = Words(claim.Text));
            }

            return known;
        }
    }

    /// <summary>The first group of which each claim was read from the text as the same, so that likeness does not drift from one to the next; -1 if none.</summary>
    private static int DetectedAs(DeclaredClaim claim, List<List<DeclaredClaim>> groups, Dictionary<string, int> groupOf)
    {
        if (claim.SameAs.Count == 0)
        {
            return -1;
        }

        var same = claim.SameAs.ToHashSet(StringComparer.Ordinal);
        return same.Select(id => groupOf.GetValueOrDefault(id, -1)).Where(at => at >= 0).Distinct().Order()
            .Where(at => groups[at].All(other => other.DetectedWith is not null && same.Contains(other.Id!))).DefaultIfEmpty(-1).First();
    }

    /// <summary>Claims of the same words.</summary>
    private static bool AreOne(DeclaredClaim first, DeclaredClaim second, Func<DeclaredClaim, ClaimKind> kindOf) =>
        first.Text.Length > 0 && first.Target == second.Target && first.Topic == second.Topic && kindOf(first) == kindOf(second);

    private static string Normalise(string text) =>
        string.Join(' ', text.ToLowerInvariant().Split([' ', '\t', '\r', '\n', '.', ',', ';', ':'], StringSplitOptions.RemoveEmptyEntries));

    private static HashSet<string> Words(string text) => [.. Normalise(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length > 2)];

    private static bool Polarity(HashSet<string> words) => words.Overlaps(["not", "never", "none", "didn't", "denied"]);

    private static double Overlap(HashSet<string> first, HashSet<string> second)
    {
        var common = first.Count(second.Contains);
        var all = first.Count + second.Count - common;
        return all == 0 ? 0 : (double)common / all;
    }
}
