using Credibility.Formats.Yaml;
using Credibility.Policies;
using Xunit;

namespace Credibility.Tests.Formats.Yaml;

public sealed class DecisionReaderTests
{
    private const string Whole = "rule: SRC009, source: critics, by: A. Editor, why: They are named in the linked piece, from: 2026-01-01, until: 2026-12-31";

    [Fact]
    public void A_decision_is_read()
    {
        var decision = Read(Whole).Value!.Decisions.Single();
        Assert.Equal(
            new EditorsDecision("SRC009", null, "critics", null, null, "A. Editor", "They are named in the linked piece", new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31)), decision);
    }

    [Fact]
    public void Its_last_day_may_be_its_first() => Assert.Single(Read(Whole.Replace("2026-12-31", "2026-01-01", StringComparison.Ordinal)).Value!.Decisions);

    [Theory]
    [InlineData("rule: SRC009, ", "", "needs 'rule'")]
    [InlineData("SRC009", "SRC999", "there is no rule 'SRC999'")]
    [InlineData("SRC009", "nine", "'nine' is no rule")]
    [InlineData("source: critics, ", "", "needs one of claim, source, fingerprint or draft")]
    [InlineData("by: A. Editor, ", "", "needs 'by'")]
    [InlineData("by: A. Editor", "by: ''", "'by' is empty")]
    [InlineData("why: They are named in the linked piece, ", "", "needs 'why'")]
    [InlineData("from: 2026-01-01, ", "", "needs 'from': the day on which it was taken")]
    [InlineData(", until: 2026-12-31", "", "needs 'until': an exception without an end is a change of the policy")]
    [InlineData("2026-12-31", "2026-12", "'until' must be a day")]
    [InlineData("2026-12-31", "soon", "'until' is no date")]
    [InlineData("2026-12-31", "2025-12-31", "'until' lies before 'from'")]
    [InlineData("source: critics", "fingerprint: abc", "'fingerprint' must be 32 lower-case hex digits")]
    [InlineData("source: critics", "draft: '(a)\\1(?=b)'", "'draft' uses look-ahead and a back-reference, which cannot be matched in linear time")]
    [InlineData("source: critics", "draft: '('", "'draft' is no regular expression")]
    [InlineData("source: critics", "sources: critics", "has no key 'sources'")]
    public void A_fault_is_named(string right, string wrong, string says) =>
        Assert.Contains(Read(Whole.Replace(right, wrong, StringComparison.Ordinal)).Problems, problem => problem.Line == 3 && problem.Message.Contains(says, StringComparison.Ordinal));

    [Fact]
    public void A_pattern_that_could_run_for_ever_elsewhere_is_read_and_runs_in_linear_time() =>
        Assert.False(Read(Whole.Replace("source: critics", "draft: '^(a+)+$'", StringComparison.Ordinal)).Value!.Decisions[0].Draft!.Matches(new string('a', 50_000) + "!"));

    [Theory]
    [InlineData("decisions: critics", "'decisions' must be a list")]
    [InlineData("decisions: [critics]", "an item of 'decisions' must be a map of keys")]
    public void What_is_no_list_of_decisions_is_named(string yaml, string says) =>
        Assert.Contains(PolicyReaderTests.Extending($"id: house\nextends: default\n{yaml}\n").Problems, problem => problem.Message.Contains(says, StringComparison.Ordinal));

    private static DataResult<Policy> Read(string decision) => PolicyReaderTests.Extending($"id: house\nextends: default\ndecisions: [ {{ {decision} }} ]\n");
}
