namespace Credibility.Formats.Html;

/// <summary>What stands in the form of the page: what was typed, and what is wrong with it.</summary>
/// <param name="Sources">One source a line.</param>
/// <param name="TitleProblem">What is wrong with the title, or null.</param>
/// <param name="SourcesProblems">What is wrong with the sources; empty if nothing is.</param>
public sealed record PageForm(string Title, string Sources, string? TitleProblem, IReadOnlyList<string> SourcesProblems)
{
    public static PageForm Empty { get; } = new("", "", null, []);

    /// <summary>The text of the draft, from which attributions are read; empty without one.</summary>
    public string Text { get; init; } = "";

    /// <summary>What is wrong with the text, or null.</summary>
    public string? TextProblem { get; init; }

    public bool HasProblems => TitleProblem is not null || TextProblem is not null || SourcesProblems.Count > 0;
}
