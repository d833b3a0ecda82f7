namespace Credibility.Formats.Html;

/// <summary>What stands in the form of the page: what was typed, and what is wrong with it.</summary>
/// <param name="Sources">One source a line.</param>
/// <param name="TitleProblem">What is wrong with the title, or null.</param>
/// <param name="SourcesProblems">What is wrong with the sources; empty if nothing is.</param>
public sealed record PageForm(string Title, string Sources, string? TitleProblem, IReadOnlyList<string> SourcesProblems)
{
    public static PageForm Empty { get; } = new("", "", null, []);

    public bool HasProblems => TitleProblem is not null || SourcesProblems.Count > 0;
}
