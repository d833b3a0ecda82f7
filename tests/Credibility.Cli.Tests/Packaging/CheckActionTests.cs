using System.Text.Json;
using Credibility.Cli.Changes;
using Xunit;

namespace Credibility.Cli.Packaging;

/// <summary>The action for GitHub, run step by step in repositories of its own.</summary>
public sealed class CheckActionTests
{
    private const string Folder = ".github/actions/check";

    [Fact]
    public void A_change_is_annotated_and_summed_up_and_fails_by_what_is_new()
    {
        using var room = Newsroom.WithChange();
        var run = Run(room, new() { ["fail-level"] = "warning" }, pullRequest: true);

        Assert.False(run.Succeeded);
        Assert.Contains(run.Annotations, line => line.StartsWith("::warning file=drafts/the weir.md,line=3,", StringComparison.Ordinal));
        Assert.DoesNotContain("bridge.md", run.Log, StringComparison.Ordinal);
        Assert.Contains("the weir", run.Summary, StringComparison.Ordinal);
        Assert.Equal(("1", "credibility.sarif"), (run.Outputs["exit-code"], run.Outputs["sarif"]));
        Assert.Equal(Results(room.Of("credibility.sarif")).ToString(System.Globalization.CultureInfo.InvariantCulture), run.Outputs["findings"]);
        Assert.Equal(run.Annotations.Count.ToString(System.Globalization.CultureInfo.InvariantCulture), run.Outputs["findings"]);
    }

    [Fact]
    public void What_the_base_had_already_fails_only_who_asks_for_all()
    {
        using var room = Newsroom.WithOldDrafts();
        room.Git("checkout", "--quiet", "-b", "story");
        room.Write("drafts/hours.md", Newsroom.Sound);
        room.Commit("Hours");

        var change = Run(room, new() { ["fail-level"] = "warning" }, pullRequest: true);
        var all = Run(room, new() { ["fail-level"] = "warning", ["diff-base"] = "all", ["summary"] = "false", ["sarif"] = "" }, pullRequest: true);

        Assert.Equal((true, "0", "0"), (change.Succeeded, change.Outputs["exit-code"], change.Outputs["findings"]));
        Assert.Equal((false, "1", "", ""), (all.Succeeded, all.Outputs["exit-code"], all.Outputs["sarif"], all.Summary));
        Assert.Contains(all.Annotations, line => line.Contains("bridge.md", StringComparison.Ordinal));
    }

    [Fact]
    public void A_pull_request_as_it_is_checked_out_is_compared_with_the_base_that_it_was_merged_into()
    {
        using var room = Newsroom.WithChange();
        var oldBase = room.Git("rev-parse", "main").Trim();
        room.Git("checkout", "--quiet", "main");
        room.Write("drafts/later.md", Newsroom.Weak);
        room.Commit("Another story");
        room.Git("merge", "--quiet", "--no-edit", "story");

        var run = Run(room, new() { ["fail-level"] = "warning" }, pullRequest: true, oldBase);

        Assert.Contains("the weir.md", run.Log, StringComparison.Ordinal);
        Assert.DoesNotContain("later.md", run.Log, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_input_reaches_the_command()
    {
        using var room = Newsroom.WithOldDrafts();
        room.Write("site/news/a b.md", Newsroom.Weak);
        room.Write("site/news/c.md", Newsroom.Weak);
        room.Write("site/strict.yaml", "extends: default\nid: strict\ngate: { level: note, minConfidence: 0 }\n");
        Assert.Equal(0, room.In("site", "baseline", "create", "news/c.md").Code);

        var run = Run(room, new()
        {
            ["working-directory"] = "site", ["paths"] = "\nnews/a b.md\r\nnews/c.md\n\n", ["policy"] = "strict.yaml", ["min-confidence"] = "0.1",
            ["baseline"] = ".credibility-baseline.json", ["sarif"] = "out put.sarif", ["args"] = "--exclude\nnothing.md\n--jobs\n1",
        });

        Assert.Equal(("1", "site/out put.sarif"), (run.Outputs["exit-code"], run.Outputs["sarif"]));
        Assert.True(File.Exists(room.Of("site/out put.sarif")));
        Assert.All(run.Annotations, line => Assert.Contains("file=news/a b.md,", line, StringComparison.Ordinal));
    }

    /// <summary>Inputs can come from a title or a branch name, which anybody writes.</summary>
    [Theory]
    [InlineData("$(touch pwned)`touch pwned`$IFS;touch${IFS}pwned")]
    [InlineData("'; touch pwned; '\"; touch pwned; \" || touch pwned #")]
    public void No_input_is_ever_run(string hostile)
    {
        using var room = Newsroom.WithOldDrafts();
        foreach (var name in Yaml.ReadFile(Folder, "action.yml")["inputs"].Map.Keys.Except(["version", "source"]))
        {
            var run = Run(room, new() { [name] = hostile });

            Assert.False(File.Exists(room.Of("pwned")), name);
            Assert.True(name is "summary" or "sarif" or "args" or "paths" or "working-directory" || run.Outputs["exit-code"] is "2" or "3", name + run.Log);
        }
    }

    [Fact]
    public void No_script_holds_an_expression()
    {
        var steps = Yaml.ReadFile(Folder, "action.yml")["runs"]["steps"].Items.Where(step => step.Find("run") is not null).ToList();

        Assert.NotEmpty(steps);
        Assert.All(steps, step => Assert.DoesNotContain("${{", step["run"].Word, StringComparison.Ordinal));
    }

    [Fact]
    public void It_installs_the_named_version_from_the_named_folder_alone()
    {
        using var room = Newsroom.WithChange();
        using var action = new CompositeAction(Folder);
        room.Write("packages/placeholder", "");
        File.Copy(Path.Combine(ToolPackage.Folder, $"credibility.{ToolPackage.Version}.nupkg"), room.Of($"packages/credibility.{ToolPackage.Version}.nupkg"));

        var run = action.Run(room, new Dictionary<string, string> { ["source"] = "packages", ["version"] = ToolPackage.Version, ["paths"] = "drafts" });

        Assert.Equal(("0", true), (run.Outputs["exit-code"], run.Succeeded));
        Assert.NotEmpty(run.Annotations);
        Assert.Empty(run.Used);
    }

    [Theory]
    [InlineData("", "1.0.0", "version needs source")]
    [InlineData("packages", "", "source needs version")]
    public void A_source_without_a_version_or_the_reverse_is_refused(string source, string version, string said)
    {
        using var room = Newsroom.WithOldDrafts();
        using var action = new CompositeAction(Folder);
        var run = action.Run(room, new Dictionary<string, string> { ["source"] = source, ["version"] = version });

        Assert.False(run.Succeeded);
        Assert.Contains(said, Assert.Single(run.Annotations), StringComparison.Ordinal);
    }

    /// <summary>Each wrong use of the action ends with 2 and words, not with a stack of shell errors.</summary>
    [Theory]
    [InlineData("paths", "\n \n", "paths is empty")]
    [InlineData("working-directory", "nowhere", "working-directory: there is no folder")]
    public void A_wrong_input_is_said(string name, string value, string said)
    {
        using var room = Newsroom.WithOldDrafts();
        var run = Run(room, new() { [name] = value });

        Assert.Equal("2", run.Outputs["exit-code"]);
        Assert.Contains(run.Annotations, line => line.Contains(said, StringComparison.Ordinal));
    }

    internal static int Results(string sarif)
    {
        using var log = JsonDocument.Parse(File.ReadAllBytes(sarif));
        return log.RootElement.GetProperty("runs")[0].GetProperty("results").GetArrayLength();
    }

    /// <summary>The action without its installation, with the command that was built.</summary>
    private static ActionRun Run(GitRepository room, Dictionary<string, string> inputs, bool pullRequest = false, string? baseCommit = null)
    {
        using var action = new CompositeAction(Folder) { Installed = BuiltProgram.Executable };
        var head = room.Git("rev-parse", "HEAD").Trim();
        return pullRequest
            ? action.Run(
                room, inputs, new Dictionary<string, string> { ["github.event.pull_request.base.sha"] = baseCommit ?? room.Git("rev-parse", "main").Trim() },
                new Dictionary<string, string> { ["GITHUB_REF"] = "refs/pull/7/merge", ["GITHUB_SHA"] = head })
            : action.Run(room, inputs);
    }
}
