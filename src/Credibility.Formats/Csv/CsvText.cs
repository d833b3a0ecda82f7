using System.Globalization;
using System.Text;

namespace Credibility.Formats.Csv;

/// <summary>
/// A table as CSV (RFC 4180) in UTF-8. A spreadsheet takes a cell that begins with = + - @ TAB or CR for a formula, whoever wrote
/// it; such text gets an apostrophe in front (OWASP, "CSV Injection"), numbers stay numbers.
/// </summary>
public sealed class CsvText
{
    private const char Guard = '\'';

    private readonly StringBuilder text = new();
    private readonly int columns;

    /// <param name="names">The first row.</param>
    public CsvText(params ReadOnlySpan<string> names)
    {
        columns = names.Length;
        for (var i = 0; i < names.Length; i++)
        {
            Cell(names[i], i);
        }
    }

    /// <summary>Null is an empty cell; instants are UTC, as RFC 3339 writes them.</summary>
    /// <exception cref="ArgumentException">There are not as many values as names.</exception>
    public void Row(params ReadOnlySpan<object?> values)
    {
        if (values.Length != columns)
        {
            throw new ArgumentException($"a row has {columns} cells, not {values.Length}", nameof(values));
        }

        for (var i = 0; i < values.Length; i++)
        {
            Cell(values[i], i);
        }
    }

    public byte[] ToUtf8() => Encoding.UTF8.GetBytes(text.ToString());

    /// <summary>Text as it stands in a cell. A guard of its own is guarded too, so that <see cref="Restored"/> gives back every text.</summary>
    public static string Guarded(string text) => IsFormula(text.AsSpan().TrimStart(Guard)) ? Guard + text : text;

    /// <summary>The text that a cell was written from.</summary>
    public static string Restored(string cell) => cell.StartsWith(Guard) && IsFormula(cell.AsSpan().TrimStart(Guard)) ? cell[1..] : cell;

    private static bool IsFormula(ReadOnlySpan<char> text) => text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r';

    private void Cell(object? value, int column)
    {
        var cell = value switch
        {
            null => "",
            string words => Guarded(words),
            DateTime { Kind: DateTimeKind.Utc } instant => instant.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture),
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => throw new ArgumentException($"{value.GetType().Name} has no spelling in a table", nameof(value)),
        };
        var quoted = cell.AsSpan().ContainsAny(",\"\r\n") || cell.StartsWith(' ') || cell.EndsWith(' ');
        text.Append(quoted ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell).Append(column == columns - 1 ? "\r\n" : ",");
    }
}
