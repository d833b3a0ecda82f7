using System.Globalization;
using Credibility.Cli.Importing;
using Credibility.Formats.Text;

namespace Credibility.Cli.Keys;

/// <summary>Makes, lists and revokes keys in a store.</summary>
internal sealed class KeyRun(string store, Terminal terminal, TimeProvider time)
{
    /// <summary>The key alone on standard output, so that it can be piped to where it is kept; the rest to the person.</summary>
    public int Create(string name, string[] scopes, DateTimeOffset? expires)
    {
        // A service that other machines reach needs a key before its first start.
        var isNew = !File.Exists(store);
        var (secret, key) = OpenedStore.Use(store, time, opened => opened.Keys.Create(name, scopes, expires).GetAwaiter().GetResult(), make: true);
        if (isNew)
        {
            terminal.Say($"there was no store at {store}; it has been made");
        }

        terminal.Say($"made the key {key.Name} ({key.Prefix}…) for {string.Join(", ", key.Scopes)}; {(expires is { } end ? $"it expires at {KeyText.Instant(end)}" : "it does not expire")}");
        terminal.Say("keep it now: it is not shown again, and the store has only its hash");
        terminal.Results.WriteLine(secret);
        return ExitCode.Clean;
    }

    public int List(ImportFormat format)
    {
        var keys = OpenedStore.Use(store, time, opened => opened.Keys.All());
        terminal.Results.Write(format == ImportFormat.Json ? KeyText.Json(keys, time.GetUtcNow()) : KeyText.Words(keys, time.GetUtcNow()));
        return ExitCode.Clean;
    }

    public int Revoke(string given)
    {
        var key = OpenedStore.Use(store, time, opened => opened.Keys.Revoke(given).GetAwaiter().GetResult());
        terminal.Results.WriteLine(VisibleText.Of(string.Create(
            CultureInfo.InvariantCulture, $"Revoked {key.Name} ({key.Prefix}…; {string.Join(", ", key.Scopes)}), made at {KeyText.Instant(key.CreatedAt)}.")));
        return ExitCode.Clean;
    }
}
