using System.Buffers;
using Credibility.Benchmarks.Synthetic;
using Credibility.Formats.Json;

namespace Credibility.Benchmarks.Core;

/// <summary>Writes reports to files, so that a change that should only be faster can be compared byte by byte: with <c>diff -r</c>.</summary>
internal static class ReportDump
{
    /// <param name="args">The folder to write to, then further folders with requests.</param>
    public static int Run(string[] args)
    {
        var data = ShippedData.Read();
        var synthetic = SyntheticCatalog.Of(20_000);
        var (audit, catalog, policy) = (ShippedData.Audit(data), ShippedData.Catalog(data, synthetic), data.Policies["default"]);
        Directory.CreateDirectory(args[0]);
        var folders = args.Skip(1).Append(Path.Combine(AppContext.BaseDirectory, "data", "drafts"));
        var requests = folders.SelectMany(folder => Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories)).Select(file => (Path.GetFileName(file), File.ReadAllBytes(file)))
            .Append(("synthetic.json", SyntheticRequest.Of(synthetic)));
        foreach (var (name, request) in requests)
        {
            if (DraftReader.Read(request, DraftLimits.Default).Draft is { } draft)
            {
                var output = new ArrayBufferWriter<byte>();
                ReportJson.Write(audit.Run(draft, catalog, policy), output);
                File.WriteAllBytes(Path.Combine(args[0], name), output.WrittenSpan);
            }
        }

        return 0;
    }
}
