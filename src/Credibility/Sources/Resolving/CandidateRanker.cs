namespace Credibility.Sources.Resolving;

/// <summary>
/// Finds and scores the candidates of a mention, the cheap and certain ways first: its exact name, its address, the
/// body of a state that it names, a name inside a description, other spellings, and near names last.
/// </summary>
internal sealed class CandidateRanker
{
    private readonly SourceCatalog catalog;
    private readonly StatePhrases phrases;
    private readonly ResolverThresholds thresholds;

    public CandidateRanker(SourceCatalog catalog, StatePhrases phrases, ResolverThresholds thresholds, LetterLikeness? letters)
    {
        (this.catalog, this.phrases, this.thresholds) = (catalog, phrases, thresholds);
        Letters = letters;
        Search = new CandidateSearch(catalog, thresholds.MaxMeasured);
        Names = new NameComparison(thresholds.Features, new SlipComparison(thresholds.Features, Search));
        Context = new ContextComparison(thresholds.Features);
        InnerNames = new InnerNames(thresholds.Features);
    }

    public SourceCatalog Catalog => catalog;

    public StatePhrases Phrases => phrases;

    public ResolverThresholds Thresholds => thresholds;

    public FeatureWeights Weights => thresholds.Features;

    /// <summary>What letters look like; null where no table was given, and then nobody imitates by letters.</summary>
    public LetterLikeness? Letters { get; }

    public CandidateSearch Search { get; }

    public NameComparison Names { get; }

    public ContextComparison Context { get; }

    public InnerNames InnerNames { get; }

    public CandidateRanking Rank(SourceQuery query, DateOnly on)
    {
        var ranking = new CandidateRanking();
        var name = new QueryName(NameNormaliser.Normalise(query.Name));
        if (name.Name.HasHidden)
        {
            ranking.Flags.Add("hidden-characters");
        }

        if (name.Name.IsEmpty)
        {
            ranking.LeftOpen = "no letter or digit to compare";
            return ranking;
        }

        new MentionInquiry(this, ranking, query, name, on).Run();
        return ranking;
    }

    /// <summary>Profiles at the address given with a mention: its account, else its host, else a parent of the host.</summary>
    public List<SourceProfile> AtAddress(string? url)
    {
        if (Addresses.Host(url) is not { } host)
        {
            return [];
        }

        var accounts = Addresses.Accounts(url).SelectMany(Search.ByAddress).ToList();
        return accounts.Count > 0 ? accounts : Addresses.Parents(host).Select(Search.ByAddress).FirstOrDefault(found => found.Count > 0) ?? [];
    }

    /// <summary>What a description beside the name says.</summary>
    public MentionDescriptor Describe(string text) => MentionDescriptor.Of(MentionCutter.Cut(NameNormaliser.Normalise(text), phrases), null, phrases);
}
