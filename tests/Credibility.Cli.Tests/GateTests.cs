using Xunit;

namespace Credibility.Cli;

/// <summary>What fails a check: level and confidence.</summary>
public sealed class GateTests
{
    private const string Vague = "Observers say the ferry line is bankrupt.\n";

    [Theory]
    [InlineData("0", 1)]
    [InlineData("0.4", 1)]
    [InlineData("1", 0)]
    public void A_finding_that_is_less_sure_than_asked_fails_nothing(string confidence, int code)
    {
        using var folder = new ScratchFolder();
        folder.File("draft.txt", Vague);

        var run = BuiltProgram.Run("check", folder.Of("draft.txt"), "--fail-level", "warning", "--min-confidence", confidence);

        Assert.Equal(code, run.Code);
        Assert.Equal(code == 0, run.ErrorLines.Any(line => line.EndsWith($"less sure than {confidence} and fails nothing", StringComparison.Ordinal) || line.EndsWith($"less sure than {confidence} and fail nothing", StringComparison.Ordinal)));
    }

    [Fact]
    public void Where_nothing_can_fail_nothing_is_said_of_it()
    {
        var run = BuiltProgram.RunWithInput(Vague, "check", "-");

        Assert.Equal((0, ""), (run.Code, run.Errors));
    }

    [Fact]
    public void The_default_policys_confidence_counts_where_only_a_level_is_given()
    {
        using var folder = new ScratchFolder();
        folder.File("draft.txt", "Insiders whispered that many experts may be of two minds.\n" + Vague);
        folder.File("house.yaml", "id: house\nextends: default\nfailLevel: note\n");

        var byDefault = BuiltProgram.Run("check", folder.Of("draft.txt"), "--fail-level", "note");
        Assert.Equal(byDefault.Code, BuiltProgram.Run("check", folder.Of("draft.txt"), "--fail-level", "note", "--min-confidence", "0.8").Code);
        Assert.Equal(byDefault.Code, BuiltProgram.Run("check", folder.Of("draft.txt"), "--policy", folder.Of("house.yaml")).Code);
    }

    [Theory]
    [InlineData("1.1")]
    [InlineData("-1")]
    [InlineData("NaN")]
    [InlineData("much")]
    public void A_confidence_is_a_number_from_0_to_1(string given)
    {
        var run = BuiltProgram.RunWithInput(Vague, "check", "-", "--min-confidence", given);

        Assert.Equal(2, run.Code);
        Assert.Contains("write a number from 0 to 1", run.Errors, StringComparison.Ordinal);
    }
}
