using Credibility.Storage.Layers;

namespace Credibility.Storage.Sources;

/// <summary>A row of <c>source_current</c>, as Dapper fills it.</summary>
internal sealed record CurrentRow
{
    public const string Columns = "source_id, revision, body, withdrawn, recorded_at";

    public string SourceId { get; init; } = "";

    public long Revision { get; init; }

    public string Body { get; init; } = "{}";

    public bool Withdrawn { get; init; }

    public DateTimeOffset RecordedAt { get; init; }

    public StoredSource ToSource(ProfileBodies bodies) =>
        new(bodies.Profile(SourceId, ProfileBodies.Parse(Body)), Revision, Withdrawn, RecordedAt);
}
