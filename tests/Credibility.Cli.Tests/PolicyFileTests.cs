using System.Text.Json;
using Xunit;

namespace Credibility.Cli;

public sealed class PolicyFileTests : IDisposable
{
    private readonly ScratchFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_policy_of_ones_own_decides_what_fails()
    {
        var run = Check("id: house\nextends: default\nfailLevel: error\n");

        Assert.Equal(1, run.Code);
        Assert.EndsWith("footbridge.json: 2 findings at or above the fail level error", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public void The_command_line_wins_over_its_fail_level() => Assert.Equal(0, Check("id: house\nextends: default\nfailLevel: error\n", "--fail-level", "none").Code);

    [Fact]
    public void A_rule_that_it_turns_off_says_nothing() =>
        Assert.DoesNotContain("[SRC003]", Check("id: house\nextends: default\nrules: { SRC003: { level: none } }\n").Output, StringComparison.Ordinal);

    [Fact]
    public void A_decision_in_force_lets_the_check_pass_and_stands_in_the_report()
    {
        var run = Check(Decided(until: "2026-12-31"), "--audit-date", "2026-06-01");

        Assert.Equal((0, ""), (run.Code, run.Errors));
        Assert.Contains("Editor's decision: The council shows the file (A. Editor, until 2026-12-31).", run.Output.ReplaceLineEndings(" ").Replace("  ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void One_that_ended_lets_nothing_pass_and_is_told()
    {
        var run = Check(Decided(until: "2026-03-31"), "--audit-date", "2026-06-01", "--format", "json");

        using var report = JsonDocument.Parse(run.Output);
        Assert.Equal(1, run.Code);
        Assert.Contains(report.RootElement.GetProperty("warnings").EnumerateArray(), warning =>
            warning.GetString() == "The editor's decision on SRC003 (A. Editor: The council shows the file) ended on 2026-03-31.");
        Assert.False(report.RootElement.GetProperty("findings")[0].TryGetProperty("decision", out _));
    }

    [Fact]
    public void In_json_the_finding_carries_it()
    {
        var run = Check(Decided(until: "2026-12-31"), "--audit-date", "2026-06-01", "--format", "json");

        using var report = JsonDocument.Parse(run.Output);
        var finding = report.RootElement.GetProperty("findings").EnumerateArray().Single(found => found.GetProperty("rule").GetString() == "SRC003");
        Assert.Equal(("note", false, "A. Editor", "2026-12-31"), (
            finding.GetProperty("level").GetString(), finding.GetProperty("lead").GetBoolean(),
            finding.GetProperty("decision").GetProperty("by").GetString(), finding.GetProperty("decision").GetProperty("until").GetString()));
        Assert.Equal("house", report.RootElement.GetProperty("policy").GetProperty("id").GetString());
    }

    [Theory]
    [InlineData("weights: {factual: .nan, bias: -1}\nrules: [nosuch]\n", "house.yaml:2:8: 'rules' must be a map of keys, not a list")]
    [InlineData("a: &a [*a]\n", "house.yaml:1:4: anchors are not read")]
    [InlineData("x: !System.Diagnostics.Process {FileName: id}\n", "house.yaml:1:4: tags are not read")]
    [InlineData("id: house\nextends: default\nrules: { SRC999: { level: error } }\n", "house.yaml:3:10: there is no rule 'SRC999'")]
    [InlineData("id: house\nextends: strictest\n", "house.yaml:2:10: there is no policy 'strictest' to extend; there are: default")]
    public void A_policy_that_cannot_be_used_is_usage_with_every_place(string yaml, string says)
    {
        var run = Check(yaml);

        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.Contains(run.ErrorLines, line => line.Contains(says, StringComparison.Ordinal));
        Assert.EndsWith("the policy is refused; nothing was checked", run.ErrorLines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_there_could_not_be_run()
    {
        var run = BuiltProgram.Run("check", Drafts.WithError, "--policy", folder.Of("none.yaml"));

        Assert.Equal((3, ""), (run.Code, run.Output));
        Assert.Contains("there is no such file", run.Errors, StringComparison.Ordinal);
    }

    private static string Decided(string until) => $"""
        id: house
        extends: default
        failLevel: warning
        rules:
          SRC008:
            level: none
        decisions:
          - rule: SRC003
            source: Petra Holm
            by: A. Editor
            why: The council shows the file.
            from: 2026-01-01
            until: {until}
        """;

    private ProgramRun Check(string yaml, params string[] options)
    {
        var path = folder.Of("house.yaml");
        File.WriteAllText(path, yaml);
        return BuiltProgram.Run(["check", Drafts.WithError, "--policy", path, .. options]);
    }
}
