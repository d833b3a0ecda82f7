using System.CommandLine;
using Credibility.Formats.Text;
using Credibility.Policies;

namespace Credibility.Cli.Explaining;

/// <summary><c>credibility explain</c>: the page of a rule, or the list of all.</summary>
internal static class ExplainCommand
{
    private static readonly Argument<string?> Rule = new("rule")
    {
        Description = "A rule by id or name, such as SRC001 or single-origin-claim. Without it, all rules are listed.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    public static Command Create(Terminal terminal)
    {
        var command = new Command("explain", "Say what a rule asks, why, and what mends it.") { Rule };
        command.SetAction(parsed =>
        {
            terminal.Results.Write(Explain(parsed.GetValue(Rule), ShippedData.Load(null), terminal.Look));
            return ExitCode.Clean;
        });
        return command;
    }

    private static string Explain(string? rule, ShippedData data, ReportTextOptions look)
    {
        var pages = data.Data.Rules.Pages.Values;
        if (rule is null)
        {
            return RulePageText.List(pages.Select(page => (page, LevelOf(page, data))), look);
        }

        var found = pages.FirstOrDefault(page => Same(page.Id, rule) || Same(page.Name, rule))
            ?? throw StoppedException.Usage($"there is no rule '{rule}'; {Near(rule, data)}`credibility explain` lists them");
        return RulePageText.Write(found, data.DefaultPolicy, look);
    }

    private static string Near(string rule, ShippedData data)
    {
        var near = NearNames.Of(rule, data.Data.Rules.Pages.Values.SelectMany(page => new[] { page.Id, page.Name }));
        return near.Count == 0 ? "" : $"near it: {string.Join(", ", near)}; ";
    }

    private static bool Same(string name, string given) => string.Equals(name, given, StringComparison.OrdinalIgnoreCase);

    private static FindingLevel LevelOf(RulePage page, ShippedData data) =>
        data.DefaultPolicy.Rules.TryGetValue(page.Id, out var settings) ? settings.Level : FindingLevel.None;
}
