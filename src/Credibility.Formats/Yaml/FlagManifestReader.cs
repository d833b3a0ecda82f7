using Credibility.Formats.Csv;

namespace Credibility.Formats.Yaml;

/// <summary>Reads the YAML file that goes with a list of flagged addresses.</summary>
public static class FlagManifestReader
{
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
            ListManifest.Name(map), map.Text("version", 100), ListManifest.Day(map), map.Text("publisher", 300), map.Text("licence", 100), ListManifest.Url(map), map.Text("criterion", 500),
            columns.Text("host", 100), columns.OptionalText("date", 100), columns.OptionalText("reportUrl", 100), Values(map, "only"), Values(map, "without"),
            rows.Whole("least", 1, ListManifest.MostRows), rows.Whole("most", 1, ListManifest.MostRows), Utf8File.Sha256(bytes));
        columns.Done();
        rows.Done();
        map.Done();
        return reading.Result(() => manifest);
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
}
