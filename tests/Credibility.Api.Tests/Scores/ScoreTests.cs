using System.Net;
using System.Text.Json.Nodes;
using Credibility.Api.Http;
using Credibility.Api.Tests.Hosting;
using Credibility.Sources;
using Credibility.Sources.Ownership;
using Microsoft.Extensions.Primitives;
using Xunit;

namespace Credibility.Api.Tests.Scores;

/// <summary>What an answer about one score holds, and when it need not be sent again.</summary>
public class ScoreTests(OpenService open)
{
    [Fact]
    public async Task Every_score_says_why_since_when_by_which_evidence_and_how_sure()
    {
        var service = await open.GetAsync();
        var rated = (await ScoreListTests.Walk(service, "/v1/scores")).Where(row => row["score"] is not null).Select(row => (string)row["id"]!).ToList();

        Assert.NotEmpty(rated);
        foreach (var id in rated)
        {
            using var answer = await service.Get($"/v1/sources/{id}/score");
            answer.AssertStatus(HttpStatusCode.OK);
            AssertTold(await answer.Json(), id);
        }
    }

    private static void AssertTold(JsonObject score, string id)
    {
        Assert.InRange((double)score["score"]!, (double)score["low"]!, (double)score["high"]!);
        Assert.True((string?)score["howSure"] is "low" or "medium" or "high");
        Assert.True((DateTimeOffset)score["since"]! <= DateTimeOffset.UtcNow);
        Assert.Null(score["notRated"]);
        Assert.Equal(32, ((string)score["version"]!).Length);
        var parts = score["contributions"]!.AsArray();
        Assert.All(parts, part => Assert.NotEmpty(part!["evidence"]!.AsArray()));
        Assert.All(parts.Concat(score["notCounted"]!.AsArray()).SelectMany(part => part!["evidence"]!.AsArray()), proof =>
        {
            Assert.StartsWith("http", (string)proof!["url"]!, StringComparison.Ordinal);
            Assert.NotEmpty((string)proof["publisher"]!);
            Assert.NotNull(proof["retrieved"]);
        });
        Assert.StartsWith($"How sure: {score["howSure"]}.", (string)score["sureness"]!["words"]!, StringComparison.Ordinal);
        Assert.Equal((double)score["high"]! - (double)score["low"]!, (double)score["sureness"]!["width"]!, .11);
        Assert.All(score["missing"]!.AsArray(), missing => Assert.True((double)missing!["counts"]! > 0 && ((string)missing["evidence"]!).Length > 0));
        Assert.All(parts, part => Assert.Contains("the base of 50", (string)part!["words"]!, StringComparison.Ordinal));
        Assert.Equal((double)score["score"]!, (double)score["base"]!["shown"]! + parts.Sum(part => (double)part!["shown"]!), 9);
        Assert.Equal((double)score["exact"]!, (double)score["base"]!["exact"]! + parts.Sum(part => (double)part!["points"]!), 9);
        Assert.Equal(1, score["opinion"]!.AsObject().Sum(part => (double)part.Value!), 9);
        Assert.Empty(score["ratingsByOthers"]!.AsArray());
        Assert.Equal($"/v1/sources/{id}/replies", (string?)score["appeal"]!["replies"]);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("fr-ministry-of-defence")]
    public async Task Who_is_not_rated_has_a_reason_and_no_number_beside_it(string? body)
    {
        var service = await open.GetAsync();
        var id = body ?? (string)(await ScoreListTests.Walk(service, "/v1/scores")).First(row => (string?)row["notRated"] == "not-enough-evidence")["id"]!;
        using var answer = await service.Get($"/v1/sources/{id}/score");

        answer.AssertStatus(HttpStatusCode.OK);
        var score = await answer.Json();
        Assert.All(["score", "exact", "low", "high", "howSure", "base", "opinion", "admiraltyLetter"], name => Assert.Null(score[name]));
        Assert.All(score["contributions"]!.AsArray(), part => Assert.True(part!["points"] is null && part["shown"] is null && !((string)part["words"]!).Contains("points", StringComparison.Ordinal)));
        Assert.Equal("not-enough-evidence", (string?)score["notRated"]!["reason"]);
        Assert.StartsWith("Not rated:", (string?)score["notRated"]!["words"], StringComparison.Ordinal);
        Assert.NotEmpty(score["notRated"]!["needed"]!["signals"]!.AsArray());
    }

    [Fact]
    public async Task An_unknown_source_has_no_score_and_no_history()
    {
        var service = await open.GetAsync();
        using var score = await service.Get("/v1/sources/nosuch/score");
        using var history = await service.Get("/v1/sources/nosuch/history");

        await score.AssertProblem(404, "not-found");
        await history.AssertProblem(404, "not-found");
    }

    [Fact]
    public async Task A_past_day_says_how_many_facts_may_not_have_held_then()
    {
        await using var outlets = await Outlets.StartAsync();
        var control = new ControlFactors(Factor(null), Factor("2015"), Factor(null));
        await outlets.SetAsync(Outlets.Rated("zz-a") with { Control = control, Signals = [Outlets.Signal("corrections", "policy"), Outlets.Signal("complaints-body", "member", "2019")] });

        using var then = await outlets.Service.Get("/v1/sources/zz-a/score?asOf=2020-01-01");

        var score = await then.Json();
        Assert.Equal((5, 3), ((int)score["facts"]!, (int)score["undated"]!["facts"]!));
        Assert.Equal(
            "Since when 3 of the 5 facts hold is not known. They count on 2020-01-01 as on any other day, so that a score of the past may rest on what came later.",
            (string?)score["undated"]!["words"]);
    }

    private static ControlFactor Factor(string? since) => new(true, new Validity(since is null ? null : FactDate.Parse(since)), ["e1"]);

    [Fact]
    public async Task A_past_day_is_judged_by_the_facts_of_that_day()
    {
        await using var outlets = await Outlets.StartAsync();
        await outlets.SetAsync(Outlets.Rated("zz-a") with { Signals = [Outlets.Signal("corrections", "policy", "2021"), Outlets.Signal("complaints-body", "member", "2019")] });
        using var now = await outlets.Service.Get("/v1/sources/zz-a/score");
        using var then = await outlets.Service.Get("/v1/sources/zz-a/score?asOf=2020-01-01");
        using var later = await outlets.Service.Get("/v1/sources/zz-a/score?asOf=2999-01-01");
        using var nonsense = await outlets.Service.Get("/v1/sources/zz-a/score?asof=2020-01-01");

        Assert.NotNull((await now.Json())["score"]);
        var score = await then.Json();
        Assert.Equal("2020-01-01", (string?)score["asOf"]);
        Assert.Equal("complaints-body", (string?)score["contributions"]!.AsArray().Single()!["signal"]);
        Assert.Null(score["since"]);
        Assert.Null(score["undated"]);
        Assert.Equal("not-enough-evidence", (string?)score["notRated"]!["reason"]);
        Assert.NotNull((await later.AssertProblem(400, "validation-failed"))["errors"]!["asOf"]);
        await nonsense.AssertProblem(400, "validation-failed");
    }

    [Fact]
    public async Task What_is_held_and_does_not_count_is_told_with_its_reason_and_evidence()
    {
        await using var outlets = await Outlets.StartAsync();
        var rated = Outlets.Rated("zz-a");
        await outlets.SetAsync(rated with
        {
            Signals = [.. rated.Signals, Outlets.Signal("corrections", "none", to: "2999")],
            Control = new(null, null, new ControlFactor(true, new Validity(FactDate.Parse("2022")), ["e1"]) { FromListing = true }),
        });
        using var answer = await outlets.Service.Get("/v1/sources/zz-a/score");
        using var page = await outlets.Service.Get("/sources/zz-a");

        var held = (await answer.Json())["notCounted"]!.AsArray();
        Assert.Equal(
            ["control-type editorial yes only-from-listing 2022", "corrections  policy another-counts "],
            held.Select(fact => $"{fact!["signal"]} {fact["factor"]} {fact["level"]} {fact["reason"]} {fact["validFrom"]}"));
        Assert.Equal("A state controls its editorial line: only an act that lists somebody says so. Such acts are shown and never count.", (string?)held[0]!["words"]);
        Assert.All(held, fact => Assert.Equal("https://register.example/zz-a", (string?)fact!["evidence"]![0]!["url"]));
        Assert.Contains((string)held[0]!["words"]!, await page.Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/v1/sources/afp/score")]
    [InlineData("/v1/sources/afp/score?asOf=2024-01-01")]
    [InlineData("/v1/sources/fr-ministry-of-defence/score")]
    [InlineData("/v1/sources/afp/history")]
    [InlineData("/v1/scores")]
    [InlineData("/v1/scores?limit=2&kind=news-agency")]
    [InlineData("/v1/scores?format=csv")]
    [InlineData("/v1/scores?changedSince=3")]
    public async Task Who_has_the_answer_is_told_so(string path)
    {
        var service = await open.GetAsync();
        using var whole = await service.Get(path);
        using var again = await service.Get(path);
        var tag = whole.Headers.ETag!.ToString();

        whole.AssertStatus(HttpStatusCode.OK);
        Assert.False(whole.Headers.ETag.IsWeak);
        Assert.Equal(await whole.Text(), await again.Text());
        Assert.Equal((tag, "no-cache, private"), (again.Headers.ETag!.ToString(), again.Headers.CacheControl!.ToString()));
        foreach (var held in new[] { tag, "W/" + tag, "*", $"\"a\", \"b,c\" ,{tag}", $"\"a\"\t,W/{tag}" })
        {
            using var unchanged = await Conditional(service, HttpMethod.Get, path, held);
            unchanged.AssertStatus(HttpStatusCode.NotModified);
            Assert.Empty(await unchanged.Text());
            Assert.Equal(tag, unchanged.Headers.ETag!.ToString());
        }

        foreach (var other in new[] { "\"another\"", tag.Trim('"'), tag[..^1], $"\"x{tag[1..]}" })
        {
            using var sent = await Conditional(service, HttpMethod.Get, path, other);
            sent.AssertStatus(HttpStatusCode.OK);
        }

        using var head = await Conditional(service, HttpMethod.Head, path, null);
        using var unchangedHead = await Conditional(service, HttpMethod.Head, path, tag);
        head.AssertStatus(HttpStatusCode.OK);
        Assert.Empty(await head.Text());
        Assert.Equal((tag, whole.Content.Headers.ContentLength), (head.Headers.ETag!.ToString(), head.Content.Headers.ContentLength));
        unchangedHead.AssertStatus(HttpStatusCode.NotModified);
    }

    [Fact]
    public async Task A_time_counts_only_where_no_tag_is_given()
    {
        var service = await open.GetAsync();
        HttpResponseMessage answer;
        // Not told in the first seconds: until then another change could have the same second.
        for (answer = await service.Get("/v1/sources/afp/score"); answer.Content.Headers.LastModified is null; answer = await service.Get("/v1/sources/afp/score"))
        {
            answer.Dispose();
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        var modified = answer.Content.Headers.LastModified!.Value;
        answer.Dispose();

        Assert.Equal(HttpStatusCode.NotModified, await Since(modified, null));
        Assert.Equal(HttpStatusCode.OK, await Since(modified.AddSeconds(-1), null));
        Assert.Equal(HttpStatusCode.OK, await Since(modified, "\"another\""));

        async Task<HttpStatusCode> Since(DateTimeOffset since, string? tag)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/v1/sources/afp/score", UriKind.Relative));
            request.Headers.IfModifiedSince = since;
            if (tag is not null)
            {
                request.Headers.TryAddWithoutValidation("If-None-Match", tag);
            }

            using var sent = await service.Client.SendAsync(request, TestContext.Current.CancellationToken);
            return sent.StatusCode;
        }
    }

    [Fact]
    public void A_tag_that_cannot_be_read_holds_nothing()
    {
        Assert.False(EntityTags.Include("\"a", "\"a\""));
        Assert.False(EntityTags.Include("a\"", "\"a\""));
        Assert.False(EntityTags.Include(",,,", "\"a\""));
        Assert.False(EntityTags.Include("\"b\", *", "\"a\""));
        Assert.True(EntityTags.Include(",\"\",\"a\"", "\"a\""));
        Assert.True(EntityTags.Include(new StringValues(["\"b\"", "\"a\""]), "\"a\""));
    }

    [Fact]
    public async Task Scores_need_the_scope_read()
    {
        await using var guarded = await ServiceProcess.StartAsync(Keys.Settings(Keys.Reader, Keys.Other));

        foreach (var path in new[] { "/v1/scores", "/v1/sources/tass/score", "/v1/sources/tass/history", "/v1/events?after=0" })
        {
            using var nobody = await guarded.Get(path);
            using var other = await guarded.Get(path, Keys.Other);
            await nobody.AssertProblem(401, "unauthorized");
            await other.AssertProblem(403, "forbidden-scope");
        }

        using var reader = await guarded.Get("/v1/scores", Keys.Reader);
        reader.AssertStatus(HttpStatusCode.OK);
    }

    private static async Task<HttpResponseMessage> Conditional(ServiceProcess service, HttpMethod method, string path, string? tags)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative));
        if (tags is not null)
        {
            request.Headers.TryAddWithoutValidation("If-None-Match", tags);
        }

        return await service.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
