using Credibility.Storage.Layers;

namespace Credibility.Storage.Sources;

/// <summary>What became of a conflict.</summary>
public enum ConflictState { Open, Kept, Taken }

/// <summary>A local fact that an upgrade would have overwritten.</summary>
/// <param name="Property">Top-level property, or <see cref="LayerConflict.WholeSource"/> where the data set has dropped the source.</param>
/// <param name="LocalValue">JSON of what holds.</param>
/// <param name="NewValue">JSON of what the data set says; <c>null</c> where it says nothing any more.</param>
public sealed record SourceConflict(
    long Id, string SourceId, string Property, string DataSet, string LocalValue, string NewValue, ConflictState State, DateTimeOffset RecordedAt);

/// <summary>A row of <c>conflict</c>, as Dapper fills it.</summary>
internal sealed record ConflictRow
{
    public const string Columns = "id, source_id, property, data_set, local_value, new_value, state, recorded_at";

    public long Id { get; init; }

    public string SourceId { get; init; } = "";

    public string Property { get; init; } = "";

    public string DataSet { get; init; } = "";

    public string? LocalValue { get; init; }

    public string? NewValue { get; init; }

    public string State { get; init; } = "";

    public DateTimeOffset RecordedAt { get; init; }

    public SourceConflict ToConflict() => new(
        Id, SourceId, Property, DataSet, LocalValue ?? "null", NewValue ?? "null", Enum.Parse<ConflictState>(State, ignoreCase: true), RecordedAt);
}
