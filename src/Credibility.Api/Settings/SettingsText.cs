using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Credibility.Formats.Text;

namespace Credibility.Api.Settings;

/// <summary>The settings, for people and for programs.</summary>
internal static class SettingsText
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n", Encoder = Http.AnswerJson.Encoder };

    /// <summary>Name, value and origin in columns.</summary>
    public static string Words(IReadOnlyList<SettingValue> all)
    {
        var rows = all.Select(one => (one.Name, Value: Shown(one.Value), one.From)).ToList();
        var (names, values) = (rows.Max(row => row.Name.Length), rows.Max(row => row.Value.Length));
        var text = new StringBuilder();
        foreach (var (name, value, from) in rows)
        {
            text.Append(name.PadRight(names)).Append("  ").Append(value.PadRight(values)).Append("  ").Append(VisibleText.Of(from)).Append('\n');
        }

        return text.ToString();
    }

    public static string Json(IReadOnlyList<SettingValue> all, IReadOnlyList<string> problems) => new JsonObject
    {
        ["settings"] = new JsonArray([.. all.Select(one => new JsonObject
        {
            ["name"] = one.Name, ["value"] = JsonValue.Create(JsonSerializer.SerializeToElement(one.Value)), ["from"] = one.From,
        })]),
        ["problems"] = new JsonArray([.. problems.Select(problem => JsonValue.Create(problem))]),
    }.ToJsonString(Indented) + "\n";

    private static string Shown(object value) => value switch
    {
        bool flag => flag ? "true" : "false",
        int number => number.ToString(CultureInfo.InvariantCulture),
        "" => "(empty)",
        _ => VisibleText.Of((string)value),
    };
}
