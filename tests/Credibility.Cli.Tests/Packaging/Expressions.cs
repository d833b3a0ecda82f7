using System.Text.RegularExpressions;

namespace Credibility.Cli.Packaging;

/// <summary>The few expressions that our actions and workflows use: a value, the first that is not empty, an equality. Another is a failure.</summary>
internal static partial class Expressions
{
    /// <param name="values">By dotted name; what is not there is empty, as on GitHub.</param>
    public static string Fill(string text, IReadOnlyDictionary<string, string> values) =>
        Expression().Replace(text, found => Evaluate(found.Groups["inside"].Value.Trim(), values));

    private static string Evaluate(string inside, IReadOnlyDictionary<string, string> values)
    {
        var sides = inside.Split("==", 2);
        return sides.Length == 2
            ? FirstOf(sides[0], values) == FirstOf(sides[1], values) ? "true" : "false"
            : FirstOf(inside, values);
    }

    private static string FirstOf(string text, IReadOnlyDictionary<string, string> values) =>
        text.Split("||").Select(part => Operand(part.Trim(), values)).FirstOrDefault(value => value.Length > 0) ?? "";

    private static string Operand(string text, IReadOnlyDictionary<string, string> values) =>
        Literal().Match(text) is { Success: true } literal ? literal.Groups["word"].Value
        : Name().IsMatch(text) ? values.GetValueOrDefault(text, "")
        : throw new NotSupportedException($"The expression '{text}' is not one that tests evaluate");

    [GeneratedRegex(@"\$\{\{(?<inside>.*?)\}\}", RegexOptions.Singleline)]
    private static partial Regex Expression();

    [GeneratedRegex("^'(?<word>[^']*)'$")]
    private static partial Regex Literal();

    [GeneratedRegex(@"^(inputs|steps|github)(\.[\w-]+)+$")]
    private static partial Regex Name();
}
