using System.Text.Json;

namespace Credibility.Api.Http;

/// <summary>Enumerations as the interface writes them.</summary>
internal static class Names
{
    public static string Of<T>(T value)
        where T : struct, Enum => Table<T>.Written[value];

    public static T? Parse<T>(string? text)
        where T : struct, Enum => text is not null && Table<T>.Read.TryGetValue(text, out var value) ? value : null;

    public static IEnumerable<string> All<T>()
        where T : struct, Enum => Table<T>.Read.Keys.Order(StringComparer.Ordinal);

    private static class Table<T>
        where T : struct, Enum
    {
        public static readonly Dictionary<T, string> Written = Enum.GetValues<T>().ToDictionary(value => value, value => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString()));

        public static readonly Dictionary<string, T> Read = Written.ToDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);
    }
}
