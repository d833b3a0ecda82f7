namespace Credibility.Sources.Resolving;

/// <summary>Host names and accounts in mentions and addresses.</summary>
internal static class Addresses
{
    private const int MaxHost = 253;

    private static readonly string[] SecondLevels = ["co", "com", "org", "net", "gov", "edu", "ac", "or", "ne", "go", "mil", "in", "gob", "gouv"];

    private static readonly (string Host, string Platform)[] Platforms =
    [
        ("t.me", "telegram"), ("telegram.me", "telegram"), ("x.com", "x"), ("twitter.com", "x"), ("facebook.com", "facebook"), ("instagram.com", "instagram"),
        ("youtube.com", "youtube"), ("tiktok.com", "tiktok"), ("vk.com", "vk"), ("bsky.app", "bluesky"),
    ];

    /// <summary>The host of an address or of a mention that is a host name, lower case and without <c>www.</c>; null where there is none.</summary>
    public static string? Host(string? text)
    {
        if (text is null || text.Length > NameNormaliser.MaxChars)
        {
            return null;
        }

        var rest = text.AsSpan().Trim();
        var scheme = rest.IndexOf("://", StringComparison.Ordinal);
        rest = scheme >= 0 ? rest[(scheme + 3)..] : rest;
        var end = rest.IndexOfAny("/?#");
        rest = end >= 0 ? rest[..end] : rest;
        rest = rest[(rest.LastIndexOf('@') + 1)..];
        var port = rest.IndexOf(':');
        rest = (port >= 0 ? rest[..port] : rest).TrimEnd('.');
        if (rest.Length is < 4 or > MaxHost || rest.IndexOf('.') <= 0 || rest.ContainsAny(' ', '\t') || rest.IndexOf("..", StringComparison.Ordinal) >= 0 || !EndsInLetters(rest))
        {
            return null;
        }

        var host = rest.ToString().ToLowerInvariant();
        return host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
    }

    /// <summary>The host and its parents down to what somebody can register: <c>news.bbc.co.uk</c>, <c>bbc.co.uk</c>.</summary>
    public static IEnumerable<string> Parents(string host)
    {
        for (var at = host; IsRegistrable(at); at = at[(at.IndexOf('.', StringComparison.Ordinal) + 1)..])
        {
            yield return at;
        }
    }

    /// <summary>Accounts that a mention such as <c>@handle</c> or an address on a platform names, as <c>platform:handle</c>.</summary>
    public static IEnumerable<string> Accounts(string? text)
    {
        if (text is null || text.Length > NameNormaliser.MaxChars)
        {
            yield break;
        }

        if (text.StartsWith('@') && text.Length > 1 && !text.Contains(' ', StringComparison.Ordinal))
        {
            foreach (var platform in Platforms.Select(row => row.Platform).Distinct())
            {
                yield return $"{platform}:{text[1..].ToLowerInvariant()}";
            }

            yield break;
        }

        if (Host(text) is { } host && Platforms.FirstOrDefault(row => row.Host == host) is { Platform: { } known } && Handle(text, host) is { Length: > 0 } handle)
        {
            yield return $"{known}:{handle}";
        }
    }

    private static string Handle(string text, string host)
    {
        var lower = text.ToLowerInvariant();
        var path = lower[(lower.IndexOf(host, StringComparison.Ordinal) + host.Length)..].TrimStart('/');
        path = path.StartsWith("s/", StringComparison.Ordinal) ? path[2..] : path.StartsWith("profile/", StringComparison.Ordinal) ? path[8..] : path;
        var end = path.AsSpan().IndexOfAny("/?#");
        return (end >= 0 ? path[..end] : path).TrimStart('@');
    }

    private static bool IsRegistrable(string host)
    {
        var labels = host.Split('.');
        return labels.Length > 2 || (labels.Length == 2 && !(labels[1].Length == 2 && SecondLevels.Contains(labels[0])));
    }

    private static bool EndsInLetters(ReadOnlySpan<char> host)
    {
        var last = host[(host.LastIndexOf('.') + 1)..];
        foreach (var c in last)
        {
            if (!char.IsLetter(c) && !(c == '-' || char.IsAsciiDigit(c)) || last.Length < 2)
            {
                return false;
            }
        }

        return last.Length >= 2 && char.IsLetter(last[0]);
    }
}
