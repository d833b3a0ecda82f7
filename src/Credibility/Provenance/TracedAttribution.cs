using Credibility.Drafts;
using Credibility.Graphs;

namespace Credibility.Provenance;

/// <summary>An attribution after its chain was followed to its ultimate origins.</summary>
/// <param name="Origins">B: mass over atoms of the influence graph, summing to 1.</param>
/// <param name="Answerability">v at the end of the chain; 0 for circular reporting.</param>
/// <param name="Depth">Longest derivation path behind it, relays included.</param>
/// <param name="Circular">Whether its chain runs in a circle.</param>
public sealed record TracedAttribution(Chain Chain, SparseRow Origins, double Answerability, int Depth, bool Circular)
{
    public string Id => Chain.Attribution.Id;

    /// <summary>The source at the end of its chain is itself derived: it passes on what others say about the claim.</summary>
    public bool IsDerived { get; init; }

    /// <summary>Whether a named employer, body or office is known of everybody at the end of the chain; who relays lends nobody theirs.</summary>
    public bool AffiliationKnown { get; init; }

    /// <summary>Role towards its claim, declared or derived.</summary>
    public Standing Standing { get; init; } = Standing.Other;

    public bool StandingDerived { get; init; }

    /// <summary>Mass under each party, by party id.</summary>
    public IReadOnlyDictionary<string, double> PartyMass { get; init; } = new Dictionary<string, double>();

    /// <summary>The party that the mention belongs to, or null.</summary>
    public string? Camp { get; init; }

    /// <summary>Whether the end of its chain knows at first hand: own experience or records, or a document shown.</summary>
    public bool FirstHand { get; init; }
}
