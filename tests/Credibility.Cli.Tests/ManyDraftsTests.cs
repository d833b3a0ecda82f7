using System.Text.Json;
using Xunit;

namespace Credibility.Cli;

public sealed class ManyDraftsTests
{
    [Fact]
    public void A_folder_is_checked_file_by_file_in_the_order_of_names()
    {
        using var folder = Some();
        folder.File("b/one.json", Drafts.WithWarning);
        folder.File("c.json", Drafts.WithWarning);

        var run = BuiltProgram.Run("check", folder.Path, folder.Of("b/one.json"));

        var headings = run.Output.Split('\n').Where(line => line.StartsWith("== ", StringComparison.Ordinal));
        Assert.Equal([$"== {folder.Of("a.json")} ==", $"== {folder.Of("b/one.json")} ==", $"== {folder.Of("c.json")} =="], headings);
        Assert.Equal((0, ""), (run.Code, run.Errors));
    }

    [Fact]
    public void A_draft_without_findings_is_only_counted()
    {
        using var folder = Some();

        var run = BuiltProgram.Run("check", folder.Path);

        Assert.Contains($"== {folder.Of("a.json")} ==\n", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(folder.Of("c.json"), run.Output, StringComparison.Ordinal);
        Assert.EndsWith("\n3 drafts: 1 with findings (1 warning), 2 without.\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_highest_exit_code_wins_and_a_refused_draft_stands_in_the_list()
    {
        using var folder = Some();
        folder.File("d.json", """{"sources":[1]}""");

        var run = BuiltProgram.Run("check", folder.Path, "--format", "json", "--fail-level", "warning");

        Assert.Equal(3, run.Code);
        using var list = JsonDocument.Parse(run.Output);
        var entries = list.RootElement.EnumerateArray().ToList();
        Assert.Equal(["a.json", "b/one.json", "c.json", "d.json"], entries.Select(entry => Path.GetRelativePath(folder.Path, entry.GetProperty("file").GetString()!)));
        Assert.Equal(64, entries[0].GetProperty("report").GetProperty("id").GetString()!.Length);
        var problem = Assert.Single(entries[3].GetProperty("problems").EnumerateArray());
        Assert.Equal(("/sources/0", 1, 13), (problem.GetProperty("pointer").GetString(), problem.GetProperty("line").GetInt32(), problem.GetProperty("column").GetInt32()));
        Assert.Contains($"{folder.Of("d.json")}:1:13: /sources/0: ", run.Errors, StringComparison.Ordinal);
    }

    /// <summary>A draft that is skipped without a word would pass for one that is clean.</summary>
    [Fact]
    public void A_link_to_a_file_is_a_file_and_a_link_to_a_folder_is_not_followed()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "reason: making links needs rights there");
        using var folder = Some();
        File.CreateSymbolicLink(folder.Of("lost.json"), "nowhere");
        Directory.CreateSymbolicLink(folder.Of("b/up"), folder.Path);

        var run = BuiltProgram.Run("check", folder.Path);

        Assert.Equal(3, run.Code);
        Assert.Equal($"{folder.Of("lost.json")}:1:1: there is no such file", Assert.Single(run.ErrorLines));
    }

    [Fact]
    public void A_folder_without_drafts_is_a_mistake_and_no_success()
    {
        using var folder = new ScratchFolder();
        folder.File("readme.rst", "Nothing to check");

        Assert.Equal(2, BuiltProgram.Run("check", folder.Path).Code);
    }

    private static ScratchFolder Some()
    {
        var folder = new ScratchFolder();
        folder.File("c.json", Drafts.Clean);
        folder.File("a.json", Drafts.WithWarning);
        folder.File("b/one.json", Drafts.Clean);
        folder.File("b/notes.rst", "not a draft");
        folder.File("b/package.json", """{"name":"site","type":"module"}""");
        return folder;
    }
}
