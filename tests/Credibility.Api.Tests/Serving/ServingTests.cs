using System.Net;
using System.Security.Cryptography;
using Credibility.Api.Tests.Hosting;
using Xunit;

namespace Credibility.Api.Tests.Serving;

/// <summary>How the service starts, refuses to start and ends.</summary>
public sealed class ServingTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("credibility-serving-").FullName;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Reports_are_the_same_after_a_restart_in_another_language_and_time_zone()
    {
        var (first, firstCode) = await OnceAsync(new() { ["LANG"] = "de_DE.UTF-8", ["LC_ALL"] = "de_DE.UTF-8", ["TZ"] = "Pacific/Kiritimati" });
        var (second, secondCode) = await OnceAsync(new() { ["LANG"] = "tr_TR.UTF-8", ["LC_ALL"] = "tr_TR.UTF-8", ["TZ"] = "America/Los_Angeles" });

        Assert.Equal(first, second);
        Assert.Equal((0, 0), (firstCode, secondCode));

        async Task<(string Report, int ExitCode)> OnceAsync(Dictionary<string, string> environment)
        {
            await using var service = await ServiceProcess.StartAsync(folder: folder, environment: environment);
            using var answer = await service.Post("/v1/reports", Calls.ThreeSources);
            answer.AssertStatus(HttpStatusCode.OK);
            return (await answer.Text(), await service.StopAsync());
        }
    }

    [Fact]
    public async Task It_greets_with_the_sample_report_and_a_line_to_try()
    {
        await using var service = await ServiceProcess.StartAsync(folder: folder);
        for (var i = 0; i < 100 && !service.Output.Any(line => line.StartsWith("curl ", StringComparison.Ordinal)); i++)
        {
            await Task.Delay(50, Cancelled);
        }

        Assert.Single(service.Output, line => line.StartsWith("curl ", StringComparison.Ordinal));
        Assert.Contains(service.Output, line => line.StartsWith("Weakest key claim", StringComparison.Ordinal));
        Assert.True(File.Exists(Path.Combine(folder, "credibility.db")));
    }

    [Fact]
    public async Task A_second_service_on_the_same_store_ends_with_5()
    {
        await using var service = await ServiceProcess.StartAsync(folder: folder);

        var (code, output) = await ServiceProcess.RunAsync([$"--urls=http://127.0.0.1:{ServiceProcess.FreePort()}"], folder);

        Assert.Equal(5, code);
        Assert.Contains("Another service owns the store", output, StringComparison.Ordinal);
        using var answer = await service.Get("/readyz");
        answer.AssertStatus(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("")]
    [InlineData("random")]
    public async Task A_file_that_is_no_store_is_refused_with_3_and_left_as_it_is(string kind)
    {
        var path = Path.Combine(folder, "credibility.db");
        await File.WriteAllBytesAsync(path, kind.Length == 0 ? [] : RandomNumberGenerator.GetBytes(5000), Cancelled);
        var before = await File.ReadAllBytesAsync(path, Cancelled);

        var (code, output) = await ServiceProcess.RunAsync([$"--urls=http://127.0.0.1:{ServiceProcess.FreePort()}"], folder);

        Assert.Equal(3, code);
        Assert.Contains(path, output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllBytesAsync(path, Cancelled));
    }

    [Theory]
    [InlineData("--urls=http://0.0.0.0:8080", "--Access:AnonymousReports=true")]
    [InlineData("--urls=https://127.0.0.1:8080", "such as --urls http://127.0.0.1:8080")]
    [InlineData("--urls=nonsense", "such as --urls http://127.0.0.1:8080")]
    [InlineData("--Reports:RetentionDays=0", "--Reports:RetentionDays=30")]
    [InlineData("--Settings=/nosuch/file.json", "/nosuch/file.json")]
    public async Task A_start_that_is_refused_says_what_to_type(string argument, string expected)
    {
        var (code, output) = await ServiceProcess.RunAsync([argument], folder);

        Assert.Equal(2, code);
        Assert.Contains(expected, output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(folder));
    }

    [Fact]
    public async Task A_port_in_use_is_said_in_one_sentence()
    {
        await using var service = await ServiceProcess.StartAsync();

        var (code, output) = await ServiceProcess.RunAsync([$"--urls={service.Address.GetLeftPart(UriPartial.Authority)}"], folder);

        Assert.Equal(3, code);
        Assert.Contains("--urls", output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_health_check_tells_a_live_service_from_none()
    {
        await using var service = await ServiceProcess.StartAsync();

        var (live, _) = await ServiceProcess.RunAsync(["--health", "--urls", $"http://0.0.0.0:{service.Address.Port}"], folder);
        var (none, _) = await ServiceProcess.RunAsync(["--health", "--urls", $"http://0.0.0.0:{ServiceProcess.FreePort()}"], folder);

        Assert.Equal((0, 1), (live, none));
    }

    [Fact]
    public async Task What_another_process_writes_is_seen_without_a_restart_and_after_one()
    {
        await using var service = await ServiceProcess.StartAsync(folder: folder);
        using var before = await service.Get("/v1/sources/made-by-a-test");
        await before.AssertProblem(404, "not-found");

        await Store.AddAsync(Path.Combine(folder, "credibility.db"), "made-by-a-test", "The Example Observer of Testing");
        await Waiting.UntilAsync(
            async () =>
            {
                using var match = await service.Post("/v1/match", """{"queries":{"q":{"name":"The Example Observer of Testing"}}}""");
                return (await match.Json())["responses"]!["q"]!["results"]!.AsArray() is [{ } best, ..] && (string?)best["id"] == "made-by-a-test";
            },
            "a match with what was written");

        // And after a restart, when the store holds more than the snapshot.
        Assert.Equal(0, await service.StopAsync());
        await using var again = await ServiceProcess.StartAsync(folder: folder);
        using var list = await again.Get("/v1/sources?q=observer%20of%20testing");
        Assert.Single((await list.Json())["items"]!.AsArray());
    }

    [Fact]
    public async Task A_list_that_another_process_imports_is_in_the_next_reports_and_after_a_restart()
    {
        const string cites = """{"sources":[{"name":"The Flagged Daily","url":"https://news.flagged.example/a"}]}""";
        await using var service = await ServiceProcess.StartAsync(folder: folder);
        Assert.DoesNotContain("flagged.example stands in", await Report(service), StringComparison.Ordinal);

        await Store.FlagAsync(Path.Combine(folder, "credibility.db"), "flagged.example");
        for (var tries = 0; tries < 100 && !(await Report(service)).Contains("flagged.example stands in", StringComparison.Ordinal); tries++)
        {
            await Task.Delay(100, Cancelled);
        }

        Assert.Contains("https://institute.example/list), which lists sites named in a report.", await Report(service), StringComparison.Ordinal);
        Assert.Equal(0, await service.StopAsync());
        await using var again = await ServiceProcess.StartAsync(folder: folder);
        Assert.Contains("flagged.example stands in", await Report(again), StringComparison.Ordinal);

        async Task<string> Report(ServiceProcess asked)
        {
            using var answer = await asked.Post("/v1/reports", cites);
            return await answer.Text();
        }
    }
}
