using Credibility.Attributions;

namespace Credibility.Provenance;

/// <summary>
/// Follows the chains behind one claim to their origins (W3C PROV: wasDerivedFrom, wasQuotedFrom). Who relays a claim in one
/// attribution and asserts it in another derives it, unless it knows at first hand.
/// </summary>
public sealed class ProvenanceTracer(InfluenceGraph influence, AnswerabilityTable answerability)
{
    /// <summary>Traces the attributions of one claim together, or a single attribution that belongs to none.</summary>
    public IReadOnlyList<TracedAttribution> Trace(IReadOnlyList<Chain> chains)
    {
        var derivations = Derivations.Of(chains);
        return [.. chains.Select(chain => derivations.Derives(chain) ? TraceDerived(chain, derivations) : TraceSimple(chain))];
    }

    private TracedAttribution TraceSimple(Chain chain)
    {
        var mix = new MassSum();
        var rest = AddRelays(chain, mix);
        mix.Add(influence.OriginsOf(chain.OriginKey, chain.Source), rest);
        return new TracedAttribution(chain, mix.ToRow(), answerability.Of(chain.Source.Mention), chain.Relays.Count, Circular: false)
        {
            AffiliationKnown = chain.Source.Affiliation.Known,
        };
    }

    /// <summary>The end of this chain is itself derived: its mass goes on to where its own citations end.</summary>
    private TracedAttribution TraceDerived(Chain chain, Derivations derivations)
    {
        var mix = new MassSum();
        var rest = AddRelays(chain, mix);
        var end = derivations.RowOf(chain.OriginKey);
        var v = 0.0;
        var known = true;
        for (var i = 0; i < end.Mass.Count; i++)
        {
            var (key, source, isEnd) = derivations.Describe(end.Mass.Atoms[i]);
            if (source is null)
            {
                known = false;
                mix.Add(influence.Atom(key), rest * end.Mass.Masses[i]);
                continue;
            }

            mix.Add(influence.OriginsOf(key, source), rest * end.Mass.Masses[i]);
            if (isEnd)
            {
                v = Math.Max(v, answerability.Of(source.Mention));
                known &= source.Affiliation.Known;
            }
        }

        return new TracedAttribution(chain, mix.ToRow(), v, chain.Relays.Count + derivations.DepthOf(chain.OriginKey), derivations.IsCircular(chain.OriginKey))
        {
            AffiliationKnown = known,
            IsDerived = true,
        };
    }

    /// <summary>Adds what the relays decide; returns the mass that is left for the end of the chain.</summary>
    private double AddRelays(Chain chain, MassSum mix)
    {
        var rest = 1.0;
        foreach (var relay in chain.Relays)
        {
            mix.Add(influence.OriginsOf(relay.Who.Key, relay.Who), rest * relay.Discretion);
            rest *= 1 - relay.Discretion;
        }

        return rest;
    }
}
