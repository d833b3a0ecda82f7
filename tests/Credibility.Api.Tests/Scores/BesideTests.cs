using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Credibility.Api.Tests.Hosting;
using Xunit;

namespace Credibility.Api.Tests.Scores;

/// <summary>Replies and ratings by others: seen with the score, and nowhere in it.</summary>
public class BesideTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Importing_ratings_changes_no_byte_of_any_report_and_no_score()
    {
        await using var outlets = await Outlets.StartAsync("--Operator:Contact=desk@operator.example");
        await outlets.SetAsync(Outlets.Rated("a"));
        await outlets.SetAsync(Outlets.Rated("b"));
        var before = await Everything(outlets.Service);
        using var first = await outlets.Service.Get("/v1/sources/a/score");
        using var other = await outlets.Service.Get("/v1/sources/b/score");
        var plain = await first.Json();

        await outlets.RateAsync("1", Outlets.Rating("a", "★★★☆ of seven"), Outlets.Rating("b", "none") with { SourceId = "afp" });
        await Moved(outlets.Service, "/v1/sources/a/score", first.Headers.ETag!.ToString());

        using var rated = await outlets.Service.Get("/v1/sources/a/score");
        var shown = await rated.Json();
        var rating = Assert.Single(shown["ratingsByOthers"]!.AsArray())!;
        Assert.Equal(
            """{"rater":"Invented Rater","rating":"★★★☆ of seven","scale":"stars, one to seven","date":"2026-10","url":"https://rater.example/a","rated":"a","dataSet":"invented-ratings"}""",
            rating.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
        plain.Remove("ratingsByOthers");
        shown.Remove("ratingsByOthers");
        Assert.Equal(plain.ToJsonString(), shown.ToJsonString());
        Assert.Equal(before, await Everything(outlets.Service));
        Assert.Equal(HttpStatusCode.NotModified, await Poll(outlets.Service, "/v1/sources/b/score", other.Headers.ETag!.ToString()));

        await outlets.StartAgainAsync("--Operator:Contact=desk@operator.example");
        Assert.Equal(HttpStatusCode.NotModified, await Poll(outlets.Service, "/v1/sources/a/score", rated.Headers.ETag!.ToString()));
        Assert.Equal(HttpStatusCode.OK, await Poll(outlets.Service, "/v1/sources/a/score", first.Headers.ETag!.ToString()));
        Assert.Equal(before, await Everything(outlets.Service));
    }

    [Fact]
    public async Task The_tag_moves_with_each_rating_shown_and_comes_back_when_it_goes()
    {
        await using var outlets = await Outlets.StartAsync();
        await outlets.SetAsync(Outlets.Rated("a"));
        using var bare = await outlets.Service.Get("/v1/sources/a/score");
        var score = bare.Headers.ETag!.ToString();
        var tags = new List<string> { score };
        foreach (var (sha, value) in new[] { ("1", "five"), ("2", "six") })
        {
            await outlets.RateAsync(sha, Outlets.Rating("a", value));
            await Moved(outlets.Service, "/v1/sources/a/score", tags[^1]);
            using var answer = await outlets.Service.Get("/v1/sources/a/score");
            tags.Add(answer.Headers.ETag!.ToString());
            Assert.Equal(HttpStatusCode.NotModified, await Poll(outlets.Service, "/v1/sources/a/score", tags[^1]));
        }

        Assert.Equal(3, tags.Distinct().Count());
        // The score's own part stays: it is what lists of scores say.
        Assert.All(tags.Skip(1), tag => Assert.StartsWith(score[..^1] + ".", tag, StringComparison.Ordinal));
        var row = (await ScoreListTests.Walk(outlets.Service, "/v1/scores")).Single(row => (string?)row["id"] == "a");
        Assert.Equal(score, (string?)row["etag"]);

        await outlets.RateAsync("3");
        await Moved(outlets.Service, "/v1/sources/a/score", tags[^1]);
        using var gone = await outlets.Service.Get("/v1/sources/a/score");
        Assert.Equal(score, gone.Headers.ETag!.ToString());
        Assert.Equal(await bare.Text(), await gone.Text());
    }

    [Fact]
    public async Task A_time_from_before_something_went_holds_nothing_after_it()
    {
        await using var outlets = await Outlets.StartAsync();
        await outlets.SetAsync(Outlets.Rated("a"));
        await outlets.RateAsync("1", Outlets.Rating("a", "five"));
        var then = await Modified(outlets.Service, "/v1/sources/a/score");
        await outlets.RateAsync("2");

        var later = DateTimeOffset.MinValue;
        await Waiting.UntilAsync(async () => (later = await Modified(outlets.Service, "/v1/sources/a/score")) > then, "a later time");
        Assert.Equal(HttpStatusCode.OK, await Poll(outlets.Service, "/v1/sources/a/score", since: then));
        Assert.Equal(HttpStatusCode.NotModified, await Poll(outlets.Service, "/v1/sources/a/score", since: later));
    }

    [Fact]
    public async Task A_reply_is_shown_with_the_score_from_when_it_is_published_until_it_is_withdrawn()
    {
        await using var outlets = await Outlets.StartAsync("--Operator:Contact=desk@operator.example");
        await outlets.SetAsync(Outlets.Rated("a"));
        const string Score = "/v1/sources/a/score";
        using var bare = await outlets.Service.Get(Score);
        var (tag, text) = (bare.Headers.ETag!.ToString(), await bare.Text());
        var score = JsonNode.Parse(text)!;
        Assert.Equal(("/v1/sources/a/replies", "desk@operator.example"), ((string?)score["appeal"]!["replies"], (string?)score["appeal"]!["contact"]));
        Assert.Equal("desk@operator.example", (string?)score["decides"]!["operator"]);
        Assert.Contains("Neither a reply nor a rating by another rater moves the score.", (string?)score["decides"]!["words"], StringComparison.Ordinal);

        using var sent = await outlets.Service.Post((string)score["appeal"]!["replies"]!, """{"author":"A, editor","text":"We corrected it.","about":"score","contact":"a@outlet.example"}""");
        var reply = sent.Headers.Location!.ToString();
        Assert.Equal(HttpStatusCode.NotModified, await Poll(outlets.Service, Score, tag));

        await Decide(outlets.Service, reply, """{"state":"published"}""");
        // At once in this process: whoever publishes and looks sees it.
        Assert.Equal(HttpStatusCode.OK, await Poll(outlets.Service, Score, tag));
        using var answered = await outlets.Service.Get(Score);
        var shown = Assert.Single((await answered.Json())["replies"]!.AsArray())!;
        Assert.Equal(("A, editor", "We corrected it.", "score"), ((string?)shown["author"], (string?)shown["text"], (string?)shown["about"]));
        Assert.DoesNotContain("a@outlet.example", await answered.Text(), StringComparison.Ordinal);
        using var past = await outlets.Service.Get(Score + "?asOf=2026-11-02");
        Assert.Single((await past.Json())["replies"]!.AsArray());

        await Decide(outlets.Service, reply, """{"state":"withdrawn","reason":"They asked."}""");
        using var after = await outlets.Service.Get(Score);
        Assert.Equal((tag, text), (after.Headers.ETag!.ToString(), await after.Text()));
        Assert.Equal(HttpStatusCode.OK, await Poll(outlets.Service, Score, answered.Headers.ETag!.ToString()));
    }

    [Fact]
    public async Task A_withdrawn_source_and_a_body_of_a_state_are_answered_with_their_replies_too()
    {
        await using var outlets = await Outlets.StartAsync();
        await outlets.SetAsync(Outlets.Rated("a"));
        foreach (var id in new[] { "a", "fr-ministry-of-defence" })
        {
            using var sent = await outlets.Service.Post($"/v1/sources/{id}/replies", """{"author":"A","text":"B"}""");
            await Decide(outlets.Service, sent.Headers.Location!.ToString(), """{"state":"published"}""");
        }

        await outlets.WithdrawAsync("a");

        foreach (var id in new[] { "a", "fr-ministry-of-defence" })
        {
            using var answer = await outlets.Service.Get($"/v1/sources/{id}/score");
            Assert.Single((await answer.Json())["replies"]!.AsArray());
        }
    }

    /// <summary>Whatever could be made from a score or a profile, in bytes: reports, lists, badges, profiles, rules, method.</summary>
    private static async Task<string> Everything(ServiceProcess service)
    {
        var all = new StringBuilder();
        var drafts = Directory.GetFiles(Path.Combine(Requirement.RepositoryRoot, "data", "drafts"), "*.json").Order(StringComparer.Ordinal).Select(File.ReadAllText)
            .Append(Calls.ThreeSources).Append("""{"sources":["Outlet a","Outlet b","AFP"]}""");
        foreach (var draft in drafts)
        {
            using var report = await service.Post("/v1/reports", draft);
            report.AssertStatus(HttpStatusCode.OK);
            all.AppendLine(await report.Text());
        }

        foreach (var path in new[]
        {
            "/v1/scores", "/v1/scores?format=csv", "/v1/scores?changedSince=0", "/v1/sources/a/history", "/v1/sources/afp/history", "/v1/sources/a/badge.svg", "/v1/sources/afp/badge.json",
            "/v1/sources/a", "/v1/sources/afp", "/v1/sources/a/ownership", "/v1/sources?limit=500", "/v1/rules", "/v1/method", "/v1/policies",
        })
        {
            using var answer = await service.Get(path);
            answer.AssertStatus(HttpStatusCode.OK);
            all.Append(path).Append(answer.Headers.ETag).AppendLine(await answer.Text());
        }

        return all.ToString();
    }

    private static async Task<DateTimeOffset> Modified(ServiceProcess service, string path)
    {
        DateTimeOffset? modified = null;
        await Waiting.UntilAsync(async () => (modified = (await service.Get(path)).Content.Headers.LastModified) is not null, "a time that nothing more can have");
        return modified!.Value;
    }

    private static Task Moved(ServiceProcess service, string path, string tag) =>
        Waiting.UntilAsync(async () => await Poll(service, path, tag) == HttpStatusCode.OK, "another tag");

    private static async Task<HttpStatusCode> Poll(ServiceProcess service, string path, string? tag = null, DateTimeOffset? since = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { IfModifiedSince = since } };
        if (tag is not null)
        {
            request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        }

        using var answer = await service.Client.SendAsync(request, Cancelled);
        return answer.StatusCode;
    }

    private static async Task Decide(ServiceProcess service, string reply, string decision)
    {
        using var answer = await service.Send(HttpMethod.Patch, reply, new StringContent(decision, Encoding.UTF8, "application/json"));
        answer.AssertStatus(HttpStatusCode.OK);
    }
}
