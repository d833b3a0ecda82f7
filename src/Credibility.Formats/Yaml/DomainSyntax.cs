namespace Credibility.Formats.Yaml;

/// <summary>Host names as profiles hold them: lower case, ASCII (punycode for other scripts), no <c>www.</c>.</summary>
internal static class DomainSyntax
{
    public static bool IsHostName(string text)
    {
        if (text.Length > 253 || !text.Contains('.', StringComparison.Ordinal) || text.StartsWith("www.", StringComparison.Ordinal))
        {
            return false;
        }

        foreach (var label in text.AsSpan().Split('.'))
        {
            if (!IsLabel(text.AsSpan(label)))
            {
                return false;
            }
        }

        return text.AsSpan(text.LastIndexOf('.') + 1).ContainsAnyInRange('a', 'z');
    }

    private static bool IsLabel(ReadOnlySpan<char> label)
    {
        if (label.Length is 0 or > 63 || label[0] == '-' || label[^1] == '-')
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
