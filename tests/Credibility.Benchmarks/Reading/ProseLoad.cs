using System.Net.Http.Headers;
using System.Text.Json;
using Credibility.Benchmarks.Runs;
using Credibility.Benchmarks.Servers;

namespace Credibility.Benchmarks.Reading;

/// <summary>Processor time of the service for a report of a text, over loopback, against that of an answer that only reads the request.</summary>
internal static class ProseLoad
{
    private const double GoalMilliseconds = 5;

    public const string Title = "What the towns say";

    public const int Words = 800, Texts = 50;

    /// <summary>Turns after which the measurement begins in any case.</summary>
    private const int LongestWarmUp = 12;

    public static async Task<bool> Run(DraftTexts texts, bool small)
    {
        var (turns, requests, bareRequests) = small ? (3, 100, 1_000) : (5, 300, 5_000);
        var bodies = texts.OfWords(Words, Texts).Select(text => JsonSerializer.SerializeToUtf8Bytes(new { title = Title, type = "news", language = "en", text })).ToList();
        var store = Directory.CreateTempSubdirectory("credibility-prose-").FullName;
        try
        {
            await using var server = ServerProcess.Start(
                Published.Folder, core: null, Published.Self, "serve", "0", "--urls", "URL", "--Storage:Path=" + Path.Combine(store, "store.db"));
            await server.FirstAnswer(client => client.GetAsync("/healthz"));
            using var client = new HttpClient { BaseAddress = new Uri(server.Url) };
            await WarmUp(server, client, bodies, requests);
            await PerRequest(server, client, YardstickHost.Read, bodies, bareRequests);
            List<double> reports = [], bare = [];
            for (var turn = 0; turn < turns; turn++)
            {
                bare.Add(await PerRequest(server, client, YardstickHost.Read, bodies, bareRequests));
                reports.Add(await PerRequest(server, client, "/v1/reports", bodies, requests));
            }

            Console.WriteLine($"a report of a text of {Words} words  {reports.Text()} ms of processor time a request");
            Console.WriteLine($"an answer that only reads it       {bare.Text("0.000")} ms");
            Console.WriteLine($"{Texts} texts, {turns} turns of {requests} requests; every answer 2xx; {reports.Median() / bare.Median():0.0} ×");
            return Figures.Judge($"a report of a text of {Words} words", reports.Median(), GoalMilliseconds, "ms of processor time");
        }
        finally
        {
            Directory.Delete(store, recursive: true);
        }
    }

    /// <summary>Code runs slow and counting first, and is compiled anew in the background: nothing counts before two turns agree.</summary>
    private static async Task WarmUp(ServerProcess server, HttpClient client, List<byte[]> bodies, int requests)
    {
        var before = double.PositiveInfinity;
        for (var turn = 0; turn < LongestWarmUp; turn++)
        {
            var now = await PerRequest(server, client, "/v1/reports", bodies, requests);
            if (turn > 5 && now > before * 0.95)
            {
                return;
            }

            before = now;
        }
    }

    /// <summary>Milliseconds of the server's processor time.</summary>
    /// <exception cref="HttpRequestException">An answer was not 2xx.</exception>
    private static async Task<double> PerRequest(ServerProcess server, HttpClient client, string path, List<byte[]> bodies, int requests)
    {
        var before = server.ProcessorSeconds;
        for (var i = 0; i < requests; i++)
        {
            using var content = new ByteArrayContent(bodies[i % bodies.Count]);
            content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            using var answer = await client.PostAsync(path, content);
            answer.EnsureSuccessStatusCode();
            await answer.Content.CopyToAsync(Stream.Null);
        }

        return (server.ProcessorSeconds - before) * 1000 / requests;
    }
}
