namespace Credibility.Sources;

/// <summary>
/// The immutable snapshot of profiles in use. Holds only what a report needs; evidence and history stay in storage
/// and are read by id. Lookups see the overlay first, then the base.
/// </summary>
public abstract class SourceCatalog
{
    /// <summary>Rises with every published change.</summary>
    public abstract long Version { get; }

    /// <summary>Hash over every profile's content, independent of order and segments; 64 lower-case hex digits.</summary>
    public abstract string Sha256 { get; }

    /// <summary>The day as of which facts are known; moves only with the catalog.</summary>
    public abstract DateOnly AsOf { get; }

    /// <summary>Profiles of their own, structural bodies not counted.</summary>
    public abstract int Count { get; }

    /// <summary>The profile with this id, a structural body of a state included; null where there is none.</summary>
    public abstract SourceProfile? Find(string id);

    /// <summary>Profiles of their own, ordered by id, from the first id after <paramref name="afterId"/>.</summary>
    public abstract IEnumerable<SourceProfile> List(string? afterId = null);
}
