using System.Text.Json;
using Xunit;

namespace Credibility.Cli.Packaging;

public sealed class GitlabTemplateTests
{
    private const string Report = "gl-code-quality-report.json";

    [Fact]
    public void A_merge_request_fails_by_what_is_new_and_its_report_holds_that_alone_without_the_draft_s_words()
    {
        using var room = Newsroom.WithChange();
        var run = GitlabTemplate.Run(room, new Dictionary<string, string> { ["CREDIBILITY_FAIL_LEVEL"] = "warning", ["CI_MERGE_REQUEST_DIFF_BASE_SHA"] = room.Git("rev-parse", "main").Trim() });
        using var report = JsonDocument.Parse(File.ReadAllBytes(room.Of(Report)));
        var paths = report.RootElement.EnumerateArray().Select(finding => finding.GetProperty("location").GetProperty("path").GetString()).ToList();

        Assert.True(run.Code == 1, run.All);
        Assert.NotEmpty(paths);
        Assert.All(paths, path => Assert.Equal("drafts/the weir.md", path));
        Assert.DoesNotContain("Brightspan left steel out of the weir", run.All, StringComparison.Ordinal);
        Assert.True(File.Exists(room.Of("credibility.junit.xml")));
    }

    [Fact]
    public void The_default_branch_is_checked_whole_and_an_adopted_baseline_keeps_it_green()
    {
        using var room = Newsroom.WithOldDrafts();
        var before = GitlabTemplate.Run(room, new Dictionary<string, string> { ["CREDIBILITY_FAIL_LEVEL"] = "warning", ["CREDIBILITY_PATHS"] = "drafts" });
        Assert.Equal(0, room.In("", "baseline", "create", "drafts").Code);
        var after = GitlabTemplate.Run(room, new Dictionary<string, string> { ["CREDIBILITY_FAIL_LEVEL"] = "warning", ["CREDIBILITY_PATHS"] = "drafts", ["CREDIBILITY_BASELINE"] = ".credibility-baseline.json" });

        Assert.Equal((1, 0), (before.Code, after.Code));
        Assert.Equal("[]", File.ReadAllText(room.Of(Report)).Trim());
    }

    [Fact]
    public void Without_the_command_it_is_installed_from_the_named_source_and_without_a_source_it_is_said()
    {
        using var room = Newsroom.WithOldDrafts();
        var path = System.Environment.GetEnvironmentVariable("PATH")!;
        var without = GitlabTemplate.Run(room, new Dictionary<string, string>(), path);
        var installed = GitlabTemplate.Run(room, new Dictionary<string, string> { ["CREDIBILITY_SOURCE"] = ToolPackage.Folder, ["NUGET_PACKAGES"] = room.Of(".git/cache") }, path);

        Assert.Equal(2, without.Code);
        Assert.Contains("Set CREDIBILITY_SOURCE", without.Errors, StringComparison.Ordinal);
        Assert.True(installed.Code == 0, installed.All);
    }

    [Theory]
    [InlineData("$(touch pwned)")]
    [InlineData("'; touch pwned; \"; touch pwned; `touch pwned`")]
    public void No_variable_is_ever_run(string hostile)
    {
        using var room = Newsroom.WithOldDrafts();
        foreach (var name in GitlabTemplate.File["variables"].Map.Keys.Append("CI_MERGE_REQUEST_DIFF_BASE_SHA"))
        {
            GitlabTemplate.Run(room, new Dictionary<string, string> { [name] = hostile });

            Assert.False(File.Exists(room.Of("pwned")), name);
        }
    }

    /// <summary>What a pipeline of GitLab would refuse, or pass over in silence.</summary>
    [Fact]
    public void The_template_is_of_the_form_that_GitLab_reads()
    {
        var job = GitlabTemplate.File["credibility"];

        Assert.Equal(["variables", "credibility"], GitlabTemplate.File.Map.Keys);
        Assert.Equal(["stage", "image", "variables", "rules", "script", "artifacts"], job.Map.Keys);
        Assert.Equal("0", job["variables"]["GIT_DEPTH"].Word);
        Assert.Equal("always", job["artifacts"]["when"].Word);
        Assert.Equal(Report, job["artifacts"]["reports"]["codequality"].Word);
        Assert.All(job["rules"].Items, rule => Assert.Equal(["if"], rule.Map.Keys));
        Assert.Equal(ToolPackage.Version, GitlabTemplate.File["variables"]["CREDIBILITY_VERSION"].Word);
    }
}
