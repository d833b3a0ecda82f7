using Xunit;

namespace Credibility.Cli.Checking;

/// <summary>What is found of the draft as a whole is one finding, however many voices it rests on.</summary>
public sealed class WholeDraftTests
{
    private static readonly string Draft = string.Concat(Enumerable.Range(1, 40).Select(n =>
        $"The council closed bridge {n} before the storm without a vote, Jonas Ravn of the Tarn Water Board said on Monday evening.\n\n"));

    [Fact]
    public void It_is_told_once_and_not_beside_each_voice()
    {
        var run = BuiltProgram.RunWithInput(Draft, "check", "-", "--stdin-path", "a.md", "--format", "rdjsonl", "--redact", "false");

        var whole = Assert.Single(run.Output.Split('\n'), line => line.Contains("\"SRC017\"", StringComparison.Ordinal));
        Assert.Contains("""{"start":{"line":1}}""", whole, StringComparison.Ordinal);
    }

    /// <summary>A voice more is no new finding.</summary>
    [Fact]
    public void A_baseline_knows_it_when_voices_are_added()
    {
        using var folder = new ScratchFolder();
        folder.File("a.md", Draft);
        BuiltProgram.RunIn(folder.Path, "", "baseline", "create", "a.md", "--output", "known.json");
        folder.File("a.md", Draft + "The gate was open all night, Jonas Ravn said.\n");

        var run = BuiltProgram.RunIn(folder.Path, "", "check", "a.md", "--baseline", "known.json", "--format", "rdjsonl");

        Assert.DoesNotContain("SRC017", run.Output, StringComparison.Ordinal);
    }
}
