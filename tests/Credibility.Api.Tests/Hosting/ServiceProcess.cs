using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Xunit;

namespace Credibility.Api.Tests.Hosting;

/// <summary>The built service as a process of its own: real sockets, a real store in a folder of its own. Ended by its process id.</summary>
public sealed class ServiceProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);

    private readonly Process process;
    private readonly ConcurrentQueue<string> output = new();
    private readonly bool ownsFolder;

    private ServiceProcess(Process process, Uri address, string folder, bool ownsFolder)
    {
        (this.process, Address, Folder, this.ownsFolder) = (process, address, folder, ownsFolder);
        Client = NewClient();
    }

    public Uri Address { get; }

    /// <summary>Working directory, which holds the store.</summary>
    public string Folder { get; }

    public HttpClient Client { get; }

    public int ProcessId => process.Id;

    public IReadOnlyList<string> Output => [.. output];

    /// <summary>Where the service was built to, the same way as these tests.</summary>
    public static string Binaries
    {
        get
        {
            var framework = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
            return Path.Combine(Requirement.RepositoryRoot, "src", "Credibility.Api", "bin", framework.Parent!.Name, framework.Name);
        }
    }

    /// <summary>Starts it and waits until it is ready.</summary>
    /// <param name="folder">Working directory of an earlier start, or null for a new one.</param>
    public static async Task<ServiceProcess> StartAsync(
        string[]? settings = null, string? folder = null, IReadOnlyDictionary<string, string>? environment = null, bool ready = true)
    {
        var port = FreePort();
        var own = folder is null;
        folder ??= Directory.CreateTempSubdirectory("credibility-api-").FullName;
        var process = Process.Start(StartInfo([$"--urls=http://127.0.0.1:{port}", .. settings ?? []], folder, environment))!;
        var service = new ServiceProcess(process, new Uri($"http://127.0.0.1:{port}/"), folder, own);
        service.Listen();
        if (ready)
        {
            await service.ReadyAsync();
        }

        return service;
    }

    /// <summary>Runs it to its end, for starts that are refused.</summary>
    public static async Task<(int ExitCode, string Output)> RunAsync(string[] arguments, string folder)
    {
        using var process = Process.Start(StartInfo(arguments, folder, null))!;
        var text = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, string.Concat(text));
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public HttpClient NewClient() => new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false, UseCookies = false })
    {
        BaseAddress = Address, Timeout = TimeSpan.FromSeconds(60),
    };

    /// <summary>Tells it to stop and gives its exit code.</summary>
    public async Task<int> StopAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        return process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (!process.HasExited)
        {
            process.Kill();
            await process.WaitForExitAsync();
        }

        process.Dispose();
        if (ownsFolder)
        {
            Directory.Delete(Folder, recursive: true);
        }
    }

    private static ProcessStartInfo StartInfo(string[] arguments, string folder, IReadOnlyDictionary<string, string>? environment)
    {
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Path.Combine(Binaries, "Credibility.Api.dll"));
        Array.ForEach(arguments, start.ArgumentList.Add);
        // Settings of the shell that runs the tests must not reach the service under test.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("ASPNETCORE_", StringComparison.Ordinal) || name.StartsWith("OTEL_", StringComparison.Ordinal) || name.Contains("__", StringComparison.Ordinal)).ToList())
        {
            start.Environment.Remove(name);
        }

        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        return start;
    }

    private void Listen()
    {
        process.OutputDataReceived += (_, line) => output.Enqueue(line.Data ?? "");
        process.ErrorDataReceived += (_, line) => output.Enqueue(line.Data ?? "");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    private async Task ReadyAsync()
    {
        var cancelled = TestContext.Current.CancellationToken;
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < StartLimit && !process.HasExited; await Task.Delay(50, cancelled))
        {
            try
            {
                using var answer = await Client.GetAsync(new Uri("/readyz", UriKind.Relative), cancelled);
                if (answer.IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // Not yet.
            }
        }

        Assert.Fail($"The service was not ready:\n{string.Join('\n', output.TakeLast(20))}");
    }
}
