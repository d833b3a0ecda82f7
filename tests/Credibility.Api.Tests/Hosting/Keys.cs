using System.Security.Cryptography;
using System.Text;

namespace Credibility.Api.Tests.Hosting;

/// <summary>A key of a test.</summary>
internal sealed record TestKey(string Name, string Secret, string[] Scopes, string? Expires = null, bool Revoked = false)
{
    public string Sha256 => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Secret)));
}

/// <summary>Keys that tests configure, and how.</summary>
internal static class Keys
{
    public static TestKey Reader { get; } = new("reader", "test_reader_0f6c2b", ["read"]);

    public static TestKey Reporter { get; } = new("reporter", "test_reporter_b81d07", ["report", "read"]);

    public static TestKey Editor { get; } = new("editor", "test_editor_41cc90", ["write", "read"]);

    public static TestKey Other { get; } = new("other", "test_other_55aa31", ["report"]);

    public static TestKey Expired { get; } = new("expired", "test_expired_9c01ee", ["report"], Expires: "2020-01-01T00:00:00Z");

    public static TestKey Revoked { get; } = new("revoked", "test_revoked_77f0d2", ["report"], Revoked: true);

    /// <summary>As command-line settings.</summary>
    public static string[] Settings(params TestKey[] keys) => [.. keys.SelectMany((key, index) => Settings(key, $"--Access:Keys:{index}:"))];

    /// <summary>As a settings file.</summary>
    public static string File(params TestKey[] keys) =>
        System.Text.Json.JsonSerializer.Serialize(new { Access = new { Keys = keys.Select(key => new { key.Name, key.Sha256, key.Scopes, key.Expires, key.Revoked }) } });

    private static IEnumerable<string> Settings(TestKey key, string at)
    {
        yield return $"{at}Name={key.Name}";
        yield return $"{at}Sha256={key.Sha256}";
        yield return $"{at}Revoked={key.Revoked}";
        if (key.Expires is not null)
        {
            yield return $"{at}Expires={key.Expires}";
        }

        for (var i = 0; i < key.Scopes.Length; i++)
        {
            yield return $"{at}Scopes:{i}={key.Scopes[i]}";
        }
    }
}
