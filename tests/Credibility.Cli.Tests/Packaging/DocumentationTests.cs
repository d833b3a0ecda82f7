using Credibility.Cli.Changes;
using Xunit;

namespace Credibility.Cli.Packaging;

/// <summary>
/// What pages show is what works: every block that involves the command is run as it stands. A block says by a comment before it how it
/// is tried; one without fails here.
/// </summary>
public sealed class DocumentationTests
{
    /// <summary>Stands in for reviewdog: what that would read has to be there, a finding a line.</summary>
    private const string Reviewdog = "reviewdog() { [[ \"$*\" == *-f=rdjsonl* ]] && grep -q '^{.*}$'; }\n";

    public static TheoryData<string> Blocks => [.. DocumentedBlock.All.Select(block => block.Place)];

    [Theory(DisableDiscoveryEnumeration = true)]
    [MemberData(nameof(Blocks))]
    public void A_block_works_as_it_stands(string place)
    {
        var block = DocumentedBlock.All.Single(one => one.Place == place);
        switch ((block.Language, block.Mark))
        {
            case ("sh", "newsroom"): TryScript(block, 0); break;
            case ("sh", "newsroom, exits 1"): TryScript(block, 1); break;
            case ("sh", "newsroom with a store"): TryScript(block, 0, Stores.Make); break;
            case ("sh", "annotations"): TryScript(block, 0, Annotations.Make); break;
            case ("yaml", "pre-commit"): TryHook(block); break;
            case ("yaml", "workflow"): TryWorkflow(block); break;
            case ("yaml", "gitlab"): TryPipeline(block); break;
            case ("yaml", "megalinter"): TryPlugin(block); break;
            case ("yaml", "policy"): TryPolicy(block); break;
            default: Assert.Fail($"{place}: no test tries this {block.Language} block; write <!-- try: newsroom --> before it, or teach DocumentationTests '{block.Mark}'"); break;
        }
    }

    [Fact]
    public void A_block_is_found_wherever_it_uses_the_command_and_nowhere_else()
    {
        var found = DocumentedBlock.Of("page.md", "```sh\ncat x | credibility check -\n```\n\n1. In a list:\n\n   <!-- try: policy -->\n   ```yaml\n   credibility: yes\n   ```\n\n```sh\ndocker build -t credibility .\n```\n").ToList();

        Assert.Equal(["page.md:1", "page.md:8"], found.Select(block => block.Place));
        Assert.Equal([null, "policy"], found.Select(block => block.Mark));
        Assert.Equal("credibility: yes\n", found[1].Text);
        Assert.Contains(DocumentedBlock.All, block => block.Place.StartsWith("docs/ci.md:", StringComparison.Ordinal));
    }

    private static void TryScript(DocumentedBlock block, int code, Action<GitRepository>? prepare = null)
    {
        using var room = Newsroom.WithChange();
        prepare?.Invoke(room);
        using var cache = new ScratchFolder();
        var environment = Shell.Environment;
        environment["NUGET_PACKAGES"] = cache.Path;
        if (block.Text.Contains("$PACKAGES", StringComparison.Ordinal))
        {
            environment["PACKAGES"] = ToolPackage.Folder;
        }

        // Where a page names folders of a server, the test has its own.
        var script = block.Text.Replace(" /backup/", " backup/", StringComparison.Ordinal).Replace(" /data/", " data/", StringComparison.Ordinal);
        var run = Shell.Bash(Reviewdog + script, room.Path, environment);

        Assert.True(run.Code == code, $"{block.Place} exits with {run.Code}: {run.All}");
    }

    private static void TryHook(DocumentedBlock block)
    {
        using var desk = new PreCommit();
        desk.Use(block.Text);
        desk.Newsroom.Write("README.md", Newsroom.Weak);
        Assert.Equal(0, desk.Commit().Code);
        desk.Newsroom.Write("drafts/the weir.md", Newsroom.Weak);
        Assert.Equal(1, desk.Commit().Code);
    }

    private static void TryWorkflow(DocumentedBlock block)
    {
        var workflow = Yaml.Read(block.Text);
        var steps = workflow["jobs"]["drafts"]["steps"].Items;
        var ours = steps.Single(step => step["uses"].Word.Contains("/.github/actions/check@", StringComparison.Ordinal));
        using var room = Newsroom.WithChange();
        using var action = new CompositeAction(".github/actions/check") { Installed = BuiltProgram.Executable };
        var run = action.Run(
            room, ours["with"].Map.ToDictionary(input => input.Key, input => input.Value.Word),
            new Dictionary<string, string> { ["github.event.pull_request.base.sha"] = room.Git("rev-parse", "main").Trim() });

        Assert.Equal((false, "1"), (run.Succeeded, run.Outputs["exit-code"]));
        Assert.True(File.Exists(room.Of(run.Outputs["sarif"])));
        Assert.Equal("0", steps.Single(step => step["uses"].Word.StartsWith("actions/checkout@", StringComparison.Ordinal))["with"]["fetch-depth"].Word);
        Assert.EndsWith($"@v{ToolPackage.Version}", ours["uses"].Word, StringComparison.Ordinal);
        Assert.Contains($"steps.{ours["id"].Word}.outputs.sarif", steps[^1]["with"]["sarif_file"].Word, StringComparison.Ordinal);
        Assert.Equal((0, ""), ActionSchemaTests.Judge("workflow", block.Text));
    }

    private static void TryPipeline(DocumentedBlock block)
    {
        using var room = Newsroom.WithChange();
        var pipeline = Yaml.Read(block.Text);
        Assert.Equal("credibility.gitlab-ci.yml", Assert.Single(pipeline["include"].Items)["local"].Word);
        var variables = pipeline["variables"].Map.ToDictionary(variable => variable.Key, variable => variable.Value.Word);
        Assert.Empty(variables.Keys.Except(GitlabTemplate.File["variables"].Map.Keys));
        variables["CI_MERGE_REQUEST_DIFF_BASE_SHA"] = room.Git("rev-parse", "main").Trim();
        var run = GitlabTemplate.Run(room, variables);

        Assert.True(run.Code == 1, run.All);
        Assert.True(File.Exists(room.Of("gl-code-quality-report.json")));
    }

    private static void TryPlugin(DocumentedBlock block)
    {
        var settings = Yaml.Read(block.Text);
        var plugin = Assert.Single(settings["PLUGINS"].Items).Word;
        var descriptor = Yaml.ReadFile("packaging", "megalinter", plugin["file://".Length..]);
        var linter = Assert.Single(descriptor["linters"].Items);

        Assert.Contains("/mega-linter-plugin-", plugin, StringComparison.Ordinal);
        Assert.Equal(linter["name"].Word, Assert.Single(settings["ENABLE_LINTERS"].Items).Word);
        Assert.Equal(linter["config_file_name"].Word, settings[$"{linter["name"].Word}_CONFIG_FILE"].Word);
    }

    private static void TryPolicy(DocumentedBlock block)
    {
        using var room = Newsroom.WithChange();
        var before = room.Check("drafts/the weir.md");
        room.Write(".credibility.yaml", block.Text);
        var after = room.Check("drafts/the weir.md");

        Assert.Equal((0, 1), (before.Code, after.Code));
    }
}
