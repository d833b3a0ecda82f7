namespace Credibility.Sources.Resolving;

/// <summary>A mention's name with the keys under which it is looked up.</summary>
internal sealed class QueryName(NormalisedName name)
{
    private string? weak, coarse;

    public NormalisedName Name { get; } = name;

    public string Weak => weak ??= NameKeys.Weak(Name);

    public string Coarse => coarse ??= Transliteration.CoarseKey(Name);
}

/// <summary>Compares a mention with one name of a profile and lists what lies between them, feature by feature.</summary>
internal sealed class NameComparison(FeatureWeights weights)
{
    /// <summary>The features, or null where the names have nothing to do with each other.</summary>
    public List<FeatureScore>? Compare(QueryName query, Hit hit, DateOnly on)
    {
        var features = Written(query, hit.Text, hit.Alias >= 0);
        if (features is not null && hit.Alias >= 0 && hit.Profile.Aliases[hit.Alias].Valid is { To: { } end } valid && !valid.Covers(on))
        {
            features.Add(new("former-name", $"in use until {end.Text}", weights.FormerName));
        }

        return features;
    }

    /// <summary>A near name: so many edits between the coarse keys.</summary>
    public List<FeatureScore> Near(QueryName query, Hit hit, int edits)
    {
        var letters = Math.Max(query.Coarse.Length, 1);
        var features = new List<FeatureScore> { new("edit-distance", $"{edits} from \"{hit.Text}\"", Math.Max(0, 1 - (weights.Edit * edits / letters))) };
        if (hit.Profile.Kind.IsHuman())
        {
            features.Add(new("person-name", "a person's name must be spelt out", weights.EditInPersonName));
        }

        return features;
    }

    private List<FeatureScore>? Written(QueryName query, string text, bool alias)
    {
        var own = alias ? new FeatureScore("alias", text, weights.Alias) : new FeatureScore("exact", text, weights.Exact);
        if (string.Equals(query.Name.Clean, text, StringComparison.Ordinal))
        {
            return [own];
        }

        var other = NameNormaliser.Normalise(text);
        if (query.Name.Clean == other.Clean)
        {
            return [own];
        }

        if (query.Name.Key == other.Key)
        {
            return [own, Spelling(query.Name, other)];
        }

        if (query.Weak == NameKeys.Weak(other))
        {
            return Stripped(query.Name, other, own);
        }

        return query.Coarse == Transliteration.CoarseKey(other) ? [alias ? own : new("name", text, weights.Exact), Respelt(query, other)] : null;
    }

    private FeatureScore Spelling(NormalisedName query, NormalisedName other)
    {
        if (query.HasDiacritics != other.HasDiacritics || query.HasDiacritics && !query.Clean.Equals(other.Clean, StringComparison.OrdinalIgnoreCase))
        {
            return new("diacritics", other.Clean, weights.Diacritics);
        }

        var cased = query.Clean.Equals(other.Clean, StringComparison.OrdinalIgnoreCase);
        if (cased && other.Key.Length <= weights.ShortWordLetters && other.Tokens[0].AllCapitals && !query.Tokens[0].AllCapitals)
        {
            return new("case", other.Clean, weights.ShortWordCase);
        }

        return cased ? new("case", other.Clean, weights.Case) : new("punctuation", other.Clean, weights.Punctuation);
    }

    private List<FeatureScore> Stripped(NormalisedName query, NormalisedName other, FeatureScore own)
    {
        var features = new List<FeatureScore> { own };
        Add("article", NameKeys.Article(query.Tokens), NameKeys.Article(other.Tokens), weights.Article);
        Add("legal-form", NameKeys.LegalForm(query.Tokens), NameKeys.LegalForm(other.Tokens), weights.LegalForm);
        if (features.Count == 1)
        {
            features.Add(new("possessive", other.Clean, weights.Possessive));
        }

        return features;

        void Add(string feature, string? left, string? right, double one)
        {
            if (left != right)
            {
                features.Add(left is null || right is null
                    ? new(feature, $"\"{left ?? right}\" in one of the two", one)
                    : new(feature, $"\"{left}\" is not \"{right}\"", weights.OtherArticleOrForm));
            }
        }
    }

    private FeatureScore Respelt(QueryName query, NormalisedName other)
    {
        if (Transliteration.IsTransliterable(query.Name.Clean) || Transliteration.IsTransliterable(other.Clean))
        {
            return new("transliteration", other.Clean, weights.Transliteration);
        }

        var chance = query.Coarse.Length <= weights.ShortRespellingLetters && !query.Coarse.Contains(' ', StringComparison.Ordinal);
        return new("transliteration", other.Clean, chance ? weights.ShortRespelling : weights.Respelling);
    }
}
