using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Xunit;

namespace Credibility.Cli.Operating;

/// <summary>The service as <c>credibility serve</c> starts it: a process of its own, ended by its id.</summary>
internal sealed class RunningService : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _output = new();

    private RunningService(Process process, Uri address)
    {
        (_process, Client) = (process, new HttpClient { BaseAddress = address, Timeout = Patience });
        process.OutputDataReceived += (_, line) => _output.Enqueue(line.Data ?? "");
        process.ErrorDataReceived += (_, line) => _output.Enqueue(line.Data ?? "");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public HttpClient Client { get; }

    public int ProcessId => _process.Id;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    /// <param name="folder">Working directory, which gets the store.</param>
    public static async Task<RunningService> StartAsync(string folder, params string[] settings)
    {
        var port = FreePort();
        var start = BuiltProgram.Interruptible(["serve", "--urls", $"http://127.0.0.1:{port}", .. settings]);
        (start.WorkingDirectory, start.RedirectStandardOutput, start.RedirectStandardError) = (folder, true, true);
        ClearSettings(start.Environment);
        var service = new RunningService(Process.Start(start)!, new Uri($"http://127.0.0.1:{port}/"));
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < Patience && !service._process.HasExited; await Task.Delay(50, Cancelled))
        {
            if (await service.StatusAsync("/readyz") == 200)
            {
                return service;
            }
        }

        await service.DisposeAsync();
        throw new InvalidOperationException($"The service was not ready:\n{string.Join('\n', service._output)}");
    }

    /// <summary>Settings of the shell that runs the tests must not reach the service under test.</summary>
    public static void ClearSettings(IDictionary<string, string?> environment)
    {
        foreach (var name in environment.Keys.Where(name => name.StartsWith("ASPNETCORE_", StringComparison.Ordinal)
            || name.StartsWith("OTEL_", StringComparison.Ordinal) || name.Contains("__", StringComparison.Ordinal)).ToList())
        {
            environment.Remove(name);
        }
    }

    /// <summary>0 while nobody answers.</summary>
    public async Task<int> StatusAsync(string path, string? key = null)
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            if (key is not null)
            {
                request.Headers.Add("X-API-Key", key);
            }

            using var answer = await Client.SendAsync(request, Cancelled);
            return (int)answer.StatusCode;
        }
        catch (HttpRequestException)
        {
            return 0;
        }
    }

    /// <summary>Saves a report on a draft with this title, and gives its address.</summary>
    public async Task<string?> SaveAsync(string title)
    {
        using var content = new StringContent($$"""{"title":"{{title}}","sources":["TASS","Reuters"]}""", Encoding.UTF8, "application/json");
        using var answer = await Client.PostAsync(new Uri("/v1/reports?save=true", UriKind.Relative), content, Cancelled);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        return answer.Headers.Location!.ToString();
    }

    /// <summary>Tells it to stop, and gives the exit code that the shell would see.</summary>
    public async Task<int> StopAsync(string signal = "TERM")
    {
        using var kill = Process.Start("kill", ["-" + signal, _process.Id.ToString(CultureInfo.InvariantCulture)]);
        await _process.WaitForExitAsync(Cancelled).WaitAsync(Patience, Cancelled);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync(CancellationToken.None);
        }

        _process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
