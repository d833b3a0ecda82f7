namespace Credibility.Sources.Resolving;

/// <summary>When a candidate is the match. POLICY.</summary>
/// <param name="Match">Score from which a candidate can be the match.</param>
/// <param name="Margin">How far the match must stand above the next.</param>
/// <param name="Near">Score from which a candidate is named as near.</param>
public sealed record ResolverThresholds(double Match, double Margin, double Near)
{
    public static ResolverThresholds Default { get; } = new(.85, .03, .6);

    public FeatureWeights Features { get; init; } = new();

    /// <summary>Near names that are measured at most for one mention; the cheapest filter has passed them.</summary>
    public int MaxMeasured { get; init; } = 4_000;

    /// <summary>Candidates named at most.</summary>
    public int MaxCandidates { get; init; } = 5;

    /// <summary>Words of a mention beyond which no name inside it is looked for.</summary>
    public int MaxWords { get; init; } = 24;
}

/// <summary>What each feature leaves of a candidate's score; the score is their product. POLICY: ordinal judgements.</summary>
public sealed record FeatureWeights
{
    public double Exact { get; init; } = 1;

    public double Alias { get; init; } = .99;

    public double FormerName { get; init; } = .97;

    public double Case { get; init; } = .99;

    /// <summary>Two or three letters in lower case are more often a word than an acronym.</summary>
    public double ShortWordCase { get; init; } = .86;

    public double Diacritics { get; init; } = .99;

    public double Punctuation { get; init; } = .99;

    public double Article { get; init; } = .96;

    public double LegalForm { get; init; } = .96;

    public double Possessive { get; init; } = .99;

    /// <summary>Both names have an article or legal form, and they differ.</summary>
    public double OtherArticleOrForm { get; init; } = .82;

    /// <summary>Another alphabet, read over.</summary>
    public double Transliteration { get; init; } = .95;

    /// <summary>Two spellings in one alphabet.</summary>
    public double Respelling { get; init; } = .93;

    /// <summary>The same for a single short word, where chance is larger.</summary>
    public double ShortRespelling { get; init; } = .82;

    public int ShortRespellingLetters { get; init; } = 5;

    public double Initials { get; init; } = .8;

    /// <summary>Initials whose kind and country the words beside them confirm.</summary>
    public double InitialsConfirmed { get; init; } = .9;

    public double Surname { get; init; } = .8;

    /// <summary>A surname beside the office that its bearer holds.</summary>
    public double SurnameInOffice { get; init; } = .9;

    /// <summary>Cost of one edit, as a multiple of one letter's share of the name.</summary>
    public double Edit { get; init; } = 1.2;

    /// <summary>A person's name one letter off is as likely another person.</summary>
    public double EditInPersonName { get; init; } = .9;

    /// <summary>Only a part of what may be one longer name.</summary>
    public double PartOfName { get; init; } = .8;

    public double Domain { get; init; } = 1;

    public double Subdomain { get; init; } = .97;

    /// <summary>The address belongs to another profile.</summary>
    public double OtherDomain { get; init; } = .75;

    public double KindNear { get; init; } = .97;

    public double KindDisagrees { get; init; } = .8;

    public double CountryUnknown { get; init; } = .96;

    public double CountryDisagrees { get; init; } = .8;

    public double OfficeUnknown { get; init; } = .95;

    public double OfficeOfNobody { get; init; } = .7;

    /// <summary>A capitalised describing word directly at the name may be part of the name: "Radio Liberty" is not "Liberty".</summary>
    public double CapitalBesideName { get; init; } = .84;

    public double AdjectiveBesideName { get; init; } = .98;
}
