using Dapper;
using Microsoft.Data.Sqlite;

namespace Credibility.Storage.Sqlite;

/// <summary>A store that is only looked at: checked, never brought forward, and not written to. It may be in use, or a backup.</summary>
internal static class StoreFile
{
    /// <summary>Runs <paramref name="read"/> with the schema's version, all of it on one commit.</summary>
    /// <exception cref="StorageException">The file is no sound store of ours, or of a newer version.</exception>
    public static T Read<T>(string path, Func<SqliteConnection, int, T> read)
    {
        TypeHandlers.Register();
        path = Path.GetFullPath(path);
        var schema = StoreCheck.Run(path, SqliteDatabase.NewestSchema);
        try
        {
            using var connection = new SqliteConnection(ConnectionSettings.ConnectionString(path, pooled: false, SqliteOpenMode.ReadOnly, timeoutSeconds: 30));
            connection.Open();
            connection.Execute("PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA query_only = ON");
            using var snapshot = connection.BeginTransaction(deferred: true);
            return read(connection, schema);
        }
        catch (SqliteException exception)
        {
            throw SqliteFault.Of(exception, path) ?? SqliteFault.Damaged(path, exception.Message, exception);
        }
    }

    public static bool HasTable(SqliteConnection connection, string name) =>
        connection.ExecuteScalar<bool>("SELECT EXISTS (SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = @name)", new { name });
}
