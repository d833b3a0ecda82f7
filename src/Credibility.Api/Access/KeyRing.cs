using System.Security.Cryptography;
using System.Text;
using Credibility.Api.Registries;
using Credibility.Api.Serving;
using Credibility.Api.Settings;
using Credibility.Storage.Access;

namespace Credibility.Api.Access;

/// <summary>The keys as the settings and the store have them now. Follows both, so that a revocation needs no restart.</summary>
internal sealed class KeyRing : IFollowsStore, IDisposable
{
    private readonly IConfiguration configuration;
    private readonly ILogger<KeyRing> log;
    private readonly IDisposable watch;
    private readonly Lock gate = new();
    private readonly Store store;
    private (long Made, long Revoked) head;
    private volatile Snapshot current;

    public KeyRing(IConfiguration configuration, ServiceOptions options, Store store, ILogger<KeyRing> log)
    {
        (this.configuration, this.store, this.log) = (configuration, store, log);
        head = store.Keys.Head();
        current = new Snapshot(options.Access, store.Keys.All(), guarded: false);
        watch = Microsoft.Extensions.Primitives.ChangeToken.OnChange(configuration.GetReloadToken, Reload);
    }

    /// <summary>True once there has been a key; it stays true, so that neither a settings file that breaks nor a revocation opens anything.</summary>
    public bool IsGuarded => current.Guarded;

    public AccessOptions Access => current.Access;

    public string Followed => "Keys of the store";

    /// <summary>Who calls, and may do what, as things stand now.</summary>
    /// <returns>Null for a key that is given and not valid, whatever may be done without one.</returns>
    public Caller? Identify(PresentedKey presented, DateTimeOffset now)
    {
        if (presented.IsGiven)
        {
            return presented.Secret is { } secret ? Find(secret, now) : null;
        }

        // Without keys the service listens on loopback only, or the operator has said what anybody may do.
        var known = current;
        return !known.Guarded && !known.Access.AnonymousReports ? Caller.Local
            : new Caller("anonymous", null, (known.Access.AnonymousReports ? Scopes.Report : Scopes.None) | (known.Access.AnonymousRead ? Scopes.Read : Scopes.None));
    }

    /// <summary>Whose key it is; null for a key that is unknown, expired or revoked.</summary>
    public Caller? Find(string secret, DateTimeOffset now)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        Hash(secret, hash);
        Entry? found = null;
        foreach (var entry in current.Entries)
        {
            // Every key is compared, and each in constant time.
            found = CryptographicOperations.FixedTimeEquals(hash, entry.Hash) ? entry : found;
        }

        return found is { Revoked: false } && (found.Expires is null || now < found.Expires) ? found.Caller : null;
    }

    /// <summary>Reads the store's keys again where any process has made or revoked one.</summary>
    /// <exception cref="Credibility.Storage.StorageException">The store cannot be read; the keys known before go on to hold.</exception>
    public void Refresh()
    {
        var now = store.Keys.Head();
        if (now == head)
        {
            return;
        }

        var keys = store.Keys.All();
        lock (gate)
        {
            current = new Snapshot(current.Access, keys, current.Guarded);
        }

        head = now;
        log.LogInformation("Keys of the store read again: {Keys}", keys.Count);
    }

    public void Dispose() => watch.Dispose();

    private void Reload()
    {
        try
        {
            var access = SettingsLoading.Read(configuration).Access;
            lock (gate)
            {
                current = new Snapshot(access, current.Stored, current.Guarded);
            }

            log.LogInformation("Settings read again: {Keys} keys", access.Keys.Count);
        }
        catch (StartRefusedException refused)
        {
            // Which keys of the settings still hold cannot be told, so none of them does until the file is mended.
            lock (gate)
            {
                current = new Snapshot(new AccessOptions(), current.Stored, guarded: true);
            }

            log.LogError("The changed settings cannot be used, and none of their keys is accepted until they can: {Reason}", refused.Message);
        }
    }

    private static void Hash(string secret, Span<byte> hash)
    {
        Span<byte> utf8 = stackalloc byte[Encoding.UTF8.GetMaxByteCount(secret.Length)];
        SHA256.HashData(utf8[..Encoding.UTF8.GetBytes(secret, utf8)], hash);
    }

    private sealed record Entry(byte[] Hash, Caller Caller, DateTimeOffset? Expires, bool Revoked);

    private sealed class Snapshot(AccessOptions access, IReadOnlyList<StoredKey> stored, bool guarded)
    {
        public AccessOptions Access { get; } = access;

        public IReadOnlyList<StoredKey> Stored { get; } = stored;

        public bool Guarded { get; } = guarded || access.Keys.Count > 0 || stored.Count > 0;

        public IReadOnlyList<Entry> Entries { get; } =
        [
            .. access.Keys.Select(key => Of(key.Name, key.Sha256, key.Scopes, key.Expires, key.Revoked)),
            .. stored.Select(key => Of(key.Name, key.Sha256, key.Scopes, key.ExpiresAt, key.RevokedAt is not null)),
        ];

        private static Entry Of(string name, string sha256, IEnumerable<string> scopes, DateTimeOffset? expires, bool revoked) =>
            new(Convert.FromHexString(sha256), new Caller(name, sha256.ToLowerInvariant(), Caller.Parse(scopes)), expires, revoked);
    }
}
