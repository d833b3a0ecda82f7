using Credibility.Drafts;
using Credibility.Provenance;

namespace Credibility.Policies.Rules;

/// <summary>SRC012: somebody without a name judges, predicts or attacks.</summary>
public sealed class AnonymousOpinion : Rule
{
    public override string Id => "SRC012";

    public override RuleAnswer? Ask(AuditFacts facts, RuleSettings settings)
    {
        var hit = UnnamedVoices.Of(facts).Where(voice => UnnamedVoices.IsOpinion(voice, facts))
            .Select(voice => (Voice: voice, Claim: facts.Provenance.ClaimOf(voice)!.Claim))
            .OrderByDescending(pair => pair.Claim.IsAdverse).ToList();
        return hit.Count == 0
            ? null
            : RuleAnswer.OfWorst(hit, pair => Message(pair.Voice, pair.Claim, facts), pair => RulePlace.Of(pair.Voice), "more statement", rewrite: $"{Wording.Shorten(hit[0].Claim.Text)}, said [name], [post].");
    }

    private static string Message(TracedAttribution voice, Claim claim, AuditFacts facts) =>
        $"Without a name, “{voice.Chain.Source.Name}” {Wording.Verb(voice.Chain.Source.Unnamed.IsPlural ? 2 : 1, "gives", "give")} {What(claim.Kind)}{About(claim, facts)}: “{Wording.Shorten(claim.Text)}”.";

    private static string About(Claim claim, AuditFacts facts) => claim.Target is { } target ? $" against {facts.NameOf(target)}" : "";

    private static string What(ClaimKind kind) => kind switch
    {
        ClaimKind.Motive => "a reading of motives",
        ClaimKind.Forecast => "a forecast",
        ClaimKind.Position => "a position",
        _ => "an opinion",
    };
}
