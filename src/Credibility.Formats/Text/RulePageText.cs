using Credibility.Policies;

namespace Credibility.Formats.Text;

/// <summary>The pages of the rules as an editor reads them in a terminal.</summary>
public static class RulePageText
{
    /// <summary>One page: its title and level, its own text, then what it cites.</summary>
    /// <param name="policy">Tells the level, the document types in which it is silent, and what its figures mean.</param>
    public static string Write(RulePage page, Policy policy, ReportTextOptions? options = null)
    {
        var level = policy.Rules.TryGetValue(page.Id, out var settings) ? settings.Level : FindingLevel.None;
        List<string> silentIn = [.. policy.Types.Values.Where(type => type.Silent.Contains(page.Id)).Select(type => type.Id).Order(StringComparer.Ordinal)];
        options ??= new ReportTextOptions();
        var text = new ColumnText(options.Width, options.Colour);
        text.Paragraph($"{page.Id} {page.Name}: {page.Title}", 0, 2, Ink.Bold);
        text.Paragraph($"Level: {LevelOf(level)}", 0, 0);
        if (silentIn.Count > 0)
        {
            text.Paragraph($"Silent in documents of type {string.Join(", ", silentIn)}", 0, 2);
        }

        text.Paragraph(PrecisionWords.Of(page, policy), 0, 0);

        MarkdownText.Write(text, page.Body);
        if (page.Guidance.Count > 0)
        {
            text.Heading("Cited");
            foreach (var guidance in page.Guidance)
            {
                text.Item($"{ReportWords.Of(guidance)} {guidance.Url}{(guidance.Retrieved is { } day ? $" (read {day})" : "")}", 0);
            }
        }

        return text.ToString();
    }

    /// <summary>All rules in the order of their ids, one a line.</summary>
    public static string List(IEnumerable<(RulePage Page, FindingLevel Level)> rules, ReportTextOptions? options = null)
    {
        const int Indent = 8;
        options ??= new ReportTextOptions();
        var text = new ColumnText(options.Width, options.Colour);
        foreach (var (page, level) in rules.OrderBy(rule => rule.Page.Id, StringComparer.Ordinal))
        {
            text.Paragraph($"{page.Id} {page.Name} ({LevelOf(level)}): {page.Title}", 0, Indent);
        }

        return text.ToString();
    }

    private static string LevelOf(FindingLevel level) => level switch
    {
        FindingLevel.Error => "error",
        FindingLevel.Warning => "warning",
        FindingLevel.Note => "note",
        _ => "off",
    };
}
