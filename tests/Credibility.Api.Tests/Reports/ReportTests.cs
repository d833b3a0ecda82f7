using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using Credibility.Api.Tests.Hosting;
using Xunit;

namespace Credibility.Api.Tests.Reports;

public class ReportTests(OpenService open)
{
    private const string WithWords = """
        {"title":"A viaduct north of the town","sources":[{"id":"s1","name":"Reuters"}],
         "claims":[{"id":"c1","text":"The northern viaduct was closed on Tuesday","kind":"event","key":true}],
         "attributions":[{"sourceId":"s1","claimId":"c1","stance":"supports"}]KEEP}
        """;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_smallest_request_is_answered_with_who_they_are_and_how_separate()
    {
        var service = await open.GetAsync();

        using var answer = await service.Post("/v1/reports", Calls.ThreeSources);

        answer.AssertStatus(HttpStatusCode.OK);
        Assert.Equal("application/json", answer.Content.Headers.ContentType?.ToString());
        var report = await answer.Json();
        Assert.Equal(["TASS", "Reuters", "Suspilne Kharkiv"], report["sources"]!.AsArray().Select(source => (string?)source!["name"]));
        Assert.Equal(3, (int)report["headline"]!["voices"]!);
        Assert.Empty(report["claims"]!.AsArray());
    }

    [Fact]
    public async Task The_same_request_gives_the_same_bytes()
    {
        var service = await open.GetAsync();

        using var first = await service.Post("/v1/reports", Calls.ThreeSources);
        using var second = await service.Post("/v1/reports", Calls.ThreeSources);

        Assert.Equal(await first.Text(), await second.Text());
    }

    [Fact]
    public async Task A_saved_report_is_read_again_and_deleted()
    {
        var service = await open.GetAsync();

        using var saved = await service.Post("/v1/reports?save=true", """{"sources":["Reuters","AFP"]}""");
        saved.AssertStatus(HttpStatusCode.Created);
        var at = saved.Headers.Location!.ToString();
        Assert.StartsWith("/v1/reports/", at, StringComparison.Ordinal);

        using var read = await service.Get(at);
        read.AssertStatus(HttpStatusCode.OK);
        Assert.Equal(await saved.Text(), await read.Text());
        using var deleted = await service.Send(HttpMethod.Delete, at);
        deleted.AssertStatus(HttpStatusCode.NoContent);
        using var gone = await service.Get(at);
        await gone.AssertProblem(404, "not-found");
        using var twice = await service.Send(HttpMethod.Delete, at);
        await twice.AssertProblem(404, "not-found");
    }

    [Fact]
    public async Task The_drafts_words_are_kept_only_where_its_author_asks()
    {
        var service = await open.GetAsync();

        using var without = await service.Post("/v1/reports?save=true", WithWords.Replace("KEEP", "", StringComparison.Ordinal));
        Assert.DoesNotContain("viaduct", await without.Text(), StringComparison.Ordinal);
        using var with = await service.Post("/v1/reports?save=true", WithWords.Replace("KEEP", ",\"keepText\":true", StringComparison.Ordinal));
        Assert.Contains("The northern viaduct was closed on Tuesday", await with.Text(), StringComparison.Ordinal);
        using var unsaved = await service.Post("/v1/reports", WithWords.Replace("KEEP", "", StringComparison.Ordinal));
        Assert.Contains("The northern viaduct was closed on Tuesday", await unsaved.Text(), StringComparison.Ordinal);
    }

    /// <summary>A long claim is quoted by its first words, in a finding about another one.</summary>
    [Fact]
    public async Task Nor_are_the_first_words_of_a_claim_that_another_finding_quotes()
    {
        const string Request = """
            {"publishedAt":"2026-05-04","sources":[{"name":"Ole Brandvik","kind":"person","affiliation":"Seamen's Union","claimId":"c1"},{"id":"norda","name":"Norda Ferries","kind":"company","claimId":"c2"}],
             "claims":[{"id":"c1","text":"Two ferries left port without lifeboats","kind":"event","target":"norda"},
                       {"id":"c2","text":"Bookings on the viaduct line for the whole of the coming summer are up by a third over those of the last one","kind":"event"}],
             "asked":[{"who":"norda","when":"2026-05-03","answer":"replied"}]}
            """;
        var service = await open.GetAsync();

        using var kept = await service.Post("/v1/reports?save=true", Request);

        var text = await kept.Text();
        Assert.Contains("SRC016", text, StringComparison.Ordinal);
        Assert.DoesNotContain("viaduct", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?save=yes", "save")]
    [InlineData("?sav=true", "sav")]
    [InlineData("?save=true&save=false", "save")]
    public async Task A_parameter_that_is_not_understood_is_refused_by_name(string query, string name)
    {
        var service = await open.GetAsync();

        using var answer = await service.Post("/v1/reports" + query, Calls.ThreeSources);

        var problem = await answer.AssertProblem(400, "validation-failed");
        Assert.NotNull(problem["errors"]![name]);
    }

    [Fact]
    public async Task An_unknown_policy_is_refused_and_the_known_ones_are_named()
    {
        var service = await open.GetAsync();

        using var answer = await service.Post("/v1/reports", """{"sources":["TASS"],"policy":"nosuch"}""");

        var problem = await answer.AssertProblem(422, "validation-failed");
        Assert.Contains("default", (string)problem["errors"]!["/policy"]![0]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_batch_is_answered_line_by_line_in_order()
    {
        var service = await open.GetAsync();
        var body = "{\"sources\":[\"TASS\"]}\n\nnonsense\n{\"sources\":[\"Reuters\"]}\r\n{\"sources\":[]}\n" + new string(' ', 1_100_000) + "\n{\"sources\":[\"AFP\"]}";

        using var answer = await service.Post("/v1/reports:batch", body, "application/x-ndjson");

        answer.AssertStatus(HttpStatusCode.OK);
        var lines = (await answer.Text()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => (JsonObject)JsonNode.Parse(line)!).ToList();
        Assert.Equal(["TASS", "3", "Reuters", "5", "6", "AFP"], lines.Select(line => (string?)line["sources"]?[0]?["name"] ?? line["line"]!.ToString()));
        Assert.Equal("/problems/malformed-json", (string?)lines[1]["type"]);
        Assert.Equal("/problems/validation-failed", (string?)lines[3]["type"]);
        Assert.Equal("/problems/payload-too-large", (string?)lines[4]["type"]);
    }

    /// <summary>As many clients do: the answers are by far larger than what any socket holds.</summary>
    [Fact]
    public async Task A_batch_that_is_sent_whole_before_any_answer_is_read_does_not_stall()
    {
        var service = await open.GetAsync();
        var body = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Calls.ThreeSources + "\n", 3_000)));
        using var socket = new TcpClient();
        await socket.ConnectAsync(IPAddress.Loopback, service.Address.Port, Cancelled);
        var stream = socket.GetStream();
        var head = $"POST /v1/reports:batch HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-ndjson\r\nContent-Length: {body.Length}\r\nConnection: close\r\n\r\n";
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head), Cancelled);
        await stream.WriteAsync(body, Cancelled).AsTask().WaitAsync(TimeSpan.FromSeconds(60), Cancelled);

        using var reader = new StreamReader(stream);
        var answer = await reader.ReadToEndAsync(Cancelled);

        Assert.Equal(3_000, answer.Split("\"reportVersion\"").Length - 1);
    }

    [Fact]
    public async Task A_batch_gives_the_reports_that_single_requests_give()
    {
        var service = await open.GetAsync();
        using var single = await service.Post("/v1/reports", Calls.ThreeSources);
        var body = string.Concat(Enumerable.Repeat(Calls.ThreeSources + "\n", 200));

        using var answer = await service.Post("/v1/reports:batch", body, "application/x-ndjson");

        var expected = await single.Text();
        var lines = (await answer.Text()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(200, lines.Length);
        Assert.All(lines, line => Assert.Equal(expected, line));
    }
}
