using Credibility.Formats.Yaml;
using Credibility.Sources;

namespace Credibility.Formats.Csv;

/// <summary>Takes the header and the rows of one list.</summary>
internal sealed class FlagRows(FlagManifest manifest, DataReading reading) : ICsvRows
{
    private readonly List<FlagEntry> _entries = [];
    private readonly CsvColumns _columns = new();
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private int _leftOut;
    private int _repeated;

    public bool Header(string[] names) => _columns.Header(
        names, new[] { manifest.HostColumn, manifest.DateColumn, manifest.ReportColumn }.OfType<string>().Concat(manifest.Only.Keys).Concat(manifest.Without.Keys), reading);

    public string Row(string[] fields, int line)
    {
        if (_columns.Width(fields) is { Length: > 0 } narrow)
        {
            return narrow;
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

    private string? Field(string[] fields, string? column) => _columns.Field(fields, column);
}
