using System.Globalization;
using Credibility.Sources;

namespace Credibility.Formats.Yaml;

/// <summary>Single values of a data file. A wrong one becomes a problem and reads as a harmless stand-in.</summary>
internal static class Values
{
    public static string TextOf(YamlNode node, string key, int maxLength, DataReading reading)
    {
        if (node is YamlText { IsNothing: false } text)
        {
            return Text(text, key, maxLength, reading);
        }

        reading.Add(node, $"'{key}' must hold texts, not {node.Form}");
        return "";
    }

    public static string Text(YamlText text, string key, int maxLength, DataReading reading)
    {
        var value = text.Value.Trim();
        if (value.Length == 0)
        {
            reading.Add(text, $"'{key}' is empty; leave the key away where nothing is known");
        }
        else if (value.Length > maxLength)
        {
            reading.Add(text, $"'{key}' has {value.Length} characters; the most is {maxLength}");
        }
        else if (value.AsSpan().IndexOfAnyInRange('\u0001', '\u0008') >= 0 || value.AsSpan().IndexOfAnyInRange('\u000B', '\u001F') >= 0)
        {
            reading.Add(text, $"'{key}' holds a control character; take it out");
        }

        return value;
    }

    public static double Number(YamlNode node, string key, double min, double max, DataReading reading)
    {
        if (node is YamlText text
            && double.TryParse(text.Value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number)
            && double.IsFinite(number))
        {
            if (number >= min && number <= max)
            {
                return number;
            }

            reading.Add(node, FormattableString.Invariant($"'{key}' is {number}; write a number from {min} to {max}"));
            return min;
        }

        reading.Add(node, FormattableString.Invariant($"'{key}' must be a number from {min} to {max}"));
        return min;
    }

    public static bool Flag(YamlNode node, string key, DataReading reading)
    {
        switch ((node as YamlText)?.Value)
        {
            case "yes" or "true":
                return true;
            case "no" or "false":
                return false;
            default:
                reading.Add(node, $"'{key}' must be yes or no");
                return false;
        }
    }

    public static TEnum Choice<TEnum>(YamlNode node, string key, DataReading reading)
        where TEnum : struct, Enum
    {
        if (node is YamlText text && KebabNames<TEnum>.TryParse(text.Value, out var value))
        {
            return value;
        }

        reading.Add(node, $"'{key}' must be one of {KebabNames<TEnum>.AllNames}");
        return default;
    }

    public static FactDate? Date(YamlNode node, string key, DataReading reading)
    {
        if (node is YamlText text && FactDate.TryParse(text.Value, out var date))
        {
            return date;
        }

        reading.Add(node, $"'{key}' is no date; write 2014, 2014-07 or 2014-07-18");
        return null;
    }

    /// <summary>An id: lower-case letters, digits and single hyphens, at most 100 characters.</summary>
    public static bool IsKebab(string text)
    {
        if (text.Length is 0 or > 100 || text[0] == '-' || text[^1] == '-' || text.Contains("--", StringComparison.Ordinal))
        {
            return false;
        }

        foreach (var letter in text)
        {
            if (!char.IsAsciiLetterLower(letter) && !char.IsAsciiDigit(letter) && letter != '-')
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>An absolute http or https address of at most 2,048 characters.</summary>
    public static bool IsWebAddress(string text) => text.Length <= 2_048
        && Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.Host.Length > 0;
}
