namespace Credibility.Sources.Resolving;

/// <summary>The last stage: names that are near, and short forms of names.</summary>
internal sealed partial class MentionInquiry
{
    private void ByNearName()
    {
        AddNear(name, described, null);
        WithoutMisspeltForm();
        if (ByInitialsOfPerson())
        {
            return;
        }

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
        foreach (var near in search.ByEdits(asked.Plain))
        {
            var features = ranker.Names.Near(asked, near);
            if (beside is not null)
            {
                features.Add(beside);
            }

            ranking.Add(near.Hit.Profile, Contextual(near.Hit.Profile, features, around));
        }
    }

    /// <summary>"Kestrel Holdings Lmited": asks once more without a word at either end that is a slip away from a legal form.</summary>
    private void WithoutMisspeltForm()
    {
        var tokens = name.Name.Tokens;
        if (tokens.Count < 2 || LegalForms.Of(tokens) is not null)
        {
            return;
        }

        foreach (var (end, first, last) in new[] { (tokens[^1], 0, tokens.Count - 1), (tokens[0], 1, tokens.Count) })
        {
            if (LegalForms.IsNear(end.Key))
            {
                var misspelt = new FeatureScore("legal-form", $"\"{end.Key}\" read as a misspelt legal form", ranker.Weights.MisspeltForm);
                var bare = new QueryName(NameNormaliser.Normalise(name.Name.Clean[tokens[first].Start..tokens[last - 1].End]));
                AddNames(bare, search.ByCoarse(bare.Coarse), described, misspelt);
                AddNear(bare, described, misspelt);
            }
        }
    }

    /// <summary>The words of a name in another order: "Putin, Vladimir".</summary>
    private bool ByOtherOrder()
    {
        if (NameKeys.Bag(name.Coarse) is not { Length: > 0 } bag)
        {
            return false;
        }

        var comma = name.Name.Tokens.Skip(1).Any(token => token.AfterBreak);
        foreach (var hit in search.ByBag(bag))
        {
            var other = NameNormaliser.Normalise(hit.Text);
            if (NameKeys.Bag(Transliteration.CoarseKey(other)) == bag)
            {
                var weight = !hit.Profile.Kind.IsHuman() ? ranker.Weights.Order : comma ? ranker.Weights.OrderAfterComma : ranker.Weights.OrderOfPersonName;
                var features = new List<FeatureScore> { new("order", $"the words of \"{hit.Text}\"", weight) };
                ranker.Names.AddForm(features, name.Name, other, hit.Profile);
                ranking.Add(hit.Profile, Contextual(hit.Profile, features, described));
            }
        }

        return ranking.Top >= ranker.Thresholds.Match;
    }

    private void ByShortForm(QueryName asked, MentionDescriptor around)
    {
        var tokens = asked.Name.Tokens;
        if (tokens.Count == 1 && tokens[0].AllCapitals)
        {
            AddInitials(search.ByInitials(tokens[0].Key), $"initials of {asked.Name.Clean}", around, ranker.Weights.Initials);
        }
        else if (NameKeys.Initials(tokens) is { Length: > 1 } initials)
        {
            AddInitials(search.ByKey(initials).Where(hit => hit.Text.All(c => !char.IsLower(c))), initials.ToUpperInvariant(), around, ranker.Weights.InitialsWrittenOut);
        }

        if (tokens.Count == 1)
        {
            foreach (var hit in search.BySurname(asked.Coarse))
            {
                ranking.Add(hit.Profile, Contextual(hit.Profile, [new("surname", hit.Text, ranker.Weights.Surname)], around));
            }
        }
    }

    /// <summary>"V. Putin", "Putin V.V.": a surname, and letters in place of what is before it.</summary>
    private bool ByInitialsOfPerson()
    {
        var tokens = name.Name.Tokens;
        var leads = tokens.Count > 1 && IsInitial(name.Name, tokens[0]);
        if (!leads && (tokens.Count < 2 || !IsInitial(name.Name, tokens[^1])))
        {
            return false;
        }

        var (initial, first, last) = leads ? (tokens[0], tokens[1], tokens[^1]) : (tokens[^1], tokens[0], tokens[^2]);
        var surname = new QueryName(NameNormaliser.Normalise(name.Name.Clean[first.Start..last.End])).Coarse;
        var hits = search.ByInitial(surname, name.Name.Clean[initial.Start]);
        foreach (var hit in hits)
        {
            var held = ContextComparison.HoldsOffice(hit.Profile, described, on);
            ranking.Add(hit.Profile, Contextual(hit.Profile, [new("initials", hit.Text, held ? ranker.Weights.InitialsOfPersonInOffice : ranker.Weights.InitialsOfPerson)], described));
        }

        return hits.Count > 0;
    }

    /// <summary>One capital, or up to three with dots.</summary>
    private static bool IsInitial(NormalisedName name, NameToken token) =>
        token.AllCapitals && (token.Key.Length == 1 || (token.Key.Length <= 3 && name.Clean.AsSpan(token.Start, token.End - token.Start).Contains('.')));

    private void AddInitials(IEnumerable<Hit> hits, string value, MentionDescriptor around, double weight)
    {
        foreach (var hit in hits)
        {
            var features = Contextual(hit.Profile, [], around);
            var confirmed = features.Count > 1 && features.All(feature => feature.Score >= 1);
            features.Insert(0, new("acronym", $"{value}: {hit.Text}", confirmed ? ranker.Weights.InitialsConfirmed : weight));
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
