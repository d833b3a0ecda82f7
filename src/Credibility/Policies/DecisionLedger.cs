using System.Globalization;

namespace Credibility.Policies;

/// <summary>Applies a policy's decisions to findings and keeps account of those that ended or met nothing.</summary>
internal sealed class DecisionLedger(AuditFacts facts)
{
    private readonly List<EditorsDecision> _decisions = [.. facts.Policy.Decisions.Where(decision => decision.Draft?.Matches(facts.Draft.Title) != false)];
    private readonly HashSet<EditorsDecision> _met = [];
    private readonly HashSet<EditorsDecision> _metInPart = [];

    /// <summary>The finding, as a note with its decision if decisions in force cover all its places; one that covers some leaves it as it is.</summary>
    public Finding Apply(Finding finding, IReadOnlyList<RulePlace> places)
    {
        var matching = _decisions.Where(decision => decision.Rule == finding.Rule && places.Any(place => Covers(decision, finding, place))).ToList();
        var holding = matching.Where(decision => decision.Holds(facts.AuditDate)).ToList();
        var whole = places.All(place => holding.Any(decision => Covers(decision, finding, place)));
        (whole ? _met : _metInPart).UnionWith(holding);
        // The first to end decides how long the finding rests.
        var soonest = holding.MinBy(decision => decision.Until);
        return whole && soonest is not null
            ? finding with { Level = FindingLevel.Note, Decision = new FindingDecision(soonest.By, soonest.Why, soonest.Until) }
            : finding;
    }

    /// <summary>In the policy's order: decisions that ended, have not begun, met nothing here, or cover a part only.</summary>
    public IReadOnlyList<string> Warnings() => [.. _decisions.Select(Told).OfType<string>()];

    private string? Told(EditorsDecision decision)
    {
        var which = $"The editor's decision on {decision.Rule} ({decision.By}: {decision.Why.TrimEnd('.')})";
        return facts.AuditDate > decision.Until ? $"{which} ended on {Day(decision.Until)}."
            : facts.AuditDate < decision.From ? $"{which} begins on {Day(decision.From)}."
            : _met.Contains(decision) ? null
            : _metInPart.Contains(decision) ? $"{which} covers a part of what was found; the finding stands."
            : $"{which} met nothing in this draft.";
    }

    private bool Covers(EditorsDecision decision, Finding finding, RulePlace place) =>
        (decision.Fingerprint is null || decision.Fingerprint == finding.Fingerprint)
        && (decision.Claim is null || IsClaim(decision.Claim, place.ClaimId))
        && (decision.Source is null || place.AttributionIds.Any(id => IsSource(decision.Source, id)));

    private bool IsClaim(string given, string? id) => id is not null
        && facts.Provenance.Claims.Any(traced => traced.Claim.Id == id && (Same(given, id) || Same(given, traced.Claim.Text)
            || traced.Claim.MergedIds.Contains(given, StringComparer.Ordinal)));

    private bool IsSource(string given, string attributionId)
    {
        var chain = facts.Provenance.Attribution(attributionId).Chain;
        return chain.Relays.Select(relay => relay.Who).Append(chain.Source).Any(who => Same(given, who.Name) || Same(given, who.Profile?.Id) || Same(given, who.Cited?.Id));
    }

    private static bool Same(string given, string? other) => string.Equals(given.TrimEnd('.'), other?.TrimEnd('.'), StringComparison.OrdinalIgnoreCase);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
