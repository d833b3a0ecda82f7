using System.Text.RegularExpressions;
using Xunit;

namespace Credibility.Cli;

/// <summary>
/// README shows what the programs print, not what they printed once. <c>CREDIBILITY_UPDATE_README=1</c> writes the blocks anew;
/// CI never sets it.
/// </summary>
public sealed partial class ReadmeTests
{
    private const string Update = "CREDIBILITY_UPDATE_README";

    private static readonly string[] Pages = ["README.md", "CONTRIBUTING.md", "docs/ci.md"];

    private static string Readme => PathOf("README.md");

    [Fact]
    public void Every_block_shows_what_its_command_prints_and_what_its_file_holds()
    {
        var readme = Read("README.md");
        var blocks = MarkedBlock().Matches(readme);

        Assert.Equal(["file", "run"], blocks.Select(block => block.Groups["what"].Value).Distinct().Order());
        var fresh = MarkedBlock().Replace(readme, block => $"{block.Groups["head"].Value}{Shown(block)}```\n");
        if (Environment.GetEnvironmentVariable(Update) == "1")
        {
            File.WriteAllText(Readme, fresh);
            return;
        }

        Assert.True(fresh == readme, $"README.md shows other output than the programs give; read this, then run the tests with {Update}=1:\n{Difference(readme, fresh)}");
    }

    [Theory]
    [InlineData("dotnet run -c Release --project src/Credibility.Api")]
    [InlineData("dotnet test")]
    [InlineData("dotnet run --project src/Credibility.Cli -- check data/drafts/footbridge.json")]
    public void The_commands_to_start_with_stand_there(string command) =>
        Assert.Matches($@"(?m)^{Regex.Escape(command)}(\s+#.*)?$", Read("README.md"));

    [Fact]
    public void Every_relative_link_leads_somewhere()
    {
        foreach (var page in Pages)
        {
            var links = RelativeLink().Matches(Read(page)).Select(link => link.Groups["path"].Value).ToList();

            Assert.NotEmpty(links);
            Assert.All(links, link => Assert.True(Path.Exists(Path.Combine(Path.GetDirectoryName(PathOf(page))!, link)), $"{page} links to {link}, which is not there"));
        }
    }

    [Fact]
    public void Every_command_of_the_program_is_in_the_table_and_no_other()
    {
        var listed = CommandRow().Matches(Read("README.md")).Select(row => row.Groups["command"].Value).Distinct();
        var offered = HelpCommand().Matches(BuiltProgram.Run("--help").Output).Select(line => line.Groups["command"].Value);

        Assert.Equal(offered.Order(), listed.Order());
    }

    private static string Shown(Match block)
    {
        var what = block.Groups["argument"].Value.Trim();
        return block.Groups["what"].Value == "file" ? Read(what).TrimEnd('\n') + "\n" : Printed(what);
    }

    /// <summary>Output of <c>credibility …</c>, cut by <c>| head -n N</c> where the line says so.</summary>
    private static string Printed(string line)
    {
        var parts = RunLine().Match(line);
        Assert.True(parts.Success, $"README.md runs '{line}'; a test can run 'credibility …' and 'credibility … | head -n N'");
        var run = BuiltProgram.Run(parts.Groups["args"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal((0, ""), (run.Code, run.Errors));
        return parts.Groups["lines"] is { Success: true, Value: var lines }
            ? string.Concat(run.Output.Split('\n').Take(int.Parse(lines, System.Globalization.CultureInfo.InvariantCulture)).Select(text => text + "\n"))
            : run.Output;
    }

    private static string Difference(string old, string fresh)
    {
        var (before, after) = (old.Split('\n'), fresh.Split('\n'));
        var first = before.Zip(after).TakeWhile(pair => pair.First == pair.Second).Count();
        return string.Join('\n', before.Skip(first).Take(3).Select(line => "- " + line).Concat(after.Skip(first).Take(3).Select(line => "+ " + line)));
    }

    private static string PathOf(string name) => Path.Combine(Requirement.RepositoryRoot, name);

    private static string Read(string name) => File.ReadAllText(PathOf(name)).ReplaceLineEndings("\n");

    [GeneratedRegex(@"(?<head><!-- (?<what>run|file): (?<argument>[^\n]+?) -->\n```\w*\n)(?<body>.*?)```\n", RegexOptions.Singleline)]
    private static partial Regex MarkedBlock();

    [GeneratedRegex(@"\]\((?!https?://|#)(?<path>[^)#]+)(#[^)]*)?\)")]
    private static partial Regex RelativeLink();

    [GeneratedRegex(@"^credibility (?<args>[^|]+?)( \| head -n (?<lines>\d+))?$")]
    private static partial Regex RunLine();

    [GeneratedRegex(@"(?m)^\| `credibility (?<command>\w+)")]
    private static partial Regex CommandRow();

    [GeneratedRegex(@"(?m)(?<=^Commands:\n(  .*\n)*)^  (?<command>\w+) ")]
    private static partial Regex HelpCommand();
}
