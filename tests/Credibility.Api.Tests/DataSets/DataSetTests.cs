using System.Net;
using Credibility.Api.Tests.Hosting;
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
    public async Task The_list_has_no_parameters()
    {
        var service = await open.GetAsync();

        using var answer = await service.Get("/v1/datasets?q=x");

        await answer.AssertProblem(400, "validation-failed");
    }
}
