using Credibility.Attributions;
using Credibility.Drafts;
using Credibility.Provenance;

namespace Credibility.Policies.Rules;

/// <summary>SRC017: a longer piece of news in which nobody knows anything at first hand.</summary>
public sealed class NoFirstHandSource : Rule
{
    public override string Id => "SRC017";

    /// <inheritdoc/>
    public override bool IsAboutDraft => true;

    public override RuleAnswer? Ask(AuditFacts facts, RuleSettings settings)
    {
        var claims = facts.Claims.Where(claim => claim.IsGraded).ToList();
        if (claims.Count == 0 || facts.Provenance.Attributions.Any(traced => KnowsFirstHand(traced, facts.Draft.Publisher)))
        {
            return null;
        }

        if (facts.Draft.Read is not { } text)
        {
            return RuleAnswer.Open("whether a draft of this length can do without anybody who knows at first hand: none is declared, and its text is not given");
        }

        // It is about the whole draft, so it is said once, at the first claim that matters.
        var words = WordCount.Of(text);
        var key = claims.Where(claim => claim.Claim.Key).ToList();
        return words < settings.Number("minWords")
            ? null
            : RuleAnswer.Found(
                FormattableString.Invariant($"In {words} words nobody is cited who knows at first hand: no witness, document, data, keeper of a record or reporting of the draft's own."),
                [RulePlace.Of((key.Count > 0 ? key : claims)[0])]);
    }

    /// <summary>Own experience or records, a paper whether shown or described, or words that were said to the publisher itself.</summary>
    private static bool KnowsFirstHand(TracedAttribution traced, string? publisher) =>
        traced.FirstHand || traced.Chain.IsOwnKnowledge
        || traced.Chain.Source.Mention is MentionClass.Document or MentionClass.DocumentDescribed
        || (publisher is not null && traced.Chain.Attribution.Via.Any(via => via.Name.Equals(publisher, StringComparison.OrdinalIgnoreCase)));
}
