using System.Text;

namespace Credibility.Sources;

/// <summary>Kinds as they are written in data and JSON: lower-kebab.</summary>
public static class SourceKindNames
{
    private static readonly string[] Names = [.. Enum.GetValues<SourceKind>().Select(Spell)];

    private static readonly Dictionary<string, SourceKind> ByName =
        Enum.GetValues<SourceKind>().ToDictionary(Write, StringComparer.Ordinal);

    public static IReadOnlyCollection<string> All => ByName.Keys;

    /// <summary>The kind with this name, or null.</summary>
    public static SourceKind? Parse(string? name) => name is not null && ByName.TryGetValue(name, out var kind) ? kind : null;

    public static string Write(SourceKind kind) => Names[(int)kind];

    private static string Spell(SourceKind kind)
    {
        var text = new StringBuilder();
        foreach (var letter in kind.ToString())
        {
            if (char.IsUpper(letter) && text.Length > 0)
            {
                text.Append('-');
            }

            text.Append(char.ToLowerInvariant(letter));
        }

        return text.ToString();
    }
}
