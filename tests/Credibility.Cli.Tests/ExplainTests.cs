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

    [Theory]
    [InlineData("SRC999", "near it: SRC009, SRC019, SRC029; ")]
    [InlineData("single-orign-claim", "near it: single-origin-claim; ")]
    [InlineData("reply", "near it: reply-to-another-claim; ")]
    [InlineData("quite something else", "")]
    public void An_unknown_rule_is_usage_with_those_near_it(string given, string near)
    {
        var run = BuiltProgram.Run("explain", given);

        Assert.Equal((2, "", $"credibility: there is no rule '{given}'; {near}`credibility explain` lists them\n"), (run.Code, run.Output, run.Errors));
    }

    [Fact]
    public void Every_rule_is_explained_with_its_level_and_where_it_is_silent()
    {
        var ids = BuiltProgram.Run("explain").Output.Split('\n').Where(line => line.StartsWith("SRC", StringComparison.Ordinal)).Select(line => line[..6]);

        Assert.All(ids, id =>
        {
            var run = BuiltProgram.Run("explain", id);
            Assert.Equal((0, ""), (run.Code, run.Errors));
            Assert.Matches(@"\nLevel: (error|warning|note)\n", run.Output);
            Assert.Contains("\nWhat it asks\n", run.Output, StringComparison.Ordinal);
            Assert.Contains("\nCited\n", run.Output, StringComparison.Ordinal);
        });
        Assert.Contains("Silent in documents of type brief, court, listing", BuiltProgram.Run("explain", "SRC016").Output, StringComparison.Ordinal);
    }
}
