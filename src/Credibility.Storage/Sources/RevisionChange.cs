using System.Text.Json.Nodes;
using Credibility.Storage.Layers;

namespace Credibility.Storage.Sources;

/// <summary>One entry of a source's history, told by what it changed. Who made an edit by hand is left out.</summary>
/// <param name="DataSet">The data set, or <c>local</c> for an edit by hand.</param>
/// <param name="Properties">Top-level properties of the profile that the layer gives otherwise than before, by name.</param>
/// <param name="Withdrawn">Whether the layer no longer has the source.</param>
public sealed record RevisionChange(
    long Revision, Layer Layer, string DataSet, string Reason, DateTimeOffset RecordedAt, IReadOnlyList<string> Properties, bool Withdrawn)
{
    internal static RevisionChange Of(RevisionRow row, RevisionRow? before)
    {
        var (body, old) = (ProfileBodies.Parse(row.Body), before is null ? [] : ProfileBodies.Parse(before.Body));
        var changed = body.Select(property => property.Key).Union(old.Select(property => property.Key), StringComparer.Ordinal)
            .Where(name => !JsonNode.DeepEquals(body[name], old[name])).Order(StringComparer.Ordinal);
        return new RevisionChange(row.Revision, LayerNames.Parse(row.Layer), row.DataSet, row.Reason, row.RecordedAt, [.. changed], row.Withdrawn);
    }
}
