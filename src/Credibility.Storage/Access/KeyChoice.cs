namespace Credibility.Storage.Access;

/// <summary>Which key somebody means who wants one revoked.</summary>
internal static class KeyChoice
{
    /// <exception cref="KeyRefusedException">No key, or more than one, is meant; or the one that is meant has been revoked.</exception>
    public static StoredKey Of(IReadOnlyList<StoredKey> all, string given)
    {
        if (AccessKey.LooksWhole(given))
        {
            return Whole(all, given);
        }

        // A name or a whole prefix says exactly which; the beginning of a prefix only where nothing does.
        var exact = all.Where(key => key.Name == given || key.Prefix == given).ToList();
        var meant = exact.Count > 0 ? exact
            : given.StartsWith(AccessKey.Mark, StringComparison.Ordinal) && given.Length > AccessKey.Mark.Length
                ? [.. all.Where(key => key.Prefix.StartsWith(given, StringComparison.Ordinal))] : [];
        var open = meant.Where(key => key.RevokedAt is null).ToList();
        return open switch
        {
            [var one] => one,
            [] when meant.Count > 0 => throw Revoked(meant[^1]),
            [] => throw new KeyRefusedException($"there is no key with the name or prefix {given}; `credibility key list` shows those that there are"),
            _ => throw new KeyRefusedException($"{given} means {open.Count} keys: {string.Join(", ", open.Select(key => $"{key.Name} ({key.Prefix})"))}; give the prefix of one"),
        };
    }

    /// <summary>A key that leaked is revoked by itself. It is not repeated, so that it does not leak once more.</summary>
    private static StoredKey Whole(IReadOnlyList<StoredKey> all, string given)
    {
        if (!AccessKey.IsWellFormed(given))
        {
            throw new KeyRefusedException("this looks like a whole key, and its checksum says that it was mistyped; give the name or the prefix");
        }

        var sha256 = AccessKey.Sha256(given);
        var found = all.FirstOrDefault(key => key.Sha256 == sha256) ?? throw new KeyRefusedException("this key is well formed, and none of this store");
        return found.RevokedAt is null ? found : throw Revoked(found);
    }

    private static KeyRefusedException Revoked(StoredKey key) => new($"the key {key.Name} ({key.Prefix}) was revoked at {Sqlite.TypeHandlers.Text(key.RevokedAt!.Value)}");
}
