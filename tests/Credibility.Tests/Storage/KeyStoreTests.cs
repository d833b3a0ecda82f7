using Credibility.Storage.Access;
using Dapper;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Credibility.Tests.Storage;

public sealed class KeyStoreTests : IDisposable
{
    private readonly Stores _stores = new();
    private readonly KeyStore _keys;

    public KeyStoreTests() => _keys = new KeyStore(_stores.Database, _stores.Writer);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _stores.Dispose();

    [Fact]
    public void A_key_has_its_mark_and_a_checksum_that_any_one_wrong_character_breaks()
    {
        var key = AccessKey.Create();

        Assert.Matches("^cred_[0-9A-Za-z]{38}$", key);
        Assert.True(AccessKey.IsWellFormed(key));
        Assert.NotEqual(key, AccessKey.Create());
        for (var i = AccessKey.Mark.Length; i < key.Length; i++)
        {
            var wrong = key.ToCharArray();
            wrong[i] = wrong[i] == 'a' ? 'b' : 'a';
            Assert.False(AccessKey.IsWellFormed(new string(wrong)));
        }

        Assert.False(AccessKey.IsWellFormed(key[..^1]));
        Assert.False(AccessKey.IsWellFormed(key + "a"));
        Assert.False(AccessKey.IsWellFormed("cred_" + new string('é', 38)));
    }

    [Fact]
    public async Task The_store_keeps_the_hash_and_not_the_key()
    {
        var (secret, made) = await _keys.Create("newsroom", ["report", "read"], _stores.Clock.Now.AddDays(1), Cancel);

        Assert.True(AccessKey.IsWellFormed(secret));
        Assert.Equal((secret[..9], AccessKey.Sha256(secret), "read report"), (made.Prefix, made.Sha256, string.Join(' ', made.Scopes)));
        Assert.Equivalent(made, Assert.Single(_keys.All()), strict: true);
        Assert.DoesNotContain(Directory.GetFiles(Path.GetDirectoryName(_stores.Path)!), file =>
            !file.EndsWith(".lock", StringComparison.Ordinal) && File.ReadAllBytes(file).AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(secret[9..])) >= 0);
        Assert.True(made.HoldsAt(_stores.Clock.Now));
        Assert.False(made.HoldsAt(_stores.Clock.Now.AddDays(1)));
    }

    [Fact]
    public async Task A_name_belongs_to_one_key_that_holds()
    {
        await _keys.Create("newsroom", ["read"], _stores.Clock.Now.AddDays(1), Cancel);
        var refused = await Assert.ThrowsAsync<KeyRefusedException>(() => _keys.Create("newsroom", ["read"], null, Cancel));
        Assert.Contains("revoke that one first", refused.Message, StringComparison.Ordinal);

        _stores.Clock.Now += TimeSpan.FromDays(2);
        await _keys.Create("newsroom", ["read"], null, Cancel);
        Assert.Equal(2, _keys.All().Count);
    }

    [Fact]
    public async Task A_key_is_revoked_by_name_prefix_or_itself_and_only_once()
    {
        var (first, one) = await _keys.Create("one", ["read"], null, Cancel);
        var (_, two) = await _keys.Create("two", ["read"], null, Cancel);
        await _keys.Create("three", ["read"], null, Cancel);
        var head = _keys.Head();

        Assert.Equal("one", (await _keys.Revoke(first, Cancel)).Name);
        Assert.Equal("two", (await _keys.Revoke(two.Prefix, Cancel)).Name);
        Assert.Equal("three", (await _keys.Revoke("three", Cancel)).Name);
        Assert.NotEqual(head, _keys.Head());
        Assert.All(_keys.All(), key => Assert.False(key.HoldsAt(_stores.Clock.Now)));
        foreach (var again in new[] { first, one.Prefix, "one" })
        {
            Assert.Contains("was revoked at 2025-07-20", (await Assert.ThrowsAsync<KeyRefusedException>(() => _keys.Revoke(again, Cancel))).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_means_no_key_or_several_is_refused()
    {
        await _keys.Create("one", ["read"], _stores.Clock.Now.AddDays(1), Cancel);
        _stores.Clock.Now += TimeSpan.FromDays(2);
        var (secret, _) = await _keys.Create("one", ["read"], null, Cancel);

        async Task<string> Refusal(string given) => (await Assert.ThrowsAsync<KeyRefusedException>(() => _keys.Revoke(given, Cancel))).Message;

        Assert.Contains("means 2 keys", await Refusal("one"), StringComparison.Ordinal);
        Assert.Contains("no key with the name or prefix", await Refusal("nobody"), StringComparison.Ordinal);
        Assert.Contains("no key with the name or prefix", await Refusal("cred_"), StringComparison.Ordinal);
        var mistyped = await Refusal(secret[..^1] + (secret[^1] == 'a' ? 'b' : 'a'));
        Assert.Contains("mistyped", mistyped, StringComparison.Ordinal);
        Assert.DoesNotContain(secret[..^1], mistyped, StringComparison.Ordinal);
        Assert.Contains("none of this store", await Refusal(AccessKey.Create()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("DELETE FROM access_key")]
    [InlineData("UPDATE access_key SET scopes = 'admin'")]
    [InlineData("UPDATE access_key SET scopes = 'admin', revoked_at = '2025-01-01T00:00:00.0000000Z'")]
    [InlineData("INSERT OR REPLACE INTO access_key (name, prefix, sha256, scopes, created_at) SELECT name, prefix, sha256, 'admin', created_at FROM access_key")]
    public async Task The_store_refuses_any_change_of_a_key_but_its_revocation(string sql)
    {
        await _keys.Create("one", ["read"], null, Cancel);
        using var connection = new SqliteConnection($"Data Source={_stores.Path};Pooling=False");
        connection.Open();

        Assert.Contains("access_key", Assert.Throws<SqliteException>(() => connection.Execute(sql)).Message, StringComparison.Ordinal);
    }
}
