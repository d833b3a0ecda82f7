using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Credibility.Policies;
using Credibility.Sources;

namespace Credibility.Cli;

/// <summary>Options whose value is one of a few words, or a date; what is none of them is refused with what is allowed.</summary>
internal static class Choice
{
    public static Option<FindingLevel?> OfLevel(string name, string description) => Of(
        name, description, ("none", FindingLevel.None), ("note", FindingLevel.Note), ("warning", FindingLevel.Warning), ("error", FindingLevel.Error));

    public static Option<SourceKind?> OfKind(string name, string description)
    {
        var option = Of(name, description, [.. SourceKindNames.All.Select(kind => (kind, SourceKindNames.Parse(kind)!.Value))]);
        option.HelpName = "kind";
        return option;
    }

    public static Option<T?> Of<T>(string name, string description, params (string Word, T Value)[] words)
        where T : struct => new(name)
        {
            Description = description,
            HelpName = string.Join('|', words.Select(word => word.Word)),
            CustomParser = result => Find(words, result.Tokens[0].Value) is { } found ? found
                : Refuse<T>(result, $"'{result.Tokens[0].Value}' is no value of {name}; write one of: {string.Join(", ", words.Select(word => word.Word))}"),
        };

    public static Option<double?> OfShare(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "0-1",
        CustomParser = result => double.TryParse(result.Tokens[0].Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var share) && share is >= 0 and <= 1 ? share
            : Refuse<double>(result, $"'{result.Tokens[0].Value}' is no value of {name}; write a number from 0 to 1, such as 0.8"),
    };

    public static Option<DateOnly?> OfDate(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "yyyy-mm-dd",
        CustomParser = result => DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
            : Refuse<DateOnly>(result, $"'{result.Tokens[0].Value}' is no date; write {name} like 2025-07-20"),
    };

    public static Option<string?> OfText(string name, string helpName, string description) => new(name) { Description = description, HelpName = helpName };

    private static T? Find<T>((string Word, T Value)[] words, string given)
        where T : struct
    {
        foreach (var (word, value) in words)
        {
            if (string.Equals(word, given, StringComparison.Ordinal))
            {
                return value;
            }
        }

        return null;
    }

    private static T? Refuse<T>(ArgumentResult result, string message)
        where T : struct
    {
        result.AddError(message);
        return null;
    }
}
