using Xunit;

namespace Credibility.Cli;

public sealed class HelpTests
{
    [Theory]
    [InlineData("help.txt", "--help")]
    [InlineData("check.txt", "check", "--help")]
    [InlineData("explain.txt", "explain", "-h")]
    [InlineData("source.txt", "source", "--help")]
    [InlineData("source-find.txt", "source", "find", "--help")]
    [InlineData("source-show.txt", "source", "show", "--help")]
    [InlineData("source-lint.txt", "source", "lint", "--help")]
    [InlineData("catalog.txt", "catalog", "--help")]
    [InlineData("catalog-show.txt", "catalog", "show", "--help")]
    [InlineData("catalog-export.txt", "catalog", "export", "--help")]
    [InlineData("evaluate.txt", "evaluate", "--help")]
    [InlineData("train.txt", "train", "--help")]
    [InlineData("import.txt", "import", "--help")]
    [InlineData("import-trust-txt.txt", "import", "trust-txt", "--help")]
    [InlineData("import-flagged-addresses.txt", "import", "flagged-addresses", "--help")]
    [InlineData("serve.txt", "serve", "--help")]
    [InlineData("key.txt", "key", "--help")]
    [InlineData("key-create.txt", "key", "create", "--help")]
    [InlineData("backup.txt", "backup", "--help")]
    [InlineData("restore.txt", "restore", "--help")]
    [InlineData("audit-verify.txt", "audit", "verify", "--help")]
    [InlineData("config-print.txt", "config", "print", "--help")]
    public void Help_is_as_approved(string golden, params string[] args)
    {
        var run = BuiltProgram.Run(args);

        Assert.Equal((0, ""), (run.Code, run.Errors));
        Golden.Matches(golden, run.Output);
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
}
