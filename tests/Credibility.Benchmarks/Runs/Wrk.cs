using System.Diagnostics;
using System.Globalization;

namespace Credibility.Benchmarks.Runs;

/// <summary>One load by wrk; every answer's status is counted, and a single one outside 200–299 fails the run.</summary>
internal static class Wrk
{
    private const string Script =
        """
        local threads = {}
        function setup(thread) table.insert(threads, thread) end
        function init(args)
          other = 0
          local file = assert(io.open(args[1], "rb"))
          wrk.method = "POST"
          wrk.body = file:read("*a")
          wrk.headers["Content-Type"] = "application/json"
          file:close()
        end
        function response(status) if status < 200 or status > 299 then other = other + 1 end end
        function done(summary)
          local other = 0
          for _, thread in ipairs(threads) do other = other + thread:get("other") end
          local e = summary.errors
          print("COUNTED " .. summary.requests .. " " .. other .. " " .. (e.connect + e.read + e.write + e.timeout) .. " " .. summary.bytes)
        end
        """;

    private const string Polls =
        """
        local threads = {}
        function setup(thread) table.insert(threads, thread) end
        function init(args)
          other = 0
          wrk.headers["If-None-Match"] = args[1]
        end
        function response(status) if status ~= 304 then other = other + 1 end end
        function done(summary)
          local other = 0
          for _, thread in ipairs(threads) do other = other + thread:get("other") end
          local e = summary.errors
          print("COUNTED " .. summary.requests .. " " .. other .. " " .. (e.connect + e.read + e.write + e.timeout) .. " " .. summary.bytes)
        end
        """;

    /// <returns>Requests answered, all of them with 2xx, and bytes received.</returns>
    /// <exception cref="InvalidOperationException">wrk is missing, or an answer was not 2xx.</exception>
    public static (long Requests, long Bytes) Post(string url, string bodyFile, int seconds, int connections, int core) =>
        Run(Script, Path.GetDirectoryName(bodyFile)!, url, bodyFile, seconds, connections, core);

    /// <summary>Asks again and again with a tag.</summary>
    /// <returns>Requests answered, all of them with 304.</returns>
    /// <exception cref="InvalidOperationException">wrk is missing, or an answer was not 304.</exception>
    public static long Poll(string url, string etag, string folder, int seconds, int connections, int core) =>
        Run(Polls, folder, url, etag, seconds, connections, core).Requests;

    private static (long Requests, long Bytes) Run(string text, string folder, string url, string argument, int seconds, int connections, int core)
    {
        var script = Path.Combine(folder, "load.lua");
        File.WriteAllText(script, text);
        var start = new ProcessStartInfo("taskset") { RedirectStandardOutput = true };
        foreach (var arg in new[] { "-c", Number(core), "wrk", "-t1", "-c" + Number(connections), $"-d{Number(seconds)}s", "-s", script, url, "--", argument })
        {
            start.ArgumentList.Add(arg);
        }

        using var wrk = Process.Start(start)!;
        var output = wrk.StandardOutput.ReadToEnd();
        wrk.WaitForExit();
        var counted = output.Split('\n').FirstOrDefault(line => line.StartsWith("COUNTED", StringComparison.Ordinal))?.Split(' ')
            ?? throw new InvalidOperationException("wrk did not run (apt-get install wrk): " + output);
        var (requests, other, broken) = (long.Parse(counted[1], CultureInfo.InvariantCulture), counted[2], counted[3]);
        return other == "0" && broken == "0" && requests > 0
            ? (requests, long.Parse(counted[4], CultureInfo.InvariantCulture))
            : throw new InvalidOperationException($"{url}: of {requests} answers {other} were not as expected, {broken} connections failed");
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
