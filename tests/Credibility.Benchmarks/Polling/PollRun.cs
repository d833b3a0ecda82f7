using System.Globalization;
using Credibility.Benchmarks.Runs;
using Credibility.Benchmarks.Servers;
using Credibility.Benchmarks.Synthetic;

namespace Credibility.Benchmarks.Polling;

/// <summary>
/// Processor time of a poll that finds nothing new against that of a bare 304 behind the same middleware, in one process, in turns.
/// </summary>
internal static class PollRun
{
    private const double Goal = 1.2;

    private const int Connections = 8;

    public static async Task<int> Run(bool small)
    {
        var (profiles, turns, seconds) = small ? (1_000, 3, 2) : (10_000, 7, 8);
        var store = await SyntheticStore.Ensure(Published.Folder, SyntheticCatalog.Of(profiles));
        await using var server = ServerProcess.Start(
            Published.Folder, core: 0, Published.Self, "serve", profiles.ToString(CultureInfo.InvariantCulture), "--urls", "URL", "--Storage:Path=" + store);
        await server.FirstAnswer(client => client.GetAsync("/v1/scores"));
        var (one, list) = (await Tagged(server, "/v1/sources/tass/score"), await Tagged(server, "/v1/scores"));
        var bare = (Path: YardstickHost.Unchanged, ETag: "\"bare\"");
        foreach (var path in new[] { bare, one, list, bare, one, list })
        {
            PerPoll(server, path, seconds);
        }

        List<double> bares = [], ones = [], lists = [], ratios = [], listRatios = [];
        for (var turn = 0; turn < turns; turn++)
        {
            // The yardstick before and after: what else the machine does changes from second to second.
            var before = PerPoll(server, bare, seconds);
            ones.Add(PerPoll(server, one, seconds));
            lists.Add(PerPoll(server, list, seconds));
            bares.Add((before + PerPoll(server, bare, seconds)) / 2);
            ratios.Add(ones[^1] / bares[^1]);
            listRatios.Add(lists[^1] / bares[^1]);
        }

        Console.WriteLine($"a bare 304             {bares.Text("0.0")} µs of processor time a request");
        Console.WriteLine($"/v1/sources/…/score    {ones.Text("0.0")} µs, {ratios.Text()} ×");
        Console.WriteLine($"/v1/scores             {lists.Text("0.0")} µs, {listRatios.Text()} ×; every answer 304, {profiles} profiles, {turns} turns");
        var met = Figures.Judge("a conditional poll of one score", ratios.Median(), Goal, "× a bare 304");
        return Figures.Judge("a conditional poll of the list", listRatios.Median(), Goal, "× a bare 304") && met ? 0 : 1;
    }

    private static async Task<(string Path, string ETag)> Tagged(ServerProcess server, string path)
    {
        using var client = new HttpClient { BaseAddress = new Uri(server.Url) };
        using var answer = await client.GetAsync(path);
        return (path, answer.Headers.ETag?.ToString() ?? throw new InvalidOperationException($"{path} has no tag"));
    }

    private static double PerPoll(ServerProcess server, (string Path, string ETag) poll, int seconds)
    {
        var before = server.ProcessorSeconds;
        var requests = Wrk.Poll(server.Url + poll.Path, poll.ETag, Published.Folder, seconds, Connections, core: 1);
        return (server.ProcessorSeconds - before) * 1e6 / requests;
    }
}
