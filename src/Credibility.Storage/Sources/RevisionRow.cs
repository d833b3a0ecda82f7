using Credibility.Storage.Layers;

namespace Credibility.Storage.Sources;

/// <summary>A row of <c>source_revision</c>, as Dapper fills it.</summary>
internal sealed record RevisionRow
{
    public long Revision { get; init; }

    public string SourceId { get; init; } = "";

    public string Layer { get; init; } = "";

    public string DataSet { get; init; } = "";

    public string Body { get; init; } = "{}";

    public bool Withdrawn { get; init; }

    public DateTimeOffset RecordedAt { get; init; }

    public string Author { get; init; } = "";

    public string Reason { get; init; } = "";

    public long? PrevRevision { get; init; }

    public LayerBody ToLayer() => new(LayerNames.Parse(Layer), DataSet, Withdrawn, ProfileBodies.Parse(Body));

    public SourceRevision ToRevision() =>
        new(Revision, SourceId, LayerNames.Parse(Layer), DataSet, Body, Withdrawn, RecordedAt, Author, Reason, PrevRevision);
}

/// <summary>How layers are written in SQL.</summary>
internal static class LayerNames
{
    public const string Local = "local";

    public static string Text(this Layer layer) => layer.ToString().ToLowerInvariant();

    public static Layer Parse(string text) => Enum.Parse<Layer>(text, ignoreCase: true);
}
