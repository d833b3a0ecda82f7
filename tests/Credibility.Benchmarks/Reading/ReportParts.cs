using System.Buffers;
using Credibility.Attributions.Extraction;
using Credibility.Benchmarks.Runs;
using Credibility.Drafts;
using Credibility.Formats.Json;
using Credibility.Formats.Snapshots;
using Credibility.Reports;
using Credibility.Sources;

namespace Credibility.Benchmarks.Reading;

/// <summary>Where the time of a report of a text goes, in this process and without a server.</summary>
internal static class ReportParts
{
    public static void Run(IReadOnlyList<string> texts, LoadedData data, int rounds)
    {
        var extractor = new AttributionExtractor(data.Words, data.Model?.Model, data.Method.Reading);
        var audit = new SourcingAudit(data.Method, data.Rules, data.Lexicon, data.Mentions, data.LookAlikes, new(() => extractor));
        var (catalog, policy) = (SourceCatalog.Create(data.Profiles, data.States, data.AsOf), data.Policies["default"]);
        var output = new ArrayBufferWriter<byte>(1 << 20);
        var reports = texts.Distinct(StringComparer.Ordinal).ToDictionary(text => text, Report, StringComparer.Ordinal);
        (string What, Action<string> Do)[] parts =
        [
            ("reading the prose", text => extractor.Read(text)), ("who and what is meant", text => audit.Detect(Draft(text), catalog)), ("the whole audit", text => Report(text)), ("writing the report", text => Write(reports[text])),
        ];
        foreach (var (what, part) in parts)
        {
            RoundTime.Of(texts, part);
            var allocated = GC.GetAllocatedBytesForCurrentThread();
            RoundTime.Of(texts, part);
            allocated = (GC.GetAllocatedBytesForCurrentThread() - allocated) / texts.Count;
            double[] times = [.. Enumerable.Range(0, rounds).Select(_ => RoundTime.Of(texts, part).ProcessorMilliseconds / texts.Count)];
            Console.WriteLine($"{what,-22} {times.Text()} ms, {allocated / 1024} KiB allocated");
        }

        Report Report(string text) => audit.Run(Draft(text), catalog, policy);

        void Write(Report report)
        {
            output.ResetWrittenCount();
            ReportJson.Write(report, output);
        }
    }

    private static Draft Draft(string text) => new() { Title = ProseLoad.Title, Text = text, Type = "news", Language = "en" };
}
