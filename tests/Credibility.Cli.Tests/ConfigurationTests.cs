using Xunit;

namespace Credibility.Cli;

public sealed class ConfigurationTests
{
    [Theory]
    [InlineData(2, "there is no policy 'strictest'; there are: default", "--policy", "strictest")]
    [InlineData(2, "'loud' is no value of --fail-level; write one of: none, note, warning, error", "--fail-level", "loud")]
    [InlineData(2, "'2' is no value of --min-level; write one of: none, note, warning, error", "--min-level", "2")]
    [InlineData(2, "'xml' is no value of --format; write one of: text, json", "--format", "xml")]
    [InlineData(2, "'20.7.2025' is no date; write --audit-date like 2025-07-20", "--audit-date", "20.7.2025")]
    [InlineData(2, "'report.json' is no output; write format=path, such as json=report.json", "--output", "report.json")]
    [InlineData(2, "is a draft to be checked; name another", "--output", "json=" + Drafts.WithError)]
    [InlineData(2, "is named twice; name another", "--output", "json=/tmp/x", "--output", "text=/tmp/../tmp/x")]
    [InlineData(3, "the snapshot nowhere.snapshot cannot be read", "--catalog", "nowhere.snapshot")]
    [InlineData(3, "this file is no snapshot of credibility data", "--catalog", "LICENSE")]
    public void A_wrong_option_is_told_with_what_to_write(int code, string message, params string[] options)
    {
        var before = File.ReadAllBytes(Path.Combine(Requirement.RepositoryRoot, Drafts.WithError));

        var run = BuiltProgram.Run(["check", Drafts.WithError, .. options]);

        Assert.Equal((code, ""), (run.Code, run.Output));
        Assert.Contains(message, run.ErrorLines[0], StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(Path.Combine(Requirement.RepositoryRoot, Drafts.WithError)));
    }

    [Theory]
    [InlineData(3, "nowhere.json:1:1: there is no such file", "nowhere.json")]
    [InlineData(2, "only .json files, which declare", "LICENSE")]
    [InlineData(2, "only .json files, which declare", "story.docx")]
    public void An_input_that_cannot_be_checked_is_named(int code, string message, string path)
    {
        var run = BuiltProgram.Run("check", path);

        Assert.Equal((code, ""), (run.Code, run.Output));
        Assert.Contains(message, Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public void Output_files_hold_what_standard_output_would()
    {
        using var folder = new ScratchFolder();
        var (json, text) = (folder.Of("report.json"), folder.Of("report.txt"));

        var shown = BuiltProgram.Run("check", Drafts.WithError, "--output", "json=" + json, "--output", "text=" + text);

        Assert.Equal((0, ""), (shown.Code, shown.Errors));
        Assert.Equal(shown.Bytes, File.ReadAllBytes(text));
        Assert.Equal(BuiltProgram.Run("check", Drafts.WithError, "--format", "json").Bytes, File.ReadAllBytes(json));
    }

    [Fact]
    public void An_output_that_cannot_be_written_is_told_and_the_rest_is_still_written()
    {
        using var folder = new ScratchFolder();
        var text = folder.Of("report.txt");

        var run = BuiltProgram.Run("check", Drafts.WithError, "--output", "json=" + folder.Of("no/such/folder.json"), "--output", "text=" + text);

        Assert.Equal(3, run.Code);
        Assert.Contains("could not be written", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.Equal(run.Bytes, File.ReadAllBytes(text));
    }
}
