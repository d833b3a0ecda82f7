using Credibility.Attributions;
using Credibility.Drafts;
using Credibility.Provenance;

namespace Credibility.Policies.Rules;

/// <summary>SRC008: a party says something about its opponent, nobody outside supports it, and the draft does not say that it is unverified.</summary>
public sealed class PartyClaimUnverified : Rule
{
    public override string Id => "SRC008";

    public override RuleAnswer? Ask(AuditFacts facts, RuleSettings settings)
    {
        var hit = facts.KeyClaims.Where(claim => claim.Supporters.Any(supporter => IsAboutOpponent(supporter, claim)) && !HasOutside(claim))
            .Select(claim => (Claim: claim, Said: facts.Words.Unverified.SaidOf(claim, settings)))
            .Where(pair => pair.Said != true).ToList();
        var silent = hit.Where(pair => pair.Said == false).Select(pair => pair.Claim).OrderBy(claim => IsDerived(claim, facts)).ToList();
        if (silent.Count > 0)
        {
            return RuleAnswer.OfWorst(
                silent, claim => Message(claim, facts), RulePlace.Of, "more key claim",
                rewrite: $"{facts.Draft.Publisher ?? "[Name of the publication]"} could not verify this independently.") with
            {
                AtMost = IsDerived(silent[0], facts) ? FindingLevel.Warning : FindingLevel.Error,
            };
        }

        return hit.Count == 0
            ? null
            : RuleAnswer.Open($"whether the draft says that “{Wording.Shorten(hit[0].Claim.Claim.Text)}” is unverified: it says so of something, and where the claim stands is not given");
    }

    private static string Message(TracedClaim claim, AuditFacts facts)
    {
        var voices = claim.Supporters.Where(supporter => IsAboutOpponent(supporter, claim)).ToList();
        var names = voices.Select(voice => voice.Chain.Source.Name).Distinct(StringComparer.Ordinal).ToList();
        var sides = voices.Select(voice => voice.Camp is { } camp ? facts.NameOf(camp) : voice.Chain.Source.Name).Distinct(StringComparer.Ordinal).ToList();
        var who = names.SequenceEqual(sides, StringComparer.Ordinal) ? Wording.List(sides) : $"{Wording.List(sides)} ({Wording.List(names)})";
        var target = claim.Claim.Target is { } id ? $" about {facts.NameOf(id)}" : " about an opponent";
        return $"“{Wording.Shorten(claim.Claim.Text)}” is what {who} {Wording.Verb(sides.Count, "says", "say")}{target}; nobody outside stands behind it, and this draft does not say that it is unverified.";
    }

    /// <summary>In the role of a party towards its opponent, as declared, or by its side and the side that the claim would damage.</summary>
    private static bool IsAboutOpponent(TracedAttribution supporter, TracedClaim claim) => supporter.Standing switch
    {
        Standing.AboutOpponent => true,
        Standing.AgainstInterest or Standing.OwnAct or Standing.RecordHolder or Standing.Relay => false,
        _ => supporter.Camp is { } camp && claim.Claim.TargetParty is { } target && camp != target,
    };

    private static bool HasOutside(TracedClaim claim) => claim.Supporters.Where((supporter, i) => claim.Support!.Outside[i] && supporter.Standing != Standing.AboutOpponent).Any();

    /// <summary>Whether it rests on what nobody declared: the kind of the claim, who the parties are, or that somebody said it.</summary>
    private static bool IsDerived(TracedClaim claim, AuditFacts facts) =>
        claim.Claim.Derived.Contains("kind") || !claim.Supporters.Any(supporter => IsAboutOpponent(supporter, claim)
            && supporter.Chain.Attribution.Origin == AttributionOrigin.Declared
            && (supporter is { Standing: Standing.AboutOpponent, StandingDerived: false } || (IsDeclared(supporter.Camp, facts) && IsDeclared(claim.Claim.TargetParty, facts))));

    private static bool IsDeclared(string? party, AuditFacts facts) => facts.Provenance.Parties.Find(party) is { Derived: false };
}
