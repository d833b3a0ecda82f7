using Credibility.Drafts;

namespace Credibility.Formats.Json;

/// <summary>What can only be judged when the whole request has been read: ids, what they refer to, offsets and chains.</summary>
internal sealed class DraftReferences(DraftRequest request, DraftLimits limits, DraftProblems problems)
{
    internal const string SmallestRequest = """{"sources":["Reuters","TASS"]} or {"text":"…"}.""";

    private const string List = "attributions";

    private readonly DraftIds _sources = new("sources", "s", request.Sources.Select(s => s.Value.Id), problems);
    private readonly DraftIds _attributions = new("attributions", "a", request.Attributions.Select(a => a.Id), problems);
    private readonly DraftIds _claims = new("claims", "c", request.Draft.Claims.Select(c => c.Id), problems);
    private readonly DraftIds _parties = new("parties", "", request.Draft.Parties.Select(p => p.Id), problems);

    /// <summary>The draft with everything resolved; worth nothing if problems were noted.</summary>
    public Draft Resolve()
    {
        if (problems.Full)
        {
            return request.Draft;
        }

        CheckNotEmpty();
        CheckPartiesAreNoSources();
        CheckClaims();
        CheckAsked();
        var spans = new DraftSpans(request.Draft.Text, problems);
        var chains = new DraftChains(request.Sources, _sources, limits.ChainDepth, problems);
        var sources = request.Sources.Select((s, i) => Resolved(s, i, chains)).ToList();
        var attributions = request.Attributions.Select((a, i) => Resolved(a, i, chains, spans)).ToList();
        return request.Draft with
        {
            Sources = [.. sources.Select((s, i) => WithId(s, _sources[i]))],
            Attributions = [.. attributions.Select((a, i) => a.Id == _attributions[i] ? a : a with { Id = _attributions[i] })],
            IsRead = request.Attributions.Any(attribution => attribution.IsAnswer),
            Claims = [.. request.Draft.Claims.Select((c, i) => c.Id == _claims[i] ? c : c with { Id = _claims[i] })],
        };
    }

    private static DeclaredSource WithId(DeclaredSource source, string? id) =>
        source with { Id = id, Shorthand = source.Shorthand is { } shorthand ? shorthand with { SourceId = id } : null };

    private void CheckNotEmpty()
    {
        if (request is { HasEmptySources: true, Draft.Text: null } or { HasEmptySources: true, HasAttributions: false })
        {
            problems.Refused("/sources", "This list is empty: name at least one source, or leave the list out where there is a text.");
        }

        if (request is { Sources.Count: 0, Attributions.Count: 0, Draft.Text: null } && !problems.Any)
        {
            problems.Refused("", "There is nothing to report on: give sources or a text. The smallest request is " + SmallestRequest);
        }
    }

    /// <summary>A target names a party or a source, so an id must not stand for both.</summary>
    private void CheckPartiesAreNoSources()
    {
        for (var i = 0; i < _parties.Count; i++)
        {
            if (_parties[i] is { Length: > 0 } id && _sources.Given.Contains(id, StringComparer.Ordinal))
            {
                problems.Refused(DraftProblems.Invariant($"/parties/{i}/id"),
                    $"The id {DraftProblems.Quote(id)} is also that of a source; parties and sources share one set of ids.");
            }
        }
    }

    private void CheckClaims()
    {
        for (var i = 0; i < request.Draft.Claims.Count; i++)
        {
            RequirePartyOrSource(request.Draft.Claims[i].Target, new Place("claims", i, "target"));
        }
    }

    private void CheckAsked()
    {
        for (var i = 0; i < request.Draft.Asked.Count; i++)
        {
            var entry = request.Draft.Asked[i];
            RequirePartyOrSource(entry.Who, new Place("asked", i, "who"));
            Require(_claims, entry.About, "claim", new Place("asked", i, "about"));
        }
    }

    private DeclaredSource Resolved(DraftSource source, int index, DraftChains chains)
    {
        if (source.ToShorthand() is not { } shorthand)
        {
            return source.Value;
        }

        Require(_claims, shorthand.ClaimId, "claim", new Place("sources", index, "claimId"));
        var via = chains.Expand(source.Via, index, new Place("sources", index, "via"));
        return source.Value with { Shorthand = shorthand with { Via = via } };
    }

    private DeclaredAttribution Resolved(DraftAttribution attribution, int index, DraftChains chains, DraftSpans spans)
    {
        var value = attribution.ToDeclared();
        Require(_sources, value.SourceId, "source", new Place(List, index, "sourceId"));
        Require(_claims, value.ClaimId, "claim", new Place(List, index, "claimId"));
        Require(_attributions, value.Disputes, "attribution", new Place(List, index, "disputes"));
        spans.Check(value, index);
        CheckStance(value, index);
        var source = value.SourceId is { } id ? _sources.Find(id) : -1;
        var via = chains.Expand(attribution.Via, source, new Place(List, index, "via"));
        return via.Count == 0 && value.Disputes is null ? value
            : value with { Via = via, Stance = value.Disputes is null ? value.Stance : Stance.Disputes };
    }

    /// <summary>Whoever answers another attribution disputes.</summary>
    private void CheckStance(DeclaredAttribution value, int index)
    {
        if (value is { Disputes: not null, Stance: Stance.Supports })
        {
            problems.Refused(new Place(List, index, "stance").ToString(),
                "An attribution that disputes another one cannot have the stance \"supports\"; write \"disputes\" or leave it out.");
        }

        if (value.Disputes is { } answered && _attributions.Find(answered) == index)
        {
            problems.Refused(new Place(List, index, "disputes").ToString(), "An attribution cannot dispute itself.");
        }
    }

    private void RequirePartyOrSource(string? id, Place place)
    {
        if (id is { Length: > 0 } && !_parties.Contains(id) && !_sources.Contains(id))
        {
            problems.Refused(place.ToString(), $"There is no party or source with the id {DraftProblems.Quote(id)}.");
        }
    }

    private void Require(DraftIds ids, string? id, string what, Place place)
    {
        if (id is { Length: > 0 } && !ids.Contains(id))
        {
            problems.Refused(place.ToString(), $"There is no {what} with the id {DraftProblems.Quote(id)}.");
        }
    }

    /// <summary>A field of a list's item; its pointer is spelt out for problems only.</summary>
    internal readonly record struct Place(string List, int Index, string Field)
    {
        public override string ToString() => DraftProblems.Invariant($"/{List}/{Index}/{Field}");
    }
}
