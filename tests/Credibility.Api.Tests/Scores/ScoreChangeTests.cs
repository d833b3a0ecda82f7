using System.Net;
using System.Text.Json.Nodes;
using Credibility.Api.Tests.Hosting;
using Credibility.Sources;
using Credibility.Storage.Sources;
using Xunit;

namespace Credibility.Api.Tests.Scores;

/// <summary>What moves an answer and what does not, over changes, reloads and restarts.</summary>
public class ScoreChangeTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Only_a_change_of_its_own_inputs_moves_a_tag()
    {
        await using var outlets = await Outlets.StartAsync();
        await outlets.LoadAsync("h1", Outlets.Rated("zz-a"), Outlets.Rated("zz-b"));
        var (tag, body) = await Score(outlets, "zz-a");

        await outlets.SetAsync(Outlets.Rated("zz-a") with { Aliases = [new SourceName("Another name", "en", "Latn", Validity.Unknown)] });
        Assert.Equal((tag, body), await Score(outlets, "zz-a"));

        await outlets.SetAsync(Outlets.Rated("zz-b", "none"));
        Assert.Equal((tag, body), await Score(outlets, "zz-a"));

        await outlets.LoadAsync("h2", Outlets.Rated("zz-a"), Outlets.Rated("zz-b"));
        Assert.Equal((tag, body), await Score(outlets, "zz-a"));

        await outlets.StartAgainAsync();
        Assert.Equal((tag, body), await Score(outlets, "zz-a"));

        await outlets.SetAsync(Outlets.Rated("zz-a", "none"));
        var (moved, other) = await Score(outlets, "zz-a");
        Assert.NotEqual(tag, moved);
        Assert.NotEqual(body, other);
    }

    [Fact]
    public async Task A_new_name_moves_the_answer_and_not_the_day_since_which_the_score_holds()
    {
        await using var outlets = await Outlets.StartAsync();
        await outlets.LoadAsync("h1", Outlets.Rated("zz-a"));
        var before = (JsonObject)JsonNode.Parse((await Score(outlets, "zz-a")).Body)!;

        await outlets.SetAsync(Outlets.Rated("zz-a") with { Name = "Renamed" });

        var after = (JsonObject)JsonNode.Parse((await Score(outlets, "zz-a")).Body)!;
        Assert.Equal("Renamed", (string?)after["name"]);
        Assert.Equal((string?)before["since"], (string?)after["since"]);
        Assert.Equal((string?)before["version"], (string?)after["version"]);
    }

    [Fact]
    public async Task A_score_that_comes_back_is_since_another_time()
    {
        await using var outlets = await Outlets.StartAsync();
        await outlets.LoadAsync("h1", Outlets.Rated("zz-a"));
        var (tag, body) = await Score(outlets, "zz-a");
        await outlets.SetAsync(Outlets.Rated("zz-a", "none"));
        await outlets.SetAsync(Outlets.Rated("zz-a"));

        var (again, later) = await Score(outlets, "zz-a");

        Assert.NotEqual(tag, again);
        Assert.Equal((string?)JsonNode.Parse(body)!["version"], (string?)JsonNode.Parse(later)!["version"]);
        Assert.NotEqual((string?)JsonNode.Parse(body)!["since"], (string?)JsonNode.Parse(later)!["since"]);
    }

    [Fact]
    public async Task Changes_are_told_once_with_withdrawn_sources_among_them()
    {
        await using var outlets = await Outlets.StartAsync();
        await outlets.LoadAsync("h1", Outlets.Rated("zz-a"), Outlets.Rated("zz-b"), Outlets.Rated("zz-c"));
        var (token, _) = await Changes(outlets, "0");

        await outlets.SetAsync(Outlets.Rated("zz-a", "none"));
        await outlets.WithdrawAsync("zz-b");
        var (next, rows) = await Changes(outlets, token);

        Assert.Equal(["zz-a current", "zz-b withdrawn"], rows.Select(row => $"{row["id"]} {row["status"]}"));
        Assert.Null(rows[1]["score"]);
        Assert.Equal("", (string?)rows[1]["version"]);
        Assert.Empty((await Changes(outlets, next)).Rows);
        Assert.DoesNotContain("zz-b", (await ScoreListTests.Walk(outlets.Service, "/v1/scores")).Select(row => (string?)row["id"]));
        using var gone = await outlets.Service.Get("/v1/sources/zz-b/score");
        Assert.Equal("withdrawn", (string?)(await gone.Json())["notRated"]!["reason"]);
    }

    [Fact]
    public async Task Who_reads_one_country_is_told_once_that_a_source_left_it_and_who_reads_the_other_that_it_came()
    {
        await using var outlets = await Outlets.StartAsync();
        await outlets.LoadAsync("h1", Outlets.Rated("zz-a") with { Country = "AQ" }, Outlets.Rated("zz-b") with { Country = "AQ" });
        var (token, _) = await Changes(outlets, "0&country=AQ");
        await outlets.SetAsync(Outlets.Rated("zz-a") with { Country = "BV" });

        // And after a restart, since the log tells it.
        var (before, rows) = await Changes(outlets, token + "&country=AQ");
        await outlets.StartAgainAsync();
        var (next, again) = await Changes(outlets, token + "&country=AQ");

        var left = Assert.Single(rows);
        Assert.Equal(("zz-a", "left", "BV"), ((string?)left["id"], (string?)left["status"], (string?)left["country"]));
        Assert.All(["score", "low", "high", "howSure", "admiraltyLetter", "notRated"], name => Assert.Null(left[name]));
        Assert.Equal((before, left.ToJsonString()), (next, Assert.Single(again).ToJsonString()));
        Assert.Empty((await Changes(outlets, next + "&country=AQ")).Rows);
        Assert.Equal("current", (string?)Assert.Single((await Changes(outlets, token + "&country=BV")).Rows)["status"]);
        Assert.Equal("current", (string?)Assert.Single((await Changes(outlets, token)).Rows)["status"]);
        using var table = await outlets.Service.Get($"/v1/scores?format=csv&country=AQ&changedSince={token}");
        Assert.Contains("\r\nzz-a,Outlet zz-a,news-site,BV,left,,,,,0,0,,,", await table.Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("&changedSince=0")]
    public async Task A_walk_sees_nobody_twice_and_what_changes_meanwhile_is_told_by_the_next(string since)
    {
        // A country that no shipped source is from, so that the first page holds the first of ours.
        static SourceProfile Polar(int number, string corrections = "policy") => Outlets.Rated($"zz-{number}", corrections) with { Country = "AQ" };

        await using var outlets = await Outlets.StartAsync();
        await outlets.LoadAsync("h1", [.. Enumerable.Range(1, 6).Select(number => Polar(number))]);
        using var page = await outlets.Service.Get("/v1/scores?limit=2&country=AQ" + since);
        var seen = await Ids(page);
        Assert.Equal(["zz-1", "zz-2"], seen);

        // One that has been seen, one that has not, and a newcomer before the place where the walk is.
        await outlets.LoadAsync("h2", [Polar(0), Polar(1, "none"), Polar(2), Polar(3), Polar(4), Polar(5), Polar(6, "none")]);
        var rest = await ScoreListTests.Walk(outlets.Service, $"/v1/scores?limit=2&country=AQ{since}&cursor={(await page.Json())["next"]}");
        var walked = seen.Concat(rest.Select(row => (string)row["id"]!)).ToList();
        var (_, told) = await Changes(outlets, (string)(await page.Json())["changes"]!);

        Assert.Equal(since.Length == 0 ? ["zz-1", "zz-2", "zz-3", "zz-4", "zz-5", "zz-6"] : ["zz-1", "zz-2", "zz-3", "zz-4", "zz-5"], walked);
        Assert.Equal(["zz-0", "zz-1", "zz-6"], told.Select(row => (string)row["id"]!).Order(StringComparer.Ordinal));
    }

    /// <summary>As after a crash between the write of a profile and the log of its score.</summary>
    [Fact]
    public async Task What_was_written_and_not_published_is_published_by_the_next_start()
    {
        await using var outlets = await Outlets.StartAsync();
        await outlets.LoadAsync("h1", Outlets.Rated("zz-a"), Outlets.Rated("zz-b"));
        var (token, _) = await Changes(outlets, "0");
        await outlets.StopAsync();
        await outlets.WriteWithoutWaitingAsync(async store =>
        {
            await store.Append(new SourceEdit.Replace(Outlets.Rated("zz-a", "none"), "ed@example", "seen"), Cancelled);
            await store.Append(new SourceEdit.Withdraw("zz-b", "ed@example", "gone"), Cancelled);
        });

        await outlets.StartAgainAsync();

        var (next, rows) = await Changes(outlets, token);
        Assert.Equal(["zz-a current", "zz-b withdrawn"], rows.Select(row => $"{row["id"]} {row["status"]}"));
        await outlets.StartAgainAsync();
        Assert.Empty((await Changes(outlets, next)).Rows);
    }

    /// <summary>Wherever a score can be read: the answer, the list, the table, the badge, a report, the page, the stream.</summary>
    [Fact]
    public async Task People_are_rated_only_where_the_operator_says_so_and_then_everywhere()
    {
        var person = Outlets.Rated("zz-person") with { Kind = SourceKind.Analyst, Name = "Zelda Zimt" };
        await using var outlets = await Outlets.StartAsync();
        await outlets.LoadAsync("h1", person);
        using var off = await outlets.Service.Get("/v1/sources/zz-person/score");
        var unrated = await off.Json();
        Assert.Equal("people-are-not-scored", (string?)unrated["notRated"]!["reason"]);
        Assert.All(["contributions", "missing", "notCounted"], part => Assert.Empty(unrated[part]!.AsArray()));
        var hidden = await EverywhereAsync(outlets.Service);
        Assert.All(hidden, place => Assert.DoesNotContain("76.2", place.Value, StringComparison.Ordinal));
        Assert.All(["/v1/scores?kind=analyst", "/v1/scores?format=csv&kind=analyst", "stream"], path => Assert.Contains("people-are-not-scored", hidden[path], StringComparison.Ordinal));
        Assert.Contains("scores of people are off", hidden["report"], StringComparison.Ordinal);
        Assert.Contains("–, scores of people are off", hidden["/sources/zz-person"], StringComparison.Ordinal);
        Assert.Contains("not rated", hidden["/v1/sources/zz-person/badge.json"], StringComparison.Ordinal);

        await outlets.StartAgainAsync("--People:Scores=true", "--Operator:Contact=editor@example.org");

        using var on = await outlets.Service.Get("/v1/sources/zz-person/score");
        var rated = await on.Json();
        Assert.Equal(76.2, (double)rated["score"]!);
        Assert.Equal("editor@example.org", (string?)rated["decides"]!["operator"]);
        Assert.All(await EverywhereAsync(outlets.Service), place => Assert.Contains("76.2", place.Value, StringComparison.Ordinal));
        using var history = await outlets.Service.Get("/v1/sources/zz-person/history");
        Assert.Contains("what the operator has chosen", (string)(await history.Json())["items"]![0]!["words"]![0]!, StringComparison.Ordinal);
    }

    private static async Task<Dictionary<string, string>> EverywhereAsync(ServiceProcess service)
    {
        var places = new Dictionary<string, string>();
        foreach (var path in new[] { "/v1/scores?kind=analyst", "/v1/scores?format=csv&kind=analyst", "/v1/sources/zz-person/badge.json", "/v1/sources/zz-person/badge.svg", "/sources/zz-person" })
        {
            using var answer = await service.Get(path);
            answer.AssertStatus(HttpStatusCode.OK);
            places[path] = await answer.Text();
        }

        using var report = await service.Post("/v1/reports", """{"sources":["Zelda Zimt"]}""");
        places["report"] = (await report.Json())["sources"]![0]!.ToJsonString();
        var change = (long)JsonNode.Parse(places["/v1/scores?kind=analyst"])!["items"]!.AsArray().Single(row => (string?)row!["id"] == "zz-person")!["change"]!;
        using var stream = await EventStream.OpenAsync(service, FormattableString.Invariant($"/v1/events?after={change - 1}"));
        places["stream"] = (await stream.NextAsync())!.ToJsonString();
        return places;
    }

    [Fact]
    public async Task A_score_can_be_read_as_it_was_known_at_an_instant()
    {
        await using var outlets = await Outlets.StartAsync();
        await outlets.LoadAsync("h1", Outlets.Rated("zz-a"));
        var (_, before) = await Score(outlets, "zz-a");
        var instant = DateTimeOffset.UtcNow;
        await outlets.SetAsync(Outlets.Rated("zz-a", "none"));
        await outlets.WithdrawAsync("zz-a");

        using var known = await outlets.Service.Get($"/v1/sources/zz-a/score?knownAt={instant:yyyy-MM-ddTHH:mm:ss.fffffffZ}");
        using var earlier = await outlets.Service.Get("/v1/sources/zz-a/score?knownAt=2020-01-01T00:00:00Z");
        using var gone = await outlets.Service.Get($"/v1/sources/zz-a/score?knownAt={DateTimeOffset.UtcNow.AddMinutes(1):yyyy-MM-ddTHH:mm:ssZ}");
        using var both = await outlets.Service.Get($"/v1/sources/zz-a/score?asOf=2024-02-29&knownAt={instant:yyyy-MM-ddTHH:mm:ss.fffffffZ}");

        var then = (JsonObject)JsonNode.Parse(before)!;
        var now = await known.Json();
        Assert.Equal((double)then["score"]!, (double)now["score"]!);
        Assert.Equal(then["contributions"]!.ToJsonString(), now["contributions"]!.ToJsonString());
        Assert.Null(now["since"]);
        await earlier.AssertProblem(404, "not-found");
        await gone.AssertProblem(404, "not-found");
        Assert.Equal("2024-02-29", (string?)(await both.Json())["asOf"]);
    }

    [Fact]
    public async Task Evidence_that_is_withdrawn_moves_the_score_and_its_history_says_so()
    {
        await using var outlets = await Outlets.StartAsync();
        await outlets.LoadAsync("h1", Outlets.Rated("zz-a"));
        var (tag, _) = await Score(outlets, "zz-a");
        var left = Outlets.Rated("zz-a");

        await outlets.SetAsync(left with { Signals = [.. left.Signals.Skip(1)] });

        Assert.NotEqual(tag, (await Score(outlets, "zz-a")).Tag);
        using var history = await outlets.Service.Get("/v1/sources/zz-a/history");
        var newest = (await history.Json())["items"]![0]!;
        Assert.Equal("No longer counted – Corrections: it publishes how it corrects.", (string?)newest["words"]![0]);
        Assert.NotEqual((double)newest["from"]!["score"]!, (double)newest["to"]!["score"]!);
        Assert.Contains("signals", newest["revisions"]![0]!["properties"]!.AsArray().Select(property => (string?)property));
    }

    [Fact]
    public async Task A_history_tells_what_changed_and_what_lies_behind_it()
    {
        await using var outlets = await Outlets.StartAsync();
        await outlets.LoadAsync("h1", Outlets.Rated("zz-a"));
        await outlets.SetAsync(Outlets.Rated("zz-a", "none"));
        await outlets.SetAsync(Outlets.Rated("zz-a", "none") with { Aliases = [new SourceName("Another name", "en", "Latn", Validity.Unknown)] });
        await outlets.WithdrawAsync("zz-a");

        using var answer = await outlets.Service.Get("/v1/sources/zz-a/history?limit=2");
        var text = await answer.Text();
        var items = (await answer.Json())["items"]!.AsArray();

        Assert.Equal("The source was withdrawn from the catalog.", (string?)items[0]!["words"]![0]);
        Assert.Equal("Corrections: it does not publish how it corrects; before: it publishes how it corrects.", (string?)items[1]!["words"]![0]);
        Assert.True((double)items[1]!["from"]!["score"]! > (double)items[1]!["to"]!["score"]!);
        var behind = Assert.Single(items[1]!["revisions"]!.AsArray())!;
        Assert.Equal(("local", "seen in the register", "[\"evidence\",\"signals\"]"), ((string?)behind["layer"], (string?)behind["reason"], behind["properties"]!.ToJsonString()));
        Assert.DoesNotContain("ed@example", text, StringComparison.Ordinal);
        using var last = await outlets.Service.Get(answer.Headers.GetValues("Link").Single().Split('<', '>')[1]);
        var first = Assert.Single((await last.Json())["items"]!.AsArray())!;
        Assert.Null(first["from"]);
        Assert.Equal("outlets", (string?)first["revisions"]![0]!["dataSet"]);
    }

    [Fact]
    public async Task Changes_of_the_profile_that_leave_the_score_alone_stand_in_its_history_too()
    {
        await using var outlets = await Outlets.StartAsync();
        await outlets.LoadAsync("h1", Outlets.Rated("zz-a"));
        await outlets.SetAsync(Outlets.Rated("zz-a") with { Domains = ["outlet.example"] });

        using var answer = await outlets.Service.Get("/v1/sources/zz-a/history");
        var newest = (await answer.Json())["items"]![0]!;

        Assert.Null(newest["change"]);
        Assert.Equal("domains", (string?)Assert.Single(newest["revisions"]![0]!["properties"]!.AsArray()));
    }

    [Fact]
    public async Task A_history_reads_well_whether_a_signal_is_one_thing_or_many()
    {
        await using var outlets = await Outlets.StartAsync();
        var outlet = Outlets.Rated("zz-a");
        var record = new AdjudicatedRecord("A council", "all rulings of the month", 12, 9, FactDate.Parse("2026-10"), ["e1"]);
        await outlets.LoadAsync("h1", outlet with { Signals = [outlet.Signals[0]] });
        await outlets.SetAsync(outlet);
        await outlets.SetAsync(outlet with { Records = [record] });
        await outlets.SetAsync(outlet with { Records = [record with { Decided = 13 }] });
        await outlets.SetAsync(outlet with { Signals = [outlet.Signals[0]] });

        using var answer = await outlets.Service.Get("/v1/sources/zz-a/history");

        Assert.Equal(
            [
                "No longer counted – Disclosure of owners: its owners are disclosed up to those who hold it in the end. No longer counted – Complaints body: it answers to a body that takes complaints about it, and is in good standing. "
                + "No longer counted – Decided cases: 9 of 13 in its favour. The evidence is not enough to rate the source now.",
                "Decided cases: 9 of 13 in its favour; before: 9 of 12 in its favour.",
                "Newly counted – Decided cases: 9 of 12 in its favour.",
                "Newly counted – Disclosure of owners: its owners are disclosed up to those who hold it in the end. Newly counted – Complaints body: it answers to a body that takes complaints about it, and is in good standing. "
                + "The evidence is enough to rate the source now.",
                "Published here for the first time: not enough evidence to rate.",
            ],
            (await answer.Json())["items"]!.AsArray().Select(item => string.Join(' ', item!["words"]!.AsArray().Select(words => (string?)words))));
    }

    [Fact]
    public async Task Whoever_holds_a_position_that_a_restore_took_back_is_told_to_begin_anew()
    {
        await using var outlets = await Outlets.StartAsync();
        await outlets.LoadAsync("h1", Outlets.Rated("zz-a"));
        var (kept, _) = await Changes(outlets, "0");
        var backup = outlets.BackUp();
        await outlets.SetAsync(Outlets.Rated("zz-a", "none"));
        var (lost, _) = await Changes(outlets, kept);
        using var page = await outlets.Service.Get($"/v1/scores?limit=1&changedSince=0");
        var cursor = (string)(await page.Json())["next"]!;

        await outlets.RestoreAsync(backup);
        await outlets.SetAsync(Outlets.Rated("zz-a", "policy-and-log"));

        using var poll = await outlets.Service.Get($"/v1/scores?changedSince={lost}");
        Assert.Equal(
            "There has been no such change here; begin anew without changedSince.", (string?)(await poll.AssertProblem(400, "validation-failed"))["errors"]!["changedSince"]![0]);
        using var walk = await outlets.Service.Get($"/v1/scores?limit=1&changedSince=0&cursor={cursor}");
        Assert.NotNull((await walk.AssertProblem(400, "validation-failed"))["errors"]!["cursor"]);
        using var after = await outlets.Service.Get($"/v1/events?after={lost}");
        Assert.NotNull((await after.AssertProblem(400, "validation-failed"))["errors"]!["after"]);
        using var resumed = new HttpRequestMessage(HttpMethod.Get, new Uri("/v1/events", UriKind.Relative));
        resumed.Headers.TryAddWithoutValidation("Last-Event-ID", lost);
        using var stream = await outlets.Service.Client.SendAsync(resumed, Cancelled);
        Assert.NotNull((await stream.AssertProblem(400, "validation-failed"))["errors"]!["Last-Event-ID"]);

        // What was told before the backup was made still holds, and no number comes twice.
        var (next, rows) = await Changes(outlets, kept);
        Assert.Equal("zz-a", (string?)Assert.Single(rows)["id"]);
        Assert.True(long.Parse(next, System.Globalization.CultureInfo.InvariantCulture) > long.Parse(lost, System.Globalization.CultureInfo.InvariantCulture));
    }

    private static async Task<(string Tag, string Body)> Score(Outlets outlets, string id)
    {
        using var answer = await outlets.Service.Get($"/v1/sources/{id}/score");
        answer.AssertStatus(HttpStatusCode.OK);
        return (answer.Headers.ETag!.ToString(), await answer.Text());
    }

    private static async Task<(string Token, List<JsonObject> Rows)> Changes(Outlets outlets, string since)
    {
        using var answer = await outlets.Service.Get($"/v1/scores?limit=5000&changedSince={since}");
        answer.AssertStatus(HttpStatusCode.OK);
        var list = await answer.Json();
        return ((string)list["changes"]!, [.. list["items"]!.AsArray().Select(row => (JsonObject)row!)]);
    }

    private static async Task<List<string>> Ids(HttpResponseMessage page) => [.. (await page.Json())["items"]!.AsArray().Select(row => (string)row!["id"]!)];
}
