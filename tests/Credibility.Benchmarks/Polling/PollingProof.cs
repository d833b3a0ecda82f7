using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using Credibility.Benchmarks.Runs;
using Credibility.Benchmarks.Servers;

namespace Credibility.Benchmarks.Polling;

/// <summary>
/// Many scores, polled every second in three ways while one profile changes each second: each way tells every change exactly once,
/// and no tag moves but that of the source that changed.
/// </summary>
internal sealed class PollingProof(ServerProcess server, int profiles, int seconds)
{
    private const int Connections = 2;

    private readonly HttpClient client = new() { BaseAddress = new Uri(server.Url), Timeout = TimeSpan.FromSeconds(30) };
    private readonly List<string> written = [], listed = [], moved = [], streamed = [];
    private readonly ConcurrentDictionary<string, (DateTime Written, DateTime Seen)> times = [];
    private readonly Stopwatch clock = new();
    private readonly TaskCompletionSource held = new();
    private long polls;
    private volatile bool over;

    /// <param name="args">The service's own binary, as <c>dotnet</c> runs it.</param>
    public static async Task<int> Run(string[] args, bool small)
    {
        var (profiles, seconds) = small ? (1_000, 8) : (10_000, 60);
        var folder = Directory.CreateTempSubdirectory("credibility-polling-").FullName;
        try
        {
            await using var server = ServerProcess.Start(folder, core: null, "dotnet", args[0], "--urls", "URL");
            await server.FirstAnswer(http => http.GetAsync("/v1/scores"));
            using var store = new ProofStore(Path.Combine(folder, "credibility.db"));
            await store.LoadAsync("first", Enumerable.Range(0, profiles).Select(number => ProofStore.Outlet(number)));
            return await new PollingProof(server, profiles, seconds).Run(store, small);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private async Task<int> Run(ProofStore store, bool small)
    {
        await Until(async () => (await Rows("/v1/scores?kind=news-site&country=no&limit=5000&changedSince=0")).Rows.Count >= Math.Min(profiles, 5_000));
        var (token, _) = await Rows("/v1/scores?limit=1");
        var tags = Tags();
        await Task.WhenAny(held.Task, tags);
        var (before, pollsBefore) = (server.ProcessorSeconds, polls);
        clock.Start();
        var polling = Task.WhenAll(tags, List(token), Stream(token));
        for (var second = 0; second < seconds; second++)
        {
            // Far apart, so that neighbours in a list are no neighbours in time.
            var number = second * 7919 % profiles;
            times[ProofStore.IdOf(number)] = (DateTime.UtcNow, default);
            await store.SetAsync(ProofStore.Outlet(number, state: 1));
            written.Add(ProofStore.IdOf(number));
            await Task.Delay(Math.Max(0, ((second + 1) * 1_000) - (int)clock.ElapsedMilliseconds));
        }

        await Task.Delay(3_000);
        over = true;
        await polling;
        var each = (server.ProcessorSeconds - before) * 1e6 / (polls - pollsBefore);
        var same = Same("changedSince", listed) & Same("tags", moved) & Same("the stream", streamed);
        var idle = small ? [true, true] : await Task.WhenAll(Heartbeat(), SlowReaderIsCutOff());
        if (!small)
        {
            Console.WriteLine($"{(idle[0] ? "ok    " : "FAILED")}  an idle stream is kept alive by a comment");
            Console.WriteLine($"{(idle[1] ? "ok    " : "FAILED")}  a reader that takes nothing is cut off");
        }

        var latency = times.Values.Where(time => time.Seen != default).Select(time => (time.Seen - time.Written).TotalMilliseconds).ToList();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{profiles} scores, {seconds} changes in {seconds} s: each told once by changedSince, by {polls} polls of tags and by the stream, which was cut once; told {latency.Text("0")} ms after the write; {each:0} µs of processor time a poll, {server.Mebibytes("VmRSS"):0} MiB"));
        return same && idle.All(held => held) ? 0 : 1;
    }

    /// <summary>Follows the changes by the token of the answer before, and asks with its tag.</summary>
    private async Task List(string token)
    {
        string? held = null;
        while (!over)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/v1/scores?changedSince=" + token, UriKind.Relative));
            request.Headers.TryAddWithoutValidation("If-None-Match", held);
            using var answer = await client.SendAsync(request);
            if (answer.StatusCode != System.Net.HttpStatusCode.NotModified)
            {
                var list = JsonNode.Parse(await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync())!;
                listed.AddRange(list["items"]!.AsArray().Select(row => (string)row!["id"]!));
                held = (string)list["changes"]! == token ? answer.Headers.ETag!.ToString() : null;
                token = (string)list["changes"]!;
            }

            await Task.Delay(1_000);
        }
    }

    /// <summary>Asks for every source every second with the tag it holds.</summary>
    private async Task Tags()
    {
        var tags = Enumerable.Range(0, profiles).Select(number => ($"/v1/sources/{ProofStore.IdOf(number)}/score", (string?)null)).ToArray();
        var connections = Enumerable.Range(0, Connections).Select(_ => new PipelinedPolls(new Uri(server.Url))).ToArray();
        while (!over)
        {
            var started = Stopwatch.GetTimestamp();
            var parts = await Task.WhenAll(tags.Chunk((tags.Length + Connections - 1) / Connections).Select((chunk, i) => connections[i].Ask(chunk)));
            var answers = parts.SelectMany(part => part).ToList();
            for (var number = 0; number < profiles; number++)
            {
                var (status, etag) = answers[number];
                if (status == 200 && tags[number].Item2 is not null)
                {
                    moved.Add(ProofStore.IdOf(number));
                }
                else if (status != (tags[number].Item2 is null ? 200 : 304))
                {
                    throw new InvalidOperationException($"{tags[number].Item1}: {status}");
                }

                tags[number].Item2 = etag;
            }

            polls += profiles;
            held.TrySetResult();
            await Task.Delay(Math.Max(0, 1_000 - (int)Stopwatch.GetElapsedTime(started).TotalMilliseconds));
        }

        Array.ForEach(connections, connection => connection.Dispose());
    }

    /// <summary>Reads the stream, leaves it once half-way, and comes back to where it was.</summary>
    private async Task Stream(string token)
    {
        var last = token;
        var cut = false;
        while (!over)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/v1/events", UriKind.Relative));
            request.Headers.TryAddWithoutValidation("Last-Event-ID", last);
            using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
            using var reader = new StreamReader(await answer.EnsureSuccessStatusCode().Content.ReadAsStreamAsync());
            var (id, next) = ((string?)null, reader.ReadLineAsync());
            while (!over && (cut || clock.ElapsedMilliseconds < seconds * 500))
            {
                if (await Task.WhenAny(next, Task.Delay(200)) != next)
                {
                    continue;
                }

                var line = await next ?? throw new InvalidOperationException("the stream ended");
                next = reader.ReadLineAsync();
                id = line.StartsWith("id: ", StringComparison.Ordinal) ? line[4..] : id;
                if (line.StartsWith("data: ", StringComparison.Ordinal))
                {
                    var source = (string)JsonNode.Parse(line[6..])!["id"]!;
                    (last, times[source]) = (id!, (times.GetValueOrDefault(source).Written, DateTime.UtcNow));
                    streamed.Add(source);
                }
            }

            cut = true;
            await Task.Delay(over ? 0 : 1_500);
        }
    }

    private async Task<bool> Heartbeat()
    {
        using var answer = await client.GetAsync("/v1/events", HttpCompletionOption.ResponseHeadersRead);
        using var reader = new StreamReader(await answer.Content.ReadAsStreamAsync());
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(40));
        while (await reader.ReadLineAsync(patience.Token) is { } line)
        {
            if (line.StartsWith(':'))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Asks for every change there has been, megabytes of them, and reads nothing for longer than the service waits.</summary>
    private async Task<bool> SlowReaderIsCutOff()
    {
        var address = new Uri(server.Url);
        using var socket = new TcpClient { ReceiveBufferSize = 4_096 };
        await socket.ConnectAsync(address.Host, address.Port);
        var stream = socket.GetStream();
        await stream.WriteAsync("GET /v1/events?after=0 HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"u8.ToArray());
        await Task.Delay(TimeSpan.FromSeconds(25));
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        try
        {
            var buffer = new byte[64 * 1024];
            while (await stream.ReadAsync(buffer, patience.Token) > 0)
            {
            }

            return true;
        }
        catch (IOException)
        {
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private bool Same(string way, List<string> seen)
    {
        var (twice, missed, other) = (seen.Count - seen.Distinct().Count(), written.Except(seen).Count(), seen.Except(written).Count());
        var same = twice + missed + other == 0;
        Console.WriteLine($"{(same ? "ok    " : "FAILED")}  {way}: {written.Count} changes written, {seen.Count} seen; {missed} missed, {twice} twice, {other} of sources that did not change");
        return same;
    }

    private async Task<(string Token, List<JsonNode> Rows)> Rows(string path)
    {
        using var answer = await client.GetAsync(path);
        var list = JsonNode.Parse(await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync())!;
        return ((string)list["changes"]!, [.. list["items"]!.AsArray().Select(row => row!)]);
    }

    private static async Task Until(Func<Task<bool>> holds)
    {
        for (var i = 0; i < 600 && !await holds(); i++)
        {
            await Task.Delay(200);
        }
    }
}
