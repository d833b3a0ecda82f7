using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Credibility.Storage.Sqlite;

/// <summary>Brings a schema forward, one immediate transaction a step, and refuses one whose past differs from ours.</summary>
internal static class SchemaUpgrade
{
    public static void Run(SqliteConnection connection, IReadOnlyList<Migration> steps, TimeProvider time)
    {
        var version = connection.ExecuteScalar<int>("PRAGMA user_version");
        RefuseChangedPast(connection, steps, version);
        foreach (var step in steps.Where(step => step.Version > version))
        {
            using var transaction = connection.BeginTransaction(deferred: false);
            connection.Execute(step.Sql);
            connection.Execute(
                "INSERT INTO schema_migration (version, name, sha256, applied_at) VALUES (@Version, @Name, @Sha256, @now)",
                new { step.Version, step.Name, step.Sha256, now = time.GetUtcNow() });
            // Part of the transaction, as the header is a page like any other.
            connection.Execute("PRAGMA user_version = " + step.Version.ToString(CultureInfo.InvariantCulture));
            transaction.Commit();
        }
    }

    /// <summary>A store whose applied step has another text has another schema under the same number.</summary>
    /// <exception cref="StorageException">storage-invalid</exception>
    public static void RefuseChangedPast(SqliteConnection connection, IReadOnlyList<Migration> steps, int version)
    {
        if (version == 0)
        {
            return;
        }

        var applied = connection.Query<(long Version, string Sha256)>("SELECT version, sha256 FROM schema_migration").ToDictionary(row => row.Version, row => row.Sha256);
        var changed = steps.FirstOrDefault(step => step.Version <= version && applied.GetValueOrDefault(step.Version) != step.Sha256);
        if (changed is not null)
        {
            throw SqliteFault.Invalid(connection.DataSource, $"was made by a build whose migration {changed.Version} ({changed.Name}) differs from this one's");
        }
    }
}
