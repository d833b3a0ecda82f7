namespace Credibility.Formats.Yaml;

/// <summary>Tables and orderings of numbers, as method and policy files hold them.</summary>
internal static class MethodTables
{
    /// <summary>A number in 0–1 for each wanted value of an enumeration, under its lower-kebab name.</summary>
    public static IReadOnlyDictionary<TEnum, double> Table<TEnum>(this MapReader map, Func<TEnum, bool> wanted)
        where TEnum : struct, Enum
    {
        var table = new Dictionary<TEnum, double>();
        foreach (var value in KebabNames<TEnum>.AllValues)
        {
            if (wanted(value))
            {
                table.Add(value, map.Number(KebabNames<TEnum>.Of(value), 0, 1));
            }
        }

        return table;
    }

    /// <summary>A problem unless <paramref name="lower"/> ≤ <paramref name="upper"/>.</summary>
    public static void Ordered(this MapReader map, string key, double lower, double upper, string lowerName)
    {
        if (lower > upper && map.Has(key))
        {
            map.Reading.Add(map.At(key), FormattableString.Invariant($"'{key}' must not be below {lowerName} ({lower})"));
        }
    }

    /// <summary>Takes every key of a map whose keys are ids; keys of another form are problems.</summary>
    public static IEnumerable<(string Id, YamlText Key)> Ids(this MapReader map)
    {
        foreach (var key in map.Keys.ToArray())
        {
            if (!Values.IsKebab(key.Value))
            {
                map.Reading.Add(key, $"'{key.Value}' is no id; write lower-case letters, digits and single hyphens");
            }

            yield return (key.Value, key);
        }
    }
}
