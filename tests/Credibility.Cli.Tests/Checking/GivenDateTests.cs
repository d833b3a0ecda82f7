using Xunit;

namespace Credibility.Cli.Checking;

public sealed class GivenDateTests
{
    private const string Warning = "Neither publication nor audit date is given";

    [Fact]
    public void A_day_given_on_the_command_line_is_a_day_given()
    {
        const string draft = "The mayor took bribes from a contractor, Jonas Ravn said on Monday.\n";

        var without = BuiltProgram.RunWithInput(draft, "check", "-", "--stdin-path", "a.md", "--format", "json");
        var with = BuiltProgram.RunWithInput(draft, "check", "-", "--stdin-path", "a.md", "--format", "json", "--audit-date", "2026-03-03");

        Assert.Contains(Warning, without.Output, StringComparison.Ordinal);
        Assert.Contains("\"auditDate\": \"2026-03-03\"", with.Output.Replace("\":\"", "\": \"", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain(Warning, with.Output, StringComparison.Ordinal);
    }
}
