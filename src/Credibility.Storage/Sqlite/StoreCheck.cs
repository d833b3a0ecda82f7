using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Credibility.Storage.Sqlite;

/// <summary>Whether a file may be written to. Reads only: a refused file keeps every byte.</summary>
internal static class StoreCheck
{
    /// <summary>The schema version of a sound store of ours.</summary>
    /// <exception cref="StorageException">storage-invalid, schema-too-new or storage-unavailable.</exception>
    public static int Run(string path, int newestSchema)
    {
        var header = StoreHeader.Read(path);
        if (header.ApplicationId != SqliteDatabase.ApplicationId)
        {
            throw SqliteFault.Invalid(path, $"belongs to another application (application_id {Hex(header.ApplicationId)}, ours is {Hex(SqliteDatabase.ApplicationId)})");
        }

        RefuseNewer(path, header.SchemaVersion, newestSchema);
        try
        {
            return Open(path, newestSchema);
        }
        catch (SqliteException exception)
        {
            throw SqliteFault.Of(exception, path) ?? SqliteFault.Damaged(path, exception.Message, exception);
        }
    }

    private static int Open(string path, int newestSchema)
    {
        using var connection = new SqliteConnection(ConnectionSettings.ConnectionString(path, pooled: false, SqliteOpenMode.ReadOnly, timeoutSeconds: 10));
        connection.Open();
        var schema = connection.ExecuteScalar<int>("PRAGMA user_version");
        RefuseNewer(path, schema, newestSchema);
        connection.Execute("PRAGMA cell_size_check = ON");
        var finding = connection.ExecuteScalar<string>("PRAGMA quick_check(1)");
        return finding == "ok" ? schema : throw SqliteFault.Damaged(path, finding ?? "the check gives no answer");
    }

    private static void RefuseNewer(string path, int schema, int newestSchema)
    {
        if (schema > newestSchema)
        {
            throw new StorageException(
                StorageSlug.SchemaTooNew,
                $"The store {path} has schema {schema}, written by a newer version; this one knows schemas up to {newestSchema}. Run the newer version, or restore a backup made before the upgrade.");
        }
    }

    private static string Hex(int id) => "0x" + id.ToString("x8", CultureInfo.InvariantCulture);
}
