using Credibility.Formats.Snapshots;
using Credibility.Formats.Yaml;
using Xunit;

namespace Credibility.Tests.Formats.Yaml;

public sealed class ProfileLintTests
{
    private static readonly LoadedData Data = SnapshotReader.Read(Path.Combine(AppContext.BaseDirectory, SnapshotReader.FileName));

    private const string Clean = """
        id: example-news
        name: Example News
        kind: news-site
        country: PL
        governing: regulator
        identityEvidence: [e1]
        owners:
          - { owner: pl-government, ownerName: Government, share: 0.6, validTo: 2020, evidence: [e1] }
          - { ownerName: A Holding, share: 0.6, validFrom: 2020, evidence: [e1] }
        control:
          funding: { value: no, evidence: [e1] }
        editorialSafeguard: { value: statute, evidence: [e1] }
        affiliations:
          - { bodyName: A Guild, role: member, tie: office, evidence: [e1] }
        memberships:
          - { body: Press Council, evidence: [e1] }
        authorityFor:
          - { topic: statistics, evidence: [e1] }
        listings:
          - { issuer: A Council, act: "Act against propaganda", territory: EU, evidence: [e1] }
        signals:
          - { signal: corrections, level: policy, evidence: [e1] }
        records:
          - { body: A Press Council, basis: all rulings, decided: 4, inFavour: 3, period: 2024, evidence: [e1] }
        evidence:
          - { id: e1, url: "https://example.org", publisher: example.org, retrieved: 2026-11-22, note: "Named in the “Act on disinformation”." }
        """;

    [Fact]
    public void A_clean_profile_has_no_problem() => Assert.Empty(Lint(Clean));

    [Theory]
    [InlineData("identityEvidence: [e1]", "languages: [pl]", 1, "need 'identityEvidence'")]
    [InlineData("validTo: 2020, evidence: [e1]", "validTo: 2020", 8, "this item of 'owners' needs 'evidence'")]
    [InlineData("funding: { value: no, evidence: [e1] }", "funding: { value: no }", 11, "the factor 'funding' needs 'evidence'")]
    [InlineData("value: statute, evidence: [e1]", "value: statute", 12, "the safeguard needs 'evidence'")]
    [InlineData("tie: office, evidence: [e1]", "tie: office", 14, "'affiliations' needs 'evidence'")]
    [InlineData("Press Council, evidence: [e1]", "Press Council", 16, "'memberships' needs 'evidence'")]
    [InlineData("topic: statistics, evidence: [e1]", "topic: statistics", 18, "'authorityFor' needs 'evidence'")]
    [InlineData("territory: EU, evidence: [e1]", "territory: EU", 20, "'listings' needs 'evidence'")]
    [InlineData("level: policy, evidence: [e1]", "level: policy", 22, "'signals' needs 'evidence'")]
    [InlineData("funding: { value: no, evidence: [e1] }", "funding: { value: no, evidence: [e1], fromListing: yes }", 11, "has other evidence than acts that list somebody")]
    [InlineData("https://example.org", "https://eur-lex.europa.eu/eli/reg/2014/269/oj", 11, "write 'fromListing: yes', so that it never counts in a score")]
    [InlineData("validTo: 2020, ", "", 9, "the shares add up to 1.2")]
    [InlineData("owner: pl-government", "owner: pl-governmen", 8, "there is no profile and no body of a state with the id 'pl-governmen'")]
    [InlineData("owner: pl-government", "owner: example-news", 8, "points to itself")]
    [InlineData("bodyName: A Guild", "body: a-guild", 14, "with the id 'a-guild'")]
    [InlineData("country: PL", "country: ZZ", 4, "'ZZ' is no state")]
    [InlineData("governing: regulator", "governing: ruler", 5, "no governing row 'ruler'")]
    [InlineData("topic: statistics", "topic: weather", 18, "no topic 'weather'")]
    [InlineData("topic: statistics", "topic: official-statistics", 18, "write 'statistics'")]
    [InlineData("signal: corrections", "signal: honesty", 22, "no signal 'honesty'")]
    [InlineData("level: policy", "level: best", 22, "has no level 'best'")]
    [InlineData("signal: corrections, level: policy", "signal: control-type, level: independent-public", 22, "no signal 'control-type'")]
    [InlineData("signal: corrections, level: policy", "signal: adjudicated-record, level: policy", 22, "no signal 'adjudicated-record'")]
    [InlineData("period: 2024, evidence: [e1]", "period: 2024", 24, "'records' needs 'evidence'")]
    [InlineData("kind: news-site", "kind: analyst", 22, "people have no signals")]
    [InlineData("basis: all rulings", "basis: all rulings against propaganda", 24, "'propaganda' is a verdict")]
    [InlineData("“Act on disinformation”", "act on disinformation", 26, "'disinformation' is a verdict")]
    [InlineData("role: member", "role: chief propagandist", 14, "'propagandist' is a verdict")]
    public void A_problem_is_named_at_its_line(string right, string wrong, int line, string says) =>
        Problems.Single(Lint(Clean.ReplaceLineEndings("\n").Replace(right, wrong, StringComparison.Ordinal)), line, says);

    [Fact]
    public void An_id_is_taken_once()
    {
        var first = ProfileReader.Read("pl/example-news.yaml", Problems.Bytes(Clean)).Value!;
        var second = ProfileReader.Read("de/example-news.yaml", Problems.Bytes(Clean)).Value!;

        Problems.Single(new ProfileLint(Data.States, Data.Method).Check([first, second]), 1, "already taken by pl/example-news.yaml");
    }

    private static IReadOnlyList<DataProblem> Lint(string yaml) =>
        new ProfileLint(Data.States, Data.Method).Check([ProfileReader.Read("pl/example-news.yaml", Problems.Bytes(yaml)).Value!]);
}
