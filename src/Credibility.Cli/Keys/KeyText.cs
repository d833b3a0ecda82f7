using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Credibility.Formats.Text;
using Credibility.Storage.Access;

namespace Credibility.Cli.Keys;

/// <summary>Keys as they are listed: never their hashes.</summary>
internal static class KeyText
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n" };

    public static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    public static string Words(IReadOnlyList<StoredKey> keys, DateTimeOffset now)
    {
        if (keys.Count == 0)
        {
            return "No keys.\n";
        }

        string[][] rows = [["name", "prefix", "scopes", "made", "expires", "state"], .. keys.Select(key => Row(key, now))];
        var widths = Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length)).ToArray();
        var text = new StringBuilder();
        foreach (var row in rows)
        {
            text.Append(string.Join("  ", row.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd()).Append('\n');
        }

        return text.ToString();
    }

    public static string Json(IReadOnlyList<StoredKey> keys, DateTimeOffset now) => new JsonObject
    {
        ["keys"] = new JsonArray([.. keys.Select(key => new JsonObject
        {
            ["name"] = key.Name, ["prefix"] = key.Prefix, ["scopes"] = new JsonArray([.. key.Scopes.Select(scope => JsonValue.Create(scope))]),
            ["created"] = Instant(key.CreatedAt), ["expires"] = key.ExpiresAt is { } end ? Instant(end) : null,
            ["revoked"] = key.RevokedAt is { } at ? Instant(at) : null, ["state"] = State(key, now),
        })]),
    }.ToJsonString(Indented) + "\n";

    private static string[] Row(StoredKey key, DateTimeOffset now) =>
    [
        VisibleText.Of(key.Name), key.Prefix, string.Join(',', key.Scopes), Instant(key.CreatedAt), key.ExpiresAt is { } end ? Instant(end) : "never",
        key.RevokedAt is { } at ? "revoked at " + Instant(at) : State(key, now),
    ];

    private static string State(StoredKey key, DateTimeOffset now) => key.RevokedAt is not null ? "revoked" : key.HoldsAt(now) ? "valid" : "expired";
}
