using System.Globalization;
using Credibility.Storage.Auditing;
using Credibility.Storage.Layers;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Credibility.Storage.Sources;

/// <summary>Closes one conflict, within one transaction.</summary>
internal sealed class ConflictDecision(SqliteConnection connection, ProfileBodies bodies, RevisionLog log)
{
    public long? Run(long conflictId, bool take, string author, string reason)
    {
        var conflict = connection.QuerySingleOrDefault<ConflictRow>(
            $"SELECT {ConflictRow.Columns} FROM conflict WHERE id = @conflictId AND state = 'open'", new { conflictId });
        if (conflict is null)
        {
            return null;
        }

        connection.Execute(
            "UPDATE conflict SET state = @state, decided_at = @now, decided_by = @author, reason = @reason WHERE id = @conflictId",
            new { conflictId, state = take ? "taken" : "kept", now = log.Now, author, reason });
        AuditWriting.Append(
            connection, log.Now, author, take ? "conflict.taken" : "conflict.kept", conflict.SourceId, string.Create(CultureInfo.InvariantCulture, $"conflict {conflictId}, {conflict.Property}"));
        return take
            ? new EditApplication(connection, bodies, log).Run(Taking(conflict, author, reason))
            : connection.ExecuteScalar<long>("SELECT revision FROM source_current WHERE source_id = @SourceId", new { conflict.SourceId });
    }

    private static SourceEdit Taking(ConflictRow conflict, string author, string reason) => conflict.Property == LayerConflict.WholeSource
        ? new SourceEdit.Withdraw(conflict.SourceId, author, reason)
        : new SourceEdit.Follow(conflict.SourceId, [conflict.Property], author, reason);
}
