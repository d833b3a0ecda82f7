using Credibility.Sources;

namespace Credibility.Formats.Yaml;

/// <summary>
/// Takes the keys of one map by name and type. What is missing, of the wrong form or out of range becomes a problem at its
/// place and reads as a harmless stand-in, so that one pass finds everything; <see cref="Done"/> reports keys nobody took.
/// </summary>
/// <param name="name">What the map is, in words, for messages.</param>
internal sealed class MapReader(YamlMap map, DataReading reading, string name)
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    public YamlMap Node => map;

    public DataReading Reading => reading;

    /// <summary>The map that is a file's root, or null with the reason among the problems.</summary>
    public static MapReader? Root(YamlNode? root, DataReading reading, string name)
    {
        if (root is null)
        {
            return null;
        }

        if (root is YamlMap map)
        {
            return new MapReader(map, reading, name);
        }

        reading.Add(root, $"{name} must be a map of keys, not {root.Form}");
        return null;
    }

    /// <summary>The value's place, or the map's own where the key is missing.</summary>
    public YamlNode At(string key) => Entry(key) ?? map;

    /// <summary>Whether the key is there with a value.</summary>
    public bool Has(string key) => Entry(key) is { } node && node is not YamlText { IsNothing: true };

    /// <summary>The keys in the order of the file.</summary>
    public IEnumerable<YamlText> Keys => map.Entries.Select(entry => entry.Key);

    /// <summary>The value, or null where it is missing or nothing.</summary>
    public YamlNode? Take(string key)
    {
        _taken.Add(key);
        return Has(key) ? Entry(key) : null;
    }

    public string Text(string key, int maxLength = 2_000) => OptionalText(key, maxLength) ?? Missing(key, "");

    public string? OptionalText(string key, int maxLength = 2_000)
    {
        switch (Take(key))
        {
            case null:
                return null;
            case YamlText text:
                return Values.Text(text, key, maxLength, reading);
            case { } other:
                reading.Add(other, $"'{key}' must be a text, not {other.Form}");
                return "";
        }
    }

    public double Number(string key, double min, double max) => OptionalNumber(key, min, max) ?? Missing(key, min);

    public double? OptionalNumber(string key, double min, double max) =>
        Take(key) is { } node ? Values.Number(node, key, min, max, reading) : null;

    public int Whole(string key, int min, int max)
    {
        var number = Number(key, min, max);
        if (Math.Floor(number) != number)
        {
            reading.Add(At(key), $"'{key}' must be a whole number");
        }

        return (int)number;
    }

    public bool Flag(string key) => OptionalFlag(key) ?? Missing(key, false);

    public bool? OptionalFlag(string key) => Take(key) is { } node ? Values.Flag(node, key, reading) : null;

    public TEnum Choice<TEnum>(string key)
        where TEnum : struct, Enum => OptionalChoice<TEnum>(key) ?? Missing(key, default(TEnum));

    public TEnum? OptionalChoice<TEnum>(string key)
        where TEnum : struct, Enum => Take(key) is { } node ? Values.Choice<TEnum>(node, key, reading) : null;

    public FactDate? Date(string key) => Take(key) is { } node ? Values.Date(node, key, reading) : null;

    /// <summary>A day, not merely a month or a year.</summary>
    public DateOnly? Day(string key)
    {
        if (Date(key) is not { } date)
        {
            return null;
        }

        if (date.First != date.Last)
        {
            reading.Add(At(key), $"'{key}' must be a day; write it like 2024-07-18");
        }

        return date.First;
    }

    /// <summary><c>validFrom</c> and <c>validTo</c>, each of which may be missing.</summary>
    public Validity Valid()
    {
        var from = Date("validFrom");
        var to = Date("validTo");
        if (from is { } start && to is { } end && start.First > end.Last)
        {
            reading.Add(At("validTo"), $"validTo {end} lies before validFrom {start}");
        }

        return from is null && to is null ? Validity.Unknown : new Validity(from, to);
    }

    /// <summary>Texts of a list; none where the key is missing.</summary>
    public IReadOnlyList<string> Texts(string key, int maxLength = 300) =>
        Items(key).Select(item => Values.TextOf(item, key, maxLength, reading)).Where(text => text.Length > 0).ToArray();

    /// <summary>Texts of a list that must be there with at least one item.</summary>
    public IReadOnlyList<string> SomeTexts(string key, int maxLength = 300)
    {
        var texts = Texts(key, maxLength);
        if (texts.Count == 0 && (!Has(key) || At(key) is YamlList { Items.Count: 0 }))
        {
            Missing(key, 0);
        }

        return texts;
    }

    /// <summary>Maps of a list; none where the key is missing.</summary>
    public IReadOnlyList<MapReader> Maps(string key)
    {
        var maps = new List<MapReader>();
        foreach (var item in Items(key))
        {
            if (item is YamlMap child)
            {
                maps.Add(new MapReader(child, reading, $"an item of '{key}'"));
            }
            else
            {
                reading.Add(item, $"an item of '{key}' must be a map of keys, not {item.Form}");
            }
        }

        return maps;
    }

    /// <summary>The map under the key, or null where it is missing.</summary>
    public MapReader? OptionalMap(string key)
    {
        switch (Take(key))
        {
            case null:
                return null;
            case YamlMap child:
                return new MapReader(child, reading, $"'{key}'");
            case { } other:
                reading.Add(other, $"'{key}' must be a map of keys, not {other.Form}");
                return null;
        }
    }

    /// <summary>The map under the key; an empty one where it is missing, which is then a problem.</summary>
    public MapReader Map(string key)
    {
        if (!Has(key))
        {
            _taken.Add(key);
            Missing(key, 0);
        }

        return OptionalMap(key) ?? new MapReader(new YamlMap(map.Line, map.Column), new DataReading(reading.File), $"'{key}'");
    }

    /// <summary>The items of a list; none where the key is missing.</summary>
    public IReadOnlyList<YamlNode> Items(string key)
    {
        switch (Take(key))
        {
            case null:
                return [];
            case YamlList list:
                return list.Items;
            case { } other:
                reading.Add(other, $"'{key}' must be a list, not {other.Form}");
                return [];
        }
    }

    /// <summary>Keys that may stand here, whether or not they do: a fault names them all.</summary>
    public void Know(params IEnumerable<string> keys) => _taken.UnionWith(keys);

    /// <summary>Reports every key that nobody took.</summary>
    public void Done()
    {
        foreach (var (key, _) in map.Entries)
        {
            if (!_taken.Contains(key.Value))
            {
                reading.Add(key, $"{name} has no key '{key.Value}'; known keys are {string.Join(", ", _taken.Order(StringComparer.Ordinal))}");
            }
        }
    }

    private YamlNode? Entry(string key)
    {
        foreach (var entry in map.Entries)
        {
            if (entry.Key.Value == key)
            {
                return entry.Value;
            }
        }

        return null;
    }

    private TValue Missing<TValue>(string key, TValue standIn)
    {
        reading.Add(map, $"{name} needs '{key}'");
        return standIn;
    }
}
