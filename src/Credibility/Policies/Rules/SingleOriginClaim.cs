using Credibility.Drafts;
using Credibility.Provenance;

namespace Credibility.Policies.Rules;

/// <summary>SRC001: a key claim stands on one separate origin, or only on one side's sources.</summary>
public sealed class SingleOriginClaim : Rule
{
    public override string Id => "SRC001";

    /// <inheritdoc/>
    public override IReadOnlyList<string> ToldBy => ["SRC007", "SRC008"];

    public override RuleAnswer? Ask(AuditFacts facts, RuleSettings settings)
    {
        var hit = facts.KeyClaims
            .Where(claim => claim.Support!.Level is SupportLevel.OneSide or SupportLevel.OneOrigin && !CircularCorroboration.Speaks(claim, facts) && !IsMerelyTold(claim, facts))
            .OrderBy(claim => claim.Support!.Level).ToList();
        return hit.Count == 0 ? null : RuleAnswer.OfWorst(hit, claim => Message(claim, facts), RulePlace.Of, "more key claim");
    }

    /// <summary>
    /// Read from the text, now or before it was sent back, against nobody, and from one origin: nearly every sentence of news is that. Its author can call it key.
    /// </summary>
    private static bool IsMerelyTold(TracedClaim claim, AuditFacts facts) =>
        (claim.Claim.DetectedWith is not null || facts.Draft.IsRead) && claim.Claim.Derived.Contains("key")
        && !claim.Claim.IsAdverse && claim.Support!.Level == SupportLevel.OneOrigin;

    private static string Message(TracedClaim claim, AuditFacts facts)
    {
        var counted = claim.Support!.Level == SupportLevel.OneOrigin
            ? claim.Supporters.Where((_, i) => claim.Support.Outside[i]).ToList()
            : claim.Supporters.Where(facts.IsAnswerable).ToList();
        var sources = Wording.List(counted.Select(supporter => supporter.Chain.Source.Name));
        if (claim.Support.Level == SupportLevel.OneOrigin)
        {
            var where = facts.Provenance.Parties.HasDispute && counted.All(supporter => supporter.Camp is null) ? " outside the parties" : "";
            return $"“{Wording.Shorten(claim.Claim.Text)}” stands on one separate origin{where}: {sources}.";
        }

        var open = claim.Supporters.Where(supporter => facts.IsAnswerable(supporter) && !supporter.AffiliationKnown && !supporter.IsDerived).ToLookup(IsPaper, supporter => supporter.Chain.Source.Name);
        var papers = Open(open[true], "Who made", "is");
        var people = Open(open[false], "For whom", open[false].Distinct(StringComparer.Ordinal).Count() == 1 ? "speaks is" : "speak is");
        return $"Only one side's sources stand behind “{Wording.Shorten(claim.Claim.Text)}”: {sources}.{papers}{people}";
    }

    private static bool IsPaper(TracedAttribution traced) => traced.Chain.Source.Mention is MentionClass.Document or MentionClass.DocumentDescribed;

    private static string Open(IEnumerable<string> who, string question, string verb)
    {
        var names = who.Distinct(StringComparer.Ordinal).ToList();
        var count = Wording.Verb(names.Count, "this does not count as a source", "these do not count as sources");
        return names.Count == 0 ? "" : $" {question} {Wording.List(names)} {verb} not known, so {count} from outside.";
    }
}
