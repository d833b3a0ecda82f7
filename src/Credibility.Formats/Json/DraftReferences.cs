using Credibility.Drafts;

namespace Credibility.Formats.Json;

/// <summary>What can only be judged when the whole request has been read: ids, what they refer to, offsets and chains.</summary>
internal sealed class DraftReferences(DraftRequest request, DraftLimits limits, DraftProblems problems)
{
    internal const string SmallestRequest = """{"sources":["Reuters","TASS"]} or {"text":"…"}.""";

    private readonly DraftIds _sources = new("sources", "s", request.Sources.Select(s => s.Value.Id), problems);
    private readonly DraftIds _attributions = new("attributions", "a", request.Attributions.Select(a => a.Value.Id), problems);
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
        new DraftSpans(request.Draft.Text, problems).Check(request.Attributions);
        var chains = new DraftChains(request.Sources, _sources, limits.ChainDepth, problems);
        var sources = request.Sources.Select((s, i) => Resolved(s, i, chains)).ToList();
        var attributions = request.Attributions.Select((a, i) => Resolved(a, i, chains)).ToList();
        return request.Draft with
        {
            Sources = [.. sources.Select((s, i) => s with { Id = _sources[i], Shorthand = WithSource(s.Shorthand, _sources[i]) })],
            Attributions = [.. attributions.Select((a, i) => a with { Id = _attributions[i] })],
            Claims = [.. request.Draft.Claims.Select((c, i) => c with { Id = _claims[i] })],
        };
    }

    private static DeclaredAttribution? WithSource(DeclaredAttribution? shorthand, string? id) => shorthand is null ? null : shorthand with { SourceId = id };

    private void CheckNotEmpty()
    {
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
            RequirePartyOrSource(request.Draft.Claims[i].Target, DraftProblems.Invariant($"/claims/{i}/target"));
        }
    }

    private void CheckAsked()
    {
        for (var i = 0; i < request.Draft.Asked.Count; i++)
        {
            var entry = request.Draft.Asked[i];
            RequirePartyOrSource(entry.Who, DraftProblems.Invariant($"/asked/{i}/who"));
            Require(_claims, entry.About, "claim", DraftProblems.Invariant($"/asked/{i}/about"));
        }
    }

    private DeclaredSource Resolved(DraftSource source, int index, DraftChains chains)
    {
        if (source.Shorthand is not { } shorthand)
        {
            return source.Value;
        }

        var pointer = DraftProblems.Invariant($"/sources/{index}");
        Require(_claims, shorthand.ClaimId, "claim", pointer + "/claimId");
        return source.Value with { Shorthand = shorthand with { Via = chains.Expand(source.Via, index, pointer + "/via") } };
    }

    private DeclaredAttribution Resolved(DraftAttribution attribution, int index, DraftChains chains)
    {
        var value = attribution.Value;
        var pointer = DraftProblems.Invariant($"/attributions/{index}");
        Require(_sources, value.SourceId, "source", pointer + "/sourceId");
        Require(_claims, value.ClaimId, "claim", pointer + "/claimId");
        Require(_attributions, value.Disputes, "attribution", pointer + "/disputes");
        var source = value.SourceId is { } id ? _sources.Find(id) : -1;
        return WithStance(value, index, pointer) with { Via = chains.Expand(attribution.Via, source, pointer + "/via") };
    }

    /// <summary>Whoever answers another attribution disputes.</summary>
    private DeclaredAttribution WithStance(DeclaredAttribution value, int index, string pointer)
    {
        if (value.Disputes is null)
        {
            return value;
        }

        if (value.Stance == Stance.Supports)
        {
            problems.Refused(pointer + "/stance", "An attribution that disputes another one cannot have the stance \"supports\"; write \"disputes\" or leave it out.");
        }

        if (_attributions.Find(value.Disputes) == index)
        {
            problems.Refused(pointer + "/disputes", "An attribution cannot dispute itself.");
        }

        return value with { Stance = Stance.Disputes };
    }

    private void RequirePartyOrSource(string? id, string pointer)
    {
        if (id is { Length: > 0 } && !_parties.Contains(id) && !_sources.Contains(id))
        {
            problems.Refused(pointer, $"There is no party or source with the id {DraftProblems.Quote(id)}.");
        }
    }

    private void Require(DraftIds ids, string? id, string what, string pointer)
    {
        if (id is { Length: > 0 } && !ids.Contains(id))
        {
            problems.Refused(pointer, $"There is no {what} with the id {DraftProblems.Quote(id)}.");
        }
    }
}
