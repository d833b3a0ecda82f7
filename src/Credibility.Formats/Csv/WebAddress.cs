namespace Credibility.Formats.Csv;

/// <summary>Addresses that may stand in a link.</summary>
internal static class WebAddress
{
    private const int MaxChars = 2_048;

    public static bool Is(string text) => text.Length <= MaxChars && Uri.TryCreate(text, UriKind.Absolute, out var url)
        && (url.Scheme == Uri.UriSchemeHttps || url.Scheme == Uri.UriSchemeHttp) && url.Host.Length > 0 && !text.Any(char.IsControl);
}
