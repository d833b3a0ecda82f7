using Credibility.Sources;
using Credibility.Storage.Layers;

namespace Credibility.Storage.Sources;

/// <summary>The effective profile of a source.</summary>
/// <param name="Revision">The revision that last changed it; its ETag.</param>
/// <param name="Withdrawn">Whether it has left the catalog; the profile is then the last that was known.</param>
public sealed record StoredSource(SourceProfile Profile, long Revision, bool Withdrawn, DateTimeOffset RecordedAt);

/// <summary>One entry of a source's history.</summary>
/// <param name="Body">JSON object with the properties that the layer gave.</param>
/// <param name="PrevRevision">The entry of the same layer before it, or null.</param>
public sealed record SourceRevision(
    long Revision, string SourceId, Layer Layer, string DataSet, string Body, bool Withdrawn,
    DateTimeOffset RecordedAt, string Author, string Reason, long? PrevRevision);

/// <summary>A change by hand, in the local layer. Nothing is written where it changes nothing.</summary>
/// <param name="Author">Who answers for it.</param>
/// <param name="ExpectedRevision">The revision that the author has seen; 0 for "there is none yet"; null to take what is there.</param>
public abstract record SourceEdit(string SourceId, string Author, string Reason, long? ExpectedRevision)
{
    /// <summary>Sets top-level properties.</summary>
    /// <param name="Json">JSON object; a null says "unknown", whatever a data set says.</param>
    public sealed record Set(string SourceId, string Json, string Author, string Reason, long? ExpectedRevision = null)
        : SourceEdit(SourceId, Author, Reason, ExpectedRevision);

    /// <summary>Makes the effective profile this one: the properties that differ become local.</summary>
    public sealed record Replace(SourceProfile Profile, string Author, string Reason, long? ExpectedRevision = null)
        : SourceEdit(Profile.Id, Author, Reason, ExpectedRevision);

    /// <summary>Gives properties back to the data sets.</summary>
    public sealed record Follow(string SourceId, IReadOnlyList<string> Properties, string Author, string Reason, long? ExpectedRevision = null)
        : SourceEdit(SourceId, Author, Reason, ExpectedRevision);

    /// <summary>Takes the source out of the catalog; a later edit brings it back.</summary>
    public sealed record Withdraw(string SourceId, string Author, string Reason, long? ExpectedRevision = null)
        : SourceEdit(SourceId, Author, Reason, ExpectedRevision);
}

/// <summary>The source has changed since the author read it.</summary>
/// <param name="current">Its revision now; 0 where there is no such source.</param>
public sealed class StaleRevisionException(string sourceId, long current)
    : Exception($"The source '{sourceId}' is at revision {current}; read it again and repeat the change")
{
    public long Current { get; } = current;
}

/// <summary>There is no such source to edit.</summary>
public sealed class UnknownSourceException(string sourceId) : Exception($"There is no source '{sourceId}'");
