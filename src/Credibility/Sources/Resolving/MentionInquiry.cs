using Credibility.Drafts;

namespace Credibility.Sources.Resolving;

/// <summary>One mention on its way through the stages.</summary>
internal sealed partial class MentionInquiry(CandidateRanker ranker, CandidateRanking ranking, SourceQuery query, QueryName name, DateOnly on)
{
    private readonly CandidateSearch search = ranker.Search;
    private readonly List<SourceProfile> atAddress = ranker.AtAddress(query.Url);
    private MentionDescriptor described = MentionDescriptor.Empty;
    private List<MentionItem> items = [];

    public void Run()
    {
        described = query.Description is { Length: > 0 } text ? ranker.Describe(text) : MentionDescriptor.Empty;
        if (ByExactName() || ByOwnAddress())
        {
            return;
        }

        items = name.Name.Tokens.Count <= ranker.Thresholds.MaxWords ? MentionCutter.Cut(name.Name, ranker.Phrases) : [];
        if (ByState() || ByLookAlike(name.Name.MixesScripts) || ByOtherSpelling(name, described, null) || ByOtherOrder() || ByInnerName())
        {
            return;
        }

        if (items.Count > 0 && !items.Any(item => item.IsNameLike))
        {
            ranking.Mention = items.Count(item => !item.IsFunction) > 1 ? MentionClass.Category : MentionClass.Generic;
            ranking.LeftOpen = items.Any(item => item.Has(PhraseSort.Former)) ? "a former office: the tie to the body is broken" : "a description without a name";
            return;
        }

        ByNearName();
        if (ranking.Top < ranker.Thresholds.Match)
        {
            ByLookAlike(true);
        }

        ranking.Mention ??= ImpliedMention.Of(name.Name, items, described.And(MentionDescriptor.Of(items, null, ranker.Phrases)), query.Kind);
    }

    private bool ByExactName()
    {
        var hits = search.ByKey(name.Name.Key);
        if (hits.Count == 0)
        {
            return false;
        }

        AddNames(name, hits, described, null);
        if (ranking.IsEmpty)
        {
            return false;
        }

        var stripped = search.ByWeak(name.Weak);
        stripped.RemoveAll(hit => hits.Exists(known => ReferenceEquals(known.Profile, hit.Profile) && known.Alias == hit.Alias));
        AddNames(name, stripped, described, null, besideExact: true);
        AddWholeState();
        return true;
    }

    /// <summary>A name that is also a state, capital or seat stands beside that reading.</summary>
    private void AddWholeState()
    {
        if (ranker.Phrases.Find(name.Name.Key) is null)
        {
            return;
        }

        items = MentionCutter.Cut(name.Name, ranker.Phrases);
        if (StateMentionReader.Read(name.Name, items, ranker.Phrases) is { BodyId: { } id } reading && ranker.Catalog.Find(id) is { } body)
        {
            ranking.Add(body, Contextual(body, [new("state", reading.Reason, ranker.Weights.Alias)], described));
        }
    }

    private bool ByOwnAddress()
    {
        var found = Addresses.Accounts(query.Name).SelectMany(search.ByAddress).ToList();
        var host = found.Count == 0 && !name.Name.Clean.Contains(' ', StringComparison.Ordinal) ? Addresses.Host(query.Name) : null;
        foreach (var profile in found)
        {
            ranking.Add(profile, Contextual(profile, [new("account", query.Name, ranker.Weights.Domain)], described));
        }

        if (host is not null)
        {
            AddHost(host);
        }

        return !ranking.IsEmpty;
    }

    private void AddHost(string host)
    {
        foreach (var parent in Addresses.Parents(host))
        {
            foreach (var profile in search.ByAddress(parent))
            {
                ranking.Add(profile, Contextual(profile, [new("domain", parent, parent == host ? ranker.Weights.Domain : ranker.Weights.Subdomain)], described));
            }
        }
    }

    private bool ByState()
    {
        var reading = StateMentionReader.Read(name.Name, items, ranker.Phrases);
        if (!reading.IsWhole)
        {
            return false;
        }

        (ranking.Mention, ranking.StateCode) = (reading.Mention, reading.StateCode);
        if (reading.BodyId is { } id && ranker.Catalog.Find(id) is { } body)
        {
            ranking.Reason = reading.Reason;
            ranking.Add(body, Contextual(body, [new("state", reading.Reason, 1)], MentionDescriptor.Empty));
            return true;
        }

        ranking.LeftOpen = reading.Reason;
        foreach (var near in reading.Near.Select(ranker.Catalog.Find).OfType<SourceProfile>())
        {
            ranking.Add(near, [new("state", reading.Reason, ranker.Weights.OfficeOfNobody)]);
        }

        // "Sources" or "officials" may still be inside a name of the catalog's, exact names were asked before.
        return true;
    }

    /// <summary>Letters of another alphabet that imitate a known name: the name is shown, never matched.</summary>
    private bool ByLookAlike(bool suspicious)
    {
        if (!suspicious || ranker.Letters?.OfName(name.Name.Clean) is not { } skeleton)
        {
            return false;
        }

        var imitated = new QueryName(NameNormaliser.Normalise(skeleton));
        var hits = search.ByKey(imitated.Name.Key).Concat(search.ByWeak(imitated.Weak)).DistinctBy(hit => hit.Profile.Id).ToList();
        if (hits.Count == 0 && !name.Name.MixesScripts)
        {
            return false;
        }

        ranking.Flags.Add("name-confusable");
        ranking.LeftOpen = hits.Count == 0 ? "letters of several alphabets in one word" : $"looks like {hits[0].Text} in letters of another alphabet";
        foreach (var hit in hits)
        {
            ranking.Add(hit.Profile, [new("confusable", hit.Text, ranker.Weights.OfficeOfNobody)]);
        }

        return true;
    }

    private bool ByOtherSpelling(QueryName asked, MentionDescriptor around, FeatureScore? beside)
    {
        var before = ranking.IsEmpty;
        AddNames(asked, search.ByWeak(asked.Weak), around, beside);
        AddNames(asked, search.ByCoarse(asked.Coarse), around, beside);
        if (before && !ranking.IsEmpty)
        {
            ranking.Speaker = around.Speaker;
        }

        return !ranking.IsEmpty;
    }

    private bool ByInnerName()
    {
        foreach (var inner in ranker.InnerNames.Of(name.Name, items))
        {
            var part = Part(inner.First, inner.Last);
            var around = described.And(MentionDescriptor.Of(items, inner, ranker.Phrases));
            AddNames(part, search.ByKey(part.Name.Key), around, inner.Beside);
            if (ByOtherSpelling(part, around, inner.Beside) || BySurname(part, around))
            {
                ranking.Speaker = around.Speaker;
                return true;
            }
        }

        return false;
    }

    private bool BySurname(QueryName part, MentionDescriptor around)
    {
        if (part.Name.Tokens.Count != 1 || !around.IsHuman)
        {
            return false;
        }

        foreach (var hit in search.BySurname(part.Coarse))
        {
            var held = ContextComparison.HoldsOffice(hit.Profile, around, on);
            ranking.Add(hit.Profile, Contextual(hit.Profile, [new("surname", hit.Text, held ? ranker.Weights.SurnameInOffice : ranker.Weights.Surname)], around));
        }

        return !ranking.IsEmpty;
    }

    /// <summary>Adds what these names score. A name no longer in use counts only where nobody bears it now.</summary>
    /// <param name="besideExact">Somebody bears exactly the name that was asked for.</param>
    private void AddNames(QueryName asked, List<Hit> hits, MentionDescriptor around, FeatureScore? beside, bool besideExact = false)
    {
        if (hits.Count == 0)
        {
            return;
        }

        var scored = hits.Select(hit => (hit, features: ranker.Names.Compare(asked, hit, on))).Where(pair => pair.features is not null).ToList();
        var borne = scored.Where(pair => !IsFormer(pair.hit)).Select(pair => pair.hit.Profile.Id).ToList();
        foreach (var (hit, features) in scored)
        {
            if (borne.Count > 0 && IsFormer(hit) && borne.Exists(id => id != hit.Profile.Id))
            {
                continue;
            }

            if (beside is not null)
            {
                features!.Add(beside);
            }

            // A paper and the company that is named after it: the legal form is what tells them apart.
            if (besideExact && features!.Exists(feature => feature.Feature == "legal-form"))
            {
                features.Add(new("other-name", "another bears the name as it was asked for", ranker.Weights.OtherArticleOrForm));
            }

            ranking.Add(hit.Profile, Contextual(hit.Profile, features!, around));
        }
    }

    private bool IsFormer(Hit hit) => hit.Alias >= 0 && !hit.Profile.Aliases[hit.Alias].Valid.Covers(on);

    private List<FeatureScore> Contextual(SourceProfile profile, List<FeatureScore> features, MentionDescriptor around)
    {
        ranker.Context.Add(features, profile, query, around, atAddress, on);
        return features;
    }

    private QueryName Part(int first, int last)
    {
        var (start, end) = (name.Name.Tokens[items[first].First].Start, name.Name.Tokens[items[last - 1].Last - 1].End);
        return new(NameNormaliser.Normalise(name.Name.Clean[start..end]));
    }
}
