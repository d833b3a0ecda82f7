using Credibility.Drafts;
using Credibility.Measures;
using Credibility.Policies;
using Credibility.Provenance;
using Credibility.Reports;
using Credibility.Sources.Scores;

namespace Credibility.Tests.Formats;

/// <summary>Reports for tests of renderers, written by hand: two invented sides, one claim with a finding, one position.</summary>
internal static class Some
{
    public const string Hash = "0000000000000000000000000000000000000000000000000000000000000000";

    /// <param name="words">Stands wherever words come from outside: title, names, claim text, quotes.</param>
    public static Report Report(string words = "Aland Wire", double share = 1.0 / 3) => new()
    {
        Id = Hash,
        Engine = "credibility 0.1.0",
        AuditDate = new DateOnly(2025, 7, 20),
        FactsValidOn = new FactsValidOn(new DateOnly(2025, 7, 20), "publishedAt"),
        Draft = new DraftSummary(Hash, words, "news", 240),
        Catalog = new CatalogStamp(7, Hash, new DateOnly(2025, 7, 1)),
        Method = new MethodStamp("1", Hash),
        Policy = new PolicyStamp("default", Hash),
        Headline = new Headline(
            "The key claim rests on one side's sources.", [$"Came through {words}.", "Two named voices, about two separate origins."],
            3, 2, new OriginCount(1.984, 1.5, 4), new OriginCount(0, 0, 1), "c1"),
        Parties = [new ReportParty("al", words, ["AA"], [], "declared")],
        Sources = [Source(words, share)],
        Attributions = [Attribution(words)],
        Claims = [Claim(words), Position(words)],
        Measures = new Dictionary<string, MeasureResult>
        {
            ["separate-origins"] = MeasureResult.Range(1.984, 1.5, 4, new WorkingStep("units", 3)),
            ["largest-conduit"] = MeasureResult.NotKnown("words are missing"),
        },
        Graph = new ProvenanceGraph([new GraphNode("n1", "source", words)], [new GraphEdge("n1", "n1", "supports", share, "a1")]),
        Findings = [Finding("SRC009", FindingLevel.Note, words), Finding("SRC008", FindingLevel.Error, words)],
        DoneWell = ["Uncertainty is stated."],
        NotKnown = [$"The affiliation of {words}."],
        Assumptions = [new Assumption("The wire is taken to be private.", "Knowing it could lower the number of origins.")],
        Suggestions = [new Suggestion("c1", "document", "Look for the court file.", "It would add an origin.", null)],
        Warnings = [],
        Workings = new Workings(
            [new UnitWorking("a1", 1, true, [new OriginShare("o1", words, share)])], [new DependencePair("a1", "a2", share)],
            [new CertificateWorking("draft", 1.984, [1, share], 0, 1e-17)], 0.75),
    };

    private static ReportSource Source(string words, double share) => new(
        "s1", words, [words],
        new ReportResolution(true, words, [new ReportCandidate("aland-wire", words, 0.97, [new ReportFeature("alias", "exact", 1)])], []),
        "aland-wire", "news-agency", "AA", 61.3, 48.2, 73.6, HowSure.Medium, 5, null, new ReportControl("independent-private", false, false, null, 0.85, true, null, []),
        new ReportAffiliation(true, words, "draft"), [new OriginShare("o1", words, share)], 1, "al",
        [new ReportListing("UN", "Act 1", "world", null)]);

    private static ReportAttribution Attribution(string words) => new()
    {
        Id = "a1",
        SourceId = "s1",
        ClaimId = "c1",
        Stance = Stance.Supports,
        Form = ContentForm.Direct,
        Mention = MentionClass.BodyInContext,
        Standing = Standing.AboutOpponent,
        Via = [new ReportConduit(words, null, ContentForm.Paraphrase, MentionClass.Body, 0.15)],
        Source = new TextSpan(0, 5),
        Quotes = new AttributionQuotes(new TextQuote(words, "", words), null, null),
        Origin = "declared",
        Derived = ["standing"],
        Confidence = 1,
        Answerability = 0.9,
    };

    private static ReportClaim Claim(string words) => new(
        "c1", words, ClaimKind.Figure, "desertion", "al", true, false, true, false, ["a1"], [], 1, 0,
        SupportLevel.OneSide, ContestedState.NotPutToThem, false, false, "Only one side's sources support this; it was not put to them.",
        [$"All came through {words}."], 4, [new CouldSettle("document", "A court file.", "Names may be withheld.")], []);

    private static ReportClaim Position(string words) => new(
        "c2", words, ClaimKind.Position, null, null, false, false, false, false, [], [], null, null,
        null, null, false, false, "Position – not a checkable event.", [], null, [], []);

    private static Finding Finding(string rule, FindingLevel level, string words) => new(
        rule, "party-claim-unverified", level, true, $"{words} is the only side heard.", "Readers take it for established.", "Say that it is unverified.",
        level == FindingLevel.Error ? $"{words} said so; it could not be verified." : null,
        [new GuidanceCitation("A Handbook", "2024", null, "https://example.org/handbook", "2025-01-01", false, "Say what is unverified.")],
        "c1", ["a1"], [new FindingPlace(new TextSpan(0, 5), words)], 1, "f1");
}
