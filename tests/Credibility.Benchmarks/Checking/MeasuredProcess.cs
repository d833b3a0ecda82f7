using System.Diagnostics;
using System.Globalization;

namespace Credibility.Benchmarks.Checking;

/// <summary>What one run of a program cost.</summary>
/// <param name="Seconds">By the clock, from the start to the end of the process.</param>
/// <param name="ProcessorSeconds">User and system, as last seen: of the last hundredth of a second nothing is known.</param>
/// <param name="PeakMebibytes">The most that was resident (<c>VmHWM</c>), as last seen.</param>
internal sealed record ProcessCost(int Code, double Seconds, double ProcessorSeconds, double PeakMebibytes);

/// <summary>Runs a program to its end and measures it from outside; what it writes goes nowhere.</summary>
internal static class MeasuredProcess
{
    public static ProcessCost Run(string folder, string program, params string[] args)
    {
        var start = new ProcessStartInfo(program, args) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var (peak, processor) = (0.0, 0.0);
        // A look costs some hundred microseconds of the same machine.
        while (!process.WaitForExit(10))
        {
            (peak, processor) = Look(process.Id) ?? (peak, processor);
        }

        var seconds = clock.Elapsed.TotalSeconds;
        process.WaitForExit();
        return new ProcessCost(process.ExitCode, seconds, processor, peak);
    }

    /// <summary>Null where it ended between two looks.</summary>
    private static (double Peak, double Processor)? Look(int id)
    {
        try
        {
            var peak = File.ReadLines($"/proc/{id}/status").FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
            var stat = File.ReadAllText($"/proc/{id}/stat");
            // Behind the name in brackets: utime and stime are the twelfth and thirteenth, in hundredths of a second.
            var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            return peak is null ? null
                : (Number(peak.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[1]) / 1024, (Number(fields[11]) + Number(fields[12])) / 100);
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
