using Credibility.Storage.Layers;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Credibility.Storage.Sources;

/// <summary>Keeps, for each local fact, at most one open question about what a data set says otherwise.</summary>
internal sealed class ConflictFinder(SqliteConnection connection, string dataSet, DateTimeOffset now)
{
    /// <returns>How many questions are open after this change of one source that were asked by it.</returns>
    public int Record(string sourceId, IReadOnlyList<LayerBody> before, IReadOnlyList<LayerBody> after)
    {
        var conflicts = LayerConflict.Between(before, after);
        foreach (var conflict in conflicts)
        {
            // A newer load asks anew; the older question is answered by events.
            Close(sourceId, conflict.Property);
            if (!conflict.Agrees)
            {
                Ask(sourceId, conflict);
            }
        }

        return conflicts.Count(conflict => !conflict.Agrees);
    }

    private void Close(string sourceId, string property) => connection.Execute(
        """
        UPDATE conflict SET state = 'kept', decided_at = @now, decided_by = @dataSet, reason = 'superseded by a later load'
        WHERE source_id = @sourceId AND property = @property AND state = 'open'
        """,
        new { sourceId, property, now, dataSet });

    private void Ask(string sourceId, LayerConflict conflict) => connection.Execute(
        """
        INSERT INTO conflict (source_id, property, data_set, local_value, new_value, state, recorded_at)
        VALUES (@sourceId, @Property, @dataSet, @local, @other, 'open', @now)
        """,
        new { sourceId, conflict.Property, dataSet, local = ProfileBodies.Text(conflict.Local), other = ProfileBodies.Text(conflict.New), now });
}
