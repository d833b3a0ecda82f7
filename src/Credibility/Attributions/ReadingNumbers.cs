namespace Credibility.Attributions;

/// <summary>Where the reading of a text had to choose. POLICY; the values stand in <c>data/method</c>, each with its reason.</summary>
/// <param name="ContentAlone">How sure a content must be, 0–1, to stand although no cue was found for it.</param>
/// <param name="ClaimFrom">Attributions less sure than this, 0–1, show who is cited and make no claim.</param>
/// <param name="HedgedSentence">How sure it is, 0–1, that a sentence headed by a hedge is somebody's report.</param>
/// <param name="EnglishShare">Share of English function words from which a text is English, 0–1.</param>
/// <param name="NearMiss">Share of common words from which two declared claims are worth a second look, 0–1.</param>
public sealed record ReadingNumbers(
    PronounNumbers Pronouns, LeadNumbers Lead, LikenessNumbers SameClaim, double ContentAlone, double ClaimFrom, double HedgedSentence, double NearMiss, double EnglishShare)
{
    /// <summary>For a method of no numbers, as tests make one: nothing read from a text counts as anything.</summary>
    public static ReadingNumbers None { get; } = new(new(0, 0, 1), new(0, 1, 1), new(1, 1, 1), 1, 1, 0, 1, 1);
}

/// <summary>When a pronoun takes somebody up.</summary>
/// <param name="Sentences">Sentences after which it takes nobody up any more.</param>
/// <param name="SentenceCost">What a sentence of distance costs, against the salience of a mention (3 who is cited, 2 who begins a sentence, 1 anybody).</param>
/// <param name="Clear">Two antecedents closer than this leave it without any.</param>
public sealed record PronounNumbers(int Sentences, double SentenceCost, double Clear);

/// <summary>When the lead of a text asserts itself what it attributes further on.</summary>
/// <param name="Sentences">Sentences at the head of a text that can be its lead; a text in one paragraph has a lead too.</param>
/// <param name="CommonWords">Words at least that a sentence of it and what is attributed have in common.</param>
/// <param name="Share">Their share of the shorter of the two, 0–1.</param>
public sealed record LeadNumbers(int Sentences, int CommonWords, double Share);

/// <summary>When two contents with the same particulars are one claim.</summary>
/// <param name="Share">Share of common words from which they are one, 0–1.</param>
/// <param name="NearShare">Share from which they are worth a second look.</param>
/// <param name="CommonWords">Words at least that they have in common.</param>
public sealed record LikenessNumbers(double Share, double NearShare, int CommonWords);
