using Credibility.Drafts;

namespace Credibility.Policies.Rules;

/// <summary>SRC005: many voices, few separate origins among those that somebody answers for.</summary>
public sealed class FewSeparateOrigins : Rule
{
    public override string Id => "SRC005";

    /// <inheritdoc/>
    public override bool IsAboutDraft => true;

    public override RuleAnswer? Ask(AuditFacts facts, RuleSettings settings)
    {
        var recorded = facts.Provenance.Claims.Where(claim => claim.StatementOfRecord).SelectMany(claim => claim.Supporters).Select(supporter => supporter.Id)
            .ToHashSet(StringComparer.Ordinal);
        var voices = facts.Provenance.Voices.Where(voice => voice.Chain.Source.Mention != MentionClass.None && !recorded.Contains(voice.Id))
            .DistinctBy(voice => voice.Chain.OriginKey, StringComparer.Ordinal).ToList();
        var n = facts.Measures.Origins.Value;
        if (voices.Count < settings.Number("minVoices") || n > settings.Number("maxOrigins") + 1e-9)
        {
            return null;
        }

        var behind = voices.Any(facts.IsAnswerable)
            ? $"those that someone answers for come down to {Wording.Origins(n)}"
            : "nobody who can be identified answers for any of them";
        return RuleAnswer.Found($"{Capital(Wording.Counted(voices.Count, "voice"))} are cited, and {behind}.", [.. voices.Select(voice => RulePlace.Of(voice) with { Message = $"{voice.Chain.Source.Name} is one of the voices that are cited, and {behind}." })]);
    }

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
