using System.Text.Json.Nodes;
using Credibility.Storage.Layers;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Credibility.Storage.Sources;

/// <summary>Appends revisions within one transaction and derives from them what is current. The only code that writes sources.</summary>
internal sealed class RevisionLog
{
    private readonly SqliteConnection _connection;
    private readonly ProfileBodies _bodies;

    /// <param name="now">The clock; the time recorded never runs backwards, whatever the clock does.</param>
    public RevisionLog(SqliteConnection connection, ProfileBodies bodies, DateTimeOffset now)
    {
        (_connection, _bodies) = (connection, bodies);
        var last = connection.QuerySingleOrDefault<DateTimeOffset?>("SELECT recorded_at FROM source_revision ORDER BY revision DESC LIMIT 1");
        Now = last > now ? last.Value : now.ToUniversalTime();
    }

    /// <summary>When this transaction's rows are recorded.</summary>
    public DateTimeOffset Now { get; }

    /// <param name="load">The load that says it; null in the local layer.</param>
    /// <exception cref="FormatException">What results is no profile.</exception>
    public long Append(string sourceId, LayerBody layer, long? load, string author, string reason)
    {
        var revision = _connection.ExecuteScalar<long>(
            """
            INSERT INTO source_revision (source_id, layer, data_set, load, body, withdrawn, recorded_at, author, reason, prev_revision)
            VALUES (@sourceId, @layer, @dataSet, @load, @body, @withdrawn, @now, @author, @reason,
                (SELECT max(revision) FROM source_revision WHERE source_id = @sourceId AND layer = @layer AND data_set = @dataSet))
            RETURNING revision
            """,
            new
            {
                sourceId, layer = layer.Layer.Text(), dataSet = layer.Name, load, body = ProfileBodies.Text(layer.Body),
                withdrawn = layer.Withdrawn, now = Now, author, reason,
            });
        var (body, withdrawn) = LayerMerge.Effective(LayerQuery.Of(_connection, sourceId));
        WriteCurrent(sourceId, revision, body, withdrawn);
        return revision;
    }

    /// <summary>Numbers what has been written as one version of the catalog.</summary>
    /// <param name="asOf">The day as of which it is known; the catalog's never moves back.</param>
    public void Publish(DateOnly asOf) => _connection.Execute(
        """
        INSERT INTO catalog_version (revision, published_at, as_of)
        VALUES ((SELECT coalesce(max(revision), 0) FROM source_revision), @now,
            (SELECT max(@asOf, coalesce(max(as_of), '')) FROM catalog_version))
        """,
        new { now = Now, asOf });

    private void WriteCurrent(string sourceId, long revision, JsonObject body, bool withdrawn)
    {
        var profile = _bodies.Profile(sourceId, body);
        _connection.Execute(
            """
            INSERT INTO source_current (source_id, revision, body, withdrawn, recorded_at)
            VALUES (@sourceId, @revision, @body, @withdrawn, @now)
            ON CONFLICT (source_id) DO UPDATE SET
                revision = excluded.revision, body = excluded.body, withdrawn = excluded.withdrawn, recorded_at = excluded.recorded_at
            """,
            new { sourceId, revision, body = ProfileBodies.Text(body), withdrawn, now = Now });
        _connection.Execute(
            """
            INSERT INTO fact (revision, ordinal, source_id, kind, subject, subject_name, detail, share, decides,
                valid_from, valid_to, first_day, last_day, recorded_at)
            VALUES (@Revision, @Ordinal, @SourceId, @Kind, @Subject, @SubjectName, @Detail, @Share, @Decides,
                @ValidFrom, @ValidTo, @FirstDay, @LastDay, @RecordedAt)
            """,
            FactRow.Of(profile, revision, Now));
    }
}
