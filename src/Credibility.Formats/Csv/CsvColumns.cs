using Credibility.Formats.Yaml;

namespace Credibility.Formats.Csv;

/// <summary>The columns of a table, by the names in its header.</summary>
internal sealed class CsvColumns
{
    private Dictionary<string, int> _at = [];
    private int _width;

    /// <summary>Takes the header; tells every wanted column that is not there.</summary>
    public bool Header(string[] names, IEnumerable<string> wanted, DataReading reading)
    {
        _at = names.Select((name, at) => (Name: name.Trim(), at)).DistinctBy(column => column.Name).ToDictionary(column => column.Name, column => column.at, StringComparer.Ordinal);
        _width = names.Length;
        var missing = wanted.Where(column => !_at.ContainsKey(column)).Distinct().ToList();
        var semicolons = names.Length == 1 && names[0].Contains(';', StringComparison.Ordinal) ? "; its fields are parted by semicolons, write commas" : "";
        missing.ForEach(column => reading.Add(1, 1, $"there is no column '{column}', only {string.Join(", ", _at.Keys)}{semicolons}"));
        return missing.Count == 0;
    }

    /// <summary>What is wrong with the number of fields, or nothing.</summary>
    public string Width(string[] fields) => fields.Length == _width ? "" : $"the row has {fields.Length} fields, the header {_width}";

    /// <summary>What stands in the column; null where there is no such column or it is empty.</summary>
    public string? Field(string[] fields, string? column) => column is not null && fields[_at[column]].Trim() is { Length: > 0 } text ? text : null;
}
