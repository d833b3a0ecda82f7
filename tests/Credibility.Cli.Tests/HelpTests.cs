using System.Text.RegularExpressions;
using Xunit;

namespace Credibility.Cli;

public sealed partial class HelpTests
{
    /// <summary>Walks down what each help lists, so that a new command is not forgotten.</summary>
    [Fact]
    public void The_help_of_every_command_is_as_approved()
    {
        var commands = new Queue<string[]>([[]]);
        var seen = 0;
        while (commands.TryDequeue(out var command))
        {
            var run = BuiltProgram.Run([.. command, "--help"]);

            Assert.Equal((0, ""), (run.Code, run.Errors));
            Golden.Matches(command.Length == 0 ? "help.txt" : string.Join('-', command) + ".txt", run.Output);
            foreach (var below in ListedCommand().Matches(run.Output).Select(line => line.Groups["command"].Value))
            {
                commands.Enqueue([.. command, below]);
            }

            seen++;
        }

        Assert.True(seen > 20, $"help lists {seen} commands");
        Assert.Equal(BuiltProgram.Run("explain", "--help").Output, BuiltProgram.Run("explain", "-h").Output);
    }

    [Fact]
    public void The_version_is_the_engine_s_and_the_short_name_starts_the_same_program()
    {
        var byName = BuiltProgram.Run("--version");
        var throughDotnet = BuiltProgram.Run(new ProgramCall("--version") { ThroughDotnet = true });

        Assert.Equal((0, "credibility 0.1.0\n", ""), (byName.Code, byName.Output, byName.Errors));
        Assert.Equal(byName.Output, throughDotnet.Output);
    }

    [Theory]
    [InlineData("see `credibility --help`")]
    [InlineData("see `credibility --help`", "chekc", "x.json")]
    [InlineData("see `credibility check --help`", "check")]
    [InlineData("see `credibility check --help`", "check", "x.json", "--nonsense")]
    [InlineData("see `credibility source find --help`", "source", "find")]
    [InlineData("see `credibility source lint --help`", "source", "lint", "")]
    [InlineData("see `credibility check --help`", "check", "x.json", "--catalog", "")]
    [InlineData("see `credibility import trust-txt --help`", "import", "trust-txt", "--domains", "")]
    [InlineData("see `credibility import flagged-addresses --help`", "import", "flagged-addresses", "", "--manifest", "")]
    [InlineData("see `credibility key create --help`", "key", "create", "newsroom")]
    [InlineData("see `credibility key create --help`", "key", "create", "newsroom", "--scopes", "read,everything")]
    [InlineData("see `credibility key create --help`", "key", "create", "newsroom", "--scopes", "read", "--expires", "2020-01-01")]
    [InlineData("see `credibility key create --help`", "key", "create", "cred_x", "--scopes", "read")]
    [InlineData("see `credibility restore --help`", "restore", "backup.db")]
    [InlineData("see `credibility audit verify --help`", "audit", "verify", "--expect", "abc")]
    public void A_mistyped_command_is_usage_and_says_where_help_is(string hint, params string[] args)
    {
        var run = BuiltProgram.Run(args);

        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.Equal("credibility: " + hint, run.ErrorLines[^1]);
    }

    [GeneratedRegex(@"(?m)(?<=^Commands:\n(  .*\n)*)^  (?<command>[\w-]+) ")]
    private static partial Regex ListedCommand();
}
