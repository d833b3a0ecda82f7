using Credibility.Attributions;
using Credibility.Drafts;
using Credibility.Sources.Resolving;

namespace Credibility.Provenance;

/// <summary>One attribution followed from the draft to the last known origin.</summary>
/// <param name="Relays">Conduits in the order in which the draft cites them; the draft's own publisher is none.</param>
/// <param name="OriginKey">The entity at the end.</param>
public sealed record Chain(Attribution Attribution, ResolvedSource Source, IReadOnlyList<Relay> Relays, string OriginKey)
{
    /// <summary>Who the draft itself cites: the first conduit, else the source.</summary>
    public ResolvedSource Presented => Relays.Count > 0 ? Relays[0].Who : Source;

    public string PresentedKey => Relays.Count > 0 ? Relays[0].Who.Key : OriginKey;

    /// <summary>Own experience or records: what it says derives from nobody else.</summary>
    public bool IsOwnKnowledge => Attribution.FirstHand || Attribution.Standing is Standing.Witness or Standing.RecordHolder;
}

/// <summary>One relay step.</summary>
/// <param name="Discretion">γ: the share of the content that this relay decides.</param>
public sealed record Relay(ResolvedSource Who, ContentForm Form, double Discretion);

/// <summary>Builds chains: conduits looked up once, the publisher left out, a conduit that cites itself skipped.</summary>
public sealed class ChainBuilder(CitedSourceResolver resolver, RelayTable relay, string? publisher)
{
    private readonly Dictionary<string, ResolvedSource> _sources = new(StringComparer.Ordinal);
    private readonly Dictionary<(string, MentionClass?), ResolvedSource> _conduits = [];
    private readonly Dictionary<string, string> _unnamed = new(StringComparer.Ordinal);

    private readonly string? _publisherKey = publisher is null ? null : resolver.Resolve(new Conduit(publisher, ContentForm.Paraphrase, null)).Key;

    /// <summary>The sources looked up so far, by the draft's id.</summary>
    public IReadOnlyDictionary<string, ResolvedSource> Sources => _sources;

    public IReadOnlyList<Chain> Build(CitedDraft draft)
    {
        var cited = draft.Sources.ToDictionary(source => source.Id, StringComparer.Ordinal);
        var declared = draft.Attributions.Where(a => a.Mention is not null).GroupBy(a => a.SourceId, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First().Mention, StringComparer.Ordinal);
        foreach (var source in draft.Sources)
        {
            _sources[source.Id] = resolver.Resolve(source, declared.GetValueOrDefault(source.Id));
        }

        return [.. draft.Attributions.Select(attribution => Build(attribution, cited[attribution.SourceId]))];
    }

    private Chain Build(Attribution attribution, CitedSource cited)
    {
        var source = _sources[cited.Id];
        if (attribution.Mention is { } mention && mention != source.Mention)
        {
            source = resolver.Resolve(cited, mention);
        }

        var who = new List<(ResolvedSource Who, ContentForm Form)>(attribution.Via.Count);
        foreach (var conduit in attribution.Via)
        {
            var resolved = Resolve(conduit);
            if (resolved.Key != _publisherKey && resolved.Key != source.Key && (who.Count == 0 || who[^1].Who.Key != resolved.Key))
            {
                who.Add((resolved, conduit.Form));
            }
        }

        var relays = new Relay[who.Count];
        for (var i = 0; i < relays.Length; i++)
        {
            var next = i + 1 < who.Count ? who[i + 1].Who.Mention : source.Mention;
            relays[i] = new Relay(who[i].Who, who[i].Form, relay.Of(next, who[i].Form));
        }

        return new Chain(attribution, source, relays, OriginKey(source, relays));
    }

    private ResolvedSource Resolve(Conduit conduit)
    {
        if (!_conduits.TryGetValue((conduit.Name, conduit.Mention), out var resolved))
        {
            resolved = resolver.Resolve(conduit);
            _conduits.Add((conduit.Name, conduit.Mention), resolved);
        }

        return resolved;
    }

    /// <summary>Unnamed people are one pseudo-origin per relay and description; the same listed source stays one whoever carries it.</summary>
    private string OriginKey(ResolvedSource source, Relay[] relays)
    {
        if (source.Profile is not null || source.Cited is null || !IsUnnamed(source.Mention))
        {
            return source.Key;
        }

        if (!_unnamed.TryGetValue(source.Cited.Id, out var key))
        {
            key = OriginKeys.Unnamed + (relays.Length > 0 ? relays[^1].Who.Key : "") + ":" + source.Key;
            _unnamed.Add(source.Cited.Id, key);
        }

        return key;
    }

    private static bool IsUnnamed(MentionClass mention) => mention is MentionClass.Category or MentionClass.Authorities
        or MentionClass.Generic or MentionClass.None or MentionClass.DocumentDescribed
        or MentionClass.BodyMember or MentionClass.StateOfficials or MentionClass.Branch;
}
