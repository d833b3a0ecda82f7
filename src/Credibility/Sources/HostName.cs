using System.Globalization;
using System.Text;

namespace Credibility.Sources;

/// <summary>
/// Host names in the one form in which they are compared: lower case, ASCII (punycode for other scripts), without <c>www.</c> and
/// without the dot of the root. What is no name of a site is refused with the reason.
/// </summary>
public static class HostName
{
    /// <summary>RFC 1035, section 2.3.4, in characters.</summary>
    private const int MaxHost = 253, MaxLabel = 63;

    private static readonly IdnMapping Idn = new();

    /// <summary>Reads a bare host, such as <c>Example.org</c>: no scheme, port, path or wildcard.</summary>
    /// <param name="host">Empty where the text is refused.</param>
    /// <param name="problem">Why it is refused; empty where it is not.</param>
    public static bool TryRead(string text, out string host, out string problem)
    {
        host = "";
        problem = Obvious(text);
        if (problem.Length > 0)
        {
            return false;
        }

        var ascii = Ascii(text.ToLowerInvariant());
        ascii = ascii.EndsWith('.') ? ascii[..^1] : ascii;
        ascii = ascii.StartsWith("www.", StringComparison.Ordinal) ? ascii[4..] : ascii;
        problem = Fault(ascii, text);
        host = problem.Length == 0 ? ascii : "";
        return problem.Length == 0;
    }

    /// <summary>Reads the address of a whole site, such as <c>https://www.example.org/</c>, or a bare host. A page is no site.</summary>
    public static bool TryReadSite(string text, out string host, out string problem)
    {
        var scheme = text.IndexOf("://", StringComparison.Ordinal);
        if (scheme < 0)
        {
            return TryRead(text.EndsWith('/') ? text[..^1] : text, out host, out problem);
        }

        host = "";
        if (!text.AsSpan(0, scheme).Equals("https", StringComparison.OrdinalIgnoreCase) && !text.AsSpan(0, scheme).Equals("http", StringComparison.OrdinalIgnoreCase))
        {
            problem = $"'{text}' is no web address; write it like https://example.org/";
            return false;
        }

        var rest = text[(scheme + 3)..];
        var end = rest.AsSpan().IndexOfAny("/?#\\");
        if (end >= 0 && end < rest.Length - 1 || end >= 0 && rest[end] != '/')
        {
            problem = $"'{text}' is a page, not a whole site";
            return false;
        }

        return TryRead(end < 0 ? rest : rest[..end], out host, out problem);
    }

    private static string Obvious(string text) =>
        text.Length == 0 ? "a host name is missing"
        : text.Length > 4 * MaxHost ? $"a host name has at most {MaxHost} characters"
        : text.Contains('*', StringComparison.Ordinal) ? $"'{text}' holds a wildcard; name each host"
        : text.Contains("://", StringComparison.Ordinal) ? $"'{text}' is an address; write the host alone"
        : text.Contains('@', StringComparison.Ordinal) ? $"'{text}' holds '@', which no host name does"
        : text.Contains('/', StringComparison.Ordinal) ? $"'{text}' has a path; write the host alone"
        : text.Contains(':', StringComparison.Ordinal) ? $"'{text}' has a port or is a numeric address; write the host name alone"
        : "";

    /// <summary>As it stands where it has no ASCII form: then a letter of it is refused by name.</summary>
    private static string Ascii(string lower)
    {
        // The mapping itself would take whatever it is given, control characters included.
        if (System.Text.Ascii.IsValid(lower) || !lower.EnumerateRunes().All(IsOfANameOrAscii))
        {
            return lower;
        }

        try
        {
            return Idn.GetAscii(lower).ToLowerInvariant();
        }
        catch (ArgumentException)
        {
            return lower;
        }
    }

    private static bool IsOfANameOrAscii(Rune rune) => rune.IsAscii
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.LowercaseLetter or UnicodeCategory.OtherLetter or UnicodeCategory.ModifierLetter
            or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.DecimalDigitNumber;

    private static string Fault(string host, string given)
    {
        if (host.Length > MaxHost)
        {
            return $"a host name has at most {MaxHost} characters";
        }

        if (!host.Contains('.', StringComparison.Ordinal))
        {
            return $"'{given}' is no host name; write it like example.org";
        }

        foreach (var label in host.AsSpan().Split('.'))
        {
            if (!IsLabel(host.AsSpan(label)))
            {
                return $"'{given}' is no host name; its parts are 1 to {MaxLabel} letters, digits and inner hyphens";
            }
        }

        // A last part of digits makes every reader take it for an IPv4 address (WHATWG URL, "ends in a number").
        return host.AsSpan(host.LastIndexOf('.') + 1).ContainsAnyInRange('a', 'z') ? "" : $"'{given}' is a numeric address, not a host name";
    }

    private static bool IsLabel(ReadOnlySpan<char> label)
    {
        if (label.Length is 0 or > MaxLabel || label[0] == '-' || label[^1] == '-')
        {
            return false;
        }

        foreach (var letter in label)
        {
            if (!char.IsAsciiLetterLower(letter) && !char.IsAsciiDigit(letter) && letter != '-')
            {
                return false;
            }
        }

        return true;
    }
}
