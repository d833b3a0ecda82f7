using Credibility.Storage.Layers;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Credibility.Storage.Sources;

/// <summary>The layers of a source, lowest first. Among imports the one whose data set was loaded first lies lowest, so that a reload changes no precedence.</summary>
internal static class LayerQuery
{
    /// <param name="upTo">The last revision to look at.</param>
    public static LayerBody[] Of(SqliteConnection connection, string sourceId, long upTo = long.MaxValue) =>
    [
        .. connection.Query<RevisionRow>(
            """
            SELECT r.revision, r.layer, r.data_set, r.body, r.withdrawn
            FROM source_revision AS r
            WHERE r.source_id = @sourceId AND r.revision = (
                SELECT max(l.revision) FROM source_revision AS l
                WHERE l.source_id = r.source_id AND l.layer = r.layer AND l.data_set = r.data_set AND l.revision <= @upTo)
            ORDER BY CASE r.layer WHEN 'shipped' THEN 0 WHEN 'import' THEN 1 ELSE 2 END,
                (SELECT min(d.load) FROM data_set AS d WHERE d.name = r.data_set)
            """,
            new { sourceId, upTo }).Select(row => row.ToLayer()),
    ];
}
