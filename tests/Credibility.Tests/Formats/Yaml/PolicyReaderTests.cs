using Credibility.Formats.Yaml;
using Credibility.Policies;
using Xunit;

namespace Credibility.Tests.Formats.Yaml;

public sealed class PolicyReaderTests
{
    private const string Small = """
        id: house
        failLevel: warning
        maxLead: 3
        staleAfterDays: 365
        rules:
          SRC001: { level: error }
          SRC005: { level: warning, minVoices: 4, maxOrigins: 1.6 }
        types:
          court: { silent: [SRC005], levels: { SRC001: note }, remark: "Two sides." }
          opinion: { onlyErrors: [SRC013], notesOnly: yes }
        """;

    [Fact]
    public void A_policy_is_read()
    {
        var policy = Read(Small).Value!;

        Assert.Equal(("house", FindingLevel.Warning, 3, 365), (policy.Id, policy.FailLevel, policy.MaxLead, policy.StaleAfterDays));
        Assert.Equal(1.6, policy.Rules["SRC005"].Number("maxOrigins"));
        Assert.Contains("SRC005", policy.Types["court"].Silent);
        Assert.Equal(FindingLevel.Note, policy.Types["court"].Levels["SRC001"]);
        Assert.True(policy.Types["opinion"].NotesOnly);
    }

    [Theory]
    [InlineData("id: house", "id: home", 1, "the file's name without .yaml")]
    [InlineData("failLevel: warning", "failLevel: bad", 2, "'failLevel' must be one of none, note, warning, error")]
    [InlineData("maxLead: 3", "maxLead: 2.5", 3, "must be a whole number")]
    [InlineData("  SRC001: {", "  SRC1: {", 6, "'SRC1' is no rule; write it like SRC001")]
    [InlineData("{ level: error }", "{ level: error, share: 1 }", 6, "has no key 'share'")]
    [InlineData("minVoices: 4, ", "", 7, "needs 'minVoices'")]
    [InlineData("silent: [SRC005]", "silent: [src005]", 9, "'src005' is no rule")]
    [InlineData("notesOnly: yes", "notesOnly: often", 10, "'notesOnly' must be yes or no")]
    public void A_problem_is_named_at_its_line(string right, string wrong, int line, string says) =>
        Problems.Single(Read(Small.Replace(right, wrong, StringComparison.Ordinal)).Problems, line, says);

    [Fact]
    public void The_shipped_policy_is_advisory()
    {
        var path = Path.Combine(AppContext.BaseDirectory, "data", "policies", "default.yaml");
        var policy = PolicyReader.Read(path, File.ReadAllBytes(path)).Value!;

        Assert.Equal((FindingLevel.None, 7, 730), (policy.FailLevel, policy.MaxLead, policy.StaleAfterDays));
        Assert.Equal(FindingLevel.Error, policy.Rules["SRC003"].Level);
        Assert.Equal((60, 30, 120, 3, .7), (
            policy.Rules["SRC004"].Number("minWords"), policy.Rules["SRC004"].Number("minWordsShortDraft"), policy.Rules["SRC004"].Number("shortDraftWords"),
            policy.Rules["SRC004"].Number("minAttributions"), policy.Rules["SRC004"].Number("share")));
        Assert.Equal(17, policy.Types.Count);
        Assert.Contains("SRC016", policy.Types["brief"].Silent);
    }

    private static DataResult<Policy> Read(string yaml) => PolicyReader.Read("policies/house.yaml", Problems.Bytes(yaml));
}
