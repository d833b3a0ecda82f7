using Credibility.Benchmarks.Servers;
using Credibility.Benchmarks.Synthetic;

namespace Credibility.Benchmarks.Runs;

/// <summary>From the start of the process to its first 200, of the service as it is published, against a bare host of the same platform.</summary>
internal static class StartRun
{
    private const double GoalMilliseconds = 700;

    public static async Task<int> Run(bool small)
    {
        var starts = small ? 3 : 10;
        var service = Published.Service();
        var request = SyntheticRequest.Of(SyntheticCatalog.Of(2_000));
        List<double> bare = [], first = [], health = [], report = [];
        for (var i = 0; i < starts; i++)
        {
            bare.Add(await Time(Published.Self, ["bare", "URL"], client => client.GetAsync("/")));
            var folder = Directory.CreateTempSubdirectory("credibility-start-").FullName;
            string[] args = ["--urls", "URL", "--Storage:Path=" + Path.Combine(folder, "store.db")];
            first.Add(await Time(service, args, client => client.GetAsync("/healthz")));
            health.Add(await Time(service, args, client => client.GetAsync("/healthz")));
            report.Add(await Time(service, args, client => Report(client, request)));
            Directory.Delete(folder, recursive: true);
        }

        Console.WriteLine($"bare host              {bare.Text("0")} ms");
        Console.WriteLine($"first start, /healthz  {first.Text("0")} ms, {first.Median() / bare.Median():0.00} × bare");
        Console.WriteLine($"later start, /healthz  {health.Text("0")} ms, {health.Median() / bare.Median():0.00} × bare");
        Console.WriteLine($"later start, a report  {report.Text("0")} ms, {report.Median() / bare.Median():0.00} × bare");
        var met = Figures.Judge("first start to /healthz", first.Median(), GoalMilliseconds, "ms");
        met &= Figures.Judge("later start to /healthz", health.Median(), GoalMilliseconds, "ms");
        met &= Figures.Judge("later start to a report", report.Median(), GoalMilliseconds, "ms");
        return met ? 0 : 1;
    }

    private static async Task<double> Time(string program, string[] args, Func<HttpClient, Task<HttpResponseMessage>> ask)
    {
        await using var server = ServerProcess.Start(Published.Folder, core: null, program, args);
        return (await server.FirstAnswer(ask)).TotalMilliseconds;
    }

    private static async Task<HttpResponseMessage> Report(HttpClient client, byte[] request)
    {
        using var content = new ByteArrayContent(request);
        content.Headers.ContentType = new("application/json");
        return await client.PostAsync("/v1/reports", content);
    }
}
