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

    /// <summary>The policy in force; what one rule may ask of it is whether another speaks.</summary>
    public required Policy Policy { get; init; }

    /// <summary>The kind of text, where the policy knows it; null counts as news.</summary>
    public DocumentType? Type { get; init; }

    /// <summary>What claims can be about.</summary>
    public required TopicTable Topics { get; init; }

    /// <summary>Hosts in named data sets.</summary>
    public FlaggedAddresses Flags { get; init; } = FlaggedAddresses.None;

    /// <summary>Remarks in the text that met nothing; known once every other rule has answered.</summary>
    public IReadOnlyList<UnusedRemark> UnusedRemarks { get; init; } = [];

    /// <summary>What the rule that asks looks at.</summary>
    public RuleView View { get; init; } = RuleView.Whole;

    /// <summary>The same facts, seen by one rule: the type may let it look at less.</summary>
    public AuditFacts For(string rule) => this with { View = Type is null ? RuleView.Whole : new RuleView(this, rule, Type) };

    /// <summary>The claims of the draft that the rule looks at.</summary>
    public IEnumerable<TracedClaim> Claims => Provenance.Claims.Where(View.Sees);

    /// <summary>The voices of the draft that the rule looks at.</summary>
    public IEnumerable<TracedAttribution> Voices => Provenance.Voices.Where(View.Sees);

    /// <summary>Everything attributed that the rule looks at, relays and repeats included.</summary>
    public IEnumerable<TracedAttribution> Attributions => Provenance.Attributions.Where(View.Sees);

    /// <summary>Claims that claim rules look at: key, an event or a figure, no statement of record, no witness's own experience.</summary>
    public IEnumerable<TracedClaim> KeyClaims => Claims.Where(claim =>
        claim.IsGraded && claim.Claim.Key && !claim.StatementOfRecord && !IsOwnExperience(claim));

    /// <summary>Whether a rule may speak about this draft at all: it is on, and the type does not silence it.</summary>
    public RuleSettings? Speaking(string rule) => Type?.Silent.Contains(rule) == true ? null : Policy.Setting(rule);

    /// <summary>The same for a rule about the file, on which the type has no say.</summary>
    public RuleSettings? Speaking(FileRule rule) =>
        Policy.Rules.ContainsKey(rule.Id) ? Policy.Setting(rule.Id) : rule.Unlisted == FindingLevel.None ? null : new RuleSettings(rule.Unlisted, new Dictionary<string, double>());

    public bool IsAnswerable(TracedAttribution traced) => traced.Answerability >= AnswerableFrom;

    /// <summary>A party's name, else the source's, as the draft has it.</summary>
    public string NameOf(string id) =>
        Provenance.Parties.Find(id)?.Name ?? (Provenance.Sources.TryGetValue(id, out var source) ? source.Name : id);

    private static bool IsOwnExperience(TracedClaim claim) =>
        claim.Supporters.Count > 0 && claim.Supporters.All(supporter => supporter.Standing == Standing.Witness && supporter.Chain.Attribution.FirstHand && supporter.Answerability >= 1);
}
