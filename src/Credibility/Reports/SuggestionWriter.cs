using Credibility.Policies;
using Credibility.Provenance;

namespace Credibility.Reports;

/// <summary>
/// What would mend each weak claim: first what raises its support, then what lifts a modifier; documents and records before
/// people, people before outlets; at most three a claim.
/// </summary>
internal sealed class SuggestionWriter(DraftProvenance provenance, AuditFacts facts, TopicTable topics)
{
    private const int MaxPerClaim = 3;

    public IReadOnlyList<Suggestion> Write() =>
        [.. provenance.Claims.Where(IsWeak).OrderBy(claim => claim.Support!.Level).SelectMany(claim => Of(claim).Take(MaxPerClaim))];

    private static bool IsWeak(TracedClaim claim) => claim.IsGraded && claim.Claim.Key && !claim.StatementOfRecord && claim.Support!.Level < SupportLevel.TwoOrMore;

    private IEnumerable<Suggestion> Of(TracedClaim claim)
    {
        var settling = topics.Find(claim.Claim.Topic)?.CouldSettle ?? [];
        var effect = claim.Support!.Level < SupportLevel.OneOrigin ? (provenance.Parties.HasDispute ? "It would give the claim an origin outside the parties." : "It would give the claim an origin that someone answers for.") : "It would give the claim a further separate origin.";
        foreach (var option in settling.Where(option => option.Kind is "document" or "record").Take(1))
        {
            yield return new Suggestion(claim.Claim.Id, option.Kind, $"Look for {option.What}.", effect, SourceId: null);
        }

        if (claim.Contested == ContestedState.NotPutToThem && claim.Claim.Target is { } target)
        {
            yield return new Suggestion(claim.Claim.Id, "reply", $"Ask {facts.NameOf(target)} about this claim and say what came of it.", "It would show whether the claim is answered.", target);
        }

        var unplaced = claim.Supporters.FirstOrDefault(supporter => facts.IsAnswerable(supporter) && !supporter.AffiliationKnown && !supporter.IsDerived);
        if (unplaced is not null)
        {
            yield return new Suggestion(
                claim.Claim.Id, "affiliation", $"Say for whom {unplaced.Chain.Source.Name} works or speaks.", "It would decide whether this source stands outside the parties.", unplaced.Chain.Attribution.SourceId);
        }

        foreach (var option in settling.Where(option => option.Kind == "person").Take(1))
        {
            yield return new Suggestion(claim.Claim.Id, option.Kind, $"Speak to {option.What}." + (option.Care is { } care ? $" With care: {care}." : ""), claim.Support.FirstHand ? effect : "It would give the claim somebody who knows at first hand.", SourceId: null);
        }

        foreach (var option in settling.Where(option => option.Kind == "outlet").Take(1))
        {
            yield return new Suggestion(claim.Claim.Id, option.Kind, $"See whether {option.What} has its own reporting.", effect, SourceId: null);
        }
    }
}
