using Credibility.Api.Tests.Hosting;
using Xunit;

namespace Credibility.Api.Tests.Scores;

public class EventTests
{
    [Fact]
    public async Task A_change_is_told_as_it_happens_and_what_was_missed_is_told_to_who_comes_back()
    {
        await using var outlets = await Outlets.StartAsync();
        await outlets.LoadAsync("h1", Outlets.Rated("zz-a"), Outlets.Rated("zz-b"));
        string? last;
        using (var stream = await EventStream.OpenAsync(outlets.Service))
        {
            await outlets.SetAsync(Outlets.Rated("zz-a", "none"));
            Assert.Equal("zz-a", (string?)(await stream.NextAsync())!["id"]);
            last = stream.LastId;
        }

        await outlets.SetAsync(Outlets.Rated("zz-b", "none"));
        await outlets.SetAsync(Outlets.Rated("zz-b", "policy-and-log"));
        await outlets.WithdrawAsync("zz-a");
        using var again = await EventStream.OpenAsync(outlets.Service, lastId: last);
        var first = (await again.NextAsync())!;
        var second = (await again.NextAsync())!;
        var third = (await again.NextAsync())!;

        // Each of two changes of one source, where a list tells the last alone.
        Assert.Equal(["zz-b", "zz-b", "zz-a"], [(string)first["id"]!, (string)second["id"]!, (string)third["id"]!]);
        Assert.True((double)first["score"]! < (double)second["score"]!);
        Assert.Equal("withdrawn", (string?)third["status"]);
        using var row = await outlets.Service.Get("/v1/scores?changedSince=" + third["change"]!.ToJsonString());
        Assert.Empty((await row.Json())["items"]!.AsArray());
    }

    [Fact]
    public async Task From_0_a_stream_tells_all_there_have_been_in_their_order()
    {
        await using var service = await ServiceProcess.StartAsync();
        using var ready = await service.Get("/readyz");
        var sources = (int)(await ready.Json())["sources"]!;
        using var stream = await EventStream.OpenAsync(service, "/v1/events?after=0");

        for (var change = 1; change <= sources; change++)
        {
            Assert.Equal(change, (int)(await stream.NextAsync())!["change"]!);
        }
    }

    [Fact]
    public async Task A_header_counts_before_the_address_that_a_client_repeats()
    {
        await using var service = await ServiceProcess.StartAsync();
        using var stream = await EventStream.OpenAsync(service, "/v1/events?after=0", lastId: "5");

        Assert.Equal(6, (int)(await stream.NextAsync())!["change"]!);
    }

    [Theory]
    [InlineData("after=-1")]
    [InlineData("after=x")]
    [InlineData("after=999999999")]
    [InlineData("since=1")]
    public async Task A_place_that_there_never_was_is_refused(string query)
    {
        await using var service = await ServiceProcess.StartAsync();
        using var answer = await service.Get("/v1/events?" + query);

        await answer.AssertProblem(400, "validation-failed");
    }

    [Fact]
    public async Task Streams_are_bounded_and_a_place_that_is_left_can_be_taken()
    {
        await using var service = await ServiceProcess.StartAsync(["--Events:Streams=1"]);
        using (await EventStream.OpenAsync(service))
        {
            using var refused = await service.Get("/v1/events");
            Assert.NotNull(refused.Headers.RetryAfter);
            await refused.AssertProblem(503, "too-many-streams");
        }

        // The service notices a caller that has gone when the connection closes.
        for (var i = 0; i < 200; i++)
        {
            using var answer = await service.Client.GetAsync(new Uri("/v1/events", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
            if (answer.IsSuccessStatusCode)
            {
                return;
            }

            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        Assert.Fail("the place was not given back");
    }

    [Fact]
    public async Task A_stream_of_a_key_that_is_revoked_ends_before_it_is_told_anything_more()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("credibility-events-").FullName, "keys.json");
        await File.WriteAllTextAsync(file, Keys.File(Keys.Reader, Keys.Editor), TestContext.Current.CancellationToken);
        await using var outlets = await Outlets.StartAsync("--Settings=" + file);
        using var stream = await EventStream.OpenAsync(outlets.Service, key: Keys.Reader);
        using var other = await EventStream.OpenAsync(outlets.Service, key: Keys.Editor);

        await File.WriteAllTextAsync(file, Keys.File(Keys.Reader with { Revoked = true }, Keys.Editor), TestContext.Current.CancellationToken);
        await Waiting.UntilAsync(async () => (await outlets.Service.Get("/v1/scores", Keys.Reader)).StatusCode == System.Net.HttpStatusCode.Unauthorized, "the key is revoked");
        await outlets.LoadAsync("h1", Outlets.Rated("zz-a"));

        Assert.Equal("zz-a", (string?)(await other.NextAsync())!["id"]);
        Assert.Null(await stream.NextAsync());
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
    }

    [Fact]
    public async Task A_key_without_the_scope_gets_no_stream()
    {
        await using var service = await ServiceProcess.StartAsync(Keys.Settings(Keys.Other));
        using var without = await service.Get("/v1/events");
        using var other = await service.Get("/v1/events", Keys.Other);

        await without.AssertProblem(401, "unauthorized");
        await other.AssertProblem(403, "forbidden-scope");
    }

    [Fact]
    public async Task A_stream_ends_in_order_when_the_service_stops()
    {
        await using var service = await ServiceProcess.StartAsync();
        using var stream = await EventStream.OpenAsync(service);

        var code = await service.StopAsync();

        Assert.Equal(0, code);
        Assert.Null(await stream.NextAsync());
    }
}
