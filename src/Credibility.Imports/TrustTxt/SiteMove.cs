using Credibility.Imports.Fetching;

namespace Credibility.Imports.TrustTxt;

/// <summary>
/// The one redirect that is followed, once: to the same file under the same site's other name, with <c>www.</c> or without it. Whoever
/// holds one of the two holds the other. Anything else could speak for somebody else, or lead elsewhere on a network.
/// </summary>
internal static class SiteMove
{
    private const string Www = "www.";

    /// <summary>The other name to ask, or null where the answer refers to something else.</summary>
    public static string? Of(FetchDoor door, string host, string path, Uri? location)
    {
        var other = host.StartsWith(Www, StringComparison.Ordinal) ? host[Www.Length..] : Www + host;
        return location is { IsAbsoluteUri: true } && door.LeadsTo(location) && location.AbsolutePath == path
            && string.Equals(location.IdnHost, other, StringComparison.OrdinalIgnoreCase) ? other : null;
    }
}
