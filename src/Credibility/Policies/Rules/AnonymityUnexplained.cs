using Credibility.Provenance;

namespace Credibility.Policies.Rules;

/// <summary>SRC011: somebody is not named, and the draft does not say why.</summary>
public sealed class AnonymityUnexplained : Rule
{
    public override string Id => "SRC011";

    public override RuleAnswer? Ask(AuditFacts facts, RuleSettings settings)
    {
        var hit = UnnamedVoices.Of(facts).Where(UnnamedVoices.IsAttributed)
            .GroupBy(voice => voice.Chain.OriginKey, StringComparer.Ordinal)
            .Where(source => !source.Any(facts.Words.Anonymity.GivesReason))
            .Select(source => source.Where(voice => !UnnamedVoices.HasAnotherFault(voice, facts) && !UnnamedVoices.SpeaksForASide(voice, facts)).ToList())
            .Where(source => source.Count > 0).ToList();
        if (hit.Count == 0)
        {
            return null;
        }

        var names = hit.Select(source => source[0].Chain.Source.Name).ToList();
        return RuleAnswer.Found(
            $"{Wording.List(names.Select(name => $"“{name}”"))} {Wording.Verb(IsOne(hit) ? 1 : 2, "is", "are")} not named, and this draft does not say why.",
            [.. hit.SelectMany(source => source).Select(RulePlace.Of)],
            rewrite: $"{names[0]}, not named here because [reason]");
    }

    private static bool IsOne(List<List<TracedAttribution>> hit) => hit is [[var only, ..]] && !only.Chain.Source.Unnamed.IsPlural;
}
