using Credibility.Policies;

namespace Credibility.Formats.Yaml;

/// <summary>Reads the only catalog and the only method that a policy accepts.</summary>
internal static class PinReader
{
    /// <summary>So many digits name one catalog among all that there will be.</summary>
    private const int LeastDigits = 12;

    private const int MostDigits = 64;

    public static PolicyPins Read(MapReader map)
    {
        var pins = new PolicyPins(Hash(map, "catalog"), Hash(map, "method"));
        if (pins is { Catalog: null, Method: null } && !map.Has("catalog") && !map.Has("method"))
        {
            map.Reading.Add(map.Node, "'pins' needs a catalog, a method or both; `credibility catalog show` prints them");
        }

        map.Done();
        return pins;
    }

    private static string? Hash(MapReader map, string key)
    {
        var hash = map.OptionalText(key, 200);
        if (hash is not null && (hash.Length is < LeastDigits or > MostDigits || !hash.All(char.IsAsciiHexDigitLower)))
        {
            map.Reading.Add(map.At(key), FormattableString.Invariant(
                $"'{key}' must be a SHA-256, or its first digits: {LeastDigits} to {MostDigits} lower-case hex digits; `credibility catalog show` prints it"));
        }

        return hash;
    }
}
