using Credibility.Attributions;
using Credibility.Drafts;
using Credibility.Provenance;

namespace Credibility.Policies;

/// <summary>What one rule sees of a draft of a certain type.</summary>
public sealed class RuleView
{
    private readonly AuditFacts? _facts;
    private readonly RuleScope _scope;
    private readonly PhraseSet? _beside;

    private RuleView()
    {
    }

    public RuleView(AuditFacts facts, string rule, DocumentType type)
    {
        _facts = facts;
        _scope = type.Scopes.GetValueOrDefault(rule);
        _beside = type.SilentBeside.GetValueOrDefault(rule) is { Count: > 0 } words ? new PhraseSet(words) : null;
    }

    /// <summary>Everything.</summary>
    public static RuleView Whole { get; } = new();

    public bool Sees(TracedClaim claim) => _scope switch
    {
        RuleScope.Allegations => claim.Claim.IsAdverse,
        RuleScope.Unanswered => claim.Contested is not (ContestedState.Denied or ContestedState.DeniedWithSpecifics or ContestedState.Contradicted),
        RuleScope.AgainstOthers => claim.Claim.IsAdverse && !TargetSpeaks(claim.Claim),
        _ => true,
    } && !StandsBeside(claim);

    /// <summary>A scope of claims reaches a voice by what it says; one that says nothing in particular is seen by rules that see everything.</summary>
    public bool Sees(TracedAttribution voice) => _scope switch
    {
        RuleScope.QuotedExperts => voice.Chain.Attribution.Form != ContentForm.Paraphrase && (voice.Chain.Source.IsExpert || voice.Standing == Standing.Expert),
        _ => IsWhole || (_facts!.Provenance.ClaimOf(voice) is { } claim ? Sees(claim) : _scope == RuleScope.All),
    };

    /// <summary>Whether nothing is left out.</summary>
    public bool IsWhole => _scope == RuleScope.All && _beside is null;

    /// <summary>Whether whom the claim would damage speaks in the draft: what is put to a speaker is answered by design.</summary>
    private bool TargetSpeaks(Claim claim) => _facts!.Provenance.Voices.Any(voice =>
        voice.Chain.Source.Key == claim.TargetKey || (claim.TargetParty is { } party && voice.Camp == party));

    private bool StandsBeside(TracedClaim claim) => _beside is { } words && _facts!.Words.StandBeside(claim, words);
}
