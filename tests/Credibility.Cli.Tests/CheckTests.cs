using System.Text.Json;
using Xunit;

namespace Credibility.Cli;

public sealed class CheckTests
{
    [Fact]
    public void Text_is_the_report_alone()
    {
        var run = BuiltProgram.Run("check", Drafts.WithError);

        Assert.Equal((0, ""), (run.Code, run.Errors));
        Assert.StartsWith("Steel missing from the Arden footbridge\n\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("Findings\n", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Workings", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Detailed_text_ends_with_the_workings()
    {
        var run = BuiltProgram.Run("check", Drafts.WithError, "--detailed");

        Assert.Contains("\nWorkings\n", run.Output, StringComparison.Ordinal);
    }

    /// <summary>Culture, time zone, folder and the way in are no inputs of a report.</summary>
    [Theory]
    [InlineData("tr_TR.UTF-8", "Pacific/Kiritimati", "file")]
    [InlineData("de_DE.UTF-8", "America/St_Johns", "standard input")]
    [InlineData("C", "UTC", "another folder")]
    public void The_same_draft_gives_the_same_bytes_everywhere(string language, string zone, string way)
    {
        using var elsewhere = new ScratchFolder();
        var path = Path.Combine(Requirement.RepositoryRoot, Drafts.WithError);
        var call = new ProgramCall("check", way == "standard input" ? "-" : way == "file" ? Drafts.WithError : path, "--format", "json")
        {
            Input = way == "standard input" ? File.ReadAllBytes(path) : [],
            Folder = way == "another folder" ? elsewhere.Path : Requirement.RepositoryRoot,
            Environment = new Dictionary<string, string> { ["LANG"] = language, ["LC_ALL"] = language, ["TZ"] = zone },
        };

        var run = BuiltProgram.Run(call);

        Assert.Equal((0, ""), (run.Code, run.Errors));
        Assert.Equal(Plain.Value, run.Bytes);
        Assert.Equal((byte)'{', run.Bytes[0]);
        Assert.Equal((byte)'\n', run.Bytes[^1]);
    }

    [Theory]
    [InlineData("none", 0, 0, 0)]
    [InlineData("note", 0, 1, 1)]
    [InlineData("warning", 0, 1, 1)]
    [InlineData("error", 0, 0, 1)]
    public void The_fail_level_decides_the_exit_code(string level, int clean, int withWarning, int withError)
    {
        Assert.Equal(clean, BuiltProgram.RunWithInput(Drafts.Clean, "check", "-", "--fail-level", level).Code);
        Assert.Equal(withWarning, BuiltProgram.RunWithInput(Drafts.WithWarning, "check", "-", "--fail-level", level).Code);
        var run = BuiltProgram.Run("check", Drafts.WithError, "--fail-level", level);
        Assert.Equal(withError, run.Code);
        Assert.Equal(withError == 1, run.Errors.Contains($"at or above the fail level {level}\n", StringComparison.Ordinal));
    }

    [Fact]
    public void The_least_level_shortens_text_and_never_json()
    {
        using var folder = new ScratchFolder();
        var all = folder.Of("all.json");
        var run = BuiltProgram.RunWithInput(Drafts.WithWarning, "check", "-", "--min-level", "error", "--output", "json=" + all);

        using var report = JsonDocument.Parse(File.ReadAllText(all));
        Assert.Contains("warning", report.RootElement.GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("level").GetString()));
        Assert.Contains(": warning: ", BuiltProgram.RunWithInput(Drafts.WithWarning, "check", "-").Output, StringComparison.Ordinal);
        Assert.DoesNotContain(": warning: ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_audit_date_is_the_one_given()
    {
        var run = BuiltProgram.RunWithInput(Drafts.Clean, "check", "-", "--audit-date", "2025-07-20", "--format", "json");

        using var report = JsonDocument.Parse(run.Output);
        Assert.Equal("2025-07-20", report.RootElement.GetProperty("auditDate").GetString());
    }

    private static Lazy<byte[]> Plain { get; } = new(() => BuiltProgram.Run("check", Drafts.WithError, "--format", "json").Bytes);
}
