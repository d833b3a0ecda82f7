using Xunit;

namespace Credibility.Cli;

public sealed class RefusedDraftTests
{
    [Fact]
    public void Every_reason_is_told_with_its_place()
    {
        const string Draft = """
            {"sources":[
              {"name":"Ünal","kind":"oracle","mood":1},
              null],
             "policy":"default","publishedAt":"yesterday"}
            """;

        var run = BuiltProgram.RunWithInput(Draft, "check", "-", "--format", "json");

        Assert.Equal((3, ""), (run.Code, run.Output));
        Assert.Collection(
            run.ErrorLines,
            line => Assert.StartsWith("standard input:2:25: /sources/0/kind: ", line, StringComparison.Ordinal),
            line => Assert.StartsWith("standard input:2:41: /sources/0/mood: ", line, StringComparison.Ordinal),
            line => Assert.StartsWith("standard input:3:3: /sources/1: ", line, StringComparison.Ordinal),
            line => Assert.StartsWith("standard input:4:35: /publishedAt: ", line, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("{\"sources\":[\n  \"TASS\"", "standard input:2:9: ")]
    [InlineData("{\"sources\":[\"TASS\",]}", "standard input:1:20: ")]
    [InlineData("", "standard input:1:1: ")]
    [InlineData("{Two sources said so.", "standard input:1:2: ")]
    public void Broken_json_is_told_where_it_breaks(string draft, string place)
    {
        var run = BuiltProgram.RunWithInput(draft, "check", "-");

        Assert.Equal((3, ""), (run.Code, run.Output));
        Assert.StartsWith(place, Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public void A_draft_that_asks_for_an_unknown_policy_is_refused_at_that_line()
    {
        var run = BuiltProgram.RunWithInput("""{"sources":["TASS"],"policy":"strictest"}""", "check", "-");

        Assert.Equal(3, run.Code);
        Assert.Equal("standard input:1:30: /policy: There is no policy 'strictest'; there are: default.", Assert.Single(run.ErrorLines));
    }

    [Fact]
    public void An_input_without_end_ends()
    {
        var run = BuiltProgram.RunWithInput(new string(' ', (1 << 20) + 1), "check", "-");

        Assert.Equal(3, run.Code);
        Assert.Contains("more than 1048576 bytes", run.Errors, StringComparison.Ordinal);
    }

    /// <summary>A title could otherwise turn the reading direction, a file's name clear the screen or retitle the window.</summary>
    [Fact]
    public void Nothing_in_a_draft_or_its_name_acts_on_the_terminal()
    {
        using var folder = new ScratchFolder();
        var accepted = folder.File("\e]0;owned\a.json", """{"title":"\u202eDraft","sources":["TASS"]}""");
        var refused = folder.File("refused\e[31m.json", """{"title":"\u001b[2J","sources":[{"name":"A","\u009b31m":1}]}""");

        var run = BuiltProgram.Run("check", accepted, refused, "--detailed");

        var alone = BuiltProgram.Run("check", accepted);

        Assert.Equal((3, 0), (run.Code, alone.Code));
        Assert.DoesNotContain(run.Output + run.Errors + alone.Output, c => (char.IsControl(c) && c != '\n') || c == '\u202e');
        Assert.StartsWith("\\u202EDraft\n", alone.Output, StringComparison.Ordinal);
        Assert.Contains("\\u001B]0;owned\\u0007.json", run.Output, StringComparison.Ordinal);
    }
}
