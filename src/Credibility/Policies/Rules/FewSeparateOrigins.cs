using Credibility.Drafts;

namespace Credibility.Policies.Rules;

/// <summary>SRC005: many voices, few separate origins among those that somebody answers for.</summary>
public sealed class FewSeparateOrigins : Rule
{
    public override string Id => "SRC005";

    public override RuleAnswer? Ask(AuditFacts facts, RuleSettings settings)
    {
        var voices = facts.Provenance.Voices.Where(voice => voice.Chain.Source.Mention != MentionClass.None)
            .DistinctBy(voice => voice.Chain.OriginKey, StringComparer.Ordinal).ToList();
        var n = facts.Measures.Origins.Value;
        return voices.Count < settings.Number("minVoices") || n > settings.Number("maxOrigins") + 1e-9
            ? null
            : RuleAnswer.Found(
                $"{Wording.Counted(voices.Count, "voice")} are cited, and behind those that someone answers for stand {Wording.Origins(n)}.",
                [.. voices.Select(RulePlace.Of)]);
    }
}
