using System.Diagnostics;
using Credibility.Benchmarks.Servers;
using Credibility.Benchmarks.Synthetic;

namespace Credibility.Benchmarks.Runs;

/// <summary>What stays resident of the service as it is published, with 100,000 profiles and after 10,000 reports, against a bare host.</summary>
internal static class MemoryRun
{
    private const double GoalMebibytes = 400;

    private const int Callers = 4;

    public static async Task<int> Run(bool small)
    {
        var (profiles, reports) = small ? (5_000, 500) : (100_000, 10_000);
        var synthetic = SyntheticCatalog.Of(profiles);
        var request = SyntheticRequest.Of(synthetic);
        var store = await SyntheticStore.Ensure(Published.Folder, synthetic);
        await using var bare = ServerProcess.Start(Published.Folder, core: null, Published.Self, "bare", "URL");
        await bare.FirstAnswer(client => client.GetAsync("/"));
        var empty = bare.Mebibytes("VmRSS");

        await using var server = ServerProcess.Start(Published.Folder, core: null, Published.Service(), "--urls", "URL", "--Storage:Path=" + store);
        var start = await server.FirstAnswer(client => client.GetAsync("/healthz"));
        var loaded = server.Mebibytes("VmRSS");
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, Callers).Select(_ => Ask(server.Url, request, reports / Callers)));
        var after = server.Mebibytes("VmRSS");
        Console.WriteLine(FormattableString.Invariant($"bare host {empty:0} MiB; {profiles} profiles loaded after {start.TotalSeconds:0.0} s: {loaded:0} MiB"));
        Console.WriteLine(FormattableString.Invariant($"after {reports} reports in {clock.Elapsed.TotalSeconds:0} s: {after:0} MiB, {after / empty:0.0} × bare; at most {server.Mebibytes("VmHWM"):0} MiB"));
        return Figures.Judge($"resident with {profiles} profiles", after, GoalMebibytes, "MiB") ? 0 : 1;
    }

    /// <exception cref="HttpRequestException">An answer was not 2xx.</exception>
    private static async Task Ask(string url, byte[] request, int count)
    {
        using var client = new HttpClient { BaseAddress = new Uri(url) };
        for (var i = 0; i < count; i++)
        {
            using var content = new ByteArrayContent(request);
            content.Headers.ContentType = new("application/json");
            using var answer = await client.PostAsync("/v1/reports", content);
            answer.EnsureSuccessStatusCode();
            await answer.Content.CopyToAsync(Stream.Null);
        }
    }
}
