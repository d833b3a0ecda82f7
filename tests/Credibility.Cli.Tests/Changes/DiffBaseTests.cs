using System.Text.RegularExpressions;
using Xunit;

namespace Credibility.Cli.Changes;

/// <summary><c>check --diff-base</c> in real repositories. The exit code tells whether anything new was found; the text, what was told.</summary>
public sealed partial class DiffBaseTests
{
    private const string Draft = "Critics say the new crane is unsafe. The council has ordered another one.\n\nInes Duarte of the Pier Authority said the pier is shut.\n";

    private const string Vague = "Observers say the ferry line is bankrupt.\n";

    private static readonly string[] Gate = ["--diff-base", "main", "--fail-level", "warning", "--min-confidence", "0"];

    private static GitRepository Some(string name = "draft.md", string text = Draft)
    {
        var repository = new GitRepository();
        repository.Write(name, text);
        repository.Write("other.md", "The harbour office opens at nine, said Ann Reed of the harbour office.\n");
        repository.Commit("First");
        repository.Git("checkout", "--quiet", "-b", "change");
        return repository;
    }

    private static string[] Rules(ProgramRun run) => [.. Rule().Matches(run.Output).Select(match => match.Value).Distinct().Order()];

    private static void IsQuiet(ProgramRun run)
    {
        Assert.Equal((0, ""), (run.Code, run.Errors));
        Assert.Empty(Rules(run));
    }

    [Fact]
    public void Nothing_changed_and_nothing_is_told()
    {
        using var repository = Some();

        Assert.NotEmpty(Rules(repository.Check("draft.md")));
        IsQuiet(repository.Check(["draft.md", .. Gate]));
    }

    [Theory]
    [InlineData("committed")]
    [InlineData("staged")]
    [InlineData("only written")]
    public void A_change_counts_however_far_it_got(string how)
    {
        using var repository = Some();
        repository.Replace("draft.md", "Ines Duarte of the Pier Authority said", "Observers said");
        if (how == "committed")
        {
            repository.Commit();
        }
        else if (how == "staged")
        {
            repository.Git("add", "--all");
        }

        var run = repository.Check(["draft.md", .. Gate]);

        Assert.Equal(1, run.Code);
        Assert.Contains("[SRC009]", Rules(run));
        Assert.Contains("Observers", run.Output, StringComparison.Ordinal);
        Assert.Contains("draft.md: ", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_there_before_is_told_beside_a_change_and_does_not_fail()
    {
        using var repository = Some();
        repository.Replace("draft.md", "Critics say the", "Critics now say the");

        var run = repository.Check(["draft.md", .. Gate]);

        Assert.Contains("[SRC009]", Rules(run));
        Assert.Equal(0, run.Code);
        Assert.Contains(run.ErrorLines, line => line.EndsWith("there before and fails nothing", StringComparison.Ordinal) || line.EndsWith("there before and fail nothing", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("neu name.md")]
    [InlineData("ein \"Zitat\".md")]
    [InlineData("zwei\nZeilen.md")]
    [InlineData("überschrift.md")]
    [InlineData("tab\there.md")]
    public void A_name_may_hold_anything(string name)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "reason: such names are not to be had there");
        using var repository = Some(name);

        IsQuiet(repository.Check([name, .. Gate]));
        File.AppendAllText(repository.Of(name), "\n" + Vague);
        Assert.Equal(1, repository.Check([name, .. Gate]).Code);
        repository.Git("mv", name, "plain.md");
        Assert.Equal(1, repository.Check(["plain.md", .. Gate]).Code);
        File.WriteAllText(repository.Of("plain.md"), Draft);
        IsQuiet(repository.Check(["plain.md", .. Gate]));
    }

    [Fact]
    public void A_file_that_git_does_not_know_is_new_in_all_it_says()
    {
        using var repository = Some();
        repository.Write("sub/new.md", Vague);

        Assert.Equal(1, repository.Check(["sub/new.md", .. Gate]).Code);
        Assert.Equal(1, repository.In("sub", ["check", "new.md", .. Gate]).Code);
        repository.Write(".gitignore", "sub/\n");
        Assert.Equal(1, repository.Check(["sub/new.md", .. Gate]).Code);
    }

    [Fact]
    public void What_main_did_meanwhile_is_not_the_changes_doing()
    {
        using var repository = Some();
        repository.Write("mine.md", "It rained.\n");
        repository.Commit();
        repository.Git("checkout", "--quiet", "main");
        File.AppendAllText(repository.Of("draft.md"), "\n" + Vague);
        repository.Commit();
        repository.Git("checkout", "--quiet", "change");

        IsQuiet(repository.Check(["draft.md", .. Gate]));
        repository.Git("merge", "--quiet", "--no-edit", "main");
        IsQuiet(repository.Check(["draft.md", .. Gate]));
    }

    [Fact]
    public void Line_ends_and_wrapping_are_no_change()
    {
        using var repository = Some();
        File.WriteAllText(repository.Of("draft.md"), Draft.Replace("\n", "\r\n", StringComparison.Ordinal));
        IsQuiet(repository.Check(["draft.md", .. Gate]));
        File.WriteAllText(repository.Of("draft.md"), Draft.Replace(" the ", "\nthe ", StringComparison.Ordinal));
        IsQuiet(repository.Check(["draft.md", .. Gate]));
    }

    [Fact]
    public void Settings_of_git_change_nothing()
    {
        using var repository = Some();
        repository.Write("sub/draft.md", Draft);
        repository.Commit();
        repository.Git("branch", "--force", "main");
        foreach (var (name, value) in new[] { ("diff.external", "false"), ("diff.relative", "true"), ("diff.noprefix", "true"), ("diff.renames", "false"), ("color.ui", "always"), ("core.quotePath", "true"), ("diff.ignoreSubmodules", "all"), ("core.autocrlf", "true") })
        {
            repository.Git("config", name, value);
        }

        repository.Write(".gitattributes", "*.md diff=broken\n");
        repository.Git("config", "diff.broken.textconv", "false");
        repository.Git("mv", "draft.md", "sub/moved.md");
        File.AppendAllText(repository.Of("sub/draft.md"), "\n" + Vague);

        IsQuiet(repository.In("sub", ["check", "moved.md", .. Gate]));
        Assert.Equal(1, repository.In("sub", ["check", "draft.md", .. Gate]).Code);
    }

    [Fact]
    public void A_version_that_was_no_text_or_no_draft_knows_nothing()
    {
        using var repository = Some();
        File.WriteAllBytes(repository.Of("draft.md"), [0xFF, 0xFE, 0, 1, 2]);
        repository.Write("empty.md", "");
        repository.Commit();
        repository.Git("branch", "--force", "main");
        repository.Write("draft.md", Vague);
        repository.Write("empty.md", Vague);

        Assert.Equal(1, repository.Check(["draft.md", .. Gate]).Code);
        Assert.Equal(1, repository.Check(["empty.md", .. Gate]).Code);
    }

    [Fact]
    public void A_baseline_and_a_change_both_have_their_say()
    {
        using var repository = Some();
        File.AppendAllText(repository.Of("draft.md"), "\n" + Vague);
        Assert.Equal(0, repository.In("", "baseline", "create", "draft.md", "--output", "known.json").Code);

        var run = repository.Check(["draft.md", .. Gate, "--baseline", "known.json"]);

        Assert.Equal(0, run.Code);
        Assert.Empty(Rules(run));
    }

    [Fact]
    public void A_submodule_is_passed_over_with_a_word()
    {
        using var inner = Some();
        using var repository = Some();
        repository.Git("submodule", "--quiet", "add", inner.Path, "desk");
        File.AppendAllText(repository.Of("desk/draft.md"), "\n" + Vague);

        var run = repository.Check(["desk/draft.md", .. Gate]);

        Assert.Equal(0, run.Code);
        Assert.Contains("desk is a submodule", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_is_what_it_leads_to()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "reason: making links needs rights there");
        using var repository = Some();
        File.CreateSymbolicLink(repository.Of("link.md"), "draft.md");
        IsQuiet(repository.Check(["link.md", .. Gate]));
        repository.Replace("draft.md", "Ines Duarte of the Pier Authority said", "Observers said");
        Assert.Equal(1, repository.Check(["link.md", .. Gate]).Code);
    }

    [Fact]
    public void What_cannot_be_compared_is_said_with_what_to_do()
    {
        using var repository = Some();
        using var elsewhere = new ScratchFolder();
        elsewhere.File("draft.md", Draft);

        Says(repository.Check("draft.md", "--diff-base", "nowhere"), "no such commit; fetch it first", "fetch-depth: 0");
        Says(repository.Check("draft.md", "--diff-base=--output=x"), "no name of a commit");
        Says(repository.Check(elsewhere.Of("draft.md"), "--diff-base", "main"), "outside of the repository");
        Says(BuiltProgram.RunIn(elsewhere.Path, "", "check", "draft.md", "--diff-base", "main"), "not a git repository");
        Says(repository.Check("-", "--diff-base", "main"), "standard input");
        repository.Git("checkout", "--quiet", "--orphan", "alone");
        Says(repository.Check("draft.md", "--diff-base", "main"), "no commit yet");
        repository.Commit();
        Says(repository.Check("draft.md", "--diff-base", "main"), "share no commit");
        Assert.False(File.Exists(repository.Of("x")));
    }

    [Fact]
    public void A_clone_that_is_too_shallow_says_how_deep_to_fetch()
    {
        using var origin = Some();
        origin.Write("mine.md", "It rained.\n");
        origin.Commit();
        origin.Git("checkout", "--quiet", "main");
        origin.Write("theirs.md", "It snowed.\n");
        origin.Commit();
        using var repository = new GitRepository();
        repository.Git("fetch", "--quiet", "--depth", "1", "file://" + origin.Path, "main:main_", "change:change");
        repository.Git("checkout", "--quiet", "change");

        Says(repository.Check("draft.md", "--diff-base", "main_"), "shallow", "fetch-depth: 0");
    }

    private static void Says(ProgramRun run, params string[] words)
    {
        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.All(words, word => Assert.Contains(word, Assert.Single(run.ErrorLines), StringComparison.Ordinal));
    }

    [GeneratedRegex(@"\[SRC\d{3}\]")]
    private static partial Regex Rule();
}
