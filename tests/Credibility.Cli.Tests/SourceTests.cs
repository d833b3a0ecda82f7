using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Xunit;

namespace Credibility.Cli;

public sealed class SourceTests
{
    [Theory]
    [InlineData("TASS", "tass: ")]
    [InlineData("ТАСС", "tass: ")]
    [InlineData("French Ministry of Defence", "fr-ministry-of-defence: ")]
    [InlineData("The Paper That Nobody Founded", "no match: ")]
    public void A_name_finds_its_profile_or_says_why_not(string name, string start)
    {
        var run = BuiltProgram.Run("source", "find", name);

        Assert.Equal((0, ""), (run.Code, run.Errors));
        Assert.StartsWith(start, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_profile_is_shown_with_the_evidence_of_its_facts()
    {
        var run = BuiltProgram.Run("source", "show", "reuters");

        Assert.Equal((0, ""), (run.Code, run.Errors));
        Assert.Matches(@"\AReuters \(reuters\)\nKind: news-agency \[e1.*\]\n", run.Output);
        Assert.Contains("\nEvidence\n  - [e1] ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_score_is_shown_with_how_sure_it_is_and_every_part_with_its_evidence()
    {
        var run = BuiltProgram.Run("source", "show", "reuters");

        Assert.Matches(@"\n\nScore, as known on \d{4}-\d\d-\d\d\n  \d+\.\d \(\d+\.\d–\d+\.\d\), how sure: (low|medium|high), \d facts\n", run.Output);
        Assert.Contains("\n  -  50.0 where every source starts; each part below is relative to it\n", run.Output, StringComparison.Ordinal);
        Assert.Matches(@"\n  - +\+\d+\.\d Editorial safeguard: a statute, a trust or a board\s+without its owners'\s+majority protects the newsroom(, since [\d-]+)?\s+\[e\d", run.Output);
        Assert.Matches(@"\n  How sure: (low|medium|high)\. The range is \d+(\.\d)? points wide;", run.Output);
        Assert.Contains("\n\nWhat is missing, and what would show it\n  - ", run.Output, StringComparison.Ordinal);
        var shown = Regex.Matches(run.Output[run.Output.IndexOf("\nScore, ", StringComparison.Ordinal)..run.Output.IndexOf("\nOwners", StringComparison.Ordinal)], @"\n  (?:- +)?([+−±]?\d+\.\d) ")
            .Select(number => decimal.Parse(number.Groups[1].Value.Replace('−', '-').TrimStart('±'), CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(shown[0], shown.Skip(1).Sum());
    }

    [Theory]
    [InlineData("fr-ministry-of-defence", "–, not enough evidence to rate")]
    [InlineData("PERSON", "–, scores of people are off")]
    public void A_source_that_is_not_rated_says_why_and_shows_no_number(string id, string why)
    {
        var person = Directory.EnumerateFiles(Path.Combine(Requirement.RepositoryRoot, "data", "sources"), "*.yaml", SearchOption.AllDirectories)
            .First(file => File.ReadAllText(file).Contains("\nkind: official\n", StringComparison.Ordinal));
        var run = BuiltProgram.Run("source", "show", id == "PERSON" ? Path.GetFileNameWithoutExtension(person) : id);

        Assert.Matches($@"\n\nScore, as known on \d{{4}}-\d\d-\d\d\n  {why}\n  Not rated: ", run.Output);
        Assert.DoesNotContain("How sure:", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Reuters", "as a name it can mean reuters")]
    [InlineData("CNA", "as a name it can mean channel-newsasia, cna-research")]
    [InlineData("The Paper That Nobody Founded", "`credibility source find` looks for a name")]
    public void Who_types_a_name_is_told_the_id(string name, string words)
    {
        var run = BuiltProgram.Run("source", "show", name);

        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.Equal($"credibility: there is no profile with the id '{name}'; {words}\n", run.Errors);
    }

    [Fact]
    public void A_profile_is_shown_as_json()
    {
        var run = BuiltProgram.Run("source", "show", "reuters", "--format", "json");

        using var profile = JsonDocument.Parse(run.Output);
        Assert.Equal("reuters", profile.RootElement.GetProperty("id").GetString());
        Assert.NotEqual(0, profile.RootElement.GetProperty("evidence").GetArrayLength());
        var score = profile.RootElement.GetProperty("score");
        Assert.Equal(score.GetProperty("score").GetDecimal(), score.GetProperty("base").GetProperty("shown").GetDecimal() + score.GetProperty("contributions").EnumerateArray().Sum(part => part.GetProperty("shown").GetDecimal()));
        Assert.All(["sureness", "missing", "notCounted", "listings", "decides", "appeal"], name => Assert.NotEqual(JsonValueKind.Null, score.GetProperty(name).ValueKind));
        Assert.Equal(JsonValueKind.Null, score.GetProperty("since").ValueKind);
    }

    [Fact]
    public void A_score_that_there_is_not_is_told_as_json_too()
    {
        var run = BuiltProgram.Run("source", "show", "fr-ministry-of-defence", "--format", "json");

        using var profile = JsonDocument.Parse(run.Output);
        var score = profile.RootElement.GetProperty("score");
        Assert.Equal(JsonValueKind.Null, score.GetProperty("score").ValueKind);
        Assert.Equal("not-enough-evidence", score.GetProperty("notRated").GetProperty("reason").GetString());
    }

    [Fact]
    public void A_body_without_a_profile_says_where_it_comes_from()
    {
        var run = BuiltProgram.Run("source", "show", "fr-ministry-of-defence");

        Assert.Equal(0, run.Code);
        Assert.Contains("made from the table of roles", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_profile_is_usage()
    {
        var run = BuiltProgram.Run("source", "show", "nobody-at-all");

        Assert.Equal((2, "credibility: there is no profile with the id 'nobody-at-all'; `credibility source find` looks for a name\n"), (run.Code, run.Errors));
    }

    [Fact]
    public void The_profiles_that_ship_have_no_problem()
    {
        var run = BuiltProgram.Run("source", "lint");

        Assert.Equal((0, ""), (run.Code, run.Output));
    }

    [Fact]
    public void Problems_are_told_with_file_line_and_column()
    {
        using var folder = new ScratchFolder();
        var broken = folder.File("gb/broken.yaml", "id: broken\nkind: oracle\nname: Broken\n");
        var other = folder.File("gb/other.yaml", "id: else\nkind: newspaper\nname: Else\n");

        var run = BuiltProgram.Run("source", "lint", folder.Path);

        Assert.Equal(1, run.Code);
        Assert.StartsWith($"{broken}:2:7: ", run.Output, StringComparison.Ordinal);
        Assert.Contains($"\n{other}:1:5: ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_folder_could_not_be_checked() => Assert.Equal(3, BuiltProgram.Run("source", "lint", "nowhere").Code);
}
