using System.Security.Cryptography;
using System.Text;
using Credibility.Api.Serving;
using Credibility.Api.Settings;

namespace Credibility.Api.Access;

/// <summary>The keys as the settings have them now. Follows the settings file, so that a revocation needs no restart.</summary>
internal sealed class KeyRing : IDisposable
{
    private readonly IConfiguration configuration;
    private readonly ILogger<KeyRing> log;
    private readonly IDisposable watch;
    private volatile Snapshot current;

    public KeyRing(IConfiguration configuration, ServiceOptions options, ILogger<KeyRing> log)
    {
        (this.configuration, this.log) = (configuration, log);
        current = new Snapshot(options.Access, options.Access.Keys.Count > 0);
        watch = Microsoft.Extensions.Primitives.ChangeToken.OnChange(configuration.GetReloadToken, Reload);
    }

    /// <summary>True once a key has been configured; it stays true, so that a settings file that breaks opens nothing.</summary>
    public bool IsGuarded => current.Guarded;

    public AccessOptions Access => current.Access;

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

    public void Dispose() => watch.Dispose();

    private void Reload()
    {
        try
        {
            var access = SettingsLoading.Read(configuration).Access;
            current = new Snapshot(access, current.Guarded || access.Keys.Count > 0);
            log.LogInformation("Settings read again: {Keys} keys", access.Keys.Count);
        }
        catch (StartRefusedException refused)
        {
            // Which keys still hold cannot be told, so none does until the file is mended.
            current = new Snapshot(new AccessOptions(), true);
            log.LogError("The changed settings cannot be used, and no key is accepted until they can: {Reason}", refused.Message);
        }
    }

    private static void Hash(string secret, Span<byte> hash)
    {
        Span<byte> utf8 = stackalloc byte[Encoding.UTF8.GetMaxByteCount(secret.Length)];
        SHA256.HashData(utf8[..Encoding.UTF8.GetBytes(secret, utf8)], hash);
    }

    private sealed record Entry(byte[] Hash, Caller Caller, DateTimeOffset? Expires, bool Revoked);

    private sealed class Snapshot(AccessOptions access, bool guarded)
    {
        public AccessOptions Access { get; } = access;

        public bool Guarded { get; } = guarded;

        public IReadOnlyList<Entry> Entries { get; } =
        [
            .. access.Keys.Select(key => new Entry(
                Convert.FromHexString(key.Sha256), new Caller(key.Name, key.Sha256.ToLowerInvariant(), Caller.Parse(key.Scopes)), key.Expires, key.Revoked)),
        ];
    }
}
