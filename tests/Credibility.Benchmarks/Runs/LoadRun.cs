using Credibility.Benchmarks.Servers;
using Credibility.Benchmarks.Synthetic;

namespace Credibility.Benchmarks.Runs;

/// <summary>
/// Processor time of one report against that of the yardstick, in one process, in turns. The server has one processor and
/// the load the other.
/// </summary>
internal static class LoadRun
{
    /// <summary>A report may cost so many times reading its request and writing its answer.</summary>
    private const double Goal = 3;

    private const int Connections = 4;

    /// <summary>Turns after which the measurement begins in any case.</summary>
    private const int LongestWarmUp = 12;

    public static async Task<int> Run(bool small)
    {
        var (profiles, turns, seconds) = small ? (5_000, 3, 2) : (100_000, 5, 10);
        var synthetic = SyntheticCatalog.Of(profiles);
        var store = await SyntheticStore.Ensure(Published.Folder, synthetic);
        var body = Path.Combine(Published.Folder, "request.json");
        await File.WriteAllBytesAsync(body, SyntheticRequest.Of(synthetic));
        await using var server = ServerProcess.Start(
            Published.Folder, core: 0, Published.Self, "serve", profiles.ToString(System.Globalization.CultureInfo.InvariantCulture), "--urls", "URL", "--Storage:Path=" + store);
        await server.FirstAnswer(client => client.GetAsync("/healthz"));
        await CheckSizes(server, body);

        WarmUp(server, YardstickHost.Path, body, seconds);
        WarmUp(server, "/v1/reports", body, seconds);
        var (reports, yardsticks, ratios) = (new List<double>(), new List<double>(), new List<double>());
        for (var turn = 0; turn < turns; turn++)
        {
            yardsticks.Add(PerRequest(server, YardstickHost.Path, body, seconds));
            reports.Add(PerRequest(server, "/v1/reports", body, seconds));
            ratios.Add(reports[^1] / yardsticks[^1]);
        }

        Console.WriteLine($"report    {reports.Text("0")} µs of processor time a request");
        Console.WriteLine($"yardstick {yardsticks.Text("0")} µs");
        Console.WriteLine($"ratio     {ratios.Text()} over {turns} turns; every answer 2xx");
        return Figures.Judge("a report of 20 sources and 5 claims", ratios.Median(), Goal, "× the yardstick") ? 0 : 1;
    }

    /// <summary>
    /// Code runs slow and counting first, and is compiled anew in the background: nothing counts before two turns agree.
    /// On a busy machine that takes minutes.
    /// </summary>
    private static void WarmUp(ServerProcess server, string path, string body, int seconds)
    {
        var before = double.PositiveInfinity;
        for (var turn = 0; turn < LongestWarmUp; turn++)
        {
            var now = PerRequest(server, path, body, seconds);
            if (turn > 1 && now > before * 0.95)
            {
                return;
            }

            before = now;
        }
    }

    private static double PerRequest(ServerProcess server, string path, string body, int seconds)
    {
        var before = server.ProcessorSeconds;
        var (requests, _) = Wrk.Post(server.Url + path, body, seconds, Connections, core: 1);
        return (server.ProcessorSeconds - before) * 1e6 / requests;
    }

    /// <exception cref="InvalidOperationException">The two answers differ by more than a hundredth: then one is no yardstick for the other.</exception>
    private static async Task CheckSizes(ServerProcess server, string body)
    {
        var report = await Size(server, "/v1/reports", body);
        var yardstick = await Size(server, YardstickHost.Path, body);
        Console.WriteLine($"request {new FileInfo(body).Length} bytes, report {report} bytes, yardstick's {yardstick} bytes");
        if (Math.Abs(report - yardstick) > report / 100)
        {
            throw new InvalidOperationException("the answers are not of one size");
        }
    }

    private static async Task<long> Size(ServerProcess server, string path, string body)
    {
        using var client = new HttpClient { BaseAddress = new Uri(server.Url) };
        using var content = new ByteArrayContent(await File.ReadAllBytesAsync(body));
        content.Headers.ContentType = new("application/json");
        using var answer = await client.PostAsync(path, content);
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        return answer.IsSuccessStatusCode ? bytes.Length : throw new InvalidOperationException($"{path}: {(int)answer.StatusCode} {System.Text.Encoding.UTF8.GetString(bytes)}");
    }
}
