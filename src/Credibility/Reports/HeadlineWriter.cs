using Credibility.Drafts;
using Credibility.Measures;
using Credibility.Policies;
using Credibility.Provenance;
using Credibility.Sources;
using Credibility.Sources.Resolving;

namespace Credibility.Reports;

/// <summary>What an editor reads first: the weakest key claim, who stands outside, the counts, where the words come from.</summary>
internal sealed class HeadlineWriter(DraftProvenance provenance, DraftMeasures measures, ClaimParts claims, OriginNames names)
{
    public Headline Write()
    {
        var voices = Voices();
        var named = voices.Count(IsNamed);
        var weakest = Weakest();
        var lines = new List<string>();
        AddOutside(lines);
        lines.Add(Counts(voices.Count, named));
        AddConduit(lines);
        AddStates(lines);
        return new Headline(
            Sentence(weakest), lines, voices.Count, named, Count(measures.Origins), measures.Outside is { } outside ? Count(outside) : null, weakest?.Claim.Id);
    }

    private static OriginCount Count(OriginCounts counts) => new(counts.Value, counts.Low, counts.High);

    /// <summary>Everybody whom a reader hears: sources, and those who carried them.</summary>
    private List<ResolvedSource> Voices()
    {
        var voices = new Dictionary<string, ResolvedSource>(StringComparer.Ordinal);
        foreach (var chain in provenance.Attributions.Select(traced => traced.Chain).Where(chain => chain.Source.Mention != MentionClass.None))
        {
            voices.TryAdd(chain.OriginKey, chain.Source);
            foreach (var relay in chain.Relays)
            {
                voices.TryAdd(relay.Who.Key, relay.Who);
            }
        }

        return [.. voices.Values];
    }

    /// <summary>A state as such is no named voice: nobody says who spoke.</summary>
    private static bool IsNamed(ResolvedSource source) =>
        source.Mention is MentionClass.NamedPerson or MentionClass.Body or MentionClass.Document && source.Profile?.Governing != "state";

    /// <summary>The key claim with the least behind it; among equals an adverse one that nobody was asked about, then the first.</summary>
    private TracedClaim? Weakest()
    {
        var graded = provenance.Claims.Where(claim => claim.IsGraded && !claim.StatementOfRecord).ToList();
        var key = graded.Where(claim => claim.Claim.Key).ToList();
        return (key.Count > 0 ? key : graded).OrderBy(claim => claim.Support!.Level)
            .ThenByDescending(claim => claim.Claim.IsAdverse).ThenByDescending(claim => claim.Contested == ContestedState.NotPutToThem).FirstOrDefault();
    }

    private string Sentence(TracedClaim? weakest)
    {
        if (weakest is null)
        {
            return provenance.Claims.Count == 0
                ? $"No claims were given: the report tells who is cited and how separate they are, {Wording.Origins(measures.Origins.Value)}."
                : "No claim here can be checked as an event or a figure: they are positions, readings or statements of record.";
        }

        var label = weakest.Claim.Key ? "Weakest key claim" : "Weakest claim";
        return $"{label}: “{Wording.Shorten(weakest.Claim.Text)}” – {claims.Words(weakest)}.{Course(weakest)}";
    }

    /// <summary>With whom it began and who carried it; who only relays began nothing.</summary>
    private static string Course(TracedClaim claim)
    {
        var origins = claim.Supporters.Where(supporter => supporter.Standing != Standing.Relay && supporter.Chain.Source.Mention != MentionClass.None)
            .Select(supporter => supporter.Chain.Source.Name).ToList();
        var carriers = claim.Supporters.SelectMany(supporter => supporter.Chain.Relays).Select(relay => relay.Who.Name)
            .Concat(claim.Supporters.Where(supporter => supporter.Standing == Standing.Relay).Select(supporter => supporter.Chain.Source.Name)).ToList();
        return (origins.Count, carriers.Count) switch
        {
            (0, 0) => "",
            (0, _) => $" It came through {Wording.List(carriers)}.",
            (_, 0) => $" It began with {Wording.List(origins)}.",
            _ => $" It began with {Wording.List(origins)} and came through {Wording.List(carriers)}.",
        };
    }

    private void AddOutside(List<string> lines)
    {
        if (measures.Outside is not { } outside)
        {
            return;
        }

        var parties = Wording.List(provenance.Parties.Bearing.Select(party => party.Name));
        lines.Add(outside.Value < 0.5
            ? $"Nobody who can be identified stands outside {parties}."
            : $"Outside {parties}: {Wording.Origins(outside.Value)} ({Wording.List(outside.Counted.Select(voice => voice.Chain.Source.Name))}).");
    }

    private string Counts(int voices, int named)
    {
        var origins = measures.Origins;
        var more = origins.High > origins.Value + 0.25 ? $"; up to {Wording.Origins(origins.High).Replace("about ", "", StringComparison.Ordinal)} if the unnamed turn out to be different people" : "";
        var fewer = origins.Low < origins.Value - 0.25 ? $"; as few as {Wording.Origins(origins.Low)} if unknown ties are shared" : "";
        return $"{Capital(Wording.Counted(voices, "voice"))}, {(named == 0 ? "none" : Wording.Number(named))} of them named; {Wording.Origins(origins.Value)} among those that someone answers for{more}{fewer}.";
    }

    private void AddConduit(List<string> lines)
    {
        if (measures.WordsMissing is not null)
        {
            return;
        }

        var total = provenance.Voices.Sum(voice => voice.Chain.Attribution.Words ?? 0);
        var largest = provenance.Voices.Where(voice => voice.Chain.Relays.Count > 0).GroupBy(voice => voice.Chain.PresentedKey, StringComparer.Ordinal)
            .Select(group => (group.First().Chain.Presented.Name, Words: group.Sum(voice => voice.Chain.Attribution.Words ?? 0)))
            .OrderByDescending(group => group.Words).ThenBy(group => group.Name, StringComparer.Ordinal).FirstOrDefault();
        if (total > 0 && largest.Words >= Wording.LeastShare * total && largest.Words > 0)
        {
            lines.Add($"{Capital(Wording.Share((double)largest.Words / total))} of the attributed words came through {largest.Name}.");
        }
    }

    /// <summary>The share of words from bodies and media under each state. A person's words never count into a state's share.</summary>
    private void AddStates(List<string> lines)
    {
        var total = provenance.Voices.Sum(voice => voice.Chain.Attribution.Words ?? 0);
        if (measures.WordsMissing is not null || total == 0)
        {
            return;
        }

        var states = provenance.Voices.Where(voice => voice.Chain.Source.Profile is { } profile && !profile.Kind.IsHuman())
            .Select(voice => (State: StateOf(voice), Words: voice.Chain.Attribution.Words ?? 0, voice.Chain.Source.Name)).Where(entry => entry.State is not null)
            .GroupBy(entry => entry.State!, StringComparer.Ordinal)
            .OrderByDescending(group => group.Sum(entry => entry.Words)).ThenBy(group => group.Key, StringComparer.Ordinal);
        foreach (var state in states)
        {
            var share = (double)state.Sum(entry => entry.Words) / total;
            if (share < Wording.LeastShare)
            {
                continue;
            }

            lines.Add($"{Capital(Wording.Share(share))} of the attributed words come from bodies or media under {StateName(state.Key)}; basis: {Wording.List(state.Select(entry => entry.Name))}.");
        }
    }

    private string? StateOf(TracedAttribution voice)
    {
        for (var i = 0; i < voice.Origins.Count; i++)
        {
            var key = provenance.Influence.KeyOf(voice.Origins.Atoms[i]);
            if (voice.Origins.Masses[i] >= 0.5 && names.IsState(key))
            {
                return key;
            }
        }

        return null;
    }

    /// <summary>"the State of Ukraine" inside a sentence, whatever the table calls it.</summary>
    private string StateName(string key) => names.Of(key) is var name && name.StartsWith("State of ", StringComparison.Ordinal) ? "the s" + name[1..] : name;

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
