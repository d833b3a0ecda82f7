using System.Globalization;

namespace Credibility.Sources;

/// <summary>
/// A calendar date as evidence gives it: a year, a month or a day. A coarse date stands for its whole span,
/// so a fact "since 2014" holds on every day of 2014 when asked from its start.
/// </summary>
public readonly record struct FactDate : IComparable<FactDate>
{
    private FactDate(DateOnly first, DateOnly last, string text) => (First, Last, Text) = (first, last, text);

    /// <summary>First day of the span.</summary>
    public DateOnly First { get; }

    /// <summary>Last day of the span.</summary>
    public DateOnly Last { get; }

    /// <summary>As written: <c>2014</c>, <c>2014-07</c> or <c>2014-07-18</c>.</summary>
    public string Text { get; }

    /// <summary>Reads <c>yyyy</c>, <c>yyyy-MM</c> or <c>yyyy-MM-dd</c>.</summary>
    public static bool TryParse(string? text, out FactDate date)
    {
        date = default;
        if (text is null)
        {
            return false;
        }

        DateOnly day;
        switch (text.Length)
        {
            case 4 when DateOnly.TryParseExact(text + "-01-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day):
                date = new FactDate(day, new DateOnly(day.Year, 12, 31), text);
                return true;
            case 7 when DateOnly.TryParseExact(text + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day):
                date = new FactDate(day, new DateOnly(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month)), text);
                return true;
            case 10 when DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day):
                date = new FactDate(day, day, text);
                return true;
            default:
                return false;
        }
    }

    /// <summary>The date that <paramref name="text"/> writes.</summary>
    /// <exception cref="FormatException">The text is no year, month or day.</exception>
    public static FactDate Parse(string text) =>
        TryParse(text, out var date) ? date : throw new FormatException($"'{text}' is no date; write 2014, 2014-07 or 2014-07-18");

    public int CompareTo(FactDate other) => First.CompareTo(other.First);

    public override string ToString() => Text ?? "";

    public static bool operator <(FactDate left, FactDate right) => left.CompareTo(right) < 0;

    public static bool operator >(FactDate left, FactDate right) => left.CompareTo(right) > 0;

    public static bool operator <=(FactDate left, FactDate right) => left.CompareTo(right) <= 0;

    public static bool operator >=(FactDate left, FactDate right) => left.CompareTo(right) >= 0;
}
