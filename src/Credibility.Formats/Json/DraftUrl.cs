namespace Credibility.Formats.Json;

/// <summary>Which addresses a draft may carry. They are shown as links and never fetched from here.</summary>
internal static class DraftUrl
{
    private const string Allowed = "write an absolute http or https address, such as https://example.org/page";

    /// <summary>Why the address is refused, or null. A script or data address would run in the page that shows it.</summary>
    public static string? WhyUnsafe(string value)
    {
        if (value.Any(c => char.IsControl(c) || char.IsWhiteSpace(c)))
        {
            return $"The address holds white space or a control character; {Allowed}.";
        }

        if (!Uri.TryCreate(value, UriKind.Absolute, out var uri) || value.StartsWith('/'))
        {
            return $"{DraftProblems.Quote(value)} is no absolute address; {Allowed}.";
        }

        if (uri.Scheme != Uri.UriSchemeHttp && uri.Scheme != Uri.UriSchemeHttps)
        {
            return $"Addresses of the kind {DraftProblems.Quote(uri.Scheme + ":")} are not allowed; {Allowed}.";
        }

        return uri.UserInfo.Length > 0 ? "The address holds a user name or password; leave it out."
            : uri.Host.Length == 0 ? $"The address names no host; {Allowed}." : null;
    }
}
