using Credibility.Drafts;
using Credibility.Provenance;

namespace Credibility.Policies.Rules;

/// <summary>SRC013: "sources" or "officials" in the draft, and one person behind them.</summary>
public sealed class PluralMismatch : Rule
{
    public override string Id => "SRC013";

    public override RuleAnswer? Ask(AuditFacts facts, RuleSettings settings)
    {
        var hit = facts.Voices.Where(voice => voice.Chain.Attribution.Speakers == 1 && MayBeMany(voice.Chain.Source.Mention) && IsPlural(voice, facts)).ToList();
        return hit.Count == 0 ? null : RuleAnswer.OfAll(hit, Message, RulePlace.Of, rewrite: "one person, [position and how they know]");
    }

    private static string Message(IReadOnlyList<TracedAttribution> hit)
    {
        var names = hit.Select(voice => $"“{voice.Chain.Source.Name}”").Distinct(StringComparer.Ordinal).ToList();
        return $"{Wording.List(names)} {Wording.Verb(names.Count, "reads", "read")} like several people, and one is declared.";
    }

    /// <summary>A body or a person with a name may end in an s; so may a document.</summary>
    private static bool MayBeMany(MentionClass mention) => mention is not (MentionClass.NamedPerson or MentionClass.Body or MentionClass.BodyInContext
        or MentionClass.Document or MentionClass.DocumentDescribed or MentionClass.None);

    /// <summary>The text's own words decide where they name somebody; a pronoun leaves it to the declared name.</summary>
    private static bool IsPlural(TracedAttribution voice, AuditFacts facts) =>
        facts.Words.MentionOf(voice) is { } inText && (inText.IsPlural || inText.IsPerson || inText.IsOne) ? inText.IsPlural : voice.Chain.Source.Unnamed.IsPlural;
}
