using System.Text.RegularExpressions;

namespace Credibility.Tests.Policies;

/// <summary>One fenced request of a rule's page.</summary>
/// <param name="Number">Place among the page's examples, from 1.</param>
public sealed record RuleExample(string Rule, int Number, bool Fires, string Request)
{
    public override string ToString() => $"{Rule} example {Number}, {(Fires ? "fires" : "silent")}";
}

/// <summary>Reads the examples out of the rule pages: blocks fenced as <c>json firing</c> and <c>json silent</c>.</summary>
internal static partial class RuleExamples
{
    private static readonly Lazy<IReadOnlyList<RuleExample>> Read = new(() => [.. Shipped.Data.Rules.Pages.Values
        .OrderBy(page => page.Id, StringComparer.Ordinal).SelectMany(page => In(page.Id, page.Body))]);

    public static IReadOnlyList<RuleExample> All => Read.Value;

    public static IEnumerable<RuleExample> In(string rule, string body) =>
        Fence().Matches(body).Select((block, i) => new RuleExample(rule, i + 1, block.Groups["word"].Value == "firing", block.Groups["json"].Value));

    /// <summary>The page's words without its examples.</summary>
    public static string Prose(string body) => AnyFence().Replace(body, "");

    [GeneratedRegex(@"^```json (?<word>firing|silent)\n(?<json>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex("^```.*?^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex AnyFence();
}
