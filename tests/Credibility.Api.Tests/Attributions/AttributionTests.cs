using System.Net;
using System.Text.Json.Nodes;
using Credibility.Api.Tests.Hosting;
using Xunit;

namespace Credibility.Api.Tests.Attributions;

public class AttributionTests(OpenService open)
{
    private const string Declared = """
        {"text":"The quay is closed, Ines Duarte said.","sources":[{"id":"s1","name":"Ines Duarte"}],
         "claims":[{"id":"c1","text":"The quay is closed","kind":"event"}],
         "attributions":[{"sourceId":"s1","claimId":"c1","source":[20,31],"cue":[32,36],"content":[0,18]}]}
        """;

    [Fact]
    public async Task Without_a_text_there_is_nothing_to_read()
    {
        var service = await open.GetAsync();

        using var answer = await service.Post("/v1/attributions", Calls.ThreeSources);

        var problem = await answer.AssertProblem(422, "validation-failed");
        Assert.NotNull(problem["errors"]!["/text"]);
    }

    [Theory]
    [InlineData("""{"text":"The ferry sails at noon."}""")]
    [InlineData("""{"text":"Es gibt hier nichts zu lesen.","language":"de"}""")]
    public async Task A_text_in_which_nobody_is_cited_has_empty_lists(string request)
    {
        var service = await open.GetAsync();

        using var answer = await service.Post("/v1/attributions", request);

        answer.AssertStatus(HttpStatusCode.OK);
        Assert.Equal("""{"sources":[],"claims":[],"attributions":[],"parties":[]}""", await answer.Text());
    }

    [Fact]
    public async Task An_answer_that_found_nobody_can_be_sent_back_with_its_text()
    {
        var service = await open.GetAsync();

        using var answer = await service.Post("/v1/reports", """{"text":"The ferry sails at noon.","sources":[],"claims":[],"attributions":[],"parties":[]}""");

        answer.AssertStatus(HttpStatusCode.OK);
        Assert.Empty((await answer.Json())["attributions"]!.AsArray());
    }

    [Fact]
    public async Task An_empty_list_of_sources_without_a_text_is_refused_at_its_place()
    {
        var service = await open.GetAsync();

        using var answer = await service.Post("/v1/reports", """{"sources":[]}""");

        Assert.NotNull((await answer.AssertProblem(422, "validation-failed"))["errors"]!["/sources"]);
    }

    [Fact]
    public async Task What_was_declared_is_part_of_the_answer_with_its_quotes()
    {
        var service = await open.GetAsync();

        using var answer = await service.Post("/v1/attributions", Declared);

        answer.AssertStatus(HttpStatusCode.OK);
        var first = (await answer.Json())["attributions"]![0]!;
        Assert.Equal(("declared", 1.0, "Ines Duarte"), ((string)first["origin"]!, (double)first["confidence"]!, (string)first["quotes"]!["source"]!["exact"]!));
    }

    [Fact]
    public async Task What_is_sent_back_with_the_text_is_taken_as_it_stands()
    {
        var service = await open.GetAsync();
        using var read = await service.Post("/v1/attributions", Declared);
        var again = await read.Json();
        again["text"] = (string)JsonNode.Parse(Declared)!["text"]!;

        using var twice = await service.Post("/v1/attributions", again.ToJsonString());

        Assert.Equal(await read.Text(), await twice.Text());
        using var report = await service.Post("/v1/reports", again.ToJsonString());
        report.AssertStatus(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_text_alone_is_read_and_its_report_is_that_of_what_was_read()
    {
        const string Text = "The quay will stay shut until June, the Harbour Courant reported, citing two council officials. The builder denied that.\n\n“Nobody told us,” Ines Duarte said on Monday.";
        var service = await open.GetAsync();
        using var read = await service.Post("/v1/attributions", new JsonObject { ["text"] = Text }.ToJsonString());
        var back = await read.Json();

        Assert.NotEmpty(back["attributions"]!.AsArray());
        Assert.All(back["attributions"]!.AsArray(), attribution =>
        {
            Assert.Equal("detected", (string?)attribution!["origin"]);
            Assert.Equal(Text[(int)attribution["cue"]![0]!..(int)attribution["cue"]![1]!], (string?)attribution["quotes"]!["cue"]!["exact"]);
        });
        using var fromText = await service.Post("/v1/reports", new JsonObject { ["text"] = Text }.ToJsonString());
        back["text"] = Text;
        using var fromRead = await service.Post("/v1/reports", back.ToJsonString());
        var (first, second) = (await fromText.Json(), await fromRead.Json());
        Assert.Equal(Rules(first), Rules(second));
        Assert.Equal(first["claims"]!.AsArray().Select(claim => (string?)claim!["support"]), second["claims"]!.AsArray().Select(claim => (string?)claim!["support"]));

        static IEnumerable<string?> Rules(JsonObject report) => report["findings"]!.AsArray().Select(finding => (string?)finding!["rule"]).Order(StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_batch_takes_texts_too()
    {
        var service = await open.GetAsync();

        using var answer = await service.Post("/v1/reports:batch", """{"text":"The quay is closed, Ines Duarte said."}""" + "\n" + Calls.ThreeSources, "application/x-ndjson");

        var lines = (await answer.Text()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!).ToList();
        Assert.Equal(("Ines Duarte", "detected"), ((string)lines[0]["sources"]![0]!["name"]!, (string)lines[0]["attributions"]![0]!["origin"]!));
        Assert.Equal("TASS", (string?)lines[1]["sources"]![0]!["name"]);
    }

    [Theory]
    [InlineData("""{"text":"x","attributions":[{"sourceId":"nobody"}]}""", 422, "validation-failed")]
    [InlineData("""{"text":"x","more":1}""", 400, "unknown-property")]
    [InlineData("""{"text":"\ud800"}""", 400, "malformed-json")]
    [InlineData("nonsense", 400, "malformed-json")]
    public async Task It_refuses_what_reports_refuse(string request, int status, string slug)
    {
        var service = await open.GetAsync();

        using var answer = await service.Post("/v1/attributions", request);

        await answer.AssertProblem(status, slug);
    }

    [Fact]
    public async Task Too_long_a_text_is_refused_by_its_length()
    {
        var service = await open.GetAsync();

        using var answer = await service.Post("/v1/attributions", $$"""{"text":"{{new string('x', 200_001)}}"}""");

        await answer.AssertProblem(422, "text-too-long");
    }

    [Fact]
    public async Task No_parameter_is_known()
    {
        var service = await open.GetAsync();

        using var answer = await service.Post("/v1/attributions?save=true", Declared);

        await answer.AssertProblem(400, "validation-failed");
    }
}
