using Credibility.Drafts;
using Credibility.Sources;

namespace Credibility.Policies.Rules;

/// <summary>SRC018: a person is presented as an expert without employer, side or interest. Nationality or field is none of these.</summary>
public sealed class AffiliationMissing : Rule
{
    public override string Id => "SRC018";

    public override RuleAnswer? Ask(AuditFacts facts, RuleSettings settings)
    {
        var hit = facts.Voices.Where(voice => IsUnplacedExpert(voice) && !facts.Words.TellsEmployer(voice) && !IsMisquoted(voice, facts)).DistinctBy(voice => voice.Chain.OriginKey, StringComparer.Ordinal).ToList();
        return hit.Count == 0
            ? null
            : RuleAnswer.OfAll(hit, Message, RulePlace.Of, rewrite: $"{hit[0].Chain.Source.Name}, [post] at [employer or body]");
    }

    private static string Message(IReadOnlyList<Provenance.TracedAttribution> hit) =>
        $"{Wording.List(hit.Select(voice => voice.Chain.Source.Name))} {(hit.Count == 1 ? "speaks as an expert" : "speak as experts")}, and the draft does not say for whom.";

    /// <summary>Words of a description up to which the expert's noun in it is what it is of: "an unnamed market expert", not "a slide by no known author".</summary>
    private const int MaxWords = 4;

    /// <summary>Whoever rejects the words that were put into their mouth speaks as nobody's expert.</summary>
    private static bool IsMisquoted(Provenance.TracedAttribution voice, AuditFacts facts) =>
        facts.Provenance.Attributions.Any(other => other.Chain.OriginKey == voice.Chain.OriginKey && other.Chain.Attribution is { Stance: Stance.Disputes, Disputes: { } answered }
            && (answered == voice.Id || other.Id == voice.Id) && facts.Provenance.Attribution(answered).Chain.OriginKey == voice.Chain.OriginKey);

    private static bool IsUnplacedExpert(Provenance.TracedAttribution voice)
    {
        var source = voice.Chain.Source;
        var isPerson = source.Profile?.Kind.IsHuman()
            ?? (source.Mention == MentionClass.NamedPerson || (source.Mention is MentionClass.Category or MentionClass.Generic && source.Unnamed.IsOne && source.Name.Split(' ').Length <= MaxWords));
        return isPerson && !source.Affiliation.Known && (source.IsExpert || voice.Chain.Attribution.Standing == Standing.Expert);
    }
}
