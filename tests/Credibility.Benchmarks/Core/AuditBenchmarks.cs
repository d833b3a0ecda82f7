using System.Buffers;
using BenchmarkDotNet.Attributes;
using Credibility.Benchmarks.Synthetic;
using Credibility.Drafts;
using Credibility.Formats.Json;
using Credibility.Policies;
using Credibility.Reports;
using Credibility.Sources;

namespace Credibility.Benchmarks.Core;

/// <summary>A request from its bytes to the report's bytes. The yardstick is the same without the audit.</summary>
public class AuditBenchmarks
{
    private readonly ArrayBufferWriter<byte> output = new(1 << 20);
    private SourcingAudit audit = null!;
    private SourceCatalog catalog = null!;
    private Policy policy = null!;
    private byte[] request = [];
    private Draft draft = null!;
    private Draft sample = null!;
    private Report report = null!;

    [Params(100_000)]
    public int Profiles { get; set; }

    [GlobalSetup]
    public void Load()
    {
        var data = ShippedData.Read();
        var profiles = SyntheticCatalog.Of(Profiles);
        (audit, policy) = (ShippedData.Audit(data), data.Policies["default"]);
        catalog = ShippedData.Catalog(data, profiles);
        request = SyntheticRequest.Of(profiles);
        draft = ShippedData.Draft(request);
        sample = ShippedData.Draft(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "data", "drafts", "desertions.json")));
        report = audit.Run(draft, catalog, policy);
    }

    [Benchmark(Baseline = true)]
    public int ReadAndWrite()
    {
        _ = ShippedData.Draft(request);
        return Write(report);
    }

    [Benchmark]
    public int ReadAuditAndWrite() => Write(audit.Run(ShippedData.Draft(request), catalog, policy));

    [Benchmark]
    public object Audit20Sources5Claims() => audit.Run(draft, catalog, policy);

    [Benchmark]
    public object AuditSampleDraft() => audit.Run(sample, catalog, policy);

    [Benchmark]
    public object ReadRequest() => ShippedData.Draft(request);

    [Benchmark]
    public int WriteReport() => Write(report);

    private int Write(Report written)
    {
        output.ResetWrittenCount();
        ReportJson.Write(written, output);
        return output.WrittenCount;
    }
}
