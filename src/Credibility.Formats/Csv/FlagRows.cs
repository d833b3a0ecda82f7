using Credibility.Formats.Yaml;
using Credibility.Sources;

namespace Credibility.Formats.Csv;

/// <summary>Takes the header and the rows of one list.</summary>
internal sealed class FlagRows(FlagManifest manifest, DataReading reading)
{
    private readonly List<FlagEntry> _entries = [];
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private Dictionary<string, int> _columns = [];
    private int _leftOut;
    private int _repeated;
    private int _width;

    /// <summary>Whether every column of the manifest is there.</summary>
    public bool Header(string[] names)
    {
        _columns = names.Select((name, at) => (Name: name.Trim(), at)).DistinctBy(column => column.Name).ToDictionary(column => column.Name, column => column.at, StringComparer.Ordinal);
        var wanted = new[] { manifest.HostColumn, manifest.DateColumn, manifest.ReportColumn }.OfType<string>().Concat(manifest.Only.Keys).Concat(manifest.Without.Keys);
        var missing = wanted.Where(column => !_columns.ContainsKey(column)).Distinct().ToList();
        var semicolons = names.Length == 1 && names[0].Contains(';', StringComparison.Ordinal) ? "; its fields are parted by semicolons, write commas" : "";
        missing.ForEach(column => reading.Add(1, 1, $"there is no column '{column}', only {string.Join(", ", _columns.Keys)}{semicolons}"));
        _width = names.Length;
        return missing.Count == 0;
    }

    /// <summary>Takes one row; what is wrong with it, or nothing.</summary>
    public string Row(string[] fields)
    {
        if (fields.Length != _width)
        {
            return $"the row has {fields.Length} fields, the header {_width}";
        }

        if (manifest.Only.Any(wanted => Field(fields, wanted.Key) != wanted.Value) || manifest.Without.Any(unwanted => Field(fields, unwanted.Key) == unwanted.Value))
        {
            _leftOut++;
            return "";
        }

        if (!HostName.TryRead(Field(fields, manifest.HostColumn) ?? "", out var host, out var problem))
        {
            return problem;
        }

        var (day, report) = (Field(fields, manifest.DateColumn), Field(fields, manifest.ReportColumn));
        if (day is not null && !FactDate.TryParse(day, out _))
        {
            return $"'{day}' is no date; write 2014, 2014-07 or 2014-07-18";
        }

        if (report is not null && !WebAddress.Is(report))
        {
            return $"'{report}' is no web address";
        }

        if (!_seen.Add(host))
        {
            _repeated++;
            return "";
        }

        _entries.Add(new FlagEntry(host, day is null ? null : FactDate.Parse(day), report));
        return "";
    }

    public FlagList ToList(string sha256) => new(_entries, _leftOut, _repeated, sha256);

    /// <summary>What stands in the column; null where there is no such column or it is empty.</summary>
    private string? Field(string[] fields, string? column) =>
        column is not null && fields[_columns[column]].Trim() is { Length: > 0 } text ? text : null;
}
