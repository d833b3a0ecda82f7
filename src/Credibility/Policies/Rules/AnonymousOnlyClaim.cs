using Credibility.Provenance;

namespace Credibility.Policies.Rules;

/// <summary>SRC002: nobody who can be identified answers for a key claim.</summary>
public sealed class AnonymousOnlyClaim : Rule
{
    public override string Id => "SRC002";

    public override RuleAnswer? Ask(AuditFacts facts, RuleSettings settings)
    {
        var hit = facts.KeyClaims.Where(claim => claim.Support!.Level == SupportLevel.None && !claim.Circular)
            .OrderByDescending(LevelOf).ToList();
        if (hit.Count == 0)
        {
            return null;
        }

        var more = hit.Count > 1 ? $" The same holds for {Wording.Counted(hit.Count - 1, "more key claim")}." : "";
        return RuleAnswer.Found(Message(hit[0]) + more, [.. hit.Select(RulePlace.Of)], level: LevelOf(hit[0]));
    }

    /// <summary>An allegation by one unnamed origin that no editor vouches for weighs most; several origins with reasons weigh least.</summary>
    private static FindingLevel LevelOf(TracedClaim claim)
    {
        var origins = claim.Supporters.Select(supporter => supporter.Chain.OriginKey).Distinct(StringComparer.Ordinal).Count();
        if (origins >= 2 && claim.Supporters.All(supporter => supporter.Chain.Attribution.AnonymityReason is not null))
        {
            return FindingLevel.Note;
        }

        var vouched = claim.Supporters.Any(supporter => supporter.Chain.Attribution.IdentityKnownTo == "editor");
        return origins == 1 && claim.Claim.IsAdverse && !vouched ? FindingLevel.Error : FindingLevel.Warning;
    }

    private static string Message(TracedClaim claim)
    {
        var text = Wording.Shorten(claim.Claim.Text);
        if (claim.Supporters.Count == 0)
        {
            return $"In this draft, no source is given for “{text}”.";
        }

        var sources = Wording.List(claim.Supporters.Select(supporter => supporter.Chain.Source.Name));
        var carriers = claim.Supporters.SelectMany(supporter => supporter.Chain.Relays).Select(relay => relay.Who.Name).Distinct(StringComparer.Ordinal).ToList();
        var through = carriers.Count > 0 ? $" It came through {Wording.List(carriers)}, which carried it and is no second source." : "";
        return $"Nobody who can be identified answers for “{text}”: it began with {sources}.{through}";
    }
}
