using Credibility.Sources;
using Credibility.Sources.Resolving;

namespace Credibility.Policies.Rules;

/// <summary>SRC024: a cited source is under a listing by an issuer that the policy names. Only who is cited counts, never an owner or employer behind.</summary>
public sealed class ListedSource : Rule
{
    public override string Id => "SRC024";

    public override RuleAnswer? Ask(AuditFacts facts, RuleSettings settings)
    {
        var hit = facts.Attributions.SelectMany(traced => traced.Chain.Relays.Select(relay => relay.Who).Prepend(traced.Chain.Source).Select(who => (Who: who, Traced: traced)))
            .Where(pair => pair.Who.Profile is not null).GroupBy(pair => pair.Who.Key, StringComparer.Ordinal)
            .Select(group => (group.First().Who, Ids: group.Select(pair => pair.Traced.Id).Distinct(StringComparer.Ordinal).ToList(), Listings: Listings(group.First().Who, facts)))
            .Where(source => source.Listings.Count > 0).ToList();
        return hit.Count == 0
            ? null
            : RuleAnswer.OfAll(
                hit,
                sources => string.Join(" ", sources.Select(source => $"{source.Who.Name} is under {Wording.Verb(source.Listings.Count, "a listing", "listings")} ({string.Join("; and ", source.Listings.Select(Told))})."))
                    + " A listing does not assess this report.",
                source => new RulePlace(null, source.Ids, Span(facts, source.Ids[0], source.Who), Wording.Shorten(source.Who.Name)));
    }

    private static List<Listing> Listings(ResolvedSource who, AuditFacts facts) =>
    [
        .. who.Profile!.Listings.Where(listing => facts.Policy.ListedIssuers.Contains(listing.Issuer, StringComparer.OrdinalIgnoreCase)
            && listing.Valid.Covers(facts.AuditDate) && (listing.Date is not { } date || date.First <= facts.AuditDate)),
    ];

    private static string Told(Listing listing) =>
        $"issuer: {listing.Issuer}, act: {listing.Act}, date: {listing.Date?.Text ?? "not held"}, territory: {listing.Territory}";

    private static Drafts.TextSpan? Span(AuditFacts facts, string id, ResolvedSource who) =>
        facts.Provenance.Attribution(id).Chain is var chain && chain.Source.Key == who.Key ? chain.Attribution.Source : null;
}
