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
        if (hit.Count == 0)
        {
            return null;
        }

        var (voice, claim) = hit[0];
        var more = hit.Count > 1 ? $" The same holds for {Wording.Counted(hit.Count - 1, "more statement")}." : "";
        var verb = Wording.Verb(voice.Chain.Source.Unnamed.IsPlural ? 2 : 1, "gives", "give");
        return RuleAnswer.Found(
            $"Without a name, “{voice.Chain.Source.Name}” {verb} {What(claim.Kind)}{About(claim, facts)}: “{Wording.Shorten(claim.Text)}”.{more}",
            [.. hit.Select(pair => RulePlace.Of(pair.Voice))],
            rewrite: $"{Wording.Shorten(claim.Text)}, said [name], [post].");
    }

    private static string About(Claim claim, AuditFacts facts) => claim.Target is { } target ? $" against {facts.NameOf(target)}" : "";

    private static string What(ClaimKind kind) => kind switch
    {
        ClaimKind.Motive => "a reading of motives",
        ClaimKind.Forecast => "a forecast",
        ClaimKind.Position => "a position",
        _ => "an opinion",
    };
}
