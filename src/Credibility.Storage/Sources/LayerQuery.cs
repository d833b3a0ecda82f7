using Credibility.Storage.Layers;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Credibility.Storage.Sources;

/// <summary>The layers of a source, lowest first. Among imports the one whose data set was loaded first lies lowest, so that a reload changes no precedence.</summary>
internal static class LayerQuery
{
    private const string LatestUpTo =
        """
        SELECT r.source_id, r.revision, r.layer, r.data_set, r.body, r.withdrawn
        FROM source_revision AS r
        WHERE r.revision = (
            SELECT max(l.revision) FROM source_revision AS l
            WHERE l.source_id = r.source_id AND l.layer = r.layer AND l.data_set = r.data_set AND l.revision <= @upTo)
        """;

    private const string LowestFirst =
        """
        CASE r.layer WHEN 'shipped' THEN 0 WHEN 'import' THEN 1 ELSE 2 END,
            (SELECT min(d.load) FROM data_set AS d WHERE d.name = r.data_set)
        """;

    /// <param name="upTo">The last revision to look at.</param>
    public static LayerBody[] Of(SqliteConnection connection, string sourceId, long upTo = long.MaxValue) =>
    [
        .. connection.Query<RevisionRow>($"{LatestUpTo} AND r.source_id = @sourceId ORDER BY {LowestFirst}", new { sourceId, upTo })
            .Select(row => row.ToLayer()),
    ];

    /// <summary>The layers of every source by id, one source at a time.</summary>
    public static IEnumerable<(string SourceId, IReadOnlyList<LayerBody> Layers)> All(SqliteConnection connection, long upTo)
    {
        var (id, layers) = ("", new List<LayerBody>());
        foreach (var row in connection.Query<RevisionRow>($"{LatestUpTo} ORDER BY r.source_id, {LowestFirst}", new { upTo }, buffered: false))
        {
            if (row.SourceId != id && layers.Count > 0)
            {
                yield return (id, layers);
                layers = [];
            }

            id = row.SourceId;
            layers.Add(row.ToLayer());
        }

        if (layers.Count > 0)
        {
            yield return (id, layers);
        }
    }
}
