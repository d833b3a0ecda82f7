using System.IO.Compression;
using System.Net;
using System.Text.Json.Nodes;
using Credibility.Api.Tests.Hosting;
using Credibility.Formats.Csv;
using Xunit;

namespace Credibility.Api.Tests.Scores;

public class ScoreListTests(OpenService open)
{
    [Theory]
    [InlineData("/v1/scores?limit=7")]
    [InlineData("/v1/scores?limit=7&changedSince=0")]
    public async Task Pages_follow_one_another_to_the_end_and_hold_every_source_once(string first)
    {
        var service = await open.GetAsync();
        var rows = await Walk(service, first);
        using var ready = await service.Get("/readyz");

        Assert.Equal((int)(await ready.Json())["sources"]!, rows.Select(row => (string)row["id"]!).Distinct().Count());
        Assert.Equal(rows.Count, rows.Select(row => (string)row["id"]!).Distinct().Count());
        var order = rows.Select(row => first.Contains("changed", StringComparison.Ordinal) ? $"{(long)row["change"]!:d9}" : (string)row["id"]!).ToList();
        Assert.Equal(order.Order(StringComparer.Ordinal), order);
    }

    [Fact]
    public async Task A_row_agrees_with_the_answer_about_its_source()
    {
        var service = await open.GetAsync();
        using var list = await service.Get("/v1/scores");
        foreach (var row in (await list.Json())["items"]!.AsArray().Where(row => (string?)row!["id"] is "afp" or "tass" or "abc-australia"))
        {
            using var answer = await service.Get($"/v1/sources/{row!["id"]}/score");
            var score = await answer.Json();
            Assert.All(["score", "low", "high", "howSure", "admiraltyLetter", "since", "version", "facts"], name => Assert.Equal(score[name]?.ToJsonString(), row[name]?.ToJsonString()));
            Assert.Equal((string?)score["notRated"]?["reason"], (string?)row["notRated"]);
            Assert.Equal(answer.Headers.ETag!.ToString(), (string?)row["etag"]);
        }
    }

    [Fact]
    public async Task Kind_and_country_narrow_it()
    {
        var service = await open.GetAsync();
        var rows = await Walk(service, "/v1/scores?kind=news-agency&country=ru");

        Assert.Contains("tass", rows.Select(row => (string?)row["id"]));
        Assert.All(rows, row => Assert.Equal(("news-agency", "RU"), ((string?)row["kind"], (string?)row["country"])));
    }

    [Fact]
    public async Task Nothing_has_changed_since_the_last_change_and_everything_since_an_early_day()
    {
        var service = await open.GetAsync();
        using var all = await service.Get("/v1/scores?changedSince=2000-01-01T00:00:00Z&limit=5000");
        var changes = (string)(await all.Json())["changes"]!;
        using var none = await service.Get("/v1/scores?changedSince=" + changes);

        Assert.NotEmpty((await all.Json())["items"]!.AsArray());
        Assert.Empty((await none.Json())["items"]!.AsArray());
        Assert.Equal(changes, (string?)(await none.Json())["changes"]);
        Assert.Equal(changes, none.Headers.GetValues("Credibility-Changes").Single());
    }

    [Theory]
    [InlineData("2100-01-01T00:00:00%2B02:00")]
    [InlineData("2100-01-01T00:00:00+02:00")]
    [InlineData("2100-01-01T00:00:00-02:00")]
    public async Task An_instant_may_have_an_offset_escaped_or_not(string instant)
    {
        var service = await open.GetAsync();
        using var answer = await service.Get("/v1/scores?changedSince=" + instant);

        answer.AssertStatus(HttpStatusCode.OK);
        Assert.Empty((await answer.Json())["items"]!.AsArray());
    }

    [Theory]
    [InlineData("format=csv", null)]
    [InlineData("", "text/csv")]
    [InlineData("", "application/json;q=0.5, text/csv")]
    [InlineData("", "text/*;q=0.9, application/json;q=0.1")]
    [InlineData("", "text/csv; charset=utf-8")]
    [InlineData("", "text/csv; header=present, application/json;q=0.9")]
    [InlineData("", "application/json;q=0, text/csv;q=0.1")]
    [InlineData("format=csv", "application/json")]
    public async Task A_table_is_answered_where_it_is_asked_for(string query, string? accept)
    {
        var service = await open.GetAsync();
        using var answer = await Send(service, "/v1/scores?limit=2&" + query, accept);

        Assert.Equal("text/csv", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(["Accept", "Accept-Encoding"], answer.Headers.Vary);
        Assert.Contains("rel=\"next\"", answer.Headers.GetValues("Link").Single(), StringComparison.Ordinal);
        var lines = (await answer.Text()).Split("\r\n");
        Assert.StartsWith("id,name,kind,country,status,score,low,high,howSure,evidence,facts,notRated,admiraltyLetter,since,version,change,etag", lines[0], StringComparison.Ordinal);
        Assert.Equal(4, lines.Length);
    }

    [Theory]
    [InlineData("*/*")]
    [InlineData("text/csv;q=0.3, application/json")]
    [InlineData("text/csv;q=0, */*")]
    [InlineData("nonsense")]
    [InlineData("application/json; charset=utf-8")]
    [InlineData("text/csv;q=0.5, application/*;q=0.5")]
    [InlineData("text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.8")]
    public async Task Anybody_else_gets_json(string accept)
    {
        var service = await open.GetAsync();
        using var answer = await Send(service, "/v1/scores?limit=2", accept);

        Assert.Equal("application/json", answer.Content.Headers.ContentType!.MediaType);
    }

    [Theory]
    [InlineData("gzip", "gzip")]
    [InlineData("br", "br")]
    [InlineData("gzip, deflate, br, zstd", "br")]
    [InlineData("gzip;q=1, br;q=0.5", "gzip")]
    [InlineData("*", "br")]
    [InlineData("br;q=0, *;q=0.1", "gzip")]
    [InlineData("gzip;q=0.5, identity", null)]
    [InlineData("gzip;q=0", null)]
    [InlineData("deflate", null)]
    [InlineData("gzip;;q=x", null)]
    [InlineData("", null)]
    public async Task Rows_are_compressed_for_who_asks_and_each_coding_has_a_tag_of_its_own(string accepted, string? coding)
    {
        var service = await open.GetAsync();
        using var plain = await service.Get("/v1/scores");
        using var answer = await Coded(accepted, null);
        var tag = answer.Headers.ETag!.ToString();
        using var again = await Coded(accepted, tag);
        using var other = await Coded(accepted, plain.Headers.ETag!.ToString());

        Assert.Equal(coding, answer.Content.Headers.ContentEncoding.SingleOrDefault());
        Assert.Contains("Accept-Encoding", answer.Headers.Vary);
        Assert.Equal(await plain.Text(), await Decoded(answer, coding));
        Assert.Equal(coding is null, tag == plain.Headers.ETag!.ToString());
        Assert.False(answer.Headers.ETag!.IsWeak);
        again.AssertStatus(HttpStatusCode.NotModified);
        Assert.Equal(tag, again.Headers.ETag!.ToString());
        Assert.Equal(coding is null ? HttpStatusCode.NotModified : HttpStatusCode.OK, other.StatusCode);

        async Task<HttpResponseMessage> Coded(string encodings, string? held)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/scores");
            request.Headers.TryAddWithoutValidation("Accept-Encoding", encodings);
            request.Headers.TryAddWithoutValidation("If-None-Match", held);
            return await service.Client.SendAsync(request, TestContext.Current.CancellationToken);
        }

        static async Task<string> Decoded(HttpResponseMessage answer, string? coding)
        {
            var body = await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
            await using Stream plain = coding switch { "br" => new BrotliStream(body, CompressionMode.Decompress), "gzip" => new GZipStream(body, CompressionMode.Decompress), _ => body };
            using var reader = new StreamReader(plain);
            return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
        }
    }

    [Theory]
    [InlineData("application/xml")]
    [InlineData("text/csv;q=0")]
    [InlineData("*/*;q=0")]
    [InlineData("application/json;q=0, text/csv;q=0, image/png")]
    [InlineData("text/csv; charset=utf-16")]
    public async Task Who_takes_neither_is_told_what_there_is(string accept)
    {
        var service = await open.GetAsync();
        using var answer = await Send(service, "/v1/scores?limit=2", accept);

        Assert.Contains("text/csv", (string?)(await answer.AssertProblem(406, "not-acceptable"))["detail"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("limit=0", "limit")]
    [InlineData("limit=5001", "limit")]
    [InlineData("kind=verdict", "kind")]
    [InlineData("country=RUS", "country")]
    [InlineData("cursor=abc", "cursor")]
    [InlineData("cursor=MTp0YXNz", "cursor")]
    [InlineData("changedSince=yesterday", "changedSince")]
    [InlineData("changedSince=-1", "changedSince")]
    [InlineData("changedSince=999999999", "changedSince")]
    [InlineData("changedSince=99999999999999999999999", "changedSince")]
    [InlineData("format=xls", "format")]
    [InlineData("sort=name", "sort")]
    public async Task A_parameter_that_cannot_be_used_is_named(string query, string name)
    {
        var service = await open.GetAsync();
        using var answer = await service.Get("/v1/scores?" + query);

        Assert.NotNull((await answer.AssertProblem(400, "validation-failed"))["errors"]![name]);
    }

    [Fact]
    public async Task A_cursor_fits_only_the_walk_that_it_is_from()
    {
        var service = await open.GetAsync();
        using var page = await service.Get("/v1/scores?limit=1");
        using var mixed = await service.Get($"/v1/scores?limit=1&changedSince=0&cursor={(await page.Json())["next"]}");

        Assert.NotNull((await mixed.AssertProblem(400, "validation-failed"))["errors"]!["cursor"]);
    }

    [Fact]
    public async Task Names_that_a_spreadsheet_would_run_are_guarded()
    {
        string[] names = ["=HYPERLINK(\"http://e\")", "+1", "-1", "@SUM(1)", "\uFF1D1+1", "\uFF0B1", "\uFF0D1", "\uFF20SUM(1)"];
        await using var outlets = await Outlets.StartAsync();
        await outlets.LoadAsync("h1", [.. names.Select((name, i) => Outlets.Rated($"zz-{i}") with { Name = name })]);

        using var answer = await outlets.Service.Get("/v1/scores?format=csv&limit=5000");

        var text = await answer.Text();
        Assert.All(names, name => Assert.Contains($",{(name.Contains('"') ? $"\"{CsvText.Guarded(name).Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : "'" + name)},", text, StringComparison.Ordinal));
    }

    internal static async Task<List<JsonObject>> Walk(ServiceProcess service, string path)
    {
        var rows = new List<JsonObject>();
        for (var next = path; next is not null;)
        {
            using var answer = await service.Get(next);
            answer.AssertStatus(HttpStatusCode.OK);
            var page = await answer.Json();
            rows.AddRange(page["items"]!.AsArray().Select(row => (JsonObject)row!.DeepClone()));
            next = page["next"] is null ? null : answer.Headers.GetValues("Link").Single().Split('<', '>')[1];
        }

        return rows;
    }

    private static async Task<HttpResponseMessage> Send(ServiceProcess service, string path, string? accept)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        if (accept is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept", accept);
        }

        return await service.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
