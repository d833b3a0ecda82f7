using Credibility.Sources;
using Credibility.Sources.Ownership;

namespace Credibility.Formats.Yaml;

/// <summary>Reads the facts of a profile that carry evidence and validity.</summary>
internal static class ProfileFacts
{
    public static IReadOnlyList<OwnershipStake> Owners(MapReader map, EvidenceRefs refs) => Facts(map, "owners", owner =>
    {
        var id = owner.OptionalText("owner", 100);
        var name = owner.OptionalText("ownerName", 300);
        if (id is null && name is null)
        {
            owner.Reading.Add(owner.Node, "an owner needs 'owner', the id of its profile, or 'ownerName'");
        }

        return new OwnershipStake(
            id, name ?? id ?? "", owner.OptionalNumber("share", 0, 1), owner.OptionalFlag("control") ?? false, owner.Valid(), refs.Of(owner));
    });

    public static ControlFactors Control(MapReader map, EvidenceRefs refs)
    {
        if (map.OptionalMap("control") is not { } control)
        {
            return ControlFactors.Unknown;
        }

        var factors = new ControlFactors(Factor(control, "funding", refs), Factor(control, "ownership", refs), Factor(control, "editorial", refs));
        control.Done();
        return factors;
    }

    public static EvidencedFact? Safeguard(MapReader map, EvidenceRefs refs)
    {
        if (map.OptionalMap("editorialSafeguard") is not { } safeguard)
        {
            return null;
        }

        var fact = new EvidencedFact(safeguard.Text("value", 300), safeguard.Valid(), refs.Of(safeguard));
        safeguard.Done();
        return fact;
    }

    public static IReadOnlyList<Affiliation> Affiliations(MapReader map, EvidenceRefs refs) => Facts(map, "affiliations", tie =>
    {
        var body = tie.OptionalText("body", 100);
        var bodyName = tie.OptionalText("bodyName", 300);
        if (body is null && bodyName is null)
        {
            tie.Reading.Add(tie.Node, "an affiliation needs 'body', the id of its profile, or 'bodyName'");
        }

        return new Affiliation(body, bodyName, tie.Text("role", 300), tie.Choice<AffiliationTie>("tie"), tie.Valid(), refs.Of(tie));
    });

    public static IReadOnlyList<Membership> Memberships(MapReader map, EvidenceRefs refs) =>
        Facts(map, "memberships", fact => new Membership(fact.Text("body", 300), fact.Valid(), refs.Of(fact)));

    public static IReadOnlyList<AuthorityTopic> AuthorityFor(MapReader map, EvidenceRefs refs) =>
        Facts(map, "authorityFor", fact => new AuthorityTopic(fact.Text("topic", 100), refs.Of(fact)));

    public static IReadOnlyList<Listing> Listings(MapReader map, EvidenceRefs refs) => Facts(map, "listings", fact => new Listing(
        fact.Text("issuer", 300), fact.Text("act", 500), fact.Text("territory", 100), fact.Date("date"), fact.Valid(), refs.Of(fact)));

    public static IReadOnlyList<ObservedSignal> Signals(MapReader map, EvidenceRefs refs) => Facts(map, "signals", fact =>
        new ObservedSignal(fact.Text("signal", 100), fact.Text("level", 100), fact.Valid(), refs.Of(fact)));

    public static IReadOnlyList<AdjudicatedRecord> Records(MapReader map, EvidenceRefs refs) => Facts(map, "records", fact =>
    {
        var (decided, inFavour) = (fact.Whole("decided", 1, 1_000_000), fact.Whole("inFavour", 0, 1_000_000));
        if (inFavour > decided)
        {
            fact.Reading.Add(fact.At("inFavour"), $"{inFavour} of {decided} is more than all");
        }

        var period = fact.Date("period");
        if (period is null)
        {
            fact.Reading.Add(fact.Node, "a record needs 'period', the year, month or day of its decisions");
        }

        return new AdjudicatedRecord(fact.Text("body", 300), fact.Text("basis", 500), decided, inFavour, period ?? default, refs.Of(fact));
    });

    private static ControlFactor? Factor(MapReader control, string key, EvidenceRefs refs)
    {
        if (control.OptionalMap(key) is not { } map)
        {
            return null;
        }

        var factor = new ControlFactor(map.Flag("value"), map.Valid(), refs.Of(map)) { FromListing = map.OptionalFlag("fromListing") ?? false };
        map.Done();
        return factor;
    }

    private static List<T> Facts<T>(MapReader map, string key, Func<MapReader, T> read)
    {
        var facts = new List<T>();
        foreach (var item in map.Maps(key))
        {
            facts.Add(read(item));
            item.Done();
        }

        return facts;
    }
}
