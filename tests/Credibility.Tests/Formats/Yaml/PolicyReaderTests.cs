using Credibility.Formats.Yaml;
using Credibility.Policies;
using Credibility.Tests.Policies;
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

    [Theory]
    [InlineData("  SRC001: { level: error }", "  SRC998: { level: error }", 6, "there is no rule 'SRC998'; `credibility explain` lists them")]
    [InlineData("silent: [SRC005]", "silent: [SRC030]", 9, "there is no rule 'SRC030'")]
    [InlineData("silent: [SRC005]", "silent: [SRC000]", 9, "there is no rule 'SRC000'")]
    [InlineData("minVoices: 4", "minVoices: .nan", 7, "'minVoices' must be a number from 1 to 10000")]
    [InlineData("minVoices: 4", "minVoices: -1", 7, "write a number from 1 to 10000")]
    [InlineData("minVoices: 4", "minVoices: 1e400", 7, "must be a number from")]
    [InlineData("maxLead: 3", "maxLead: 3\nlevels: {}", 4, "has no key 'levels'")]
    [InlineData("remark: \"Two sides.\"", "scopes: { SRC001: some }", 9, "'SRC001' must be one of all, allegations, against-others, unanswered, quoted-experts")]
    [InlineData("remark: \"Two sides.\"", "silentBeside: { SRC021: [] }", 9, "'SRC021'")]
    [InlineData("remark: \"Two sides.\"", "sides: [ { id: one, name: One } ]", 9, "two sides or none")]
    public void So_is_what_a_hostile_hand_writes(string right, string wrong, int line, string says) =>
        Problems.Single(Read(Small.Replace(right, wrong, StringComparison.Ordinal)).Problems, line, says);

    [Fact]
    public void One_that_extends_another_says_what_differs()
    {
        var house = Extending("""
            id: house
            extends: default
            failLevel: error
            maxLead: 3
            listedIssuers: [European Union]
            rules:
              SRC009: { level: none }
              SRC005: { minVoices: 6 }
              SRC004: { level: note }
            types:
              court: { silent: [SRC009] }
            """).Value!;

        Assert.Equal(("house", FindingLevel.Error, 3, Shipped.Policy.StaleAfterDays), (house.Id, house.FailLevel, house.MaxLead, house.StaleAfterDays));
        Assert.Null(house.Setting("SRC009"));
        Assert.Equal((FindingLevel.Warning, 6, 1.6), (house.Rules["SRC005"].Level, house.Rules["SRC005"].Number("minVoices"), house.Rules["SRC005"].Number("maxOrigins")));
        Assert.Equal((FindingLevel.Note, 0.7), (house.Rules["SRC004"].Level, house.Rules["SRC004"].Number("share")));
        Assert.Equal(Shipped.Policy.Rules["SRC001"], house.Rules["SRC001"]);
        Assert.Equal(["European Union"], house.ListedIssuers);
        Assert.Equal(["SRC009"], house.Types["court"].Silent);
        Assert.Same(Shipped.Policy.Types["brief"], house.Types["brief"]);
    }

    [Fact]
    public void The_policy_that_readme_shows_is_one()
    {
        var readme = File.ReadAllText(Path.Combine(Requirement.RepositoryRoot, "README.md")).ReplaceLineEndings("\n");
        var start = readme.IndexOf("```yaml\n", StringComparison.Ordinal) + 8;
        var house = Extending(readme[start..readme.IndexOf("```", start, StringComparison.Ordinal)]);

        Assert.Empty(house.Problems);
        Assert.Single(house.Value!.Decisions);
    }

    [Fact]
    public void The_smallest_extends_and_changes_nothing_but_its_name_and_hash()
    {
        var house = Extending("id: house\nextends: default\n").Value!;
        Assert.Equal(Shipped.Policy.Rules, house.Rules);
        Assert.NotEqual(Shipped.Policy.Sha256, house.Sha256);
    }

    [Fact]
    public void Its_hash_moves_with_the_policy_that_it_extends_and_with_a_decision()
    {
        const string Yaml = "id: house\nextends: default\n";
        var first = Extending(Yaml).Value!.Sha256;
        var moved = PolicyReader.Read("policies/house.yaml", Problems.Bytes(Yaml), new Dictionary<string, Policy> { ["default"] = Shipped.Policy with { Sha256 = "other" } }).Value!.Sha256;
        var decided = Extending(Yaml + "decisions: [ { rule: SRC009, source: critics, by: A, why: B, from: 2026-01-01, until: 2026-12-31 } ]\n").Value!.Sha256;
        Assert.Equal(3, new[] { first, moved, decided }.Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [InlineData("id: house\nextends: other\n", 2, "there is no policy 'other' to extend; there are: default")]
    [InlineData("id: house\nextends: house\n", 2, "there is no policy 'house' to extend")]
    [InlineData("id: house\nextends: [default]\n", 2, "'extends' must be a text")]
    [InlineData("id: house\nextends: default\nfailLevel: note\ngate: { level: error }\n", 4, "give one of the two")]
    [InlineData("id: house\nextends: default\ngate: { minConfidence: 0.5 }\n", 3, "needs 'level'")]
    [InlineData("id: house\nextends: default\ngate: { level: error, minConfidence: 2 }\n", 3, "write a number from 0 to 1")]
    [InlineData("id: house\nextends: default\nrules: [nosuch]\n", 3, "'rules' must be a map of keys, not a list")]
    [InlineData("id: house\nextends: default\nweights: { factual: .nan, bias: -1 }\n", 3, "has no key 'weights'")]
    [InlineData("id: house\nextends: default\nrules: { SRC005: { least: 2 } }\n", 3, "has no key 'least'; known keys are level, maxOrigins, minVoices")]
    public void What_an_extending_policy_gets_wrong_is_named(string yaml, int line, string says) => Problems.Single(Extending(yaml).Problems, line, says);

    [Fact]
    public void A_policy_that_extends_nothing_known_has_to_be_whole() => Problems.Single(Read("id: house\nextends: default\n").Problems, 2, "this one has to be whole");

    [Fact]
    public void A_gate_sets_level_and_confidence()
    {
        var house = Extending("id: house\nextends: default\ngate: { level: error, minConfidence: 0.8 }\n").Value!;
        Assert.Equal((FindingLevel.Error, 0.8), (house.FailLevel, house.MinConfidence));
    }

    internal static DataResult<Policy> Extending(string yaml) =>
        PolicyReader.Read("policies/house.yaml", Problems.Bytes(yaml), new Dictionary<string, Policy> { ["default"] = Shipped.Policy });

    private static DataResult<Policy> Read(string yaml) => PolicyReader.Read("policies/house.yaml", Problems.Bytes(yaml));
}
