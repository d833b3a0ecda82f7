using System.Net;
using System.Text;
using Credibility.Formats.Json;

namespace Credibility.Formats.Embedded;

/// <summary>Words out of data that a page or a news item carries, as a reader would see them.</summary>
internal static class PageWords
{
    /// <summary>One line without control characters, runs of white space or HTML entities; null where nothing is left.</summary>
    public static string? Clean(string? value)
    {
        if (value is null)
        {
            return null;
        }

        var words = new StringBuilder(value.Length);
        foreach (var letter in WebUtility.HtmlDecode(value))
        {
            if (!char.IsWhiteSpace(letter) && !char.IsControl(letter))
            {
                words.Append(letter);
            }
            else if (words.Length > 0 && words[^1] != ' ')
            {
                words.Append(' ');
            }
        }

        var clean = words.ToString().TrimEnd();
        return clean.Length == 0 || DraftCharacters.IsBlank(clean) ? null : clean;
    }

    /// <summary>An absolute web address as it stands; null for one that counts from the page, and for every other kind, which leads nowhere.</summary>
    public static string? Address(string? value)
    {
        var address = value?.Trim();
        return address is not null && (address.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || address.StartsWith("http://", StringComparison.OrdinalIgnoreCase)) ? address : null;
    }

    /// <summary>The host of an address without "www."; null where it has none.</summary>
    public static string? HostOf(string? address) =>
        Address(address) is { } web && Uri.TryCreate(web, UriKind.Absolute, out var uri) && uri.Host.Length > 0
            ? uri.Host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? uri.Host[4..] : uri.Host
            : null;
}
