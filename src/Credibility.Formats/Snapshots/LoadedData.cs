using Credibility.Attributions;
using Credibility.Attributions.Extraction;
using Credibility.Formats.Models;
using Credibility.Policies;
using Credibility.Sources;
using Credibility.Sources.Resolving;
using Credibility.Sources.States;

namespace Credibility.Formats.Snapshots;

/// <summary>Everything in <c>data/</c>, parsed and checked. The same data gives the same object from the folder and from the snapshot.</summary>
/// <param name="Profiles">Ordered by id.</param>
/// <param name="Policies">By id; <c>default</c> is always there.</param>
/// <param name="Sha256">Hash over the content, whatever the order of files and keys; 64 lower-case hex digits.</param>
/// <param name="AsOf">The latest day on which a piece of evidence was read or published.</param>
public sealed record LoadedData(
    IReadOnlyList<SourceProfile> Profiles, StateTables States, MentionTables Mentions, Method Method, Lexicon Lexicon, RuleBook Rules,
    IReadOnlyDictionary<string, Policy> Policies, string Sha256, DateOnly AsOf)
{
    /// <summary>What look-alikes of names and addresses are told by; empty where the folder has no such tables.</summary>
    public LookAlikeTables LookAlikes { get; init; } = LookAlikeTables.Empty;

    /// <summary>What single words of prose can be; empty where the folder has no such list.</summary>
    public WordClasses Words { get; init; } = new("", new Dictionary<uint, WordClass>());

    /// <summary>What was learnt for reading prose; null where the folder has no weights.</summary>
    public PackedModel? Model { get; init; }

    /// <summary>The day of a service's catalog that was exported; null where the data speaks for the day of its evidence.</summary>
    public DateOnly? ExportedAsOf { get; init; }

    /// <summary>The version of the service's catalog, or 1.</summary>
    public long CatalogVersion { get; init; } = 1;

    /// <summary>The hosts that a service's data sets flag; none in the shipped data.</summary>
    public FlaggedAddresses Flags { get; init; } = FlaggedAddresses.None;

    /// <summary>The catalog that all of this comes to.</summary>
    public SourceCatalog Catalog() => SourceCatalog.Create(Profiles, States, AsOf, CatalogVersion).WithFlags(Flags);

    /// <summary>The day the data speaks for: the latest retrieval in it, else the latest publication, else the first of year 1.</summary>
    internal static DateOnly LatestEvidence(IReadOnlyList<SourceProfile> profiles)
    {
        var latest = DateOnly.MinValue;
        foreach (var profile in profiles)
        {
            foreach (var evidence in profile.Evidence)
            {
                var day = (evidence.Retrieved ?? evidence.Published)?.Last ?? DateOnly.MinValue;
                latest = day > latest ? day : latest;
            }
        }

        return latest;
    }
}
