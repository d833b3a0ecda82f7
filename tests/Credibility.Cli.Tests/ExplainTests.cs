using Xunit;

namespace Credibility.Cli;

public sealed class ExplainTests
{
    [Fact]
    public void Without_a_rule_all_are_listed_in_the_order_of_their_ids()
    {
        var run = BuiltProgram.Run("explain");

        var ids = run.Output.Split('\n').Where(line => line.StartsWith("SRC", StringComparison.Ordinal)).Select(line => line[..6]).ToList();
        Assert.Equal(0, run.Code);
        Assert.Contains("SRC001", ids);
        Assert.Equal(ids.Order(StringComparer.Ordinal), ids);
    }

    [Fact]
    public void A_rule_is_found_by_id_and_by_name_in_any_case()
    {
        var byId = BuiltProgram.Run("explain", "src001");
        var byName = BuiltProgram.Run("explain", "Single-Origin-Claim");

        Assert.Equal((0, ""), (byId.Code, byId.Errors));
        Assert.StartsWith("SRC001 single-origin-claim: ", byId.Output, StringComparison.Ordinal);
        Assert.Equal(byId.Output, byName.Output);
        Assert.DoesNotContain("**", byId.Output, StringComparison.Ordinal);
        Assert.Contains("\n  {\n    \"title\": ", byId.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_rule_is_usage()
    {
        var run = BuiltProgram.Run("explain", "SRC999");

        Assert.Equal((2, "", "credibility: there is no rule 'SRC999'; `credibility explain` lists them\n"), (run.Code, run.Output, run.Errors));
    }
}
