using System.Globalization;
using System.Text;
using Credibility.Policies;

namespace Credibility.Formats.Checks;

/// <summary>
/// A check as GitHub's workflow commands: annotations that stand beside the lines of a pull request, worst first. GitHub shows ten of
/// each level for a step, so no more are written and the rest is counted.
/// </summary>
public static class GithubCheck
{
    private const int MostOfALevel = 10;

    public static string Write(Check check)
    {
        var text = new StringBuilder();
        var written = new Dictionary<string, int>(StringComparer.Ordinal);
        var left = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var annotation in Annotations(check))
        {
            var counts = written.GetValueOrDefault(annotation.Level) < MostOfALevel ? written : left;
            counts[annotation.Level] = counts.GetValueOrDefault(annotation.Level) + 1;
            if (counts == written)
            {
                text.Append(annotation.Command()).Append('\n');
            }
        }

        if (left.Count > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"{left.Values.Sum()} more: {string.Join(", ", left.Select(level => Counted(level.Value, level.Key)))}\n");
        }

        return text.ToString();
    }

    /// <summary>The level as GitHub calls it.</summary>
    internal static string LevelOf(FindingLevel level) => level switch
    {
        FindingLevel.Error => "error",
        FindingLevel.Warning => "warning",
        _ => "notice",
    };

    private static string Counted(int count, string what) => FormattableString.Invariant($"{count} {what}{(count == 1 ? "" : "s")}");

    private static IEnumerable<GithubAnnotation> Annotations(Check check) =>
        check.Problems().Select(one => new GithubAnnotation("error", one.File.Path, OfProblem(one.Problem), ToldFinding.NotChecked, one.Problem.Words))
            .Concat(check.Open().Select(one => new GithubAnnotation(
                LevelOf(one.Finding.Finding.Level), one.File.Path, one.Finding.IsWhole ? null : one.Finding.Range,
                $"{check.TitleOf(one.Finding.Finding)} [{one.Finding.Finding.Rule}]", ToldFinding.MessageWithRemedy(one.Finding))));

    private static FileRange OfProblem(FileProblem problem)
    {
        var at = new FilePlace(0, problem.Place.Line, problem.Place.Column, problem.Place.Column, problem.Place.Column);
        return new FileRange(at, at);
    }
}
