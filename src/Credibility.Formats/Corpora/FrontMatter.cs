using Credibility.Formats.Yaml;

namespace Credibility.Formats.Corpora;

/// <summary>The lines <c>key: value</c> between two lines of <c>---</c>. Values are taken as they stand, since titles hold colons.</summary>
internal sealed class FrontMatter
{
    private static readonly string[] Keys = ["title", "kind", "must", "right", "mustNot", "places"];

    private readonly Dictionary<string, (string Value, int Line)> _values = new(StringComparer.Ordinal);
    private readonly DataReading _reading;

    private FrontMatter(DataReading reading, int end) => (_reading, End) = (reading, end);

    /// <summary>Offset of the first character behind it.</summary>
    public int End { get; }

    public static FrontMatter? Read(string text, DataReading reading)
    {
        var end = text.StartsWith("---\n", StringComparison.Ordinal) ? text.IndexOf("\n---\n", 3, StringComparison.Ordinal) : -1;
        if (end < 0)
        {
            reading.Add(1, 1, "a draft starts with front matter: a line of ---, title: and kind:, another line of ---");
            return null;
        }

        var front = new FrontMatter(reading, end + "\n---\n".Length);
        var line = 1;
        foreach (var words in text[4..Math.Max(4, end)].Split('\n'))
        {
            front.Take(words, ++line);
        }

        foreach (var key in Keys.Take(2).Where(key => !front._values.ContainsKey(key)))
        {
            reading.Add(1, 1, $"'{key}' is missing in the front matter");
        }

        return front;
    }

    public string? Value(string key) => _values.TryGetValue(key, out var value) && value.Value.Length > 0 ? value.Value : null;

    /// <summary>Words between brackets, or null where the key is not there.</summary>
    public IReadOnlyList<string>? List(string key)
    {
        if (!_values.TryGetValue(key, out var value))
        {
            return null;
        }

        if (value.Value is not ['[', .., ']'])
        {
            Wrong(key, $"'{value.Value}' must be a list in brackets, such as [SRC001, SRC011]");
            return null;
        }

        string[] items = value.Value[1..^1].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        foreach (var item in items.Where(item => !PolicyReader.IsRuleId(item)))
        {
            Wrong(key, $"'{item}' is no rule; write ids such as SRC001");
        }

        return items;
    }

    /// <summary>Pairs of a rule and words of the draft, parted by semicolons: "SRC011 an aide; SRC012 a staffer".</summary>
    public IEnumerable<(string Rule, string Words)> Places(string key)
    {
        foreach (var item in (Value(key) ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var space = item.IndexOf(' ', StringComparison.Ordinal);
            if (space < 0 || !PolicyReader.IsRuleId(item[..space]))
            {
                Wrong(key, $"'{item}' must be a rule and words of the draft, such as SRC011 an aide; a semicolon parts several");
                continue;
            }

            yield return (item[..space], item[(space + 1)..].Trim());
        }
    }

    public void Wrong(string key, string message) => _reading.Add(_values[key].Line, 1, $"{key}: {message}");

    private void Take(string words, int line)
    {
        var colon = words.IndexOf(':', StringComparison.Ordinal);
        var key = colon < 0 ? words : words[..colon];
        if (string.IsNullOrWhiteSpace(words))
        {
            return;
        }

        if (colon < 0 || !Keys.Contains(key))
        {
            _reading.Add(line, 1, $"'{key}' is none of {string.Join(", ", Keys)}");
        }
        else if (!_values.TryAdd(key, (words[(colon + 1)..].Trim(), line)))
        {
            _reading.Add(line, 1, $"'{key}' is given twice; keep one");
        }
        else if (_values[key].Value.Length == 0)
        {
            _reading.Add(line, 1, $"'{key}' has no value");
        }
    }
}
