using Credibility.Formats.Csv;

namespace Credibility.Formats.Yaml;

/// <summary>Reads the YAML file that goes with a list of ratings by another rater.</summary>
public static class RatingManifestReader
{
    public static DataResult<RatingManifest> Read(string file, ReadOnlySpan<byte> bytes)
    {
        var reading = new DataReading(file);
        if (MapReader.Root(YamlDocument.Read(bytes, reading), reading, "the manifest") is not { } map)
        {
            return reading.Refused<RatingManifest>();
        }

        var rows = map.Map("rows");
        var manifest = new RatingManifest(
            ListManifest.Name(map), map.Text("version", 100), ListManifest.Day(map), ListManifest.Shown(map, "rater", 300), ListManifest.Shown(map, "scale", 300),
            map.Text("licence", 100), ListManifest.Url(map), Columns(map), rows.Whole("least", 1, ListManifest.MostRows), rows.Whole("most", 1, ListManifest.MostRows),
            Utf8File.Sha256(bytes));
        rows.Done();
        map.Done();
        return reading.Result(() => manifest);
    }

    private static RatingColumns Columns(MapReader map)
    {
        var columns = map.Map("columns");
        var (id, domain) = (columns.OptionalText("id", 100), columns.OptionalText("domain", 100));
        if (map.Has("columns") && (id is null) == (domain is null))
        {
            map.Reading.Add(map.At("columns"), "columns needs either 'domain' or 'id', which says who is rated");
        }

        var read = new RatingColumns(id is not null, id ?? domain ?? "", columns.Text("rating", 100), columns.OptionalText("date", 100), columns.OptionalText("url", 100));
        columns.Done();
        return read;
    }
}
