using Credibility.Drafts;
using Credibility.Measures;
using Credibility.Policies.Words;
using Credibility.Provenance;
using Credibility.Sources;

namespace Credibility.Policies;

/// <summary>Everything a rule may ask: finished measures, nothing to compute.</summary>
/// <param name="AnswerableFrom">v from which somebody answers for it.</param>
public sealed record AuditFacts(
    Draft Draft, DraftProvenance Provenance, DraftMeasures Measures, DateOnly AuditDate, int StaleAfterDays, double AnswerableFrom)
{
    /// <summary>What the text itself says.</summary>
    public required DraftWords Words { get; init; }

    public required SourceCatalog Catalog { get; init; }

    /// <summary>Claims that claim rules look at: key, an event or a figure, no statement of record, no witness's own experience.</summary>
    public IEnumerable<TracedClaim> KeyClaims => Provenance.Claims.Where(claim =>
        claim.IsGraded && claim.Claim.Key && !claim.StatementOfRecord && !IsOwnExperience(claim));

    public bool IsAnswerable(TracedAttribution traced) => traced.Answerability >= AnswerableFrom;

    /// <summary>A party's name, else the source's, as the draft has it.</summary>
    public string NameOf(string id) =>
        Provenance.Parties.Find(id)?.Name ?? (Provenance.Sources.TryGetValue(id, out var source) ? source.Name : id);

    private static bool IsOwnExperience(TracedClaim claim) =>
        claim.Supporters.Count > 0 && claim.Supporters.All(supporter => supporter.Standing == Standing.Witness && supporter.Chain.Attribution.FirstHand && supporter.Answerability >= 1);
}
