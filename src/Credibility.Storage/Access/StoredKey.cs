namespace Credibility.Storage.Access;

/// <summary>A key as the store has it; the key itself is known to its holder only.</summary>
/// <param name="Prefix">Its first characters, which may be shown.</param>
/// <param name="Sha256">Of the whole key; never shown.</param>
/// <param name="Scopes">Of <c>read</c>, <c>report</c>, <c>write</c>, <c>admin</c>.</param>
/// <param name="ExpiresAt">Null where it does not expire.</param>
/// <param name="RevokedAt">Null while it is not revoked.</param>
public sealed record StoredKey(
    string Name, string Prefix, string Sha256, IReadOnlyList<string> Scopes, DateTimeOffset CreatedAt, DateTimeOffset? ExpiresAt, DateTimeOffset? RevokedAt)
{
    /// <summary>Whether it holds at an instant.</summary>
    public bool HoldsAt(DateTimeOffset now) => RevokedAt is null && (ExpiresAt is null || now < ExpiresAt);
}

/// <summary>A key cannot be made or revoked as asked. The message says why, in words for the person who asked.</summary>
public sealed class KeyRefusedException(string message) : Exception(message);
