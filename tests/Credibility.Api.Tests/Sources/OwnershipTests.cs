using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Credibility.Api.Tests.Hosting;
using Credibility.Api.Tests.Serving;
using Credibility.Sources;
using Credibility.Sources.Ownership;
using Credibility.Storage.Sources;
using Xunit;

namespace Credibility.Api.Tests.Sources;

public class OwnershipTests(OpenService open)
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_chain_leads_to_who_decides_with_the_evidence_of_every_step()
    {
        var service = await open.GetAsync();

        using var answer = await service.Get("/v1/sources/efe/ownership");

        answer.AssertStatus(HttpStatusCode.OK);
        var graph = await answer.Json();
        Assert.Equal(("es-state", "through-bodies", "sepi"), ((string?)graph["controller"]!["id"], (string?)graph["controller"]!["ground"], (string?)graph["controller"]!["through"]![0]));
        Assert.Equal(
            [("sepi", "efe"), ("es-state", "sepi")],
            graph["edges"]!.AsArray().Select(edge => ((string)edge!["owner"]!, (string)edge["owned"]!)));
        var proofs = graph["evidence"]!.AsArray().Select(proof => ((string)proof!["source"]!, (string)proof["id"]!)).ToHashSet();
        Assert.All(graph["edges"]!.AsArray(), edge => Assert.All(edge!["evidence"]!.AsArray(), key => Assert.Contains(((string)edge["owned"]!, (string)key!), proofs)));
        Assert.All(graph["evidence"]!.AsArray(), proof => Assert.StartsWith("http", (string)proof!["url"]!, StringComparison.Ordinal));
        Assert.Equal("independent-state-funded-and-managed", (string?)graph["control"]!["type"]);
        Assert.False((bool)graph["control"]!["editorial"]!["value"]!);
    }

    [Fact]
    public async Task What_a_source_holds_stands_one_level_below_it()
    {
        var service = await open.GetAsync();

        using var answer = await service.Get("/v1/sources/vgtrk/ownership");

        var graph = await answer.Json();
        var below = graph["nodes"]!.AsArray().Where(node => (int)node!["level"]! == -1).Select(node => (string)node!["id"]!).ToList();
        Assert.Superset(new HashSet<string> { "rossiya-1", "rossiya-24" }, below.ToHashSet());
        Assert.Equal(below.Count, (int)graph["ownedCount"]!);
        Assert.All(below, id => Assert.Contains(graph["edges"]!.AsArray(), edge => (string?)edge!["owner"] == "vgtrk" && (string?)edge["owned"] == id));
    }

    [Fact]
    public async Task Holdings_are_those_of_the_day_that_is_asked_for()
    {
        var service = await open.GetAsync();
        using var then = await service.Get("/v1/sources/channel-one-russia/ownership?asOf=2020-01-01");
        using var later = await service.Get("/v1/sources/channel-one-russia/ownership?asOf=2022-01-01");

        Assert.Equal(0.51, (double)(await then.Json())["edges"]!.AsArray().Single(edge => (string?)edge!["owner"] == "ru-state")!["share"]!);
        var now = await later.Json();
        Assert.Equal("deciding-right", (string?)now["controller"]!["ground"]);
        Assert.Equal("2022-01-01", (string?)now["asOf"]);
    }

    [Theory]
    [InlineData("ua")]
    [InlineData("ru")]
    [InlineData("us")]
    public async Task A_ministry_acts_for_its_state_whichever_state(string code)
    {
        var service = await open.GetAsync();

        using var answer = await service.Get($"/v1/sources/{code}-ministry-of-defence/ownership");

        var graph = await answer.Json();
        Assert.Equal((code + "-state", "acts-through"), ((string?)graph["controller"]!["id"], (string?)graph["controller"]!["ground"]));
    }

    [Theory]
    [InlineData("/v1/sources/nosuch/ownership", 404, "not-found")]
    [InlineData("/v1/sources/tass/ownership?asOf=yesterday", 400, "validation-failed")]
    [InlineData("/v1/sources/tass/ownership?depth=1", 400, "validation-failed")]
    public async Task What_cannot_be_answered_is_said(string path, int status, string slug)
    {
        var service = await open.GetAsync();

        using var answer = await service.Get(path);

        await answer.AssertProblem(status, slug);
    }

    [Fact]
    public async Task A_tag_moves_with_the_graph_and_with_nothing_else()
    {
        await using var service = await ServiceProcess.StartAsync();
        var path = Path.Combine(service.Folder, "credibility.db");
        const string Graph = "/v1/sources/efe/ownership";
        using var first = await service.Get(Graph);
        var tag = first.Headers.ETag!;
        Assert.False(tag.IsWeak);
        Assert.Equal(TimeSpan.FromSeconds(60), first.Headers.CacheControl!.MaxAge);

        // Another source changes: the catalog has a new version, the graph has not.
        await Store.AddAsync(path, "elsewhere", "Elsewhere");
        await Waiting.UntilAsync(async () => (await service.Get("/v1/sources/elsewhere")).StatusCode == HttpStatusCode.OK && await VersionOf(service) > 1, "the new source");
        using var kept = await Conditional(service, Graph, tag);
        Assert.Equal(HttpStatusCode.NotModified, kept.StatusCode);
        Assert.Equal(tag, kept.Headers.ETag);
        Assert.Empty(await kept.Text());

        // The middle of the chain leaves: so does everything above it.
        await Store.EditAsync(path, new SourceEdit.Withdraw("sepi", "a test", "to be seen"));
        await Waiting.UntilAsync(async () => (await (await service.Get(Graph)).Text()).Contains("\"withdrawn\":true", StringComparison.Ordinal), "the graph without the holding");
        using var changed = await Conditional(service, Graph, tag);
        var graph = await changed.Json();
        var sepi = graph["nodes"]!.AsArray().Single(node => (string?)node!["id"] == "sepi")!;
        Assert.True((bool)sepi["withdrawn"]!);
        Assert.Equal("sepi", (string?)graph["controller"]!["id"]);
    }

    [Fact]
    public async Task Mutual_holdings_hostile_names_and_owners_without_a_profile_are_answered()
    {
        await using var service = await ServiceProcess.StartAsync();
        var path = Path.Combine(service.Folder, "credibility.db");
        await Store.AddAsync(path, Company("loop-a", new OwnershipStake("loop-b", "Loop B", 1, false, Validity.Unknown, [])));
        await Store.AddAsync(path, Company("loop-b", new OwnershipStake("loop-a", "Loop A", 1, false, Validity.Unknown, [])));
        await Store.AddAsync(path, Company("hostile", new OwnershipStake(null, "\"><script>alert(1)</script>", .3, false, Validity.Unknown, [])));
        await Waiting.UntilAsync(async () => await VersionOf(service) >= 4, "the sources");

        using var loop = await service.Get("/v1/sources/loop-a/ownership");
        using var hostile = await service.Get("/v1/sources/hostile/ownership");

        var graph = await loop.Json();
        Assert.Equal(["loop-a", "loop-b"], graph["unknown"]!["loops"]![0]!.AsArray().Select(id => (string)id!));
        Assert.Equal(1, (double)graph["unknown"]!["integratedShare"]!);
        var text = await hostile.Text();
        Assert.DoesNotContain("<script", text, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("\"><script>alert(1)</script>", (string?)JsonNode.Parse(text)!["owners"]![0]!["name"]);
        Assert.True((bool)JsonNode.Parse(text)!["owners"]![0]!["beneficialOwner"]!["label"]!);
    }

    private static SourceProfile Company(string id, params OwnershipStake[] owners) => new() { Id = id, Name = id, Kind = SourceKind.Company, Owners = owners };

    private static async Task<int> VersionOf(ServiceProcess service) => (int)(await (await service.Get("/readyz")).Json())["catalog"]!["version"]!;

    private static async Task<HttpResponseMessage> Conditional(ServiceProcess service, string path, EntityTagHeaderValue tag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { IfNoneMatch = { tag } } };
        return await service.Client.SendAsync(request, Cancelled);
    }
}
