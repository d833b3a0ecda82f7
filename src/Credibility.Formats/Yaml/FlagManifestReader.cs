using System.Text.RegularExpressions;
using Credibility.Formats.Csv;

namespace Credibility.Formats.Yaml;

/// <summary>Reads the YAML file that goes with a list of flagged addresses.</summary>
public static partial class FlagManifestReader
{
    private const int MostHosts = 1_000_000;

    public static DataResult<FlagManifest> Read(string file, ReadOnlySpan<byte> bytes)
    {
        var reading = new DataReading(file);
        if (MapReader.Root(YamlDocument.Read(bytes, reading), reading, "the manifest") is not { } map)
        {
            return reading.Refused<FlagManifest>();
        }

        var columns = map.Map("columns");
        var rows = map.Map("rows");
        var manifest = new FlagManifest(
            Name(map), map.Text("version", 100), Day(map), map.Text("publisher", 300), map.Text("licence", 100), Url(map), map.Text("criterion", 500),
            columns.Text("host", 100), columns.OptionalText("date", 100), columns.OptionalText("reportUrl", 100), Values(map, "only"), Values(map, "without"),
            rows.Whole("least", 1, MostHosts), rows.Whole("most", 1, MostHosts), Utf8File.Sha256(bytes));
        columns.Done();
        rows.Done();
        map.Done();
        return reading.Result(() => manifest);
    }

    private static string Name(MapReader map)
    {
        var name = map.Text("name", 60);
        if (!KebabName().IsMatch(name) || name is "shipped" or "local" or "trust-txt")
        {
            map.Reading.Add(map.At("name"), $"'{name}' is no name for a list; write lower-case words with hyphens, and none of shipped, local, trust-txt");
        }

        return name;
    }

    private static DateOnly Day(MapReader map)
    {
        var day = map.Day("date");
        if (day is null)
        {
            map.Reading.Add(map.At("date"), "the manifest needs 'date', the day as of which the list holds");
        }

        return day ?? default;
    }

    private static string Url(MapReader map)
    {
        var url = map.Text("url", 2_048);
        if (!WebAddress.Is(url))
        {
            map.Reading.Add(map.At("url"), $"'{url}' is no web address");
        }

        return url;
    }

    private static Dictionary<string, string> Values(MapReader map, string key)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        if (map.OptionalMap(key) is { } wanted)
        {
            foreach (var column in wanted.Keys)
            {
                values[column.Value] = wanted.Text(column.Value, 300);
            }
        }

        return values;
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex KebabName();
}
