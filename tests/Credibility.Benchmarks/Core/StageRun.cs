using System.Buffers;
using System.Diagnostics;
using Credibility.Benchmarks.Synthetic;
using Credibility.Formats.Json;

namespace Credibility.Benchmarks.Core;

/// <summary>A loop over one request in this process, for a profiler to look at, and the time of each half.</summary>
internal static class StageRun
{
    public static int Run(bool small)
    {
        var data = ShippedData.Read();
        var profiles = SyntheticCatalog.Of(100_000);
        var (audit, policy, catalog) = (ShippedData.Audit(data), data.Policies["default"], ShippedData.Catalog(data, profiles));
        var request = SyntheticRequest.Of(profiles);
        var report = audit.Run(ShippedData.Draft(request), catalog, policy);
        var output = new ArrayBufferWriter<byte>(1 << 20);
        for (var round = 0; round < (small ? 4 : 20); round++)
        {
            var yardstick = Milliseconds(500, () => { _ = ShippedData.Draft(request); Write(report, output); });
            var whole = Milliseconds(500, () => Write(audit.Run(ShippedData.Draft(request), catalog, policy), output));
            var allocated = GC.GetAllocatedBytesForCurrentThread();
            _ = audit.Run(ShippedData.Draft(request), catalog, policy);
            allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
            Console.WriteLine(FormattableString.Invariant($"{output.WrittenCount} bytes; read and write {yardstick:0.0} µs, with audit {whole:0.0} µs, ratio {whole / yardstick:0.00}; {allocated / 1024} KiB allocated"));
        }

        return 0;
    }

    private static void Write(Reports.Report report, ArrayBufferWriter<byte> output)
    {
        output.ResetWrittenCount();
        ReportJson.Write(report, output);
    }

    private static double Milliseconds(int count, Action once)
    {
        var before = Process.GetCurrentProcess().UserProcessorTime;
        for (var i = 0; i < count; i++)
        {
            once();
        }

        return (Process.GetCurrentProcess().UserProcessorTime - before).TotalMicroseconds / count;
    }
}
