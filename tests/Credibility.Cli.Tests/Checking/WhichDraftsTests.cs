using System.Text.Json;
using Xunit;

namespace Credibility.Cli.Checking;

public sealed class WhichDraftsTests : IDisposable
{
    private const string Prose = "The quay is shut, the Courant reported.\n";

    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_folder_gives_every_known_ending_and_the_json_files_that_are_drafts()
    {
        Write("a.md", "b.markdown", "c.html", "d.htm", "e.txt", "x.rst", "y.docx");
        _folder.File("f.json", Drafts.Clean);
        _folder.File("item.json", """{"uri":"urn:1","type":"text","headline":"Quay","body_text":"The quay is shut."}""");
        _folder.File("package.json", """{"name":"site","type":"module","version":"1.0.0"}""");
        _folder.File("list.json", "[1]");
        _folder.File("broken.json", """{"name": """);

        Assert.Equal(["a.md", "b.markdown", "c.html", "d.htm", "e.txt", "f.json", "item.json"], Checked("."));
    }

    [Fact]
    public void A_json_file_that_is_named_outright_is_refused_where_it_is_no_draft()
    {
        _folder.File("package.json", """{"name":"site"}""");

        var run = Run("package.json");

        Assert.Equal(3, run.Code);
        Assert.StartsWith("package.json:1:9: /name: ", run.ErrorLines[0], StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_hidden_and_what_package_tools_load_is_passed_over()
    {
        Write("a.md", ".hidden.md", ".cache/b.md", ".git/c.md", "node_modules/p/d.md", "sub/node_modules/e.md", "sub/f.md");

        Assert.Equal(["a.md", "sub/f.md"], Checked("."));
    }

    [Theory]
    [InlineData("content/**/*.md", "content/a.md", "content/deep/er/b.md")]
    [InlineData("content/*.md", "content/a.md")]
    [InlineData("./content/*", "content/a.md", "content/c.txt")]
    [InlineData("**/[bc].*", "content/c.txt", "content/deep/er/b.md")]
    [InlineData("content/?.t*t", "content/c.txt")]
    public void A_pattern_that_the_shell_left_alone_is_expanded(string pattern, params string[] expected)
    {
        Write("content/a.md", "content/c.txt", "content/deep/er/b.md", "top.md");

        Assert.Equal(expected, Checked(pattern));
    }

    [Fact]
    public void Each_draft_is_checked_once_in_the_order_of_the_names_however_it_was_named()
    {
        Write("b.md", "a/z.md", "c.md");

        Assert.Equal(["a/z.md", "b.md", "c.md"], Checked("c.md", "b.md", "./a/../b.md", "a", "*.md", _folder.Of("c.md")));
    }

    [Theory]
    [InlineData("empty", "credibility: empty: no draft there; looked for files that end in .json, .txt, ")]
    [InlineData("*.md", "credibility: *.md: no draft there; looked for files that end in .json, .txt, ")]
    [InlineData("jsons", "credibility: jsons: no draft there; a draft is a text (")]
    public void Nothing_to_check_is_a_mistake_that_says_what_was_looked_for(string path, string says)
    {
        Directory.CreateDirectory(_folder.Of("empty"));
        _folder.File("jsons/package.json", "{}");

        var run = Run(path);

        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.StartsWith(says, Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        var allowed = Run(path, "--allow-empty", "--format", "json");
        Assert.Equal((0, "[]\n", ""), (allowed.Code, allowed.Output, allowed.Errors));
    }

    [Fact]
    public void An_ignore_file_holds_for_folders_and_for_what_is_named()
    {
        Write("a.md", "old/b.md", "old/keep.md", "sub/c.md", "sub/d.md");
        _folder.File(".credibilityignore", "old/*\n!old/keep.md\n");
        _folder.File("sub/.credibilityignore", "/d.md\n");

        Assert.Equal(["a.md", "old/keep.md", "sub/c.md"], Checked("."));
        Assert.Equal(["a.md", "old/b.md", "old/keep.md", "sub/c.md", "sub/d.md"], Checked(".", "--no-ignore"));
        var run = Run("a.md", "old/b.md");
        Assert.Equal("credibility: old/b.md is left out: a .credibilityignore ignores it; --no-ignore checks it", Assert.Single(run.ErrorLines));
        Assert.Equal(0, run.Code);
        Assert.Equal(0, Run("old/b.md").Code);
    }

    [Fact]
    public void An_ignore_file_above_the_repository_says_nothing_of_it()
    {
        Write("site/a.md");
        _folder.File(".credibilityignore", "*.md\n");
        Directory.CreateDirectory(_folder.Of("site/.git"));

        Assert.Equal(["site/a.md"], Checked("site"));
    }

    [Fact]
    public void Exclude_passes_over_as_a_line_of_an_ignore_file_would()
    {
        Write("a.md", "drafts/b.md", "drafts/c.md");

        Assert.Equal(["a.md", "drafts/b.md"], Checked(".", "--exclude", "drafts/*", "--exclude", "!b.md"));
    }

    [Fact]
    public void Standard_input_is_named_judged_and_ignored_as_the_file_that_it_stands_for()
    {
        _folder.File("sub/.credibility.yaml", "id: sub-house\nextends: default\n");
        _folder.File(".credibilityignore", "gone.md\n");

        var run = Stdin("sub/new.md");
        using var list = JsonDocument.Parse(run.Output);
        Assert.Equal("sub-house", list.RootElement.GetProperty("policy").GetProperty("id").GetString());
        Assert.Equal((0, ""), (run.Code, run.Errors));
        Assert.StartsWith("sub/bad.json:1:1: ", Stdin("sub/bad.json").Errors, StringComparison.Ordinal);
        Assert.Equal((0, "[]\n"), (Stdin("gone.md").Code, Stdin("gone.md").Output));
    }

    [Theory]
    [InlineData("a.md", "--stdin-path", "b.md", "--stdin-path says where standard input would stand; write - to read it")]
    [InlineData("a.md", "--jobs", "0", "'0' is no value of --jobs; write a number from 1 to 256")]
    [InlineData("a.md", "--jobs", "many", "'many' is no value of --jobs; write a number from 1 to 256")]
    public void An_option_that_makes_no_sense_is_told(string path, string option, string value, string says)
    {
        var run = Run(path, option, value);

        Assert.Equal(2, run.Code);
        Assert.Contains("credibility: " + says, run.ErrorLines);
    }

    [Fact]
    public void A_file_that_begins_as_an_option_is_told_how_it_is_written()
    {
        Write("-rf.md");

        var run = Run("--", "-rf.md");

        Assert.Equal(2, run.Code);
        Assert.Contains("credibility: '-rf.md' is no option of check; a file of that name is written ./-rf.md", run.ErrorLines);
        Assert.Equal(0, Run("./-rf.md").Code);
    }

    [Fact]
    public void Standard_input_stands_where_a_draft_could_stand()
    {
        var run = Stdin("x.zip");

        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.Contains("--stdin-path x.zip: only .json files, which declare the draft's sources, and texts (.txt, .text, .md, .markdown, .html, .htm, .ninjs) can be checked; a path without an ending leaves it to what is read", run.Errors, StringComparison.Ordinal);
        Assert.Equal(0, Stdin("notes").Code);
    }

    [Fact]
    public async Task A_pipe_in_a_folder_is_not_waited_for_and_one_that_is_named_is_read()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "reason: there are no pipes with names in folders there");
        Write("a.md");
        using (var make = System.Diagnostics.Process.Start("mkfifo", [_folder.Of("b.md")]))
        {
            await make.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        File.CreateSymbolicLink(_folder.Of("c.md"), "b.md");

        var found = BuiltProgram.Run(new ProgramCall("check", ".") { Folder = _folder.Path });
        Assert.Equal((3, string.Join('|', "b.md:1:1: This file is empty: there is no text to report on.", "c.md:1:1: This file is empty: there is no text to report on.")), (found.Code, string.Join('|', found.ErrorLines)));

        using var write = System.Diagnostics.Process.Start("cp", [_folder.Of("a.md"), _folder.Of("b.md")]);
        var named = BuiltProgram.Run(new ProgramCall("check", "b.md") { Folder = _folder.Path });
        Assert.Equal((0, ""), (named.Code, named.Errors));
        await write.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    private ProgramRun Stdin(string path) => BuiltProgram.RunIn(_folder.Path, Prose, "check", "-", "--stdin-path", path, "--format", "json");

    private void Write(params string[] names)
    {
        foreach (var name in names)
        {
            _folder.File(name, Prose);
        }
    }

    private ProgramRun Run(params string[] args) => BuiltProgram.RunIn(_folder.Path, "", ["check", .. args]);

    private IEnumerable<string> Checked(params string[] args)
    {
        var list = JsonDocument.Parse(Run([.. args, "--format", "json"]).Output).RootElement;
        return list.EnumerateArray().Select(entry => entry.GetProperty("file").GetString()!);
    }
}
