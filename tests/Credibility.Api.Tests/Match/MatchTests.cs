using System.Net;
using Credibility.Api.Tests.Hosting;
using Xunit;

namespace Credibility.Api.Tests.Match;

public class MatchTests(OpenService open)
{
    [Fact]
    public async Task Each_query_is_answered_under_its_name_with_candidates_and_why()
    {
        var service = await open.GetAsync();

        using var answer = await service.Post("/v1/match", """
            {"queries":{"q1":{"name":"the Russian state news agency TASS","description":null,"kind":null,"country":null,"url":null},
                        "q2":{"name":"Russian Defence Ministry"}, "q3":{"name":"Nobody Whoever Heard Of"}},"threshold":0.85,"limit":5}
            """);

        answer.AssertStatus(HttpStatusCode.OK);
        var responses = (await answer.Json())["responses"]!;
        Assert.Equal("tass", (string?)responses["q1"]!["results"]![0]!["id"]);
        Assert.True((bool)responses["q1"]!["results"]![0]!["match"]!);
        Assert.NotEmpty(responses["q1"]!["results"]![0]!["explanation"]!.AsArray());
        Assert.Equal("ru-ministry-of-defence", (string?)responses["q2"]!["results"]![0]!["id"]);
        Assert.DoesNotContain(responses["q3"]!["results"]!.AsArray(), result => (bool)result!["match"]!);
    }

    [Theory]
    [InlineData("""{"queries":{"q":{"name":"TASS","nmae":"x"}}}""", 400, "unknown-property")]
    [InlineData("""{"queries":{"q":{"name":"TASS","name":"x"}}}""", 400, "duplicate-property")]
    [InlineData("""{"queries":{"q":{"name":5}}}""", 400, "malformed-json")]
    [InlineData("""{"queries":{"q":{"name":"TASS"}},"threshold":"NaN"}""", 400, "malformed-json")]
    [InlineData("""{"queries":{"q":{"name":"\ud800"}}}""", 400, "malformed-json")]
    [InlineData("""{"queries":""", 400, "malformed-json")]
    [InlineData("""[]""", 400, "malformed-json")]
    [InlineData("""null""", 400, "malformed-json")]
    [InlineData("""{}""", 400, "malformed-json")]
    [InlineData("""{"queries":{}}""", 422, "validation-failed")]
    [InlineData("""{"queries":{"q":null}}""", 422, "validation-failed")]
    [InlineData("""{"queries":{"q":{"name":" "}}}""", 422, "validation-failed")]
    [InlineData("""{"queries":{"q":{"name":"a\u0000b"}}}""", 422, "validation-failed")]
    [InlineData("""{"queries":{"q":{"name":"TASS","kind":"verdict"}}}""", 422, "validation-failed")]
    [InlineData("""{"queries":{"q":{"name":"TASS"}},"threshold":1.5}""", 422, "validation-failed")]
    [InlineData("""{"queries":{"q":{"name":"TASS"}},"limit":0}""", 422, "validation-failed")]
    public async Task What_cannot_be_answered_is_refused_by_name(string body, int status, string slug)
    {
        var service = await open.GetAsync();

        using var answer = await service.Post("/v1/match", body);

        await answer.AssertProblem(status, slug);
    }

    [Fact]
    public async Task A_hundred_queries_are_answered_and_one_more_is_refused()
    {
        var service = await open.GetAsync();

        using var hundred = await service.Post("/v1/match", Body(100));
        using var more = await service.Post("/v1/match", Body(101));

        hundred.AssertStatus(HttpStatusCode.OK);
        await more.AssertProblem(422, "validation-failed");
    }

    private static string Body(int queries) =>
        $"{{\"queries\":{{{string.Join(',', Enumerable.Range(0, queries).Select(i => $"\"q{i}\":{{\"name\":\"TASS\"}}"))}}}}}";
}
