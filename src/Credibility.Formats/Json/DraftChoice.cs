using System.Text.Json;

namespace Credibility.Formats.Json;

/// <summary>The lower-kebab words that stand for the values of an enumeration.</summary>
internal static class DraftChoice<T> where T : struct, Enum
{
    private static readonly T[] Values = Enum.GetValues<T>();
    private static readonly string[] Words = Array.ConvertAll(Values, v => JsonNamingPolicy.KebabCaseLower.ConvertName(v.ToString()));

    public static IReadOnlyList<string> All => Words;

    public static string Allowed { get; } = string.Join(", ", Words);

    public static string WordOf(T value) => Words[Array.IndexOf(Values, value)];

    /// <summary>The value for exactly this word; letter case counts.</summary>
    public static T? Find(string word)
    {
        var index = Array.IndexOf(Words, word);
        return index < 0 ? null : Values[index];
    }
}
