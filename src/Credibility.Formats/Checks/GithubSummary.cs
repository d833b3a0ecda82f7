using System.Globalization;
using System.Text;
using Credibility.Policies;

namespace Credibility.Formats.Checks;

/// <summary>A check as the Markdown summary of a step: all that is found, file by file, where annotations end at ten.</summary>
public static class GithubSummary
{
    /// <summary>What GitHub takes of one step; a longer summary is refused as a whole.</summary>
    public const int MostBytes = 1 << 20;

    /// <summary>Kept free for the line that counts what is left out.</summary>
    private const int Reserve = 100;

    /// <param name="mostBytes">How much of the step's summary is still free.</param>
    /// <returns>Empty where not even the heading has room.</returns>
    public static string Write(Check check, int mostBytes = MostBytes)
    {
        var text = new StringBuilder();
        var free = mostBytes - Reserve;
        var left = 0;
        foreach (var (block, isFinding) in Blocks(check))
        {
            var bytes = Encoding.UTF8.GetByteCount(block);
            if (left > 0 || bytes > free)
            {
                left += isFinding ? 1 : 0;
                continue;
            }

            free -= bytes;
            text.Append(block);
        }

        return text.Length == 0 ? "" : text.Append(left == 0 ? "" : FormattableString.Invariant($"\n{left} more are not shown here.\n")).ToString();
    }

    private static IEnumerable<(string Block, bool IsFinding)> Blocks(Check check)
    {
        yield return ($"## Sources of {(check.Files.Count == 1 ? "the draft" : "the drafts")}\n\n{Counts(check)}\n", false);
        var open = check.Open().ToLookup(one => one.File, one => one.Finding, ReferenceEqualityComparer.Instance);
        foreach (var file in check.Files.Where(file => file.Problems.Count > 0 || open.Contains(file)))
        {
            yield return ($"\n### {InertMarkdown.Of(file.Path)}\n\n", false);
            foreach (var problem in file.Problems)
            {
                yield return (Item("error", problem.Place.Line, ToldFinding.NotChecked, problem.Words, null), true);
            }

            foreach (var located in open[file])
            {
                yield return (Item(
                    Word(located.Finding.Level), located.Range.Start.Line, $"{check.TitleOf(located.Finding)} [{located.Finding.Rule}]",
                    ToldFinding.Message(located), located.Finding.Remedy), true);
            }
        }
    }

    private static string Item(string level, int line, string title, string message, string? remedy)
    {
        var item = new StringBuilder().Append(CultureInfo.InvariantCulture, $"- **{level}, line {line}**: {InertMarkdown.Of(title)}  \n  {InertMarkdown.Of(message)}");
        return item.Append(string.IsNullOrEmpty(remedy) ? "" : $"  \n  What mends it: {InertMarkdown.Of(remedy)}").Append('\n').ToString();
    }

    private static string Counts(Check check)
    {
        var open = check.Open();
        var refused = check.Files.Count(file => file.Report is null);
        var rest = check.Shown.Count(one => one.Finding.IsAtRest);
        List<string> parts =
        [
            Counted(check.Files.Count - refused, "draft") + " checked",
            .. open.GroupBy(one => one.Finding.Finding.Level).OrderByDescending(group => group.Key).Select(group => Counted(group.Count(), Word(group.Key))),
        ];
        parts.AddRange(open.Count == 0 ? ["nothing found"] : []);
        parts.AddRange(rest == 0 ? [] : [FormattableString.Invariant($"{rest} at rest by a remark or an editor's decision")]);
        parts.AddRange(refused == 0 ? [] : [Counted(refused, "draft") + " could not be read"]);
        return $"{parts[0]}: {string.Join(", ", parts.Skip(1))}.";
    }

    private static string Word(FindingLevel level) => level switch { FindingLevel.Error => "error", FindingLevel.Warning => "warning", _ => "note" };

    private static string Counted(int count, string what) => FormattableString.Invariant($"{count} {what}{(count == 1 ? "" : "s")}");
}
