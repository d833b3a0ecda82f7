using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Credibility.Benchmarks.Servers;
using Credibility.Benchmarks.Synthetic;
using Credibility.Sources;
using Credibility.Sources.Scores;

namespace Credibility.Benchmarks.Polling;

/// <summary>
/// 200 requests a second while a data set is loaded again and again: every answer is a success, and all of it is of the one catalog
/// that it names. Every load puts all outlets in the other of two states, which shows in each name and each score.
/// </summary>
internal sealed class ReloadProof(ServerProcess server, string[] hashes, double[] scores)
{
    private const int Outlets = 300, RequestsPerSecond = 200, Workers = 40;

    private readonly HttpClient client = new(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = new Uri(server.Url), Timeout = TimeSpan.FromSeconds(30) };
    private readonly ConcurrentBag<double> milliseconds = [];
    private readonly ConcurrentQueue<string> faults = new();
    private readonly ConcurrentDictionary<string, int> answered = new();
    private long asked;
    private volatile bool over;

    /// <param name="args">The service's own binary, as <c>dotnet</c> runs it.</param>
    public static async Task<int> Run(string[] args, bool small)
    {
        var seconds = small ? 6 : 60;
        var data = ShippedData.Read();
        string[] hashes = [.. Enumerable.Range(0, 2).Select(state => ShippedData.Catalog(data, Outlet(state)).Sha256)];
        double[] scores = [.. Enumerable.Range(0, 2).Select(state => new SourceScorer(data.Method.Scores).Score(ProofStore.Outlet(0, state), data.AsOf).Rated!.Shown)];
        var folder = Directory.CreateTempSubdirectory("credibility-reload-").FullName;
        try
        {
            await using var server = ServerProcess.Start(folder, core: null, "dotnet", args[0], "--urls", "URL");
            await server.FirstAnswer(http => http.GetAsync("/v1/scores"));
            using var store = new ProofStore(Path.Combine(folder, "credibility.db"));
            await store.LoadAsync("load 0", Outlet(0));
            return await new ReloadProof(server, hashes, scores).Run(store, seconds);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static IEnumerable<SourceProfile> Outlet(int state) => Enumerable.Range(0, Outlets).Select(number => ProofStore.Outlet(number, state));

    private async Task<int> Run(ProofStore store, int seconds)
    {
        // Nothing is asked before the first load is seen.
        while ((await client.GetAsync("/v1/sources/" + ProofStore.IdOf(0) + "/score")).StatusCode != System.Net.HttpStatusCode.OK)
        {
            await Task.Delay(100);
        }

        var asking = Enumerable.Range(0, Workers).Select(worker => Task.Run(() => Ask(worker))).ToArray();
        var (loads, clock) = (0, Stopwatch.StartNew());
        while (clock.Elapsed.TotalSeconds < seconds)
        {
            loads++;
            await store.LoadAsync(FormattableString.Invariant($"load {loads}"), Outlet(loads % 2));
            await Task.Delay(400);
        }

        over = true;
        await Task.WhenAll(asking);
        foreach (var fault in faults.Take(10))
        {
            Console.WriteLine("FAILED  " + fault);
        }

        var sorted = milliseconds.Order().ToArray();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{loads} loads of {Outlets} outlets under {asked / clock.Elapsed.TotalSeconds:0} requests a second: {sorted.Length} answers ({string.Join(", ", answered.OrderBy(kind => kind.Key, StringComparer.Ordinal).Select(kind => $"{kind.Value} {kind.Key}"))}), {faults.Count} not 2xx or of mixed catalogs; median {sorted[sorted.Length / 2]:0.0} ms, 99 % within {sorted[sorted.Length * 99 / 100]:0} ms"));
        var bothSeen = answered.Keys.Any(key => key.EndsWith("of state 0", StringComparison.Ordinal)) && answered.Keys.Any(key => key.EndsWith("of state 1", StringComparison.Ordinal));
        return faults.IsEmpty && bothSeen ? 0 : 1;
    }

    /// <summary>One of the workers: each asks at its own beat, whatever the answers take.</summary>
    private async Task Ask(int worker)
    {
        var clock = Stopwatch.StartNew();
        for (var turn = 0; !over; turn++)
        {
            var due = (turn * 1_000.0 * Workers / RequestsPerSecond) - clock.Elapsed.TotalMilliseconds;
            if (due > 0)
            {
                await Task.Delay((int)due);
            }

            var number = ((turn * Workers) + worker) % Outlets;
            var (what, started) = (((turn * 3) + worker) % 5, Stopwatch.GetTimestamp());
            try
            {
                Interlocked.Increment(ref asked);
                await (what switch
                {
                    0 => Report(number),
                    1 => Source(number),
                    2 => Score(number),
                    3 => List("/v1/sources?kind=news-site&country=no&q=Outlet&limit=500", row => (string)row["name"]!),
                    _ => List("/v1/scores?kind=news-site&country=no&limit=5000", row => (string)row["name"]! + ": " + (double)row["score"]!),
                });
            }
            catch (HttpRequestException fault)
            {
                faults.Enqueue(fault.Message);
            }

            milliseconds.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }
    }

    private async Task Report(int number)
    {
        var names = Enumerable.Range(number, 3).Select(at => $"\"{ProofStore.WireOf(at % Outlets)}\"");
        using var content = new StringContent($$"""{"sources":[{{string.Join(',', names)}}]}""");
        content.Headers.ContentType = new("application/json");
        using var answer = await client.PostAsync("/v1/reports", content);
        if (await Body(answer, "report") is { } report)
        {
            var states = report["sources"]!.AsArray().Select(source => Array.IndexOf(scores, (double?)source!["score"] ?? -1)).Distinct().ToList();
            Judge("report", (string)report["catalog"]!["sha256"]!, states.Count == 1 ? null : "sources of two states", states[0]);
        }
    }

    private async Task Source(int number)
    {
        using var answer = await client.GetAsync("/v1/sources/" + ProofStore.IdOf(number));
        if (await Body(answer, "source") is { } source)
        {
            Judge("source", (string)source["catalog"]!["sha256"]!, null, StateOf((string)source["name"]!));
        }
    }

    private async Task Score(int number)
    {
        using var answer = await client.GetAsync("/v1/sources/" + ProofStore.IdOf(number) + "/score");
        if (await Body(answer, "score") is { } score)
        {
            var level = (string)score["contributions"]!.AsArray().First(part => (string)part!["signal"]! == "corrections")!["level"]!;
            var state = StateOf((string)score["name"]!);
            Judge("score", Sha(answer), level == (state == 0 ? "policy" : "none") ? null : "name and score are of two states", state);
        }
    }

    private async Task List(string path, Func<JsonNode, string> shown)
    {
        using var answer = await client.GetAsync(path);
        var what = path.StartsWith("/v1/scores", StringComparison.Ordinal) ? "scores" : "sources";
        if (await Body(answer, what) is { } list)
        {
            var rows = list["items"]!.AsArray().Where(row => ((string)row!["id"]!).StartsWith("outlet-", StringComparison.Ordinal)).Select(row => row!).ToList();
            var states = rows.Select(row => StateOf((string)row["name"]!)).Distinct().ToList();
            // In one state all outlets have one score.
            var scores = rows.Select(row => shown(row).Split(": ").ElementAtOrDefault(1)).Distinct().Count();
            var mixed = rows.Count != Outlets ? $"{rows.Count} rows" : states.Count != 1 || scores != 1 ? "rows of two states" : null;
            Judge(what, what == "scores" ? Sha(answer) : (string)list["catalog"]!["sha256"]!, mixed, states[0]);
        }
    }

    private async Task<JsonNode?> Body(HttpResponseMessage answer, string what)
    {
        var text = await answer.Content.ReadAsStringAsync();
        if (answer.IsSuccessStatusCode)
        {
            return JsonNode.Parse(text);
        }

        faults.Enqueue($"{what}: {(int)answer.StatusCode} {text[..Math.Min(300, text.Length)]}");
        return null;
    }

    private void Judge(string what, string sha256, string? mixed, int? state)
    {
        var named = Array.IndexOf(hashes, sha256);
        if (named < 0 || mixed is not null || (state is { } shown && shown != named))
        {
            faults.Enqueue($"{what}: catalog {sha256} is of state {named}, the answer of {state} {mixed}");
        }

        answered.AddOrUpdate($"{what} of state {named}", 1, (_, count) => count + 1);
    }

    private static int StateOf(string name) => name.EndsWith(" Anew", StringComparison.Ordinal) ? 1 : 0;

    private static string Sha(HttpResponseMessage answer) => answer.Headers.GetValues("Credibility-Catalog").Single().Split('"')[1];
}
