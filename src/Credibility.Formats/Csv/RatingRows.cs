using Credibility.Formats.Text;
using Credibility.Formats.Yaml;
using Credibility.Sources;

namespace Credibility.Formats.Csv;

/// <summary>Takes the header and the rows of one list of ratings.</summary>
internal sealed class RatingRows(RatingColumns layout, DataReading reading) : ICsvRows
{
    private const int MaxValue = 100, MaxId = 200;

    private readonly Dictionary<string, RatingEntry> _entries = new(StringComparer.Ordinal);
    private readonly CsvColumns _columns = new();
    private int _repeated;

    public bool Header(string[] names) =>
        _columns.Header(names, new[] { layout.Named, layout.Rating, layout.Date, layout.Url }.OfType<string>(), reading);

    public string Row(string[] fields, int line)
    {
        if (_columns.Width(fields) is { Length: > 0 } narrow)
        {
            return narrow;
        }

        var (value, day, url) = (_columns.Field(fields, layout.Rating), _columns.Field(fields, layout.Date), _columns.Field(fields, layout.Url));
        var fault = Named(_columns.Field(fields, layout.Named) ?? "", out var named) is { Length: > 0 } nobody ? nobody
            : value is null ? "the rating is missing"
            : value.Length > MaxValue || VisibleText.Of(value) != value ? $"a rating has at most {MaxValue} characters on one line, none of which acts instead of being seen"
            : day is not null && !FactDate.TryParse(day, out _) ? $"'{day}' is no date; write 2014, 2014-07 or 2014-07-18"
            : url is not null && !WebAddress.Is(url) ? $"'{url}' is no web address"
            : "";
        return fault.Length > 0 ? fault : Take(new RatingEntry(line, named, value!, day is null ? null : FactDate.Parse(day), url));
    }

    public RatingList ToList(string sha256) => new([.. _entries.Values.OrderBy(entry => entry.Line)], _repeated, sha256);

    /// <summary>Two rows for one name either say the same or leave open which of them holds.</summary>
    private string Take(RatingEntry entry)
    {
        if (_entries.TryAdd(entry.Named, entry))
        {
            return "";
        }

        var first = _entries[entry.Named];
        _repeated++;
        return first with { Line = entry.Line } == entry ? "" : FormattableString.Invariant($"'{entry.Named}' is rated otherwise in line {first.Line}");
    }

    /// <returns>What is wrong with it, or nothing.</returns>
    private string Named(string text, out string named)
    {
        if (!layout.IsId)
        {
            return HostName.TryReadSite(text, out named, out var problem) ? "" : problem;
        }

        named = text;
        return text.Length == 0 ? "the id is missing"
            : text.Length > MaxId || VisibleText.Of(text) != text ? $"an id has at most {MaxId} characters, none of which acts instead of being seen"
            : "";
    }
}
