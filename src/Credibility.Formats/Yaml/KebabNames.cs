using System.Text;

namespace Credibility.Formats.Yaml;

/// <summary>The lower-kebab names of an enumeration, as files and JSON write them.</summary>
internal static class KebabNames<T>
    where T : struct, Enum
{
    private static readonly T[] Values = Enum.GetValues<T>();
    private static readonly string[] Names = Array.ConvertAll(Values, value => Kebab(value.ToString()));

    public static IReadOnlyList<T> AllValues => Values;

    /// <summary>All names, comma-separated, for messages.</summary>
    public static string AllNames => string.Join(", ", Names);

    public static bool TryParse(string text, out T value)
    {
        var index = Array.IndexOf(Names, text);
        value = index < 0 ? default : Values[index];
        return index >= 0;
    }

    public static string Of(T value) => Names[Array.IndexOf(Values, value)];

    private static string Kebab(string name)
    {
        var kebab = new StringBuilder(name.Length + 4);
        foreach (var letter in name)
        {
            if (char.IsAsciiLetterUpper(letter) && kebab.Length > 0)
            {
                kebab.Append('-');
            }

            kebab.Append(char.ToLowerInvariant(letter));
        }

        return kebab.ToString();
    }
}
