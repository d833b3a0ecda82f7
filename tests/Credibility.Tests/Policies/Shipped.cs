using System.Text;
using Credibility.Attributions.Extraction;
using Credibility.Drafts;
using Credibility.Formats.Json;
using Credibility.Formats.Snapshots;
using Credibility.Policies;
using Credibility.Reports;
using Credibility.Sources;

namespace Credibility.Tests.Policies;

/// <summary>The data as it ships, and audits over it.</summary>
internal static class Shipped
{
    /// <summary>The invented data set that the page of the rule speaks of.</summary>
    public static FlaggedAddresses Flags { get; } = FlaggedAddresses.Of(
        [new("harbour-lantern.example", "Invented Sites", "2026-05", FactDate.Parse("2026-04"), "sites that share one operator", "https://sets.example/invented")]);

    private static readonly Lazy<LoadedData> Loaded = new(Load);
    private static readonly Lazy<SourcingAudit> Made = new(() => new SourcingAudit(Data.Method, Data.Rules, Data.Lexicon, Data.Mentions, Data.LookAlikes, new(() => new AttributionExtractor(Data.Words, Data.Model?.Model, Data.Method.Reading))));
    private static readonly Lazy<SourceCatalog> Shelved = new(() => SourceCatalog.Create(Data.Profiles, Data.States, Data.AsOf).WithFlags(Flags));

    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "data");

    public static LoadedData Data => Loaded.Value;

    public static SourcingAudit Audit => Made.Value;

    public static SourceCatalog Catalog => Shelved.Value;

    public static Policy Policy => Data.Policies["default"];

    public static Report Report(Draft draft, Policy? policy = null, SourceCatalog? catalog = null) => Audit.Run(draft, catalog ?? Catalog, policy ?? Policy);

    public static Report Report(string request, Policy? policy = null, SourceCatalog? catalog = null) => Report(Read(request), policy, catalog);

    /// <summary>The finding of one rule, or null where it is silent.</summary>
    public static Finding? Finding(string rule, Draft draft, Policy? policy = null) =>
        Report(draft, policy).Findings.SingleOrDefault(finding => finding.Rule == rule);

    public static Draft Read(string request)
    {
        var reading = DraftReader.Read(Encoding.UTF8.GetBytes(request), DraftLimits.Default);
        return reading.Draft ?? throw new InvalidOperationException(string.Join('\n', reading.Problems) + "\n" + request);
    }

    private static LoadedData Load()
    {
        var result = DataFolder.Load(Folder);
        return result.Value ?? throw new InvalidOperationException(string.Join('\n', result.Problems));
    }
}
