using System.Globalization;
using CsvHelper;

namespace Credibility.Formats.Csv;

/// <summary>
/// A table as CSV (RFC 4180) in UTF-8. A spreadsheet takes a cell that begins with = + - @ or their full-width forms, TAB, CR or LF for
/// a formula, whoever wrote it; such text gets an apostrophe in front (OWASP, "CSV Injection"), numbers stay numbers.
/// </summary>
public sealed class CsvText : IDisposable
{
    private const char Guard = '\'';

    private readonly MemoryStream bytes = new();
    private readonly CsvWriter writer;
    private readonly int columns;

    /// <param name="names">The first row.</param>
    public CsvText(params IReadOnlyList<string> names)
    {
        columns = names.Count;
        writer = CsvWriter.Create(bytes, new CsvWriterOptions { Quoting = CsvQuoting.WhenNeededOrWhitespace }, leaveOpen: true);
        Row([.. names]);
    }

    /// <summary>Null is an empty cell; instants are UTC, as RFC 3339 writes them.</summary>
    /// <exception cref="ArgumentException">There are not as many values as names.</exception>
    public void Row(params ReadOnlySpan<object?> values)
    {
        if (values.Length != columns)
        {
            throw new ArgumentException($"a row has {columns} cells, not {values.Length}", nameof(values));
        }

        foreach (var value in values)
        {
            writer.WriteField(Cell(value));
        }

        writer.EndRecord();
    }

    public byte[] ToUtf8()
    {
        writer.Flush();
        return bytes.ToArray();
    }

    /// <summary>Text as it stands in a cell. A guard of its own is guarded too, so that <see cref="Restored"/> gives back every text.</summary>
    public static string Guarded(string text) => IsFormula(text.AsSpan().TrimStart(Guard)) ? Guard + text : text;

    /// <summary>The text that a cell was written from.</summary>
    public static string Restored(string cell) => cell.StartsWith(Guard) && IsFormula(cell.AsSpan().TrimStart(Guard)) ? cell[1..] : cell;

    public void Dispose()
    {
        writer.Dispose();
        bytes.Dispose();
    }

    private static bool IsFormula(ReadOnlySpan<char> text) => text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '\uFF1D' or '\uFF0B' or '\uFF0D' or '\uFF20';

    private static string Cell(object? value) => value switch
    {
        null => "",
        string words => Guarded(words),
        DateTime { Kind: DateTimeKind.Utc } instant => instant.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => throw new ArgumentException($"{value.GetType().Name} has no spelling in a table", nameof(value)),
    };
}
