using System.Text.RegularExpressions;
using Credibility.Formats.Csv;
using Credibility.Formats.Text;

namespace Credibility.Formats.Yaml;

/// <summary>What the manifests of all lists have in common.</summary>
internal static partial class ListManifest
{
    /// <summary>Most rows that a manifest may allow.</summary>
    public const int MostRows = 1_000_000;

    public static string Name(MapReader map)
    {
        var name = map.Text("name", 60);
        if (!KebabName().IsMatch(name) || name is "shipped" or "local" or "trust-txt")
        {
            map.Reading.Add(map.At("name"), $"'{name}' is no name for a list; write lower-case words with hyphens, and none of shipped, local, trust-txt");
        }

        return name;
    }

    public static DateOnly Day(MapReader map)
    {
        var day = map.Day("date");
        if (day is null)
        {
            map.Reading.Add(map.At("date"), "the manifest needs 'date', the day as of which the list holds");
        }

        return day ?? default;
    }

    public static string Url(MapReader map)
    {
        var url = map.Text("url", 2_048);
        if (!WebAddress.Is(url))
        {
            map.Reading.Add(map.At("url"), $"'{url}' is no web address");
        }

        return url;
    }

    /// <summary>Words that readers are shown: on one line, with nothing in them that acts instead of being seen.</summary>
    public static string Shown(MapReader map, string key, int maxLength)
    {
        var text = map.Text(key, maxLength);
        if (VisibleText.Of(text) != text)
        {
            map.Reading.Add(map.At(key), $"'{key}' must stand on one line, without control characters and characters that reorder others");
        }

        return text;
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex KebabName();
}
