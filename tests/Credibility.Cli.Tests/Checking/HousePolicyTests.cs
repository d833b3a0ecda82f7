using System.Text.Json;
using Xunit;

namespace Credibility.Cli.Checking;

public sealed class HousePolicyTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Each_draft_is_judged_by_the_nearest_policy_file_above_it()
    {
        _folder.File(".credibility.yaml", "extends: default\n");
        _folder.File("sport/credibility.yaml", "id: sport\nextends: default\n");
        _folder.File("a.json", Drafts.Clean);
        _folder.File("sport/deep/b.json", Drafts.Clean);
        _folder.File("c.json", """{"sources":["TASS"],"policy":"default"}""");

        Assert.Equal(["a.json house", "c.json default", "sport/deep/b.json sport"], Policies("."));
        Assert.Equal(["a.json default", "c.json default", "sport/deep/b.json default"], Policies(".", "--policy", "default"));
        Assert.Equal(["a.json sport", "c.json sport", "sport/deep/b.json sport"], Policies(".", "--policy", "sport/credibility.yaml"));
    }

    [Fact]
    public void A_draft_may_name_the_policy_file_above_it()
    {
        _folder.File(".credibility.yaml", "id: desk\nextends: default\n");
        _folder.File("a.json", """{"sources":["TASS"],"policy":"desk"}""");

        Assert.Equal(["a.json desk"], Policies("."));
    }

    [Fact]
    public void None_is_looked_for_above_the_repository()
    {
        _folder.File(".credibility.yaml", "extends: default\n");
        _folder.File("site/.git", "gitdir: elsewhere\n");
        _folder.File("site/a/b.json", Drafts.Clean);

        Assert.Equal(["site/a/b.json default"], Policies("site"));
    }

    [Fact]
    public void Its_gate_decides_what_fails()
    {
        _folder.File(".credibility.yaml", "extends: default\nfailLevel: warning\n");
        _folder.File("a.json", Drafts.WithWarning);

        Assert.Equal(1, Run("a.json").Code);
        Assert.Equal(0, Run("a.json", "--policy", "default").Code);
    }

    [Theory]
    [InlineData(".credibility.yaml", "extends: default\nfailLevel: loud\n", "sub/.credibility.yaml:2:12: ")]
    [InlineData(".credibility.yaml", "extends: default\nrules: [nosuch]\n", "sub/.credibility.yaml:2:8: 'rules' must be a map of keys, not a list")]
    [InlineData(".credibility.yaml", "id: default\nextends: default\n", "sub/.credibility.yaml:1:5: the id 'default' is that of another policy")]
    [InlineData(".credibility.yaml", "id: Not Kebab\nextends: default\n", "sub/.credibility.yaml:1:5: id 'Not Kebab' must be lower-kebab")]
    [InlineData(".credibility.yml", "extends: default\n", "credibility: sub/.credibility.yml: a policy's file ends in .yaml; rename it")]
    public void One_that_cannot_be_used_stops_everything_before_anything_is_told(string name, string yaml, string says)
    {
        _folder.File("a.json", Drafts.Clean);
        _folder.File("sub/" + name, yaml);
        _folder.File("sub/b.json", Drafts.Clean);

        var run = Run(".", "--output", "json=" + _folder.Of("report.txt"));

        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.StartsWith(says, run.ErrorLines[0], StringComparison.Ordinal);
        Assert.Equal([".", "sub"], new[] { ".", "sub" }.Where(folder => !File.Exists(_folder.Of(folder + "/report.txt"))));
    }

    [Fact]
    public void Two_in_one_folder_are_one_too_many()
    {
        _folder.File(".credibility.yaml", "extends: default\n");
        _folder.File("credibility.yaml", "extends: default\n");
        _folder.File("a.json", Drafts.Clean);

        var run = Run("a.json");

        Assert.Equal(2, run.Code);
        Assert.Equal("credibility: .: both .credibility.yaml and credibility.yaml stand here; keep one", Assert.Single(run.ErrorLines));
    }

    [Fact]
    public void Pins_hold_a_check_to_one_catalog_and_one_method_and_say_what_to_write()
    {
        _folder.File("a.json", Drafts.Clean);
        var pins = BuiltProgram.Run("catalog", "show").Output;
        _folder.File(".credibility.yaml", "extends: default\n" + pins);
        Assert.Equal((0, ""), (Run("a.json").Code, Run("a.json").Errors));
        var (catalog, method) = (Hash(pins, "catalog"), Hash(pins, "method"));
        _folder.File(".credibility.yaml", $"extends: default\npins: {{ catalog: {catalog[..12]}, method: {method[..12]} }}\n");
        Assert.Equal(0, Run("a.json").Code);
        _folder.File(".credibility.yaml", $"extends: default\npins: {{ catalog: {new string('0', 64)}, method: {method[..12]} }}\n");

        var run = Run("a.json");

        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.Contains($"is pinned to catalog {new string('0', 64)}, and this one is {catalog}.", run.Errors, StringComparison.Ordinal);
        Assert.EndsWith($"with this line: pins: {{ catalog: {catalog}, method: {method} }}", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pins: { catalog: 0123456789a }", ":2:18: 'catalog' must be a SHA-256, or its first digits")]
    [InlineData("pins: { method: XYZ456789abcdef }", ":2:17: 'method' must be a SHA-256, or its first digits")]
    [InlineData("pins: { }", ":2:7: 'pins' needs a catalog, a method or both")]
    [InlineData("pins: { catalogue: 0123456789ab }", ":2:9: ")]
    public void Pins_that_pin_nothing_are_refused(string line, string says)
    {
        _folder.File("a.json", Drafts.Clean);
        _folder.File(".credibility.yaml", "extends: default\n" + line + "\n");

        var run = Run("a.json");

        Assert.Equal(2, run.Code);
        Assert.Contains(run.ErrorLines, told => told.Contains(says, StringComparison.Ordinal));
    }

    private static string Hash(string pins, string key) => pins.Split('\n').Single(line => line.StartsWith($"  {key}: ", StringComparison.Ordinal)).Split(": ")[1];

    private ProgramRun Run(params string[] args) => BuiltProgram.RunIn(_folder.Path, "", ["check", .. args]);

    private IEnumerable<string> Policies(params string[] args) =>
        JsonDocument.Parse(Run([.. args, "--format", "json"]).Output).RootElement.EnumerateArray()
            .Select(entry => $"{entry.GetProperty("file").GetString()} {entry.GetProperty("report").GetProperty("policy").GetProperty("id").GetString()}");
}
