using Credibility.Attributions.Extraction;
using Credibility.Drafts;
using Credibility.Formats.Snapshots;
using Credibility.Policies;
using Credibility.Sources;

namespace Credibility.Cli;

/// <summary>Profiles, method, rules and policies of one snapshot, and what is built on them when it is first needed.</summary>
internal sealed class ShippedData
{
    private const string Practice = """
        Officials denied on Monday that two ships had left the port, local media said.

        The agency, citing two sources, said that 12 people had fled. “We know nothing,” said Ann Lee, an analyst. Critics reject the claim.
        """;

    private readonly Lazy<SourceCatalog> _catalog;
    private readonly Lazy<SourcingAudit> _audit;
    private readonly Lazy<AttributionExtractor> _extractor;

    private ShippedData(LoadedData data)
    {
        Data = data;
        _catalog = new(data.Catalog);
        _extractor = new(() => new AttributionExtractor(data.Words, data.Model?.Model, data.Method.Reading));
        _audit = new(() => AuditReading(_extractor));
    }

    /// <summary>The data folder that the build lays beside the program.</summary>
    public static string Folder => Path.Combine(AppContext.BaseDirectory, "data");

    public LoadedData Data { get; }

    public SourceCatalog Catalog => _catalog.Value;

    public SourcingAudit Audit => _audit.Value;

    /// <summary>Reads attributions from prose.</summary>
    public AttributionExtractor Extractor => _extractor.Value;

    /// <summary>
    /// Audits a few invented lines on another core while this one finds drafts and policies: the runtime compiles then what the first
    /// draft needs, and that is most of the time of a check of one.
    /// </summary>
    public void Prepare() => _ = Task.Run(() =>
    {
        _ = Extractor.Read(Practice);
        _ = Audit.Run(new Draft { Text = Practice }, Catalog, DefaultPolicy);
    });

    /// <summary>An audit that reads prose with another extractor.</summary>
    public SourcingAudit AuditReading(Lazy<AttributionExtractor> extractor) =>
        new(Data.Method, Data.Rules, Data.Lexicon, Data.Mentions, Data.LookAlikes, extractor);

    public Policy DefaultPolicy => Data.Policies["default"];

    /// <param name="snapshot">Path of a snapshot; null takes the one beside the program.</param>
    /// <exception cref="StoppedException">The snapshot cannot be read.</exception>
    public static ShippedData Load(string? snapshot)
    {
        var path = snapshot ?? Path.Combine(AppContext.BaseDirectory, SnapshotReader.FileName);
        try
        {
            return new ShippedData(SnapshotReader.Read(path));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or SnapshotException)
        {
            throw StoppedException.CouldNotRun($"the snapshot {path} cannot be read: {fault.Message}");
        }
    }

    /// <summary>The policy with this id.</summary>
    /// <exception cref="StoppedException">There is none.</exception>
    public Policy Policy(string id) => Data.Policies.TryGetValue(id, out var policy) ? policy
        : throw StoppedException.Usage($"there is no policy '{id}'; there are: {PolicyIds}");

    /// <summary>Refuses to judge by a policy that was made for other data.</summary>
    /// <exception cref="StoppedException">Its pins name another catalog or method.</exception>
    public void RequirePinned(Policy policy)
    {
        if (policy.Pins is not { } pins || (pins.AcceptsMethod(Data.Method.Sha256) && (pins.Catalog is null || pins.AcceptsCatalog(Catalog.Sha256))))
        {
            return;
        }

        List<string> reasons =
        [
            .. pins.AcceptsCatalog(Catalog.Sha256) ? Array.Empty<string>() : [$"catalog {pins.Catalog}, and this one is {Catalog.Sha256}"],
            .. pins.AcceptsMethod(Data.Method.Sha256) ? Array.Empty<string>() : [$"method {pins.Method}, and this one is {Data.Method.Sha256}"],
        ];
        throw StoppedException.Usage(
            $"the policy '{policy.Id}' is pinned to {string.Join("; to ", reasons)}. Nothing was checked. Name the pinned catalog with --catalog, or accept what is there with this line: "
            + $"pins: {{ catalog: {Catalog.Sha256}, method: {Data.Method.Sha256} }}");
    }

    public string PolicyIds => string.Join(", ", Data.Policies.Keys.Order(StringComparer.Ordinal));
}
