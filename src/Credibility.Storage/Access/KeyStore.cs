using Credibility.Storage.Auditing;
using Credibility.Storage.Sqlite;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Credibility.Storage.Access;

/// <summary>The keys of a store. Every member may throw <see cref="StorageException"/>.</summary>
public sealed class KeyStore(SqliteDatabase database, StoreWriter writer)
{
    private const string Columns = "name, prefix, sha256, scopes, created_at, expires_at, revoked_at";

    /// <summary>What keys may be allowed to do, in the order in which they are listed.</summary>
    public static IReadOnlyList<string> Scopes { get; } = ["read", "report", "write", "admin"];

    /// <summary>Makes a key.</summary>
    /// <param name="name">Of its holder; no other key that holds may have it.</param>
    /// <returns>The key itself, which nobody will be shown again, and what is kept of it.</returns>
    /// <exception cref="KeyRefusedException">The name is taken.</exception>
    public Task<(string Secret, StoredKey Key)> Create(
        string name, IReadOnlyCollection<string> scopes, DateTimeOffset? expires, CancellationToken cancel = default) => writer.Write(
        connection =>
        {
            var now = database.Time.GetUtcNow();
            var all = Read(connection);
            if (all.FirstOrDefault(key => key.Name == name && key.HoldsAt(now)) is { } taken)
            {
                throw new KeyRefusedException($"there is a key named {name} already ({taken.Prefix}…); give this one another name, or revoke that one first");
            }

            var secret = Fresh(all);
            var ordered = Scopes.Where(scopes.Contains).ToArray();
            var made = new StoredKey(name, AccessKey.Prefix(secret), AccessKey.Sha256(secret), ordered, now, expires, null);
            connection.Execute(
                "INSERT INTO access_key (name, prefix, sha256, scopes, created_at, expires_at) VALUES (@Name, @Prefix, @Sha256, @words, @CreatedAt, @ExpiresAt)",
                new { made.Name, made.Prefix, made.Sha256, words = string.Join(' ', ordered), made.CreatedAt, made.ExpiresAt });
            AuditWriting.Append(
                connection, now, database.Who(), "key.created", name,
                $"{made.Prefix}, {string.Join(' ', ordered)}, {(expires is { } end ? "expires " + TypeHandlers.Text(end) : "does not expire")}");
            return (secret, made);
        },
        cancel);

    /// <summary>Revokes a key, for good.</summary>
    /// <param name="given">Its name, its prefix, the beginning of its prefix, or the whole key.</param>
    /// <exception cref="KeyRefusedException">No key, or more than one, is meant.</exception>
    public Task<StoredKey> Revoke(string given, CancellationToken cancel = default) => writer.Write(
        connection =>
        {
            var key = KeyChoice.Of(Read(connection), given);
            var now = database.Time.GetUtcNow();
            connection.Execute("UPDATE access_key SET revoked_at = @now WHERE sha256 = @Sha256", new { now, key.Sha256 });
            AuditWriting.Append(connection, now, database.Who(), "key.revoked", key.Name, key.Prefix);
            return key with { RevokedAt = now };
        },
        cancel);

    /// <summary>Every key there ever was, in the order in which they were made.</summary>
    public IReadOnlyList<StoredKey> All() => database.Read(Read);

    /// <summary>Moves whenever a key is made or revoked.</summary>
    public (long Made, long Revoked) Head() => database.Read(connection =>
        connection.QuerySingle<(long Made, long Revoked)>("SELECT coalesce(max(id), 0), count(revoked_at) FROM access_key"));

    /// <summary>Whether the store in a file has ever had a key, without opening it as anybody's; false where there is no file.</summary>
    public static bool AnyIn(string path) => File.Exists(path) && StoreFile.Read(path, (connection, _) =>
        StoreFile.HasTable(connection, "access_key") && connection.ExecuteScalar<bool>("SELECT EXISTS (SELECT 1 FROM access_key)"));

    private static StoredKey[] Read(SqliteConnection connection) =>
        connection.Query<Row>($"SELECT {Columns} FROM access_key ORDER BY id").Select(row => row.ToKey()).ToArray();

    /// <summary>Two keys whose shown parts are alike could not be told apart.</summary>
    private static string Fresh(StoredKey[] all)
    {
        string secret;
        do
        {
            secret = AccessKey.Create();
        }
        while (all.Any(key => key.Prefix == AccessKey.Prefix(secret)));
        return secret;
    }

    private sealed record Row
    {
        public string Name { get; init; } = "";

        public string Prefix { get; init; } = "";

        public string Sha256 { get; init; } = "";

        public string Scopes { get; init; } = "";

        public DateTimeOffset CreatedAt { get; init; }

        public DateTimeOffset? ExpiresAt { get; init; }

        public DateTimeOffset? RevokedAt { get; init; }

        public StoredKey ToKey() => new(Name, Prefix, Sha256, Scopes.Split(' ', StringSplitOptions.RemoveEmptyEntries), CreatedAt, ExpiresAt, RevokedAt);
    }
}
