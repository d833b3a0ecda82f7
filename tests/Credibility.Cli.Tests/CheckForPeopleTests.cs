using Xunit;

namespace Credibility.Cli;

/// <summary>What people read of a check, whole, as it was read and approved.</summary>
public sealed class CheckForPeopleTests
{
    [Theory]
    [InlineData("check-text.txt", "text", "data/drafts/desertions.md")]
    [InlineData("check-text-declared.txt", "text", "data/drafts/footbridge.json")]
    [InlineData("check-text-many.txt", "text", "data/drafts/desertions.md", "data/drafts/footbridge.json")]
    [InlineData("check-markdown.md", "markdown", "data/drafts/desertions.md")]
    [InlineData("check-page.html", "html", "data/drafts/desertions.md", "data/drafts/footbridge.json")]
    public void It_reads_as_it_was_approved(string golden, string format, params string[] drafts)
    {
        var run = BuiltProgram.Run(["check", .. drafts, "--format", format, "--audit-date", "2026-03-02"]);

        Assert.Equal((0, ""), (run.Code, run.Errors));
        Golden.Matches(golden, run.Output);
    }

    /// <summary>The way out is no input: a file holds what standard output would.</summary>
    [Theory]
    [InlineData("text")]
    [InlineData("markdown")]
    [InlineData("html")]
    public void A_file_holds_what_standard_output_shows(string format)
    {
        using var folder = new ScratchFolder();
        var run = BuiltProgram.Run("check", Drafts.WithError, "--format", format, "--output", $"{format}={folder.Of("out")}");

        Assert.Equal(run.Output, File.ReadAllText(folder.Of("out")));
    }
}
