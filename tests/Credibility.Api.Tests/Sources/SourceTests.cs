using System.Net;
using System.Text.Json.Nodes;
using Credibility.Api.Tests.Hosting;
using Credibility.Api.Tests.Scores;
using Xunit;

namespace Credibility.Api.Tests.Sources;

public class SourceTests(OpenService open)
{
    [Fact]
    public async Task Pages_follow_one_another_to_the_end_and_hold_every_source_once()
    {
        var service = await open.GetAsync();
        var ids = new List<string>();
        var path = "/v1/sources?limit=50";
        for (var pages = 0; pages < 100 && path is not null; pages++)
        {
            using var answer = await service.Get(path);
            answer.AssertStatus(HttpStatusCode.OK);
            var page = await answer.Json();
            ids.AddRange(page["items"]!.AsArray().Select(item => (string)item!["id"]!));
            var next = (string?)page["next"];
            Assert.Equal(next is not null, answer.Headers.Contains("Link"));
            path = next is null ? null : answer.Headers.GetValues("Link").Single().Split('<', '>')[1];
        }

        using var ready = await service.Get("/readyz");
        Assert.Equal((int)(await ready.Json())["sources"]!, ids.Count);
        Assert.Equal(ids.Order(StringComparer.Ordinal), ids);
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.Contains("tass", ids);
    }

    [Theory]
    [InlineData("q=Suspilne", "suspilne")]
    [InlineData("q=%D0%A2%D0%90%D0%A1%D0%A1", "tass")]
    [InlineData("kind=news-agency&country=ru", "tass")]
    public async Task A_list_can_be_narrowed(string query, string expected)
    {
        var service = await open.GetAsync();

        using var answer = await service.Get("/v1/sources?" + query);

        answer.AssertStatus(HttpStatusCode.OK);
        Assert.Contains(expected, (await answer.Json())["items"]!.AsArray().Select(item => (string?)item!["id"]));
    }

    [Theory]
    [InlineData("%25_%25_%25")]
    [InlineData("%22unclosed")]
    [InlineData("%27;DROP%20TABLE%20source_current;--")]
    public async Task Characters_of_a_query_are_taken_as_they_are(string words)
    {
        var service = await open.GetAsync();

        using var answer = await service.Get("/v1/sources?q=" + words);

        answer.AssertStatus(HttpStatusCode.OK);
        Assert.Empty((await answer.Json())["items"]!.AsArray());
    }

    [Theory]
    [InlineData("sort=name;DELETE%20FROM%20sources", "sort")]
    [InlineData("q=%20%20", "q")]
    [InlineData("q=", "q")]
    [InlineData("limit=0", "limit")]
    [InlineData("limit=501", "limit")]
    [InlineData("limit=1e2", "limit")]
    [InlineData("kind=verdict", "kind")]
    [InlineData("country=RUS", "country")]
    [InlineData("cursor=abc", "cursor")]
    [InlineData("cursor=%00", "cursor")]
    [InlineData("changedSince=yesterday", "changedSince")]
    [InlineData("q=a&q=b", "q")]
    public async Task A_parameter_that_cannot_be_used_is_named(string query, string name)
    {
        var service = await open.GetAsync();

        using var answer = await service.Get("/v1/sources?" + query);

        var problem = await answer.AssertProblem(400, "validation-failed");
        Assert.NotNull(problem["errors"]![name]);
    }

    [Fact]
    public async Task A_source_is_answered_with_its_evidence()
    {
        var service = await open.GetAsync();

        using var answer = await service.Get("/v1/sources/tass");

        answer.AssertStatus(HttpStatusCode.OK);
        var source = await answer.Json();
        Assert.Equal("tass", (string?)source["id"]);
        Assert.All(source["evidence"]!.AsArray(), proof => Assert.StartsWith("http", (string)proof!["url"]!, StringComparison.Ordinal));
        Assert.NotEmpty(source["evidence"]!.AsArray());
    }

    [Theory]
    [InlineData("/v1/sources/tass")]
    [InlineData("/v1/sources/tass?asOf=2020-01-01")]
    [InlineData("/v1/sources/fr-ministry-of-defence")]
    public async Task Who_has_a_profile_already_is_sent_nothing(string path)
    {
        var service = await open.GetAsync();
        using var first = await service.Get(path);
        var tag = first.Headers.ETag!;
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.IfNoneMatch.Add(tag);

        using var again = await service.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.NotModified, tag, ""), (again.StatusCode, again.Headers.ETag, await again.Text()));
        Assert.False(tag.IsWeak);
        Assert.Equal("no-cache, private", again.Headers.CacheControl!.ToString());
        Assert.Equal(first.Headers.GetValues("Credibility-Catalog"), again.Headers.GetValues("Credibility-Catalog"));
    }

    [Fact]
    public async Task The_tag_of_a_profile_moves_with_every_byte_of_the_answer()
    {
        await using var outlets = await Outlets.StartAsync();
        await outlets.LoadAsync("h1", Outlets.Rated("zz-a"), Outlets.Rated("zz-b"));
        var (tag, body) = await Tagged(outlets.Service);

        // Of the profile itself nothing changes, of the catalog that the answer names everything.
        await outlets.SetAsync(Outlets.Rated("zz-b", "none"));
        var (beside, other) = await Tagged(outlets.Service);

        Assert.Equal(body == other, tag == beside);
        Assert.NotEqual(tag, beside);
        await outlets.SetAsync(Outlets.Rated("zz-a", "none"));
        Assert.NotEqual(beside, (await Tagged(outlets.Service)).Tag);
    }

    private static async Task<(string Tag, string Body)> Tagged(ServiceProcess service)
    {
        using var answer = await service.Get("/v1/sources/zz-a");
        return (answer.Headers.ETag!.Tag, await answer.Text());
    }

    [Fact]
    public async Task A_body_that_every_state_has_is_answered_without_a_profile_of_its_own()
    {
        var service = await open.GetAsync();

        using var answer = await service.Get("/v1/sources/fr-ministry-of-defence");

        answer.AssertStatus(HttpStatusCode.OK);
        Assert.True((bool)(await answer.Json())["structural"]!);
    }

    [Fact]
    public async Task Facts_can_be_asked_for_as_they_stood_on_a_day_and_as_they_were_recorded()
    {
        var service = await open.GetAsync();
        using var now = await service.Get("/v1/sources/tass");
        using var in1990 = await service.Get("/v1/sources/tass?asOf=1990-01-01");
        using var before = await service.Get("/v1/sources/tass?knownAt=2000-01-01T00:00:00Z");

        in1990.AssertStatus(HttpStatusCode.OK);
        Assert.DoesNotContain("ITAR-TASS", Aliases(await in1990.Json()));
        Assert.Contains("ITAR-TASS", Aliases(await now.Json()));
        await before.AssertProblem(404, "not-found");
    }

    [Theory]
    [InlineData("/v1/sources/nosuch")]
    [InlineData("/v1/sources/..%2F..%2Fetc%2Fpasswd")]
    [InlineData("/v1/sources/%00")]
    public async Task An_unknown_id_is_not_found(string path)
    {
        var service = await open.GetAsync();

        using var answer = await service.Get(path);

        Assert.InRange((int)answer.StatusCode, 400, 404);
    }

    [Fact]
    public async Task Changes_since_an_instant_are_those_recorded_after_it()
    {
        var service = await open.GetAsync();
        using var all = await service.Get("/v1/sources?limit=1&changedSince=2000-01-01");
        using var none = await service.Get("/v1/sources?limit=1&changedSince=2999-01-01T00:00:00Z");

        Assert.NotEmpty((await all.Json())["items"]!.AsArray());
        Assert.Empty((await none.Json())["items"]!.AsArray());
    }

    private static IEnumerable<string> Aliases(JsonObject source) => (source["aliases"]?.AsArray() ?? []).Select(alias => (string)alias!["text"]!);
}
