using System.Globalization;
using System.Text;

namespace Credibility.Formats.Json;

/// <summary>Collects problems up to a limit, so that a hostile request cannot make the answer longer than itself.</summary>
internal sealed class DraftProblems(int limit)
{
    private const int MaxQuotedChars = 60;

    private readonly List<DraftProblem> _items = [];

    public bool Any => _items.Count > 0;

    /// <summary>From here on reading stops: what follows would be noise.</summary>
    public bool Full => _items.Count >= limit;

    public void Unreadable(string slug, string pointer, string message) => Add(new DraftProblem(slug, pointer, message, true));

    public void Refused(string slug, string pointer, string message) => Add(new DraftProblem(slug, pointer, message, false));

    public void Refused(string pointer, string message) => Refused(ProblemSlug.ValidationFailed, pointer, message);

    /// <summary>Something in the draft's text keeps it from being read.</summary>
    public void RefusedText(int offset, string message) => Add(new DraftProblem(ProblemSlug.ValidationFailed, "/text", message, false) { InText = offset });

    public IReadOnlyList<DraftProblem> ToList()
    {
        if (Full)
        {
            var last = _items[^1];
            _items.Add(last with { At = "", Message = Invariant($"Reading stopped after {limit} problems; mend these first.") });
        }

        return _items;
    }

    /// <summary>What was sent, in quotation marks, shortened, with control and formatting characters made visible.</summary>
    public static string Quote(string value)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in value.Length > MaxQuotedChars ? value.AsSpan(0, MaxQuotedChars) : value)
        {
            var hidden = char.IsControl(c) || char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate;
            quoted.Append(hidden ? Invariant($"\\u{(int)c:X4}") : c.ToString());
        }

        return quoted.Append(value.Length > MaxQuotedChars ? "…\"" : "\"").ToString();
    }

    public static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private void Add(DraftProblem problem)
    {
        if (!Full)
        {
            _items.Add(problem);
        }
    }
}
