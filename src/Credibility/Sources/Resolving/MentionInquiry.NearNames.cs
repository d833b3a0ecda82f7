namespace Credibility.Sources.Resolving;

/// <summary>The last stage: names that are near, and short forms of names.</summary>
internal sealed partial class MentionInquiry
{
    private void ByNearName()
    {
        AddNear(name, described, null);
        if (InnermostName() is not { } inner)
        {
            ByShortForm(name, described);
            return;
        }

        var (part, around) = (Part(inner.First, inner.Last), described.And(MentionDescriptor.Of(items, inner, ranker.Phrases)));
        AddNear(part, around, inner.Beside);
        ByShortForm(part, around);
    }

    private void AddNear(QueryName asked, MentionDescriptor around, FeatureScore? beside)
    {
        foreach (var (hit, edits) in search.ByEdits(asked.Coarse))
        {
            var features = ranker.Names.Near(asked, hit, edits);
            if (beside is not null)
            {
                features.Add(beside);
            }

            ranking.Add(hit.Profile, Contextual(hit.Profile, features, around));
        }
    }

    private void ByShortForm(QueryName asked, MentionDescriptor around)
    {
        var tokens = asked.Name.Tokens;
        if (tokens.Count == 1 && tokens[0].AllCapitals)
        {
            AddInitials(search.ByInitials(tokens[0].Key), $"initials of {asked.Name.Clean}", around);
        }
        else if (NameKeys.Initials(tokens) is { Length: > 1 } initials)
        {
            AddInitials(search.ByKey(initials).Where(hit => hit.Text.All(c => !char.IsLower(c))), initials.ToUpperInvariant(), around);
        }

        if (tokens.Count == 1)
        {
            foreach (var hit in search.BySurname(asked.Coarse))
            {
                ranking.Add(hit.Profile, Contextual(hit.Profile, [new("surname", hit.Text, ranker.Weights.Surname)], around));
            }
        }
    }

    private void AddInitials(IEnumerable<Hit> hits, string value, MentionDescriptor around)
    {
        foreach (var hit in hits)
        {
            var features = Contextual(hit.Profile, [], around);
            var confirmed = features.Count > 1 && features.All(feature => feature.Score >= 1);
            features.Insert(0, new("acronym", $"{value}: {hit.Text}", confirmed ? ranker.Weights.InitialsConfirmed : ranker.Weights.Initials));
            ranking.Add(hit.Profile, features);
        }
    }

    /// <summary>The stretch from the first to the last word that nobody knows: most likely the name.</summary>
    private InnerName? InnermostName()
    {
        var (first, last) = (0, items.Count - 1);
        while (first <= last && !items[first].IsNameLike)
        {
            first++;
        }

        while (last > first && !items[last].IsNameLike)
        {
            last--;
        }

        if (first > last || (first == 0 && last == items.Count - 1))
        {
            return null;
        }

        var part = new InnerName(first, last + 1, new("part-of-name", "other words may belong to the name", ranker.Weights.PartOfName));
        return ranker.InnerNames.Of(name.Name, items).FirstOrDefault(inner => inner.First == first && inner.Last == last + 1) ?? part;
    }
}
