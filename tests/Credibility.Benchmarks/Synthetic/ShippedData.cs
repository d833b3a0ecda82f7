using Credibility.Formats.Json;
using Credibility.Formats.Snapshots;
using Credibility.Sources;

namespace Credibility.Benchmarks.Synthetic;

/// <summary>What lies beside the binaries, and catalogs made with it.</summary>
internal static class ShippedData
{
    public static LoadedData Read() => SnapshotReader.Read(Path.Combine(AppContext.BaseDirectory, SnapshotReader.FileName));

    public static SourcingAudit Audit(LoadedData data) => new(data.Method, data.Rules, data.Lexicon, data.Mentions, data.LookAlikes);

    /// <summary>The shipped profiles and so many synthetic ones.</summary>
    public static SourceCatalog Catalog(LoadedData data, IEnumerable<SourceProfile> more) =>
        SourceCatalog.Create(data.Profiles.Concat(more), data.States, data.AsOf);

    /// <exception cref="InvalidDataException">The request has problems.</exception>
    public static Drafts.Draft Draft(ReadOnlySpan<byte> request)
    {
        var reading = DraftReader.Read(request, DraftLimits.Default);
        return reading.Draft ?? throw new InvalidDataException(string.Join('\n', reading.Problems));
    }
}
