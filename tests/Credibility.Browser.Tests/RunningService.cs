using Xunit;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

[assembly: AssemblyFixture(typeof(Credibility.Browser.Tests.RunningService))]

namespace Credibility.Browser.Tests;

/// <summary>
/// The built service as a process of its own, on a free loopback port and an empty store, started by the first
/// test that asks and ended by its process id.
/// </summary>
public sealed class RunningService : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);

    private readonly SemaphoreSlim gate = new(1, 1);
    private readonly ConcurrentQueue<string> output = new();
    private readonly string folder = Directory.CreateTempSubdirectory("credibility-browser-").FullName;
    private Process? process;
    private Uri? address;

    /// <summary>Where it answers, once it is ready.</summary>
    public async Task<Uri> AddressAsync()
    {
        var cancelled = TestContext.Current.CancellationToken;
        await gate.WaitAsync(cancelled);
        try
        {
            if (process is null)
            {
                address = new Uri($"http://127.0.0.1:{FreePort()}/");
                process = Start(address);
            }

            await ReadyAsync(process, address!, cancelled);
            return address!;
        }
        finally
        {
            gate.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
        {
            if (!process.HasExited)
            {
                process.Kill();
                await process.WaitForExitAsync();
            }

            process.Dispose();
        }

        Directory.Delete(folder, recursive: true);
        gate.Dispose();
    }

    private Process Start(Uri at)
    {
        // …/tests/Credibility.Browser.Tests/bin/<configuration>/<framework>/: the service was built the same way.
        var framework = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        var binaries = Path.Combine(Requirement.RepositoryRoot, "src", "Credibility.Api", "bin", framework.Parent!.Name, framework.Name);
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList =
            {
                Path.Combine(binaries, "Credibility.Api.dll"),
                $"--urls={at.GetLeftPart(UriPartial.Authority)}",
                $"--Storage:Path={Path.Combine(folder, "credibility.db")}",
            },
            WorkingDirectory = binaries,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var setting in start.Environment.Keys.Where(IsServiceSetting).ToList())
        {
            start.Environment.Remove(setting);
        }

        var started = Process.Start(start) ?? throw new InvalidOperationException("The service did not start.");
        started.OutputDataReceived += (_, line) => output.Enqueue(line.Data ?? "");
        started.ErrorDataReceived += (_, line) => output.Enqueue(line.Data ?? "");
        started.BeginOutputReadLine();
        started.BeginErrorReadLine();
        return started;
    }

    /// <summary>Settings of the shell that runs the tests must not reach the service under test.</summary>
    private static bool IsServiceSetting(string name) =>
        name.StartsWith("ASPNETCORE_", StringComparison.OrdinalIgnoreCase) || name.Contains("__", StringComparison.Ordinal);

    private async Task ReadyAsync(Process started, Uri at, CancellationToken cancelled)
    {
        using var client = new HttpClient { BaseAddress = at, Timeout = TimeSpan.FromSeconds(5) };
        var last = "no answer";
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < StartLimit && !started.HasExited; await Task.Delay(100, cancelled))
        {
            try
            {
                using var answer = await client.GetAsync(new Uri("/readyz", UriKind.Relative), cancelled);
                if (answer.IsSuccessStatusCode)
                {
                    return;
                }

                last = $"{(int)answer.StatusCode}";
                if (answer.StatusCode == HttpStatusCode.NotFound)
                {
                    break;
                }
            }
            catch (Exception notYet) when (notYet is HttpRequestException or OperationCanceledException && !cancelled.IsCancellationRequested)
            {
                last = notYet.Message;
            }
        }

        Assert.Fail($"The service was not ready at {at}readyz ({last}{(started.HasExited ? $", exit code {started.ExitCode}" : "")}):\n{string.Join('\n', output.TakeLast(20))}");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
