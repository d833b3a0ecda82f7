using Credibility.Drafts;
using Credibility.Provenance;
using Credibility.Sources;
using Credibility.Sources.Ownership;
using Credibility.Sources.Resolving;

namespace Credibility.Reports;

/// <summary>Writes the sources and attributions of a report.</summary>
internal sealed class SourceParts(DraftProvenance provenance, OriginNames names, Draft draft, SourceCatalog catalog, CitedScores scores, DateOnly auditDate)
{
    private const int MaxShares = 8;
    private const int QuoteContextChars = 32;

    private readonly Dictionary<string, IReadOnlyList<OriginShare>> _shares = new(StringComparer.Ordinal);

    public IReadOnlyList<ReportSource> Sources() => [.. provenance.Sources.Select(entry => Source(entry.Key, entry.Value))];

    public IReadOnlyList<ReportAttribution> Attributions() => [.. provenance.Attributions.Select(Attribution)];

    public IReadOnlyList<OriginShare> Shares(TracedAttribution traced)
    {
        if (!_shares.TryGetValue(traced.Id, out var shares))
        {
            _shares[traced.Id] = shares = SharesOf(traced);
        }

        return shares;
    }

    private List<OriginShare> SharesOf(TracedAttribution traced)
    {
        var origins = traced.Origins;
        var shares = new List<OriginShare>(origins.Count);
        for (var i = 0; i < origins.Count; i++)
        {
            var key = provenance.Influence.KeyOf(origins.Atoms[i]);
            shares.Add(new OriginShare(key, names.Of(key), origins.Masses[i]));
        }

        shares.Sort((first, second) => first.Share != second.Share ? second.Share.CompareTo(first.Share) : string.CompareOrdinal(first.Origin, second.Origin));
        return shares.Count > MaxShares ? shares[..MaxShares] : shares;
    }

    private ReportSource Source(string id, ResolvedSource source)
    {
        var own = provenance.Attributions.Where(traced => traced.Chain.Attribution.SourceId == id).ToList();
        var resolution = source.Resolution;
        var score = scores.Of(source.Profile, auditDate);
        return new ReportSource(
            id, source.Name, [source.Name],
            new ReportResolution(resolution.IsResolved, resolution.Reason, [.. resolution.Candidates.Select(Candidate)], resolution.Flags),
            source.Profile?.Id, source.Profile is { } profile ? SourceKindNames.Write(profile.Kind) : source.Cited?.Kind, source.Profile?.Country,
            score.Score, score.Low, score.High, score.HowSure, score.Facts, score.NotRated, Control(source.Profile),
            new ReportAffiliation(source.Affiliation.Known, source.Affiliation.Name, source.Affiliation.Basis),
            own.Count > 0 ? Shares(own[0]) : [], own.Count > 0 ? own.Max(traced => traced.Answerability) : 0,
            own.Select(traced => traced.Camp).FirstOrDefault(camp => camp is not null),
            [.. (source.Profile?.Listings ?? []).Select(listing => new ReportListing(listing.Issuer, listing.Act, listing.Territory, listing.Date?.Text))]);
    }

    private static ReportCandidate Candidate(Candidate candidate) => new(
        candidate.Id, candidate.Name, candidate.Score, [.. candidate.Explanation.Select(feature => new ReportFeature(feature.Feature, feature.Value, feature.Score))]);

    private ReportControl? Control(SourceProfile? profile)
    {
        if (profile is null || !profile.Kind.IsMedium())
        {
            return null;
        }

        var reading = provenance.Influence.ControlOf(profile);
        var controller = provenance.Influence.ControllerOf(profile);
        return new ReportControl(
            reading.Type is { } type ? ControlTypeNames.Write(type) : null, reading.Funding, reading.Ownership, reading.Editorial,
            reading.Autonomy, reading.Assumed, controller, ControlContradictions.Find(profile, reading, controller, catalog, provenance));
    }

    private ReportAttribution Attribution(TracedAttribution traced)
    {
        var attribution = traced.Chain.Attribution;
        var derived = attribution.Derived.ToList();
        if (attribution.Mention is null)
        {
            derived.Add("mention");
        }

        if (traced.StandingDerived)
        {
            derived.Add("standing");
        }

        return new ReportAttribution
        {
            Id = attribution.Id,
            SourceId = attribution.SourceId,
            ClaimId = attribution.ClaimId,
            Stance = attribution.Stance,
            Disputes = attribution.Disputes,
            Form = attribution.Form,
            Words = attribution.Words,
            Mention = traced.Chain.Source.Mention,
            Standing = traced.Standing,
            Via = [.. traced.Chain.Relays.Select(relay => new ReportConduit(relay.Who.Name, relay.Who.Profile?.Id, relay.Form, relay.Who.Mention, relay.Discretion))],
            FirstHand = attribution.FirstHand,
            AnonymityReason = attribution.AnonymityReason,
            Position = attribution.Position,
            Speakers = attribution.Speakers,
            IdentityKnownTo = attribution.IdentityKnownTo,
            Source = attribution.Source,
            Cue = attribution.Cue,
            Content = attribution.Content,
            ContentSpans = attribution.ContentSpans,
            Quotes = new AttributionQuotes(Quote(attribution.Source), Quote(attribution.Cue), Quote(attribution.Content)),
            Origin = attribution.Origin.ToString().ToLowerInvariant(),
            Derived = derived,
            Confidence = attribution.Confidence,
            Answerability = traced.Answerability,
            Camp = traced.Camp,
            Outside = provenance.Claims.Any(claim => IsOutside(claim, traced)),
        };
    }

    private static bool IsOutside(TracedClaim claim, TracedAttribution traced)
    {
        for (var i = 0; claim.Support is { } support && i < claim.Supporters.Count; i++)
        {
            if (claim.Supporters[i].Id == traced.Id)
            {
                return support.Outside[i];
            }
        }

        return false;
    }

    private TextQuote? Quote(TextSpan? span)
    {
        if (span is not { } at || draft.Text is not { } text)
        {
            return null;
        }

        var from = Math.Max(0, at.Start - QuoteContextChars);
        var to = Math.Min(text.Length, at.End + QuoteContextChars);
        // A selector never starts or ends inside a surrogate pair.
        from += from > 0 && char.IsLowSurrogate(text[from]) ? 1 : 0;
        to -= to < text.Length && to > at.End && char.IsLowSurrogate(text[to]) ? 1 : 0;
        return new TextQuote(text[at.Start..at.End], text[Math.Min(from, at.Start)..at.Start], text[at.End..to]);
    }
}
