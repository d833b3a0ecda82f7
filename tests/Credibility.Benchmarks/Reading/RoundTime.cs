using System.Diagnostics;
using Credibility.Benchmarks.Resolving;

namespace Credibility.Benchmarks.Reading;

/// <summary>What one round over all texts took.</summary>
/// <param name="Milliseconds">By the clock on the wall.</param>
/// <param name="ProcessorMilliseconds">Of the thread; of a peer's whole process, which also compiles and collects.</param>
internal readonly record struct RoundTime(double Milliseconds, double ProcessorMilliseconds)
{
    public static RoundTime Of(IReadOnlyList<string> texts, Action<string> read)
    {
        var (processor, clock) = (ThreadClock.Nanoseconds(), Stopwatch.StartNew());
        foreach (var text in texts)
        {
            read(text);
        }

        return new RoundTime(clock.Elapsed.TotalMilliseconds, (ThreadClock.Nanoseconds() - processor) / 1e6);
    }
}
