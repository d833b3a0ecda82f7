using Xunit;

namespace Credibility.Cli;

public sealed class FrontMatterTests
{
    private const string Text = "\nCritics said that the quay was unsafe.\n";

    [Fact]
    public void Broken_front_matter_is_an_error_and_the_rest_is_read()
    {
        var run = Check($"---\ntitle: Quay\nsources: critics\n---\n{Text}", "--fail-level", "error");

        Assert.Equal(1, run.Code);
        Assert.Contains("story.md:3:10: error: What this draft declares about its sources cannot be", run.Output.ReplaceLineEndings(" ").Replace("   ", " ", StringComparison.Ordinal).Replace("  ", " ", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("[SRC901]", run.Output, StringComparison.Ordinal);
        Assert.Contains("[SRC009]", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_front_matter_declares_is_in_the_report()
    {
        var run = Check($"---\ntitle: Quay\nsources: [{{ name: Ines Duarte, claimId: c1 }}]\nclaims: [{{ id: c1, text: The quay is unsafe }}]\n---\n{Text}", "--detailed");

        Assert.Equal((0, ""), (run.Code, run.Errors));
        Assert.StartsWith("Quay\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("The quay is unsafe", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<!-- credibility-disable-next-line SRC009 -- misread: the group is named -->", 0)]
    [InlineData("<!-- credibility-disable-next-line SRC009 -->", 1)]
    [InlineData("<!-- a note -->", 1)]
    public void A_remark_lays_a_finding_to_rest_for_the_gate_too(string remark, int code)
    {
        using var folder = new ScratchFolder();
        var policy = folder.File("house.yaml", "id: house\nfailLevel: warning\nmaxLead: 7\nstaleAfterDays: 730\nrules: { SRC009: { level: warning } }\ntypes: {}\n");
        var draft = folder.File("story.md", $"# Quay\n\n{remark}\n{Text}");

        var run = BuiltProgram.Run("check", draft, "--policy", policy);

        Assert.Equal(code, run.Code);
        Assert.Equal(code == 0, run.Output.Contains("at rest: misread, the group is named", StringComparison.Ordinal));
    }

    [Fact]
    public void A_policy_that_is_not_there_is_told()
    {
        var run = Check($"---\npolicy: nonesuch\n---\n{Text}");

        Assert.Equal(3, run.Code);
        Assert.Contains("There is no policy 'nonesuch'", run.Errors, StringComparison.Ordinal);
    }

    private static ProgramRun Check(string markdown, params string[] more)
    {
        using var folder = new ScratchFolder();
        folder.File("story.md", markdown);
        return BuiltProgram.Run(["check", folder.Of("story.md"), .. more]);
    }
}
