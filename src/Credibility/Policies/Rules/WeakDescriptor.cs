using Credibility.Provenance;

namespace Credibility.Policies.Rules;

/// <summary>SRC014: somebody without a name is described by neither position nor access.</summary>
public sealed class WeakDescriptor : Rule
{
    public override string Id => "SRC014";

    public override RuleAnswer? Ask(AuditFacts facts, RuleSettings settings)
    {
        var hit = UnnamedVoices.Of(facts).Where(voice => UnnamedVoices.IsWeak(voice, facts)).ToList();
        return hit.Count == 0
            ? null
            : RuleAnswer.OfAll(hit, Message, RulePlace.Of, rewrite: "a [post] at [body] who [took part, saw the document, was briefed], not named here because [reason]");
    }

    private static string Message(IReadOnlyList<TracedAttribution> hit)
    {
        var names = hit.Select(voice => $"“{voice.Chain.Source.Name}”").Distinct(StringComparer.Ordinal).ToList();
        return $"{Wording.List(names)} {Wording.Verb(names.Count, "tells", "tell")} neither a position nor how anybody there could know.";
    }
}
