using System.Globalization;
using System.Text.Json.Nodes;
using Credibility.Storage.Auditing;
using Credibility.Storage.Layers;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Credibility.Storage.Sources;

/// <summary>One edit by hand, within one transaction.</summary>
internal sealed class EditApplication(SqliteConnection connection, ProfileBodies bodies, RevisionLog log)
{
    /// <returns>The source's revision after it: the one before where the edit changes nothing.</returns>
    /// <exception cref="StaleRevisionException">The source has moved on since the author read it.</exception>
    /// <exception cref="UnknownSourceException">There is nothing to withdraw or to follow.</exception>
    /// <exception cref="FormatException">What results is no profile.</exception>
    public long Run(SourceEdit edit)
    {
        var current = Revision(edit);
        var layers = LayerQuery.Of(connection, edit.SourceId);
        var local = layers.LastOrDefault(layer => layer.Layer == Layer.Local) ?? new LayerBody(Layer.Local, LayerNames.Local, false, []);
        var after = Apply(edit, local, LayerMerge.Effective(layers).Body);
        if (after.Withdrawn == local.Withdrawn && JsonNode.DeepEquals(after.Body, local.Body))
        {
            return current;
        }

        var revision = log.Append(edit.SourceId, after, load: null, edit.Author, edit.Reason);
        AuditWriting.Append(
            connection, log.Now, edit.Author, "source.edited", edit.SourceId, string.Create(CultureInfo.InvariantCulture, $"{edit.GetType().Name.ToLowerInvariant()}, revision {revision}"));
        log.Publish(DateOnly.FromDateTime(log.Now.UtcDateTime));
        return revision;
    }

    private long Revision(SourceEdit edit)
    {
        var current = connection.QuerySingleOrDefault<long>("SELECT revision FROM source_current WHERE source_id = @SourceId", new { edit.SourceId });
        if (edit.ExpectedRevision is { } expected && expected != current)
        {
            throw new StaleRevisionException(edit.SourceId, current);
        }

        return current == 0 && edit is (SourceEdit.Follow or SourceEdit.Withdraw)
            ? throw new UnknownSourceException(edit.SourceId)
            : current;
    }

    private LayerBody Apply(SourceEdit edit, LayerBody local, JsonObject effective) => edit switch
    {
        SourceEdit.Set set => local with { Withdrawn = false, Body = LocalLayer.With(local.Body, ProfileBodies.Parse(set.Json), effective) },
        SourceEdit.Replace whole => local with
        {
            Withdrawn = false,
            Body = LocalLayer.With(local.Body, LocalLayer.Difference(effective, bodies.Known(whole.Profile)), effective),
        },
        SourceEdit.Follow follow => local with { Withdrawn = false, Body = LocalLayer.Without(local.Body, follow.Properties) },
        SourceEdit.Withdraw => local with { Withdrawn = true },
        _ => throw new ArgumentException($"{edit.GetType().Name} is no edit"),
    };
}
