using Credibility.Drafts;
using Credibility.Provenance;

namespace Credibility.Policies.Rules;

/// <summary>SRC002: nobody who can be identified answers for a key claim.</summary>
public sealed class AnonymousOnlyClaim : Rule
{
    public override string Id => "SRC002";

    /// <inheritdoc/>
    public override IReadOnlyList<string> ToldBy => ["SRC007"];

    public override RuleAnswer? Ask(AuditFacts facts, RuleSettings settings)
    {
        var hit = facts.KeyClaims.Where(claim => claim.Support!.Level == SupportLevel.None && !claim.Circular)
            .OrderByDescending(claim => LevelOf(claim, facts)).ToList();
        return hit.Count == 0 ? null : RuleAnswer.OfWorst(hit, Message, RulePlace.Of, "more key claim", level: LevelOf(hit[0], facts));
    }

    /// <summary>An allegation by one unnamed origin that no editor vouches for weighs most; several origins with reasons weigh least.</summary>
    private static FindingLevel LevelOf(TracedClaim claim, AuditFacts facts)
    {
        var voices = VoicesOf(claim);
        var origins = voices.Select(voice => voice.Chain.OriginKey).Distinct(StringComparer.Ordinal).Count();
        if (origins >= 2 && voices.All(facts.Words.Anonymity.GivesReason))
        {
            return FindingLevel.Note;
        }

        var vouched = voices.Any(voice => voice.Chain.Attribution.IdentityKnownTo == "editor");
        return origins == 1 && claim.Claim.IsAdverse && !vouched ? FindingLevel.Error : FindingLevel.Warning;
    }

    private static string Message(TracedClaim claim)
    {
        var text = Wording.Shorten(claim.Claim.Text);
        if (claim.Supporters.All(supporter => supporter.Chain.Source.Mention == MentionClass.None && supporter.Chain.Relays.Count == 0))
        {
            return $"In this draft, no source is given for “{text}”.";
        }

        var carriers = CarriersOf(claim);
        var voices = VoicesOf(claim).Select(voice => voice.Chain.Source.Name).ToList();
        if (voices.Count == 0)
        {
            return $"In this draft, “{text}” has no source beside those that passed it on: {Wording.List(carriers)}.";
        }

        var through = carriers.Count > 0 ? $" It came through {Wording.List(carriers)}; passing it on adds no second source." : "";
        return $"Nobody who can be identified answers for “{text}”: it began with {Wording.List(voices)}.{through}";
    }

    /// <summary>Those whose words they are; somebody who only relays is no origin.</summary>
    private static List<TracedAttribution> VoicesOf(TracedClaim claim) => [.. claim.Supporters.Where(supporter => supporter.Standing != Standing.Relay)];

    private static List<string> CarriersOf(TracedClaim claim) =>
    [
        .. claim.Supporters.SelectMany(supporter => supporter.Chain.Relays).Select(relay => relay.Who.Name)
            .Concat(claim.Supporters.Where(supporter => supporter.Standing == Standing.Relay).Select(supporter => supporter.Chain.Source.Name))
            .Distinct(StringComparer.Ordinal),
    ];
}
