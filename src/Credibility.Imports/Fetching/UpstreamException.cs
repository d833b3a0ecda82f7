namespace Credibility.Imports.Fetching;

/// <summary>An outside server that cannot be used, for a reason that asking again at once would not mend.</summary>
/// <param name="slug">One of <see cref="UpstreamSlug"/>.</param>
public sealed class UpstreamException(string slug, string message, Exception? cause = null) : Exception(message, cause)
{
    public string Slug { get; } = slug;
}

/// <summary>What can go wrong with an outside server.</summary>
public static class UpstreamSlug
{
    /// <summary>The answer is longer than anybody would need it to be.</summary>
    public const string TooLarge = "upstream-too-large";

    /// <summary>It did not end in time, however fast it began.</summary>
    public const string Timeout = "upstream-timeout";

    /// <summary>It answered something else than was asked for.</summary>
    public const string Invalid = "upstream-invalid";

    /// <summary>Its name leads to an address that is not public.</summary>
    public const string Blocked = "upstream-blocked";

    /// <summary>No connection, or an error of the server.</summary>
    public const string Unavailable = "upstream-unavailable";

    /// <summary>It refers to another address, which is not followed.</summary>
    public const string Moved = "upstream-moved";

    /// <summary>It asked for more patience than there is.</summary>
    public const string AskedToWait = "upstream-asked-to-wait";

    /// <summary>It was not asked, because too many before it could not be reached.</summary>
    public const string NotAsked = "upstream-not-asked";
}
