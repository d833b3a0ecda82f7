namespace Credibility.Sources.Resolving;

/// <summary>When a candidate is the match. POLICY.</summary>
/// <param name="Match">Score from which a candidate can be the match.</param>
/// <param name="Margin">How far the match must stand above the next.</param>
/// <param name="Near">Score from which a candidate is named as near.</param>
/// <param name="MaxMeasured">Near names that are measured at most for one mention; the cheapest filter has passed them.</param>
/// <param name="MaxCandidates">Candidates named at most.</param>
/// <param name="MaxWords">Words of a mention beyond which no name inside it is looked for.</param>
/// <param name="Features">What each feature leaves of a candidate's score.</param>
public sealed record ResolverThresholds(
    double Match, double Margin, double Near, int MaxMeasured, int MaxCandidates, int MaxWords, FeatureWeights Features)
{
    /// <summary>From how many letters on an address imitates another.</summary>
    public required LookAlikeThresholds LookAlikes { get; init; }
}

/// <summary>What each feature leaves of a candidate's score; the score is their product. POLICY: ordinal judgements.</summary>
public sealed class FeatureWeights
{
    /// <summary>Names of all weights, as the method's data file gives them.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "exact", "alias", "formerName", "case", "shortWordCase", "shortWordLetters", "diacritics", "punctuation", "article", "legalForm", "possessive", "otherArticleOrForm", "transliteration", "respelling", "shortRespelling", "shortRespellingLetters",
        "initials", "initialsWrittenOut", "initialsConfirmed", "surname", "surnameInOffice", "edit", "editInPersonName", "otherWord", "otherFirstLetter", "partOfName",
        "order", "orderOfPersonName", "orderAfterComma", "initialsOfPerson", "initialsOfPersonInOffice", "misspeltForm",
        "domain", "subdomain", "otherDomain", "kindNear", "kindDisagrees", "countryUnknown", "countryDisagrees", "officeUnknown", "officeOfNobody", "capitalBesideName", "adjectiveBesideName",
    ];

    private FeatureWeights(IReadOnlyDictionary<string, double> numbers) => Numbers = numbers;

    /// <summary>Every weight by its name.</summary>
    public IReadOnlyDictionary<string, double> Numbers { get; }

    /// <summary>Takes every weight from <paramref name="weightOf"/> by its name.</summary>
    public static FeatureWeights Of(Func<string, double> weightOf)
    {
        var numbers = Names.ToDictionary(name => name, weightOf, StringComparer.Ordinal);
        return new FeatureWeights(numbers)
        {
            Exact = numbers["exact"],
            Alias = numbers["alias"],
            FormerName = numbers["formerName"],
            Case = numbers["case"],
            ShortWordCase = numbers["shortWordCase"],
            ShortWordLetters = (int)numbers["shortWordLetters"],
            Diacritics = numbers["diacritics"],
            Punctuation = numbers["punctuation"],
            Article = numbers["article"],
            LegalForm = numbers["legalForm"],
            Possessive = numbers["possessive"],
            OtherArticleOrForm = numbers["otherArticleOrForm"],
            Transliteration = numbers["transliteration"],
            Respelling = numbers["respelling"],
            ShortRespelling = numbers["shortRespelling"],
            ShortRespellingLetters = (int)numbers["shortRespellingLetters"],
            Initials = numbers["initials"],
            InitialsWrittenOut = numbers["initialsWrittenOut"],
            InitialsConfirmed = numbers["initialsConfirmed"],
            Surname = numbers["surname"],
            SurnameInOffice = numbers["surnameInOffice"],
            Edit = numbers["edit"],
            EditInPersonName = numbers["editInPersonName"],
            OtherWord = numbers["otherWord"],
            OtherFirstLetter = numbers["otherFirstLetter"],
            PartOfName = numbers["partOfName"],
            Order = numbers["order"],
            OrderOfPersonName = numbers["orderOfPersonName"],
            OrderAfterComma = numbers["orderAfterComma"],
            InitialsOfPerson = numbers["initialsOfPerson"],
            InitialsOfPersonInOffice = numbers["initialsOfPersonInOffice"],
            MisspeltForm = numbers["misspeltForm"],
            Domain = numbers["domain"],
            Subdomain = numbers["subdomain"],
            OtherDomain = numbers["otherDomain"],
            KindNear = numbers["kindNear"],
            KindDisagrees = numbers["kindDisagrees"],
            CountryUnknown = numbers["countryUnknown"],
            CountryDisagrees = numbers["countryDisagrees"],
            OfficeUnknown = numbers["officeUnknown"],
            OfficeOfNobody = numbers["officeOfNobody"],
            CapitalBesideName = numbers["capitalBesideName"],
            AdjectiveBesideName = numbers["adjectiveBesideName"],
        };
    }

    public double Exact { get; private init; }

    public double Alias { get; private init; }

    public double FormerName { get; private init; }

    public double Case { get; private init; }

    /// <summary>Two or three letters in lower case are more often a word than an acronym.</summary>
    public double ShortWordCase { get; private init; }

    public int ShortWordLetters { get; private init; }

    public double Diacritics { get; private init; }

    public double Punctuation { get; private init; }

    public double Article { get; private init; }

    public double LegalForm { get; private init; }

    public double Possessive { get; private init; }

    /// <summary>Both names have an article or legal form, and they differ.</summary>
    public double OtherArticleOrForm { get; private init; }

    /// <summary>Another alphabet, read over.</summary>
    public double Transliteration { get; private init; }

    /// <summary>Two spellings in one alphabet.</summary>
    public double Respelling { get; private init; }

    /// <summary>The same for a single short word, where chance is larger.</summary>
    public double ShortRespelling { get; private init; }

    public int ShortRespellingLetters { get; private init; }

    public double Initials { get; private init; }

    /// <summary>The words asked for begin with the letters of a name that is only known by letters.</summary>
    public double InitialsWrittenOut { get; private init; }

    /// <summary>Initials whose kind and country the words beside them confirm.</summary>
    public double InitialsConfirmed { get; private init; }

    public double Surname { get; private init; }

    /// <summary>A surname beside the office that its bearer holds.</summary>
    public double SurnameInOffice { get; private init; }

    /// <summary>Cost of one edit, as a multiple of one letter's share of the name.</summary>
    public double Edit { get; private init; }

    /// <summary>A person's name one letter off is as likely another person.</summary>
    public double EditInPersonName { get; private init; }

    /// <summary>A differing word that is too far off for a slip, or that other names have: "Whiteham Shipping" is not "Whiteman Shipping".</summary>
    public double OtherWord { get; private init; }

    /// <summary>A differing word that begins with another letter, which slips seldom do.</summary>
    public double OtherFirstLetter { get; private init; }

    /// <summary>The same words in another order: "Moscow Times" is not "Times of Moscow", so this alone makes no match.</summary>
    public double Order { get; private init; }

    /// <summary>The same for a person, whose surname many languages and forms put first.</summary>
    public double OrderOfPersonName { get; private init; }

    /// <summary>A person's surname in front with a comma behind it.</summary>
    public double OrderAfterComma { get; private init; }

    /// <summary>A surname and the first letter of the given name.</summary>
    public double InitialsOfPerson { get; private init; }

    /// <summary>The same beside the office that its bearer holds.</summary>
    public double InitialsOfPersonInOffice { get; private init; }

    /// <summary>A word at an end read as a misspelt legal form.</summary>
    public double MisspeltForm { get; private init; }

    /// <summary>Only a part of what may be one longer name.</summary>
    public double PartOfName { get; private init; }

    public double Domain { get; private init; }

    public double Subdomain { get; private init; }

    /// <summary>The address belongs to another profile.</summary>
    public double OtherDomain { get; private init; }

    public double KindNear { get; private init; }

    public double KindDisagrees { get; private init; }

    public double CountryUnknown { get; private init; }

    public double CountryDisagrees { get; private init; }

    public double OfficeUnknown { get; private init; }

    public double OfficeOfNobody { get; private init; }

    /// <summary>A capitalised describing word directly at the name may be part of the name: "Radio Liberty" is not "Liberty".</summary>
    public double CapitalBesideName { get; private init; }

    public double AdjectiveBesideName { get; private init; }
}
