using System.Text.RegularExpressions;
using Credibility.Formats.Html;
using Credibility.Formats.Json;
using Credibility.Formats.Text;
using Credibility.Reports;
using Credibility.Sources;
using Credibility.Sources.Scores;
using Credibility.Tests.Policies;
using Xunit;

namespace Credibility.Tests.Reports;

/// <summary>Scores as reports show them: beside everything else, an input of nothing.</summary>
public sealed partial class SourceScoreTests
{
    private const string Dispute = """
        { "claims": [ { "id": "c1", "text": "A bridge was hit", "kind": "event", "key": true, "target": "ua" } ],
          "parties": [ { "id": "ru", "name": "Russia", "states": [ "RU" ] }, { "id": "ua", "name": "Ukraine", "states": [ "UA" ] } ],
          "sources": [
            { "name": "Russian Ministry of Defence", "claimId": "c1", "via": [ { "name": "TASS" } ], "words": 40 }, { "name": "RIA Novosti", "claimId": "c1", "words": 25 },
            { "name": "Reuters", "claimId": "c1", "firstHand": true, "words": 30 }, { "name": "The Guardian", "claimId": "c1", "words": 20 },
            { "name": "Suspilne", "claimId": "c1", "stance": "disputes", "words": 20 } ] }
        """;

    [Fact]
    public void A_rated_source_carries_its_score_its_interval_how_sure_and_its_facts()
    {
        var source = Sources("Reuters")[0];
        var expected = new SourceScorer(Shipped.Data.Method.Scores).Score(Shipped.Catalog.Find("reuters")!, Shipped.Catalog.AsOf);

        Assert.Equal(expected.Rated!.Shown, source.Score);
        Assert.Equal((Math.Round(expected.Rated.Low, 1), Math.Round(expected.Rated.High, 1)), (source.Low!.Value, source.High!.Value));
        Assert.Equal((expected.Rated.HowSure, expected.Facts, null), (source.HowSure, source.Facts, source.NotRated));
    }

    [Theory]
    [InlineData("The Paper That Nobody Founded", "no profile")]
    [InlineData("French Ministry of Defence", "not enough evidence to rate")]
    public void A_source_that_is_not_rated_says_why_and_shows_no_number(string name, string why)
    {
        var source = Sources(name)[0];

        Assert.Equal((null, null, null, null, why), (source.Score, source.Low, source.High, source.HowSure, source.NotRated));
    }

    [Fact]
    public void A_person_is_not_rated_unless_the_operator_wants_it_and_then_the_report_has_another_id()
    {
        var catalog = SmallCatalog(SourceKind.Analyst);
        var on = new SourcingAudit(Method(people: true), Shipped.Data.Rules, Shipped.Data.Lexicon, Shipped.Data.Mentions, Shipped.Data.LookAlikes);
        var draft = Shipped.Read("""{"sources":["Example News"]}""");
        var (plain, scored) = (Shipped.Report(draft, catalog: catalog), on.Run(draft, catalog, Shipped.Policy));

        Assert.Equal("scores of people are off", plain.Sources[0].NotRated);
        Assert.NotNull(scored.Sources[0].Score);
        Assert.NotEqual(plain.Id, scored.Id);
    }

    [Fact]
    public void The_day_is_the_catalogs_unless_the_request_asks_for_another_and_never_the_day_of_publication()
    {
        var catalog = SmallCatalog(SourceKind.NewsSite);
        string Draft(string more) => $$"""{"sources":["Example News"]{{more}}}""";
        double? Score(string more) => Shipped.Report(Draft(more), catalog: catalog).Sources[0].Score;

        Assert.Equal(78.3, Score(""));
        Assert.Equal(78.3, Score(""", "publishedAt": "2020-01-01" """));
        Assert.Null(Score(""", "auditDate": "2020-01-01" """));
        Assert.Equal(78.3, Score(""", "publishedAt": "2020-01-01", "auditDate": "2026-11-22" """));
    }

    [Fact]
    public void A_profile_that_changed_is_scored_anew_and_one_that_did_not_is_the_same_again()
    {
        var draft = Shipped.Read("""{"sources":["Example News","Example News"]}""");
        var (before, after) = (SmallCatalog(SourceKind.NewsSite), SmallCatalog(SourceKind.NewsSite, "none"));

        Assert.Equal([78.3, 78.3], Shipped.Report(draft, catalog: before).Sources.Select(source => source.Score!.Value));
        Assert.Equal([28.3, 28.3], Shipped.Report(draft, catalog: after).Sources.Select(source => source.Score!.Value));
        Assert.Equal([78.3, 78.3], Shipped.Report(draft, catalog: before).Sources.Select(source => source.Score!.Value));
    }

    /// <summary>K5: what anybody thinks of a source's paperwork changes nothing of what stands behind a claim.</summary>
    [Theory]
    [InlineData("policy-and-log", "to-the-end")]
    [InlineData("none", "no")]
    public void Support_origins_findings_and_headline_do_not_depend_on_scores(string corrections, string ownership)
    {
        var draft = Shipped.Read(Dispute);
        var plain = Shipped.Report(draft);
        var report = Shipped.Report(draft, catalog: SourceCatalog.Create(Shipped.Data.Profiles.Select(Graded), Shipped.Data.States, Shipped.Data.AsOf));

        Assert.NotEqual(plain.Sources.Select(source => source.Score), report.Sources.Select(source => source.Score));
        Assert.Equal(Json(plain, scores: false), Json(report, scores: false));
        Assert.NotEqual(Json(plain, scores: true), Json(report, scores: true));

        SourceProfile Graded(SourceProfile profile) => profile with
        {
            Signals = [new ObservedSignal("corrections", corrections, Validity.Unknown, ["e1"]), new ObservedSignal("ownership-disclosed", ownership, Validity.Unknown, ["e1"])],
            Records = [new AdjudicatedRecord("A Press Council", "all rulings", 40, corrections == "none" ? 0 : 40, FactDate.Parse("2026"), ["e1"])],
        };
    }

    [Fact]
    public void No_station_before_the_report_knows_scores()
    {
        var folder = Path.Combine(Requirement.RepositoryRoot, "src", "Credibility");
        var users = Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(file => !Path.GetRelativePath(folder, file).StartsWith("obj", StringComparison.Ordinal))
            .Where(file => ScoreWord().IsMatch(File.ReadAllText(file)))
            .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'))
            .Where(file => !file.StartsWith("Sources/Scores/", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

        Assert.Equal(["Method.cs", "Reports/CitedScores.cs", "Reports/Report.cs"], users);
    }

    [Fact]
    public void Words_and_page_show_the_number_only_with_how_sure_it_is()
    {
        var report = Shipped.Report("""{"sources":["Reuters","The Paper That Nobody Founded"]}""");
        var reuters = report.Sources[0];
        var sure = reuters.HowSure switch { HowSure.Low => "low", HowSure.Medium => "medium", _ => "high" };
        var line = FormattableString.Invariant($"{reuters.Score:0.0} ({reuters.Low:0.0}–{reuters.High:0.0}), how sure: {sure}, {reuters.Facts} facts");

        Assert.Contains($"<td>{line}</td>", ReportPage.Render(report, PageForm.Empty), StringComparison.Ordinal);
        Assert.Contains("<td>–, no profile</td>", ReportPage.Render(report, PageForm.Empty), StringComparison.Ordinal);
        var words = ReportText.Write(report, new ReportTextOptions(Detailed: true, Width: 200));
        Assert.Contains("  - Reuters: " + line, words, StringComparison.Ordinal);
        Assert.Contains("  - The Paper That Nobody Founded: –, no profile", words, StringComparison.Ordinal);
        Assert.DoesNotContain("how sure", ReportText.Write(report), StringComparison.Ordinal);
    }

    [Fact]
    public void Listings_stand_beside_the_score_on_the_page_in_words_and_in_json()
    {
        var report = Shipped.Report("""{"sources":["VGTRK"]}""");
        var listing = report.Sources[0].Listings[0];
        var words = $"Listed by {listing.Issuer}: {listing.Act}, {listing.Territory}";

        Assert.Contains(System.Net.WebUtility.HtmlEncode(words), ReportPage.Render(report, PageForm.Empty), StringComparison.Ordinal);
        Assert.Contains("  - VGTRK: " + words, ReportText.Write(report, new ReportTextOptions(Detailed: true, Width: 500)), StringComparison.Ordinal);
        using var json = System.Text.Json.JsonDocument.Parse(ReportJson.ToText(report));
        Assert.Equal(listing.Issuer, json.RootElement.GetProperty("sources")[0].GetProperty("listings")[0].GetProperty("issuer").GetString());
    }

    [Fact]
    public void One_fact_is_one_fact() => Assert.Equal("60.0 (25.0–90.0), how sure: low, 1 fact", ReportWords.Score(Sources("Reuters")[0] with
    {
        Score = 60, Low = 25, High = 90, HowSure = HowSure.Low, Facts = 1, NotRated = null,
    }));

    private static IReadOnlyList<ReportSource> Sources(string name) => Shipped.Report($$"""{"sources":["{{name}}"]}""").Sources;

    private static Method Method(bool people) => Shipped.Data.Method with { Scores = Shipped.Data.Method.Scores with { People = people } };

    /// <summary>One source whose evidence begins in 2024 and adds up to four observations.</summary>
    private static SourceCatalog SmallCatalog(SourceKind kind, string corrections = "policy-and-log")
    {
        var since = new Validity(FactDate.Parse("2024"), null);
        return SourceCatalog.Create(
            [
                new SourceProfile
                {
                    Id = "example-news",
                    Name = "Example News",
                    Kind = kind,
                    Signals = [new ObservedSignal("corrections", corrections, since, ["e1"]), new ObservedSignal("complaints-body", corrections == "none" ? "left-or-expelled" : "member", since, ["e1"])],
                    Records = [],
                    EditorialSafeguard = null,
                },
            ],
            Shipped.Data.States, new DateOnly(2026, 11, 22));
    }

    /// <summary>The report's bytes without what names its inputs.</summary>
    private static string Json(Report report, bool scores)
    {
        var comparable = report with { Id = Shipped.Policy.Sha256, Catalog = report.Catalog with { Sha256 = Shipped.Policy.Sha256 } };
        return ReportJson.ToText(scores ? comparable : comparable with
        {
            Sources = [.. comparable.Sources.Select(source => source with { Score = null, Low = null, High = null, HowSure = null, Facts = 0, NotRated = null })],
        });
    }

    [GeneratedRegex(@"\b(?:Credibility\.Sources\.Scores|SourceScorer?|ScoreTable|RatedScore)\b", RegexOptions.CultureInvariant)]
    private static partial Regex ScoreWord();
}
