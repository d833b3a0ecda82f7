using System.Text.Json;
using Credibility.Formats.Text;
using Credibility.Sources;
using Credibility.Sources.Scores;

namespace Credibility.Formats.Json;

/// <summary>Writes out a score with its evidence. Holds nothing but its inputs: no version of the catalog, no clock.</summary>
/// <param name="contact">Whom to write to; empty where nobody is given.</param>
public sealed class ScoreWriting(Method method, SourceScorer scorer, string contact, IReadOnlyList<RatingByOther> ratings, IReadOnlyList<ReplyAnswer> replies)
{
    private const int Decimals = 1;

    private string? Contact => contact.Length > 0 ? contact : null;

    private ScoreTable Table => method.Scores;

    /// <summary>The score as it was published, or as it came out on a past day.</summary>
    /// <param name="shown">Name, kind and country as the catalog has them.</param>
    /// <param name="profile">The profile with its evidence.</param>
    /// <param name="since">Null where it was not published.</param>
    public ScoreAnswer Of(SourceProfile shown, SourceProfile profile, SourceScore score, DateTimeOffset? since)
    {
        var rated = score.Rated;
        var explanation = new ScoreExplainer(Table).Explain(profile, score);
        var proofs = profile.Evidence.ToDictionary(
            proof => proof.Id, proof => new ProofAnswer(proof.Id, proof.Url, proof.Publisher, proof.Published?.Text, proof.Retrieved?.Text, proof.Note), StringComparer.Ordinal);
        return new ScoreAnswer
        {
            Id = shown.Id,
            Name = shown.Name,
            Kind = Named(shown.Kind),
            Country = shown.Country,
            Status = "current",
            Score = rated?.Shown,
            Low = Rounded(rated?.Low),
            High = Rounded(rated?.High),
            HowSure = rated is null ? null : Named(rated.HowSure),
            Sureness = rated is null ? null : Sureness(rated, explanation),
            Exact = rated?.Score,
            Base = rated is null ? null : new ScoreBase(rated.Base, rated.BaseShown),
            Opinion = rated is null ? null : new ScoreOpinion(rated.Opinion.Belief, rated.Opinion.Disbelief, rated.Opinion.Uncertainty),
            AdmiraltyLetter = rated?.AdmiraltyLetter,
            NotRated = score.NotRated is { } reason ? NotRated(reason, score) : null,
            Evidence = score.Evidence,
            Facts = score.Facts,
            Undated = score.Undated > 0 ? new UndatedAnswer(score.Undated, ScoreWords.Undated(score)) : null,
            Contributions = [.. score.Contributions.Select(part => Contribution(part, rated, proofs))],
            NotCounted = [.. explanation.Uncounted.Select(fact => Uncounted(fact, proofs))],
            Missing = [.. explanation.Missing.Select(Missing)],
            AsOf = score.AsOf,
            Since = since?.UtcDateTime,
            Version = score.Version,
            Method = Method(),
            Listings = [.. profile.Listings.Select(listing => new ListingAnswer(
                listing.Issuer, listing.Act, listing.Territory, listing.Date?.Text, listing.Valid.From?.Text, listing.Valid.To?.Text, Proofs(listing.Evidence, proofs)))],
            RatingsByOthers = ratings,
            Replies = replies,
            Decides = Decides(),
            Appeal = Appeal(shown.Id),
        };
    }

    /// <summary>A source that has left the catalog.</summary>
    public ScoreAnswer Withdrawn(string id, string name, SourceKind kind, string? country, DateOnly asOf, DateTimeOffset since, string version) => new()
    {
        Id = id,
        Name = name,
        Kind = Named(kind),
        Country = country,
        Status = "withdrawn",
        NotRated = new NotRatedAnswer("withdrawn", "Not rated: the source has been withdrawn from the catalog.", null),
        Evidence = 0,
        Facts = 0,
        Contributions = [],
        AsOf = asOf,
        Since = since.UtcDateTime,
        Version = version,
        Method = Method(),
        Listings = [],
        RatingsByOthers = ratings,
        Replies = replies,
        Decides = Decides(),
        Appeal = Appeal(id),
    };

    private ScoreMethod Method() => new(method.Version, scorer.Parameters);

    private static SurenessAnswer Sureness(RatedScore rated, ScoreExplanation explanation)
    {
        var sureness = explanation.Sureness!;
        return new(sureness.WidthPoints, sureness.ForMedium, sureness.ForHigh, ScoreWords.Of(rated, sureness, explanation));
    }

    private MissingAnswer Missing(MissingSignal missing) => new(
        missing.Row.Id, ScoreWords.Name(missing.Row.Id, Table), missing.Row.Group, missing.Counts, [.. missing.Factors.Select(Named)],
        Table.Words.GetValueOrDefault(missing.Row.Id)?.Evidence ?? "", ScoreWords.Of(missing, Table));

    private UncountedAnswer Uncounted(UncountedFact fact, Dictionary<string, ProofAnswer> proofs) => new(
        fact.Row.Id, fact.Factor is { } factor ? Named(factor) : null, fact.Level, Named(fact.Reason), ScoreWords.Of(fact, Table),
        fact.Valid.From?.Text, fact.Valid.To?.Text, Proofs(fact.Evidence, proofs));

    private ContributionAnswer Contribution(ScoreContribution part, RatedScore? rated, Dictionary<string, ProofAnswer> proofs) => new(
        part.Signal, ScoreWords.Name(part.Signal, Table), part.Group, part.Level, part.Value, part.Strength, part.Counted, part.Points, part.Shown,
        ScoreWords.Of(part, rated, Table), part.Facts,
        part.Valid.From?.Text, part.Valid.To?.Text, Proofs(part.Evidence, proofs));

    private NotRatedAnswer NotRated(NotRatedReason reason, SourceScore score) => new(
        Named(reason), ScoreWords.Of(reason, score.Evidence, Table), reason == NotRatedReason.NotEnoughEvidence ? Needed(score) : null);

    private NeededAnswer Needed(SourceScore score) => new(
        Table.MinEvidence, Table.MinEvidence - score.Evidence,
        [.. Table.Signals.Where(row => score.Contributions.All(part => part.Signal != row.Id)).Select(row => new NeededSignal(row.Id, row.Group, row.Strength))]);

    private DecidesAnswer Decides() => new(ScoreWords.Decides(method.Version), Contact);

    private AppealAnswer Appeal(string id) => new(ScoreWords.Appeal, $"/v1/sources/{Uri.EscapeDataString(id)}/replies", Contact);

    /// <summary>A key without its evidence is left out: what cannot be looked up proves nothing.</summary>
    private static ProofAnswer[] Proofs(IReadOnlyList<string> keys, Dictionary<string, ProofAnswer> proofs) =>
        [.. keys.Where(proofs.ContainsKey).Select(key => proofs[key])];

    private static double? Rounded(double? figure) => figure is { } known ? Math.Round(known, Decimals) : null;

    private static string Named<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
