using System.Text.Json.Nodes;
using Credibility.Policies;
using Credibility.Provenance;
using Credibility.Reports;
using Credibility.Tests.Policies;
using Xunit;

namespace Credibility.Tests.Reports;

/// <summary>The sample draft about accounts of desertion, read as an editor reads it, however its author wrote the request.</summary>
public sealed class DesertionsTests
{
    private static readonly string Request = File.ReadAllText(Path.Combine(Shipped.Folder, "drafts", "desertions.json"));

    private static readonly string[] Fires = ["SRC001", "SRC002", "SRC008", "SRC009", "SRC010", "SRC011", "SRC015", "SRC018"];

    private static readonly string[] Silent = ["SRC003", "SRC005", "SRC006", "SRC007", "SRC012", "SRC013", "SRC014", "SRC020"];

    private static Report Report(Action<JsonObject>? change = null)
    {
        var root = JsonNode.Parse(Request)!.AsObject();
        change?.Invoke(root);
        return Shipped.Report(root.ToJsonString());
    }

    private static ReportClaim Claim(Report report, string id) => report.Claims.Single(claim => claim.Id == id);

    private static Finding Finding(Report report, string rule) => report.Findings.Single(finding => finding.Rule == rule);

    [Theory]
    [InlineData("kharkiv", SupportLevel.None, ContestedState.NotPutToThem)]
    [InlineData("sumy", SupportLevel.None, ContestedState.NotPutToThem)]
    [InlineData("morale", SupportLevel.OneSide, ContestedState.Denied)]
    [InlineData("mobilisation", SupportLevel.None, ContestedState.NotPutToThem)]
    [InlineData("framing", null, null)]
    [InlineData("opinion", null, null)]
    [InlineData("aims", null, null)]
    [InlineData("condemnation", null, null)]
    [InlineData("reading", null, null)]
    public void Each_claim_has_its_support_and_positions_have_none(string id, SupportLevel? support, ContestedState? contested)
    {
        var claim = Claim(Report(), id);

        Assert.Equal(support, claim.Support);
        Assert.Equal(contested, claim.Contested);
    }

    [Fact]
    public void The_messenger_is_no_second_source()
    {
        var report = Report();

        Assert.DoesNotContain(report.Sources, source => source.ProfileId == "tass");
        Assert.Equal("tass", Assert.Single(report.Attributions.Single(attribution => attribution.Id == "a5").Via).ProfileId);
        Assert.Contains("carried by TASS, which makes no second source", Claim(report, "sumy").Reasons);
        Assert.Contains("one side's word, speaker unnamed", Claim(report, "sumy").Words, StringComparison.Ordinal);
    }

    [Fact]
    public void Nobody_stands_outside_and_few_origins_are_separate()
    {
        var headline = Report().Headline;

        Assert.Equal(0, headline.Outside!.Value);
        Assert.InRange(headline.SeparateOrigins.Value, 1, 2.01);
        Assert.Equal("kharkiv", headline.WeakestClaim);
        Assert.Contains("Nobody who can be identified stands outside Russia and Ukraine.", headline.Lines);
        Assert.Contains("no identified origin", headline.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Whom_the_analyst_speaks_for_is_not_known_so_he_counts_for_nobody_outside()
    {
        var report = Report();

        Assert.False(report.Sources.Single(source => source.Id == "kalinovsky").Affiliation.Known);
        Assert.Contains("for whom Andrey Kalinovsky speaks is not known, so this does not count as a source from outside", Claim(report, "morale").Reasons);
        Assert.All(report.Attributions, attribution => Assert.False(attribution.Outside));
    }

    [Fact]
    public void The_rules_fire_on_their_claims_and_no_others()
    {
        var report = Report();

        Assert.Empty(Fires.Except(report.Findings.Select(finding => finding.Rule)));
        Assert.DoesNotContain(report.Findings, finding => Silent.Contains(finding.Rule));
        Assert.Equal("morale", Finding(report, "SRC001").ClaimId);
        Assert.Equal(["a4", "a5", "a2"], Finding(report, "SRC002").AttributionIds);
        Assert.Equal(("morale", 1), (Finding(report, "SRC008").ClaimId, Finding(report, "SRC008").Places.Count));
        Assert.Equal(["Russian law enforcement sources"], Finding(report, "SRC011").Places.Select(place => place.Quote));
        Assert.Equal(["Andrey Kalinovsky"], Finding(report, "SRC018").Places.Select(place => place.Quote));
        Assert.Equal(["critics", "some"], Finding(report, "SRC009").Places.Select(place => place.Quote));
        Assert.Equal(["reports", "local media outlets in Kharkiv Oblast"], Finding(report, "SRC010").Places.Select(place => place.Quote));
    }

    [Fact]
    public void Whether_the_messenger_is_described_is_not_known() =>
        Assert.Single(Report().NotKnown, line => line.StartsWith("SRC006: whether the draft says who controls TASS", StringComparison.Ordinal));

    [Fact]
    public void The_denial_answers_one_claim_and_no_other() =>
        Assert.Equal(["morale"], Report().Claims.Where(claim => claim.Disputes.Count > 0).Select(claim => claim.Id));

    public static TheoryData<string, Action<JsonObject>> Variations => new()
    {
        { "the messenger listed as a source", root => List(root, "sources").Add(Source("tass", "TASS")) },
        { "the messenger listed under another of its names", root => List(root, "sources").Add(Source("tass", "Russian News Agency TASS")) },
        { "the messenger told to be one", root => { List(root, "sources").Add(Source("tass", "TASS")); List(root, "attributions").Add(new JsonObject { ["sourceId"] = "tass", ["claimId"] = "sumy", ["standing"] = "relay", ["words"] = 0 }); } },
        { "the messenger asserting it too", root => { List(root, "sources").Add(Source("tass", "TASS")); List(root, "attributions").Add(new JsonObject { ["sourceId"] = "tass", ["claimId"] = "sumy", ["words"] = 5 }); } },
        { "local media and authorities as two sources", root => { List(root, "sources").Add(Source("local", "local media outlets in Kharkiv Oblast")); Attribution(root, "a4").Remove("via"); List(root, "attributions").Add(new JsonObject { ["sourceId"] = "local", ["claimId"] = "kharkiv", ["words"] = 4 }); } },
        { "classes of mention given", root => { Attribution(root, "a1")["mention"] = "named-person"; Attribution(root, "a2")["mention"] = "generic"; Attribution(root, "a4")["mention"] = "authorities"; Attribution(root, "a5")["mention"] = "branch"; Attribution(root, "a8")["mention"] = "state-officials"; } },
        { "kinds left to be derived", root => { foreach (var claim in List(root, "claims").Take(4)) { claim!.AsObject().Remove("kind"); claim.AsObject().Remove("key"); } } },
        { "without words", root => { foreach (var attribution in List(root, "attributions")) { attribution!.AsObject().Remove("words"); } } },
        { "no parties, the target a listed source", root => { root.Remove("parties"); foreach (var claim in List(root, "claims").Where(claim => claim!["target"] is not null)) { claim!["target"] = "ua-officials"; } } },
        { "parties declared, the target a listed source", root => { foreach (var claim in List(root, "claims").Where(claim => claim!["target"] is not null)) { claim!["target"] = "ua-officials"; } } },
        { "everything listed the other way round", root => { Reverse(root, "sources"); Reverse(root, "attributions"); Reverse(root, "parties"); } },
    };

    [Theory]
    [MemberData(nameof(Variations))]
    public void An_outsiders_way_of_writing_it_leaves_the_reading_as_it_is(string what, Action<JsonObject> change)
    {
        var (plain, varied) = (Report(), Report(change));

        Assert.Equal(Reading(plain), Reading(varied));
        Assert.InRange(varied.Headline.SeparateOrigins.Value, 1, 2.01);
        Assert.Equal(0, varied.Headline.Outside!.Value);
        Assert.Empty(Fires.Except(varied.Findings.Select(finding => finding.Rule)));
        Assert.DoesNotContain(varied.Findings, finding => Silent.Contains(finding.Rule) && !(what.Contains("asserting", StringComparison.Ordinal) && finding.Rule == "SRC003"));
    }

    private static IEnumerable<(string, SupportLevel?, ContestedState?, bool)> Reading(Report report) =>
        report.Claims.Select(claim => (claim.Id, claim.Support, claim.Contested, claim.Key)).OrderBy(row => row.Id, StringComparer.Ordinal);

    private static JsonArray List(JsonObject root, string name) => root[name]!.AsArray();

    private static JsonObject Attribution(JsonObject root, string id) => List(root, "attributions").Single(node => (string?)node!["id"] == id)!.AsObject();

    private static JsonObject Source(string id, string name) => new() { ["id"] = id, ["name"] = name };

    private static void Reverse(JsonObject root, string name)
    {
        var nodes = List(root, name).Select(node => node!.DeepClone()).Reverse().ToArray();
        root[name] = new JsonArray(nodes);
    }
}
