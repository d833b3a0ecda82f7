using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Credibility.Benchmarks.Servers;

/// <summary>A server in a process of its own on a loopback port, with what the kernel says about it. Ends with this object.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromMinutes(5);

    private readonly Process process;
    private readonly Stopwatch age = Stopwatch.StartNew();

    private ServerProcess(Process process, string url) => (this.process, Url) = (process, url);

    public string Url { get; }

    /// <summary>Processor time so far, user and system, in seconds; the kernel counts in hundredths.</summary>
    public double ProcessorSeconds
    {
        get
        {
            // After the name in parentheses, which may hold anything: utime and stime are fields 14 and 15 of proc(5).
            var stat = File.ReadAllText($"/proc/{process.Id}/stat");
            var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            return (long.Parse(fields[11], CultureInfo.InvariantCulture) + long.Parse(fields[12], CultureInfo.InvariantCulture)) / 100.0;
        }
    }

    /// <summary>Memory in MiB: resident now (<c>VmRSS</c>) or at most so far (<c>VmHWM</c>).</summary>
    public double Mebibytes(string field)
    {
        var line = File.ReadLines($"/proc/{process.Id}/status").First(line => line.StartsWith(field, StringComparison.Ordinal));
        return long.Parse(line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024.0;
    }

    /// <param name="program">What to run; <c>URL</c> among the arguments stands for the address.</param>
    /// <param name="core">The processor to pin it to, or null.</param>
    public static ServerProcess Start(string folder, int? core, string program, params string[] args)
    {
        var url = $"http://127.0.0.1:{FreePort()}";
        var start = new ProcessStartInfo("/bin/sh") { WorkingDirectory = folder };
        // The log goes where it costs the reader nothing; the shell becomes the server, so that the id is the server's.
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add($"exec {(core is { } at ? $"taskset -c {at} " : "")}\"$0\" \"$@\" > server.log 2>&1");
        start.ArgumentList.Add(program);
        foreach (var arg in args)
        {
            start.ArgumentList.Add(arg.Replace("URL", url, StringComparison.Ordinal));
        }

        return new ServerProcess(Process.Start(start)!, url);
    }

    /// <summary>Time from the process's start to its first 200.</summary>
    /// <exception cref="InvalidOperationException">It ended, or did not answer in minutes.</exception>
    public async Task<TimeSpan> FirstAnswer(Func<HttpClient, Task<HttpResponseMessage>> ask)
    {
        using var client = new HttpClient { BaseAddress = new Uri(Url) };
        while (age.Elapsed < LongestStart && !process.HasExited)
        {
            try
            {
                using var answer = await ask(client);
                if (answer.StatusCode == HttpStatusCode.OK)
                {
                    return age.Elapsed;
                }
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(2);
        }

        throw new InvalidOperationException($"{process.StartInfo.ArgumentList[2]} did not answer; see server.log in {process.StartInfo.WorkingDirectory}");
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            // SIGTERM, so that the store is closed.
            using var term = Process.Start("kill", process.Id.ToString(CultureInfo.InvariantCulture));
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(15));
            try
            {
                await process.WaitForExitAsync(patience.Token);
            }
            catch (OperationCanceledException)
            {
                process.Kill();
            }
        }

        process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
