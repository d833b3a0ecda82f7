using System.Net;
using Credibility.Api.Tests.Hosting;
using Credibility.Api.Tests.Scores;
using Xunit;

namespace Credibility.Api.Tests.DataSets;

public class DataSetTests(OpenService open)
{
    [Fact]
    public async Task What_is_loaded_is_named_with_its_licence_and_size()
    {
        var service = await open.GetAsync();

        using var answer = await service.Get("/v1/datasets");

        answer.AssertStatus(HttpStatusCode.OK);
        var shipped = (await answer.Json())["items"]!.AsArray().Single(item => (string?)item!["name"] == "shipped")!;
        Assert.Equal(("loaded", "Apache-2.0", "shipped"), ((string?)shipped["state"], (string?)shipped["licence"], (string?)shipped["layer"]));
        using var ready = await service.Get("/readyz");
        Assert.Equal((int)(await ready.Json())["sources"]!, (int)shipped["rows"]!);
        Assert.EndsWith("Z", (string)shipped["retrieved"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Claims_of_one_side_are_counted_with_what_was_decided_about_them()
    {
        await using var outlets = await Outlets.StartAsync();
        await outlets.ClaimAsync("a.example", "b.example", "c.example");

        using var answer = await outlets.Service.Get("/v1/datasets");

        var items = (await answer.Json())["items"]!.AsArray();
        Assert.Equal("""{"open":2,"accepted":0,"rejected":1}""", items.Single(item => (string?)item!["name"] == "claims")!["candidates"]!.ToJsonString());
        Assert.Null(items.Single(item => (string?)item!["name"] == "shipped")!["candidates"]);
        using var log = await outlets.Service.Get("/v1/audit");
        Assert.Contains("A. Roy", await log.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_has_no_parameters()
    {
        var service = await open.GetAsync();

        using var answer = await service.Get("/v1/datasets?q=x");

        await answer.AssertProblem(400, "validation-failed");
    }
}
