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
            .Select(source => source.Where(voice => !UnnamedVoices.SpeaksForASide(voice, facts)).ToList())
            .Where(source => source.Count > 0).ToList();
        return hit.Count == 0
            ? null
            : RuleAnswer.Found(
                Message(hit),
                [.. hit.SelectMany(source => source.Select(voice => RulePlace.Of(voice) with { Message = Message([source]) }))],
                rewrite: $"{hit[0][0].Chain.Source.Name}, not named here because [reason]");
    }

    private static string Message(List<List<TracedAttribution>> hit) =>
        $"{Wording.List(hit.Select(source => $"“{source[0].Chain.Source.Name}”"))} {Wording.Verb(IsOne(hit) ? 1 : 2, "is", "are")} not named, and this draft does not say why.";

    private static bool IsOne(List<List<TracedAttribution>> hit) => hit is [[var only, ..]] && !only.Chain.Source.Unnamed.IsPlural && only.Chain.Attribution.Speakers is not > 1;
}
