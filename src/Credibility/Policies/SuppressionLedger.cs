using Credibility.Drafts;

namespace Credibility.Policies;

/// <summary>Applies the remarks of a draft to findings and keeps account of those that met nothing.</summary>
internal sealed class SuppressionLedger(IReadOnlyList<Suppression> suppressions)
{
    private readonly HashSet<(TextSpan Remark, string Rule)> _met = [];

    /// <summary>The finding with the remarks that cover its places; a note where they cover all.</summary>
    public Finding Apply(Finding finding)
    {
        var covering = suppressions.Where(suppression => suppression.Rules.Contains(finding.Rule, StringComparer.Ordinal)).ToList();
        if (covering.Count == 0)
        {
            return finding;
        }

        var resting = finding with { Places = [.. finding.Places.Select(place => Covered(finding.Rule, place, covering))] };
        return resting.IsSuppressed ? resting with { Level = FindingLevel.Note } : resting;
    }

    /// <summary>Remarks with the rules of theirs that met nothing, in the order of the text.</summary>
    public IReadOnlyList<UnusedRemark> Unused() =>
    [
        .. suppressions.SelectMany(suppression => suppression.Rules.Select(rule => (suppression.At, rule)))
            .Where(pair => !_met.Contains(pair)).Distinct().GroupBy(pair => pair.At, pair => pair.rule)
            .OrderBy(remark => remark.Key.Start).Select(remark => new UnusedRemark(remark.Key, [.. remark])),
    ];

    /// <summary>Every remark that covers it is met; the first one's reason is told.</summary>
    private FindingPlace Covered(string rule, FindingPlace place, List<Suppression> covering)
    {
        var met = covering.Where(suppression => suppression.IsWholeDraft
            || (place.Span is { } span && suppression.Covers.Start <= span.Start && span.Start < suppression.Covers.End)).ToList();
        _met.UnionWith(met.Select(suppression => (suppression.At, rule)));
        return met.Count == 0 ? place : place with { Suppression = new FindingSuppression(met[0].Kind, met[0].Words) };
    }
}

/// <summary>A remark that lays to rest what was not found.</summary>
/// <param name="Rules">Those of its rules that met nothing.</param>
public sealed record UnusedRemark(TextSpan At, IReadOnlyList<string> Rules);
