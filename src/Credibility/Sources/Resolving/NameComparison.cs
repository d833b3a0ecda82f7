namespace Credibility.Sources.Resolving;

/// <summary>A mention's name with the keys under which it is looked up.</summary>
internal sealed class QueryName(NormalisedName name)
{
    private string? weak;
    private (string Plain, string Coarse)? keys;

    public NormalisedName Name { get; } = name;

    public string Weak => weak ??= NameKeys.Weak(Name);

    /// <summary>Letters folded, known spellings joined.</summary>
    public string Coarse => (keys ??= Transliteration.Keys(Name)).Coarse;

    /// <summary>Letters folded and nothing more: slips are counted on it.</summary>
    public string Plain => (keys ??= Transliteration.Keys(Name)).Plain;
}

/// <summary>Compares a mention with one name of a profile and lists what lies between them, feature by feature.</summary>
internal sealed class NameComparison(FeatureWeights weights, SlipComparison slips)
{
    /// <summary>The features, or null where the names have nothing to do with each other.</summary>
    public List<FeatureScore>? Compare(QueryName query, Hit hit, DateOnly on)
    {
        var features = Written(query, hit.Text, hit.Profile, hit.Alias >= 0);
        if (features is not null && hit.Alias >= 0 && hit.Profile.Aliases[hit.Alias].Valid is { To: { } end } valid && !valid.Covers(on))
        {
            features.Add(new("former-name", $"in use until {end.Text}", weights.FormerName));
        }

        return features;
    }

    /// <summary>A near name: so many edits between the plain keys, and what speaks against a slip of the pen.</summary>
    public List<FeatureScore> Near(QueryName query, NearHit near)
    {
        var (hit, letters) = (near.Hit, Math.Max(query.Plain.Length, 1));
        var features = new List<FeatureScore> { new("edit-distance", $"{near.Edits} from \"{hit.Text}\"", Math.Max(0, 1 - (weights.Edit * near.Edits / letters))) };
        var against = slips.Against(query.Plain, near.Key);
        var person = hit.Profile.Kind.IsHuman() ? new FeatureScore("person-name", "a person's name must be spelt out", weights.EditInPersonName) : null;
        if (((against?.Score ?? 1) < (person?.Score ?? 1) ? against : person) is { } worst)
        {
            features.Add(worst);
        }

        AddForm(features, query.Name, NameNormaliser.Normalise(hit.Text), hit.Profile);
        return features;
    }

    private List<FeatureScore>? Written(QueryName query, string text, SourceProfile profile, bool alias)
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
            return Stripped(query.Name, other, profile, own);
        }

        if (query.Coarse != Transliteration.CoarseKey(other))
        {
            return null;
        }

        List<FeatureScore> features = [alias ? own : new("name", text, weights.Exact), Respelt(query, other)];
        AddForm(features, query.Name, other, profile);
        return features;
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

    private List<FeatureScore> Stripped(NormalisedName query, NormalisedName other, SourceProfile profile, FeatureScore own)
    {
        var features = new List<FeatureScore> { own };
        Add(features, "article", NameKeys.Article(query.Tokens), NameKeys.Article(other.Tokens), weights.Article);
        AddForm(features, query, other, profile);
        if (features.Count == 1)
        {
            var possessive = query.Tokens.Concat(other.Tokens).Any(token => token.Possessive);
            features.Add(possessive ? new("possessive", other.Clean, weights.Possessive) : new("legal-form", $"\"{other.Clean}\": one form, written otherwise", weights.Punctuation));
        }

        return features;
    }

    /// <summary>Compares the legal forms: that of the name, else that of the profile's main name.</summary>
    public void AddForm(List<FeatureScore> features, NormalisedName query, NormalisedName other, SourceProfile profile)
    {
        var (asked, held) = (LegalForms.Of(query.Tokens), LegalForms.Of(other.Tokens));
        held ??= asked is null ? null : LegalForms.Of(NameNormaliser.Normalise(profile.Name).Tokens);
        Add(features, "legal-form", asked, held, weights.LegalForm);
    }

    private void Add(List<FeatureScore> features, string feature, string? left, string? right, double one)
    {
        if (left != right)
        {
            features.Add(left is null || right is null
                ? new(feature, $"\"{left ?? right}\" in one of the two", one)
                : new(feature, $"\"{left}\" is not \"{right}\"", weights.OtherArticleOrForm));
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
