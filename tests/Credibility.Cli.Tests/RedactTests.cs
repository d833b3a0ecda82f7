using System.Text.Json;
using Xunit;

namespace Credibility.Cli;

public sealed class RedactTests
{
    private const string Secret = "a bald night porter with a limp who guards the eastern silo";

    private const string Draft = $"Harbour fees\n\nThe harbour master pocketed 400,000 crowns every winter, {Secret} said. Critics say so too.\n";

    [Theory]
    [InlineData("sarif")]
    [InlineData("github")]
    [InlineData("rdjsonl")]
    [InlineData("gitlab")]
    [InlineData("junit")]
    public void What_is_handed_to_others_leaves_words_out_unless_told_otherwise(string format)
    {
        using var folder = new ScratchFolder();
        folder.File("story.txt", Draft);

        var usual = BuiltProgram.Run("check", folder.Of("story.txt"), "--format", format);
        var told = BuiltProgram.Run("check", folder.Of("story.txt"), "--format", format, "--redact", "false");

        Assert.Equal((0, "", 0, ""), (usual.Code, usual.Errors, told.Code, told.Errors));
        Assert.Contains("SRC009", usual.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("with a limp", usual.Output, StringComparison.Ordinal);
        Assert.Contains("SRC009", told.Output, StringComparison.Ordinal);
        Assert.NotEqual(usual.Output, told.Output);
    }

    /// <summary>A file without words keeps the reason why it was not checked; what could repeat words is named by its place and by what shows it.</summary>
    [Theory]
    [InlineData("none.md", null, "there is no such file")]
    [InlineData("empty.md", "", "This file is empty")]
    [InlineData("broken.json", "{ \"text\": \"" + Secret, "check it with --redact false to see it")]
    public void Why_a_file_was_not_checked_is_told_where_no_word_of_it_is_repeated(string name, string? content, string reason)
    {
        using var folder = new ScratchFolder();
        if (content is not null)
        {
            folder.File(name, content);
        }

        var run = BuiltProgram.Run("check", folder.Of(name), "--format", "github");

        Assert.Equal(3, run.Code);
        Assert.Contains(reason, run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("with a limp", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    public void What_stays_in_the_house_leaves_them_out_when_told(string format)
    {
        using var folder = new ScratchFolder();
        folder.File("story.txt", Draft);

        var usual = BuiltProgram.Run("check", folder.Of("story.txt"), "--format", format);
        var redacted = BuiltProgram.Run("check", "--redact", folder.Of("story.txt"), "--format", format);

        Assert.Equal((0, ""), (redacted.Code, redacted.Errors));
        Assert.Contains(Secret, usual.Output.ReplaceLineEndings(" ").Replace("  ", " ", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("with a limp", redacted.Output, StringComparison.Ordinal);
        Assert.Contains("SRC009", redacted.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_output_of_a_run_is_redacted_for_itself()
    {
        using var folder = new ScratchFolder();
        folder.File("story.txt", Draft);

        BuiltProgram.Run("check", folder.Of("story.txt"), "--output", $"json={folder.Of("all.json")}", "--output", $"sarif={folder.Of("out.sarif")}");

        Assert.Contains("with a limp", File.ReadAllText(folder.Of("all.json")), StringComparison.Ordinal);
        Assert.DoesNotContain("with a limp", File.ReadAllText(folder.Of("out.sarif")), StringComparison.Ordinal);
    }

    [Fact]
    public void Why_a_draft_is_refused_is_told_on_standard_error_alone()
    {
        using var folder = new ScratchFolder();
        folder.File("story.json", """{"sources":[{"the bald porter with the limp":1}]}""");

        var run = BuiltProgram.Run("check", folder.Of("story.json"), "--format", "sarif");

        Assert.Equal(3, run.Code);
        Assert.Contains("limp", run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("limp", run.Output, StringComparison.Ordinal);
        using var sarif = JsonDocument.Parse(run.Output);
        Assert.False(sarif.RootElement.GetProperty("runs")[0].GetProperty("invocations")[0].GetProperty("executionSuccessful").GetBoolean());
    }

    [Fact]
    public void In_a_step_of_a_workflow_the_summary_is_appended_to()
    {
        using var folder = new ScratchFolder();
        folder.File("story.txt", Draft);
        folder.File("summary.md", "Before.\n");
        var call = new ProgramCall("check", folder.Of("story.txt"), "--format", "github") { Environment = new Dictionary<string, string> { ["GITHUB_STEP_SUMMARY"] = folder.Of("summary.md") } };

        var run = BuiltProgram.Run(call);

        Assert.Equal((0, ""), (run.Code, run.Errors));
        var summary = File.ReadAllText(folder.Of("summary.md"));
        Assert.StartsWith("Before.\n## Sources of the draft\n\n1 draft checked: ", summary, StringComparison.Ordinal);
        Assert.Contains("SRC009", summary, StringComparison.Ordinal);
        Assert.DoesNotContain("with a limp", summary, StringComparison.Ordinal);
    }

    [Fact]
    public void A_summary_that_cannot_be_written_is_said_and_fails_nothing()
    {
        using var folder = new ScratchFolder();
        folder.File("story.txt", Draft);

        var run = BuiltProgram.Run(new ProgramCall("check", folder.Of("story.txt"), "--format", "github") { Environment = new Dictionary<string, string> { ["GITHUB_STEP_SUMMARY"] = folder.Path } });

        Assert.Equal(0, run.Code);
        Assert.Contains("GITHUB_STEP_SUMMARY", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }
}
