using Xunit;

namespace Credibility.Cli.Packaging;

/// <summary>The hook, run by a real pre-commit in commits of a newsroom.</summary>
public sealed class PreCommitTests
{
    private const string Config = "repos:\n  - repo: REPOSITORY\n    rev: v0.1.0\n    hooks:\n      - id: credibility\n        args: [--fail-level, warning]\n";

    [Fact]
    public void A_commit_with_a_finding_that_fails_is_refused_with_where_and_why_and_a_sound_one_passes()
    {
        using var desk = new PreCommit();
        desk.Use(Config);
        desk.Newsroom.Write("drafts/the weir.md", Newsroom.Weak);
        var refused = desk.Commit();
        var head = desk.Newsroom.Git("log", "-1", "--format=%s").Trim();
        desk.Newsroom.Write("drafts/the weir.md", Newsroom.Sound);
        var passed = desk.Commit();

        Assert.Equal((1, "Hooks"), (refused.Code, head));
        Assert.Contains("- hook id: credibility", refused.All, StringComparison.Ordinal);
        Assert.Contains("drafts/the weir.md:3:51: warning:", refused.All, StringComparison.Ordinal);
        Assert.DoesNotContain("bridge.md", refused.All, StringComparison.Ordinal);
        Assert.True(passed.Code == 0, passed.All);
        Assert.Equal("A change", desk.Newsroom.Git("log", "-1", "--format=%s").Trim());
    }

    [Fact]
    public void A_draft_that_the_ignore_file_names_passes_and_files_of_other_kinds_are_not_asked_about()
    {
        using var desk = new PreCommit();
        desk.Use(Config);
        desk.Newsroom.Write(".credibilityignore", "archive/\n");
        desk.Newsroom.Write("archive/old story.md", Newsroom.Weak);
        var ignored = desk.Commit();
        desk.Newsroom.Write("package.json", "{ \"name\": \"site\" }\n");
        desk.Newsroom.Write("notes.py", "# critics say that it is wrong\n");
        var other = desk.Commit();

        Assert.True(ignored.Code == 0, ignored.All);
        Assert.True(other.Code == 0, other.All);
        Assert.Contains("(no files to check)Skipped", other.All, StringComparison.Ordinal);
    }

    /// <summary>Of a hundred names one run is made, or output would be a hundred reports.</summary>
    [Fact]
    public void Many_drafts_are_checked_in_one_run_in_their_order()
    {
        using var desk = new PreCommit();
        desk.Use(Config);
        foreach (var number in Enumerable.Range(10, 40))
        {
            desk.Newsroom.Write($"drafts/story {number}.txt", Newsroom.Sound);
        }

        desk.Newsroom.Write("drafts/a.html", "<p>Critics say that the steel was left out.</p>\n");
        desk.Newsroom.Git("add", "--all");
        var run = desk.Run("pre-commit", "run");

        Assert.Equal(1, run.Code);
        Assert.Single(run.All.Split('\n'), line => line.Contains("drafts: ", StringComparison.Ordinal));
    }
}
