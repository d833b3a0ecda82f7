using Credibility.Api.Pages;
using Credibility.Formats.Text;

namespace Credibility.Api.Serving;

/// <summary>Listens, greets, and ends when it is told to.</summary>
internal static class ServingApplication
{
    public static async Task ServeAsync(this WebApplication app)
    {
        try
        {
            await app.StartAsync();
        }
        catch (IOException taken)
        {
            // The port is in use, or the address is not this machine's. What began before the server has to end in order.
            await app.StopAsync();
            throw new StartRefusedException(StartRefusedException.CouldNotRun, $"{taken.Message} Choose another with --urls http://127.0.0.1:8081", taken);
        }

        Start.IsServing = true;
        Greet(app);
        await app.WaitForShutdownAsync();
    }

    /// <summary>What the service does, shown on the sample, and the line that does the same over HTTP.</summary>
    private static void Greet(WebApplication app)
    {
        var address = app.Services.GetRequiredService<IReadOnlyList<ListeningAddress>>()[0].LocalUrl;
        var sample = app.Services.GetRequiredService<SampleReport>().Current;
        if (sample is not null)
        {
            Console.Out.WriteLine(ReportText.Write(sample));
        }

        Console.Out.WriteLine($"Listening on {address} (page at /, reference at /docs). Try:");
        Console.Out.WriteLine($"curl -H 'Content-Type: application/json' -d '{{\"sources\":[\"TASS\",\"Reuters\",\"Suspilne Kharkiv\"]}}' {address}/v1/reports");
    }
}
