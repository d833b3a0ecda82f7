using Xunit;

namespace Credibility.Cli.Baselines;

public sealed class BaselineCommandTests
{
    private const string Vague = "Observers say the ferry line is bankrupt.\n";

    private static readonly string[] Gate = ["--fail-level", "note", "--min-confidence", "0"];

    private static ScratchFolder Some()
    {
        var folder = new ScratchFolder();
        folder.File("one.md", "Critics say the new crane is unsafe.\n");
        folder.File("two.json", Drafts.WithWarning);
        return folder;
    }

    private static ProgramRun In(ScratchFolder folder, params string[] args) => BuiltProgram.RunIn(folder.Path, "", args);

    private static ScratchFolder Known()
    {
        var folder = Some();
        var run = In(folder, "baseline", "create", "one.md", "two.json");
        Assert.Equal((0, ""), (run.Code, run.Output));
        Assert.Matches(@"^credibility: \.credibility-baseline\.json: \d+ places in 2 drafts are known from now on$", Assert.Single(run.ErrorLines));
        return folder;
    }

    private static ProgramRun Check(ScratchFolder folder, params string[] args) => In(folder, ["check", .. args, "--baseline", ".credibility-baseline.json", .. Gate]);

    [Fact]
    public void What_is_known_is_neither_told_nor_fails()
    {
        using var folder = Known();

        Assert.Equal(1, In(folder, ["check", "one.md", "two.json", .. Gate]).Code);
        var run = Check(folder, "one.md", "two.json");
        Assert.Equal(0, run.Code);
        Assert.DoesNotContain("Findings", run.Output, StringComparison.Ordinal);
        Assert.Contains(run.ErrorLines, line => line.Contains("known from .credibility-baseline.json", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_new_fails_and_is_told_alone()
    {
        using var folder = Known();
        File.AppendAllText(folder.Of("one.md"), "\n" + Vague);

        var run = Check(folder, "one.md");

        Assert.Equal(1, run.Code);
        Assert.Contains("Observers", run.Output.Split("Findings\n")[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void It_holds_from_wherever_the_check_is_run_and_for_a_file_that_was_renamed()
    {
        using var folder = Known();
        Directory.CreateDirectory(folder.Of("sub"));
        var elsewhere = BuiltProgram.RunIn(folder.Of("sub"), "", ["check", "../one.md", "--baseline", "../.credibility-baseline.json", .. Gate]);
        Assert.Equal(0, elsewhere.Code);

        File.Move(folder.Of("one.md"), folder.Of("sub/eins.md"));
        Assert.Equal(0, Check(folder, "sub/eins.md").Code);
    }

    [Fact]
    public void What_is_no_longer_found_is_counted_with_the_command_that_renews()
    {
        using var folder = Known();
        folder.File("one.md", "The crane is safe, said Ann Reed of the harbour office.\n");

        var run = Check(folder, "one.md");

        Assert.Contains(run.ErrorLines, line => line.Contains("no longer found; renew it with `credibility baseline create", StringComparison.Ordinal));
    }

    [Fact]
    public void A_baseline_by_other_rules_is_used_and_said_to_be()
    {
        using var folder = Known();
        var path = folder.Of(".credibility-baseline.json");
        File.WriteAllLines(path, File.ReadAllLines(path).Select(line => line.Contains("\"methods\"", StringComparison.Ordinal) ? "  \"methods\": [\"00\"]," : line.Contains("\"policies\"", StringComparison.Ordinal) ? "  \"policies\": {}," : line));

        var run = Check(folder, "one.md", "two.json");

        Assert.Equal(0, run.Code);
        Assert.Contains(run.ErrorLines, line => line.Contains("another version of the method", StringComparison.Ordinal));
        Assert.Contains(run.ErrorLines, line => line.Contains("another version of the policy default", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(null, "there is no such baseline")]
    [InlineData("{", "no JSON")]
    [InlineData("{\"credibilityBaseline\": 9}", "format 9")]
    public void What_is_no_baseline_stops_the_check(string? text, string reason)
    {
        using var folder = Some();
        if (text is not null)
        {
            folder.File(".credibility-baseline.json", text);
        }

        var run = Check(folder, "one.md");

        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.Contains(reason, Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_a_draft_cannot_be_checked_the_old_baseline_stays()
    {
        using var folder = Known();
        var before = File.ReadAllText(folder.Of(".credibility-baseline.json"));
        folder.File("two.json", "{");

        var run = In(folder, "baseline", "create", "one.md", "two.json");

        Assert.Equal(3, run.Code);
        Assert.Contains("was not written", run.ErrorLines[^1], StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllText(folder.Of(".credibility-baseline.json")));
    }

    [Fact]
    public void A_new_baseline_takes_the_place_of_the_old_one_and_leaves_nothing_behind()
    {
        using var folder = Known();
        folder.File("one.md", Vague);

        Assert.Equal(0, In(folder, "baseline", "create", "one.md").Code);
        Assert.Equal(0, Check(folder, "one.md").Code);
        Assert.Equal([".credibility-baseline.json", "one.md", "two.json"], Directory.GetFiles(folder.Path).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal));
        Assert.Equal(3, In(folder, "baseline", "create", "one.md", "--output", "nowhere/known.json").Code);
    }

    [Fact]
    public void A_policy_that_fails_drafts_does_not_keep_them_from_being_known()
    {
        using var folder = Some();
        folder.File("house.yaml", "id: house\nextends: default\ngate: { level: note, minConfidence: 0 }\n");

        Assert.Equal(0, In(folder, "baseline", "create", "one.md", "--policy", "house.yaml").Code);
        Assert.Equal(0, In(folder, "check", "one.md", "--policy", "house.yaml", "--baseline", ".credibility-baseline.json").Code);
    }
}
