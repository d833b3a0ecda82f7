using System.Security.Cryptography;
using System.Text.Json;
using Credibility.Api.Http;
using Credibility.Formats.Json;
using Credibility.Sources;
using Credibility.Sources.Ownership;
using Credibility.Sources.Scores;
using Credibility.Storage.Scores;

namespace Credibility.Api.Scores;

/// <summary>
/// How this build works out and writes scores, in one hash: answers about invented sources that hold whatever a source can hold.
/// A build that words an answer otherwise, names another field or comes to another number has another hash; any other build has the
/// same, so that an upgrade which changes nothing of the answers moves no tag.
/// </summary>
internal static class ScoreSpecimen
{
    private static readonly DateOnly Day = new(2024, 2, 29);

    private static readonly string[] Proofs = ["e1", "e2", "e3"];

    public static byte[] Hash(Method method, string contact)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var sources = Outlets(method.Scores).Concat(Others()).ToList();
        foreach (var people in new[] { false, true })
        {
            var judged = method with { Scores = method.Scores with { People = people } };
            var scorer = new SourceScorer(judged.Scores);
            foreach (var source in people ? Others() : sources)
            {
                var answer = new ScoreWriting(judged, scorer, contact, Beside.Ratings, Beside.Replies).Of(source, source, scorer.Score(source, Day), null);
                hash.AppendData(ScoreJson.Write(answer));
            }
        }

        var gone = new ScoreWriting(method, new SourceScorer(method.Scores), contact, Beside.Ratings, Beside.Replies).Withdrawn("a", "A", SourceKind.NewsSite, "NN", Day, DateTimeOffset.UnixEpoch, "0b");
        hash.AppendData(ScoreJson.Write(gone));
        hash.AppendData(JsonSerializer.SerializeToUtf8Bytes(new ScoreList([ScoreItem.Of(Row(withdrawn: false)), ScoreItem.Of(Row(withdrawn: true)), ScoreItem.Of(new PagedRow(Row(withdrawn: false), HasLeft: true))], "n", "1"), AnswerJson.Instance.ScoreList));
        hash.AppendData(JsonSerializer.SerializeToUtf8Bytes(History(method.Scores), AnswerJson.Instance.ScoreHistory));
        return hash.GetHashAndReset();
    }

    private static ShownBeside Beside { get; } = new(
        [new RatingByOther("A rater", "4", "stars, one to seven", "2024", "https://rater.example/", "outlet.example", "ratings")],
        [new ReplyAnswer("1", "outlet", "A", "B", "score", null, "published", DateTime.UnixEpoch, DateTime.UnixEpoch, null, null)],
        BesideMark.None);

    /// <summary>Every mix of the three factors, open and from a listing included, with every level of every signal among them.</summary>
    private static IEnumerable<SourceProfile> Outlets(ScoreTable table)
    {
        ControlFactor?[] factors = [null, Factor(true), Factor(false), Factor(true) with { FromListing = true }];
        for (var i = 0; i < factors.Length * factors.Length * factors.Length; i++)
        {
            var outlet = new SourceProfile
            {
                Id = "outlet", Name = "Outlet", Kind = i % 2 == 0 ? SourceKind.NewsSite : SourceKind.ThinkTank, Country = "NN",
                LegalForm = (LegalForm)(i % 3),
                Control = new(factors[i % 4], factors[i / 4 % 4], factors[i / 16]),
                EditorialSafeguard = i % 5 == 0 ? new EvidencedFact("statute", new Validity(FactDate.Parse("2020"), null), Proofs) : null,
                // The first mixes hold too little to be rated.
                Signals = i < 6 ? [] : [.. table.Signals.Where(row => row.Levels.Count > 0).SelectMany(row => Observed(row, i))],
                Records = i % 7 == 6 ? [new AdjudicatedRecord("A council", "all rulings", 12, 9, FactDate.Parse("2023"), Proofs)] : [],
                Listings = [new Listing("A council", "Act 1", "NN", FactDate.Parse("2022"), new Validity(FactDate.Parse("2022"), null), Proofs)],
                Evidence = Evidence,
            };
            yield return outlet;
            // The form of an outlet is told only where no state runs it.
            if (outlet.Control is { Funding.Value: false, Ownership.Value: false, Editorial.Value: false })
            {
                yield return outlet with { LegalForm = LegalForm.Public };
                yield return outlet with { LegalForm = LegalForm.Private };
            }
        }
    }

    private static IEnumerable<SourceProfile> Others() =>
    [
        new() { Id = "person", Name = "Person", Kind = SourceKind.Analyst, Evidence = Evidence, Signals = [new("method-published", "yes", Validity.Unknown, Proofs)] },
        new() { Id = "body", Name = "Body", Kind = SourceKind.GovernmentBody, Structural = true },
    ];

    private static IEnumerable<ObservedSignal> Observed(SignalRow row, int i)
    {
        var levels = row.Levels.Keys.Order(StringComparer.Ordinal).ToArray();
        yield return new ObservedSignal(row.Id, levels[i % levels.Length], Validity.Unknown, Proofs);
        if (i % 3 == 0)
        {
            yield return new ObservedSignal(row.Id, levels[(i + 1) % levels.Length], new Validity(FactDate.Parse("2021-05"), FactDate.Parse("2025")), [Proofs[0]]);
        }
    }

    private static Evidence[] Evidence { get; } =
        [.. Proofs.Select(id => new Evidence(id, "https://register.example/" + id, "Register", FactDate.Parse("2023"), FactDate.Parse("2024-01-02"), "Entry " + id))];

    private static ControlFactor Factor(bool value) => new(value, new Validity(FactDate.Parse("2010"), null), Proofs);

    private static ScoreRow Row(bool withdrawn) => ScoreRow.Of(
        new ScoreRevision(1, Entry(Part("policy", 2)) with { Inputs = "0a", Version = "0b", Withdrawn = withdrawn }, DateTimeOffset.UnixEpoch), new ScoreTags("", "", []), new ScoreMoments());

    private static ScoreHistory History(ScoreTable table)
    {
        var before = Entry(Part("policy", 2));
        ScoreEntry[] entries =
        [
            before, Entry(Part("none", 2)), Entry(Part("policy", 1)), before with { AsOf = Day.AddDays(1), Parts = [new ScorePart("corrections", "policy", .7, 1, 3)] },
            before with { Parts = [] }, before with { Withdrawn = true }, before with { Name = "B", Kind = SourceKind.Magazine, Country = null }, before with { Parameters = "q" },
            before with { Parameters = "q", Method = "w" }, before with { NotRated = NotRatedReason.NotEnoughEvidence, Figures = null },
            before with { NotRated = NotRatedReason.PeopleAreNotScored, Figures = null },
        ];
        ScoreEntry?[] all = [null, .. entries];
        return new ScoreHistory(
            "a", "A",
            [
                .. all.SelectMany(_ => entries, (old, now) => new ScoreHistoryItem(1, DateTime.UnixEpoch, old is null ? null : ScoreState.Of(old), ScoreState.Of(now), ScoreDifference.Words(old, now, table), [])),
                new ScoreHistoryItem(null, DateTime.UnixEpoch, null, null, [HistoryEndpoint.OnlyTheProfile], [new ProfileRevision(1, DateTime.UnixEpoch, "shipped", "d", "r", ["name"], false)]),
            ],
            null);
    }

    private static ScorePart Part(string level, double counted) => new("corrections", level, .7, counted, 3.1);

    private static ScoreEntry Entry(ScorePart part) => new()
    {
        SourceId = "a", Revision = 1, Inputs = "", Version = "v", Method = "m", Parameters = "p", AsOf = Day, Name = "A", Kind = SourceKind.NewsSite, Country = "NN",
        Figures = new ScoreFigures(50, 40, 60, HowSure.Medium, "D"), Evidence = 6, Facts = 3, Parts = [part],
    };
}
