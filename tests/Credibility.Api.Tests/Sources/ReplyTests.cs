using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Credibility.Api.Tests.Hosting;
using Xunit;

namespace Credibility.Api.Tests.Sources;

/// <summary>A service whose replies only these tests change.</summary>
public sealed class ReplyService : SharedService
{
    protected override Task<ServiceProcess> StartAsync() => ServiceProcess.StartAsync([.. Keys.Settings(Keys.Reader, Keys.Editor, Keys.Reporter), "--RateLimits:PerKeyPerMinute=0"]);
}

public class ReplyTests(ReplyService replies) : IClassFixture<ReplyService>
{
    private const string Tass = "/v1/sources/tass/replies";

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_reply_is_received_published_shown_withdrawn_and_kept()
    {
        var service = await replies.GetAsync();
        using var sent = await service.Post(Tass, """{"author":"TASS","text":"Our reply.\r\nTwo lines.","about":"evidence","key":"e1","contact":"desk@tass.example"}""", key: Keys.Editor);
        sent.AssertStatus(HttpStatusCode.Created);
        var received = await sent.Json();
        var at = sent.Headers.Location!.ToString();
        Assert.Equal($"{Tass}/{received["id"]}", at);
        Assert.Equal(("received", "Our reply.\nTwo lines.", "desk@tass.example"), ((string?)received["state"], (string?)received["text"], (string?)received["contact"]));

        using var unseen = await service.Get(at, Keys.Reader);
        await unseen.AssertProblem(404, "not-found");

        using var published = await Patch(service, at, """{"state":"published"}""", Keys.Editor);
        published.AssertStatus(HttpStatusCode.OK);
        using var seen = await service.Get(at, Keys.Reader);
        var shown = await seen.Json();
        Assert.Equal("published", (string?)shown["state"]);
        Assert.Null(shown["contact"]);
        using var list = await service.Get(Tass, Keys.Reader);
        Assert.DoesNotContain("desk@tass.example", await list.Text(), StringComparison.Ordinal);

        using var again = await Patch(service, at, """{"state":"published"}""", Keys.Editor);
        again.AssertStatus(HttpStatusCode.OK);
        using var refused = await Patch(service, at, """{"state":"refused","reason":"late"}""", Keys.Editor);
        await refused.AssertProblem(409, "state-conflict");

        using var withdrawn = await Patch(service, at, """{"state":"withdrawn","reason":"The author asked."}""", Keys.Editor);
        withdrawn.AssertStatus(HttpStatusCode.OK);
        using var gone = await service.Get(at, Keys.Reader);
        await gone.AssertProblem(404, "not-found");
        using var kept = await service.Get(at, Keys.Editor);
        Assert.Equal(("withdrawn", "The author asked."), ((string?)(await kept.Json())["state"], (string?)(await (await service.Get(at, Keys.Editor)).Json())["reason"]));
    }

    [Fact]
    public async Task Only_a_key_that_may_write_hands_in_publishes_or_sees_what_is_not_published()
    {
        var service = await replies.GetAsync();
        using var nobody = await service.Post(Tass, """{"author":"A","text":"B"}""");
        using var reader = await service.Post(Tass, """{"author":"A","text":"B"}""", key: Keys.Reader);
        using var publishing = await Patch(service, Tass + "/1", """{"state":"published"}""", Keys.Reader);
        using var looking = await service.Get(Tass + "?state=received", Keys.Reader);
        using var unread = await service.Get(Tass);

        await nobody.AssertProblem(401, "unauthorized");
        await reader.AssertProblem(403, "forbidden-scope");
        await publishing.AssertProblem(403, "forbidden-scope");
        await looking.AssertProblem(403, "forbidden-scope");
        await unread.AssertProblem(401, "unauthorized");
    }

    [Theory]
    [InlineData("""{"text":"B"}""", 422, "/author")]
    [InlineData("""{"author":" ","text":"B"}""", 422, "/author")]
    [InlineData("""{"author":"A"}""", 422, "/text")]
    [InlineData("""{"author":"A","text":"a\u0000b"}""", 422, "/text")]
    [InlineData("""{"author":"A\nB","text":"B"}""", 422, "/author")]
    [InlineData("""{"author":"A","text":"a\u202Eb"}""", 422, "/text")]
    [InlineData("""{"author":"A","text":"B","about":"verdict"}""", 422, "/about")]
    [InlineData("""{"author":"A","text":"B","about":"signal"}""", 422, "/key")]
    [InlineData("""{"author":"A","text":"B","about":"signal","key":"nosuch"}""", 422, "/key")]
    [InlineData("""{"author":"A","text":"B","about":"evidence","key":"e999"}""", 422, "/key")]
    [InlineData("""{"author":"A","text":"B","about":"score","key":"e1"}""", 422, "/key")]
    [InlineData("""{"author":"A","text":"B","contact":""}""", 422, "/contact")]
    public async Task What_cannot_be_taken_in_is_named(string body, int status, string at)
    {
        var service = await replies.GetAsync();

        using var answer = await service.Post(Tass, body, key: Keys.Editor);

        Assert.NotNull((await answer.AssertProblem(status, "validation-failed"))["errors"]![at]);
    }

    [Theory]
    [InlineData("""{"author":"A","text":"B","colour":"red"}""", "unknown-property")]
    [InlineData("""{"author":"A","author":"B","text":"B"}""", "duplicate-property")]
    [InlineData("""{"author":"A","text":"\uD800"}""", "malformed-json")]
    [InlineData("null", "malformed-json")]
    [InlineData("[", "malformed-json")]
    public async Task A_body_that_cannot_be_read_is_told_from_one_that_is_refused(string body, string slug)
    {
        var service = await replies.GetAsync();

        using var answer = await service.Post(Tass, body, key: Keys.Editor);

        await answer.AssertProblem(400, slug);
    }

    [Fact]
    public async Task The_text_is_bounded_to_the_character()
    {
        var service = await replies.GetAsync();

        using var fits = await service.Post("/v1/sources/reuters/replies", Body("A", new string('x', 4_000)), key: Keys.Editor);
        using var longer = await service.Post("/v1/sources/reuters/replies", Body("A", new string('x', 4_001)), key: Keys.Editor);

        fits.AssertStatus(HttpStatusCode.Created);
        await longer.AssertProblem(422, "validation-failed");
    }

    [Theory]
    [InlineData("""{"state":"received"}""", "/state")]
    [InlineData("""{}""", "/state")]
    [InlineData("""{"state":"refused"}""", "/reason")]
    [InlineData("""{"state":"withdrawn","reason":" "}""", "/reason")]
    public async Task A_decision_needs_a_state_and_a_refusal_a_reason(string body, string at)
    {
        var service = await replies.GetAsync();

        using var answer = await Patch(service, Tass + "/1", body, Keys.Editor);

        Assert.NotNull((await answer.AssertProblem(422, "validation-failed"))["errors"]![at]);
    }

    [Theory]
    [InlineData("/v1/sources/nosuch/replies")]
    [InlineData("/v1/sources/tass/replies/999999")]
    [InlineData("/v1/sources/tass/replies/99999999999999999999")]
    [InlineData("/v1/sources/tass/replies/9223372036854775807")]
    [InlineData("/v1/sources/tass/replies/one")]
    public async Task What_is_not_there_is_not_found(string path)
    {
        var service = await replies.GetAsync();

        using var answer = await service.Get(path, Keys.Editor);

        await answer.AssertProblem(404, "not-found");
    }

    [Fact]
    public async Task Pages_follow_one_another_latest_first_and_hostile_words_stay_words()
    {
        var service = await replies.GetAsync();
        const string Path = "/v1/sources/suspilne/replies";
        const string Hostile = "</script><script>alert('1')</script> & \"quoted\" وكالة";
        for (var n = 0; n < 5; n++)
        {
            using var sent = await service.Post(Path, Body($"Suspilne {n}", Hostile), key: Keys.Editor);
            using var published = await Patch(service, sent.Headers.Location!.ToString(), """{"state":"published"}""", Keys.Editor);
        }

        var authors = new List<string>();
        for (var path = Path + "?limit=2"; path is not null;)
        {
            using var answer = await service.Get(path, Keys.Reader);
            var text = await answer.Text();
            Assert.DoesNotContain("<script", text, StringComparison.OrdinalIgnoreCase);
            var page = JsonNode.Parse(text)!;
            authors.AddRange(page["items"]!.AsArray().Select(item => (string)item!["author"]!));
            Assert.All(page["items"]!.AsArray(), item => Assert.Equal(Hostile, (string?)item!["text"]));
            path = page["next"] is null ? null : answer.Headers.GetValues("Link").Single().Split('<', '>')[1];
        }

        Assert.Equal(["Suspilne 4", "Suspilne 3", "Suspilne 2", "Suspilne 1", "Suspilne 0"], authors);
    }

    [Theory]
    [InlineData("state=verdict")]
    [InlineData("limit=101")]
    [InlineData("cursor=abc")]
    [InlineData("cursor=MTp0YXNz")]
    public async Task A_parameter_that_cannot_be_used_is_named(string query)
    {
        var service = await replies.GetAsync();

        using var answer = await service.Get($"{Tass}?{query}", Keys.Reader);

        Assert.NotNull((await answer.AssertProblem(400, "validation-failed"))["errors"]![query.Split('=')[0]]);
    }

    private static string Body(string author, string text) => JsonSerializer.Serialize(new { author, text });

    private static async Task<HttpResponseMessage> Patch(ServiceProcess service, string path, string body, TestKey key)
    {
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        Cancelled.ThrowIfCancellationRequested();
        return await service.Send(HttpMethod.Patch, path, content, key);
    }
}
