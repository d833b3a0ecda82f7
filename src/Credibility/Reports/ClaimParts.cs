using Credibility.Drafts;
using Credibility.Policies;
using Credibility.Provenance;

namespace Credibility.Reports;

/// <summary>Writes the claims of a report: support and contested in words, positions apart.</summary>
internal sealed class ClaimParts(DraftProvenance provenance, AuditFacts facts, TopicTable topics)
{
    public IReadOnlyList<ReportClaim> Claims() => [.. provenance.Claims.Select(Claim)];

    /// <summary>Support, then how it is answered: "no identified origin (one side's word, speaker unnamed); denied".</summary>
    public string Words(TracedClaim claim)
    {
        if (claim.Support is not { } support)
        {
            return Ungraded(claim);
        }

        if (claim.StatementOfRecord)
        {
            return Join($"statement of record by {Names(claim.Supporters)}", claim);
        }

        var words = provenance.Parties.HasDispute ? Wording.Support(support.Level) : Wording.SupportWithoutDispute(support.Level);
        var note = support.Level switch
        {
            SupportLevel.None when SharedCamp(claim) is not null => " (one side's word, speaker unnamed)",
            SupportLevel.OneSide when Unplaced(claim) is { Count: > 0 } unplaced => $" (for whom {Wording.List(unplaced)} {Wording.Verb(unplaced.Count, "speaks", "speak")} is not known)",
            _ => "",
        };
        return Join(words + note, claim);
    }

    private string Join(string words, TracedClaim claim)
    {
        var target = claim.Claim.Target is { } id ? facts.NameOf(id) : "those it is about";
        var answered = Wording.Contested(claim.Contested)?.Replace("those it is about", target, StringComparison.Ordinal);
        return answered is null ? words : words + "; " + answered;
    }

    private static string Ungraded(TracedClaim claim) => claim.Claim.Kind switch
    {
        ClaimKind.Motive => $"{Names(claim.Supporters)}'s reading of motives – not a checkable event",
        ClaimKind.Forecast => "a forecast – not a checkable event",
        ClaimKind.Evaluation => "an evaluation – not a checkable event",
        _ => "position – not a checkable event",
    };

    private ReportClaim Claim(TracedClaim traced)
    {
        var claim = traced.Claim;
        var support = traced.Support;
        return new ReportClaim(
            claim.Id, claim.Text, claim.Kind, claim.Topic, claim.Target, claim.Key, claim.OwnVoice, claim.Hedged, claim.SaidUnverified,
            [.. traced.Supporters.Select(supporter => supporter.Id)], [.. traced.Disputers.Select(disputer => disputer.Id)],
            support?.NAnswerable, support?.NOutside, support?.Level, traced.Contested, traced.StatementOfRecord, traced.Circular,
            Words(traced), Reasons(traced), support is null ? null : Wording.AdmiraltyNumber(support.Level),
            [.. (topics.Find(claim.Topic)?.CouldSettle ?? []).Select(settling => new CouldSettle(settling.Kind, settling.What, settling.Care))],
            claim.Derived) { MergedIds = claim.MergedIds };
    }

    private List<string> Reasons(TracedClaim claim)
    {
        var reasons = new List<string>();
        if (claim.Support is not { } support)
        {
            return reasons;
        }

        var unanswerable = claim.Supporters.Where(supporter => !facts.IsAnswerable(supporter)).ToList();
        var voices = unanswerable.Where(supporter => supporter.Chain.Source.Mention != MentionClass.None).ToList();
        if (voices.Count > 0)
        {
            reasons.Add($"nobody who can be identified answers for what {Names(voices)} said");
        }
        else if (unanswerable.Count > 0)
        {
            reasons.Add("the draft names nobody who says it");
        }

        foreach (var carrier in claim.Supporters.SelectMany(supporter => supporter.Chain.Relays).Select(relay => relay.Who.Name).Distinct(StringComparer.Ordinal))
        {
            reasons.Add($"carried by {carrier}, which makes no second source");
        }

        var inside = claim.Supporters.Where((supporter, i) => facts.IsAnswerable(supporter) && !support.Outside[i]);
        reasons.AddRange(inside.DistinctBy(supporter => supporter.Chain.OriginKey).Select(Inside));
        reasons.AddRange(support.Reasons);
        return reasons;
    }

    private string Inside(TracedAttribution supporter) => supporter switch
    {
        { Standing: Standing.Relay } => $"carried by {supporter.Chain.Source.Name}, which makes no second source",
        { Camp: { } camp } => $"{supporter.Chain.Source.Name} speaks for {facts.NameOf(camp)}",
        { AffiliationKnown: false, IsDerived: true } => $"{supporter.Chain.Source.Name} passes on what others say, and for whom they speak is not known",
        { AffiliationKnown: false } => $"for whom {supporter.Chain.Source.Name} speaks is not known, so this does not count as a source from outside",
        _ => $"{supporter.Chain.Source.Name} is too close to a party to count as outside",
    };

    private static string Names(IEnumerable<TracedAttribution> attributions) => Wording.List(attributions.Select(traced => traced.Chain.Source.Name));

    private static string? SharedCamp(TracedClaim claim)
    {
        var camps = claim.Supporters.Select(supporter => supporter.Camp).Distinct(StringComparer.Ordinal).ToList();
        return camps.Count == 1 ? camps[0] : null;
    }

    private List<string> Unplaced(TracedClaim claim) =>
    [
        .. claim.Supporters.Where(supporter => facts.IsAnswerable(supporter) && supporter is { AffiliationKnown: false, IsDerived: false })
            .Select(supporter => supporter.Chain.Source.Name).Distinct(StringComparer.Ordinal),
    ];
}
