using Credibility.Formats.Yaml;
using Credibility.Sources;
using Xunit;

namespace Credibility.Tests.Formats.Yaml;

public sealed class ProfileReaderTests
{
    private const string Whole = """
        id: example-news
        name: Example News
        kind: news-site
        country: PL
        aliases:
          - Example
          - { text: "Пример", language: ru, script: Cyrl, validTo: 2019 }
        languages: [pl, en]
        legalForm: private
        scope: local
        domains: [example.org, news.example.org]
        accounts: [mastodon:example@example.org]
        wikidata: Q42
        identityEvidence: [e1]
        owners:
          - { owner: example-holding, ownerName: Example Holding, share: 0.51, control: yes, validFrom: 2014-07, evidence: [e1] }
        control:
          funding: { value: no, evidence: [e1] }
          editorial: { value: yes, validFrom: 2020-01-02, evidence: [e2] }
        editorialSafeguard: { value: statute, evidence: [e2] }
        affiliations:
          - { bodyName: Example Guild, role: member of the board, tie: office, evidence: [e1] }
        memberships:
          - { body: Press Council, evidence: [e1] }
        authorityFor:
          - { topic: statistics, evidence: [e1] }
        listings:
          - { issuer: A Council, act: Regulation 1, territory: EU, date: 2022-03-01, validFrom: 2022-03-02, evidence: [e2] }
        signals:
          - { signal: corrections, level: policy, evidence: [e1] }
        records:
          - { body: A Press Council, basis: all rulings published in 2024, decided: 12, inFavour: 9, period: 2024, evidence: [e1] }
        evidence:
          - { id: e1, url: "https://example.org/about", publisher: example.org, retrieved: 2026-11-22, note: "The imprint." }
          - { id: e2, url: "http://example.org/statute", publisher: example.org, published: 2020, note: "The statute." }
        """;

    [Fact]
    public void A_whole_profile_is_read()
    {
        var profile = Read(Whole).Value!.Profile;

        Assert.Equal(SourceKind.NewsSite, profile.Kind);
        Assert.Equal(["Example", "Пример"], profile.Aliases.Select(alias => alias.Text));
        Assert.Equal("2019", profile.Aliases[1].Valid.To!.Value.Text);
        var owner = Assert.Single(profile.Owners);
        Assert.Equal((0.51, true, "2014-07"), (owner.Share, owner.Control, owner.Valid.From!.Value.Text));
        Assert.False(profile.Control.Funding!.Value);
        Assert.Null(profile.Control.Ownership);
        Assert.True(profile.Control.Editorial!.Value);
        Assert.Equal(["e2"], profile.EditorialSafeguard!.Evidence);
        Assert.Equal(AffiliationTie.Office, Assert.Single(profile.Affiliations).Tie);
        Assert.Equal(FactDate.Parse("2022-03-01"), Assert.Single(profile.Listings).Date);
        var record = Assert.Single(profile.Records);
        Assert.Equal(("A Press Council", "all rulings published in 2024", 12, 9, "2024"), (record.Body, record.Basis, record.Decided, record.InFavour, record.Period.Text));
        Assert.Equal(2, profile.Evidence.Count);
    }

    [Theory]
    [InlineData("name: Example News", "title: Example News", 2, "has no key 'title'")]
    [InlineData("kind: news-site", "kind: blog", 3, "'kind' must be one of news-agency")]
    [InlineData("country: PL", "country: Poland", 4, "write two capitals")]
    [InlineData("languages: [pl, en]", "languages: pl", 8, "'languages' must be a list, not a text")]
    [InlineData("languages: [pl, en]", "languages: [pl, [en]]", 8, "'languages' must hold texts, not a list")]
    [InlineData("scope: local", "scope: local\nscope: local", 11, "'scope' is given twice")]
    [InlineData("[example.org,", "[www.example.org,", 11, "'www.example.org' is no host name")]
    [InlineData("[example.org,", "[\"https://example.org/\",", 11, "is no host name")]
    [InlineData("mastodon:example@example.org", "example", 12, "write platform:handle")]
    [InlineData("Q42", "q42", 13, "write it like Q42")]
    [InlineData("identityEvidence: [e1]", "identityEvidence: [e3]", 14, "there is no evidence 'e3'")]
    [InlineData("share: 0.51", "share: 51", 16, "write a number from 0 to 1")]
    [InlineData("share: 0.51", "share: half", 16, "'share' must be a number from 0 to 1")]
    [InlineData("share: 0.51", "share: .nan", 16, "'share' must be a number")]
    [InlineData("control: yes, validFrom: 2014-07", "control: maybe, validFrom: 2014-07", 16, "'control' must be yes or no")]
    [InlineData("validFrom: 2014-07", "validFrom: July 2014", 16, "'validFrom' is no date; write 2014, 2014-07 or 2014-07-18")]
    [InlineData("validFrom: 2014-07", "validFrom: 2014-07, validTo: 2013", 16, "validTo 2013 lies before validFrom 2014-07")]
    [InlineData("owner: example-holding, ownerName: Example Holding, ", "", 16, "an owner needs 'owner'")]
    [InlineData("funding: { value: no, ", "funding: { ", 18, "'funding' needs 'value'")]
    [InlineData("tie: office", "tie: friend", 22, "'tie' must be one of office, employment, party-membership")]
    [InlineData("bodyName: Example Guild, ", "", 22, "an affiliation needs 'body'")]
    [InlineData("body: A Press Council, ", "", 32, "needs 'body'")]
    [InlineData("basis: all rulings published in 2024, ", "", 32, "needs 'basis'")]
    [InlineData("decided: 12, ", "", 32, "needs 'decided'")]
    [InlineData("decided: 12", "decided: 0", 32, "'decided' is 0; write a number from 1")]
    [InlineData("decided: 12", "decided: 12.5", 32, "must be a whole number")]
    [InlineData("inFavour: 9, ", "", 32, "needs 'inFavour'")]
    [InlineData("inFavour: 9", "inFavour: -1", 32, "'inFavour' is -1; write a number from 0")]
    [InlineData("inFavour: 9", "inFavour: 13", 32, "13 of 12 is more than all")]
    [InlineData("period: 2024, ", "", 32, "a record needs 'period'")]
    [InlineData("period: 2024", "period: last year", 32, "'period' is no date")]
    [InlineData("period: 2024", "period: 2024, upheld: 3", 32, "has no key 'upheld'")]
    [InlineData("https://example.org/about", "ftp://example.org/about", 34, "is no web address")]
    [InlineData(", retrieved: 2026-11-22", "", 34, "evidence 'e1' has no date")]
    [InlineData("publisher: example.org, retrieved", "retrieved", 34, "needs 'publisher'")]
    [InlineData(", note: \"The imprint.\"", "", 34, "needs 'note'")]
    [InlineData("{ id: e2", "{ id: e1", 35, "evidence 'e1' is given twice")]
    public void A_problem_is_named_at_its_line(string right, string wrong, int line, string says)
    {
        var result = Read(Whole.ReplaceLineEndings("\n").Replace(right, wrong, StringComparison.Ordinal));

        Assert.Null(result.Value);
        Assert.Contains(result.Problems, problem => problem.Line == line && problem.Message.Contains(says, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_problem_is_named_in_one_pass()
    {
        var result = Read(Whole.Replace("kind: news-site", "kind: blog", StringComparison.Ordinal).Replace("Q42", "42", StringComparison.Ordinal)
            .Replace("share: 0.51", "share: 2", StringComparison.Ordinal));

        Assert.Equal([3, 13, 16], result.Problems.Select(problem => problem.Line));
    }

    [Theory]
    [InlineData("Example-News", "is no id")]
    [InlineData("example--news", "is no id")]
    [InlineData("example_news", "is no id")]
    [InlineData("other-news", "name the file other-news.yaml")]
    public void The_id_is_lower_kebab_and_the_file_name(string id, string says) =>
        Problems.Single(Read(Whole.Replace("id: example-news", "id: " + id, StringComparison.Ordinal)).Problems, 1, says);

    [Theory]
    [InlineData("yes", true)]
    [InlineData("true", true)]
    [InlineData("no", false)]
    [InlineData("false", false)]
    public void Yes_and_no_have_two_words_each(string word, bool value)
    {
        var result = Read(Whole.Replace("funding: { value: no", "funding: { value: " + word, StringComparison.Ordinal));

        Assert.Equal(value, result.Value!.Profile.Control.Funding!.Value);
    }

    private static DataResult<ProfileFile> Read(string yaml) => ProfileReader.Read("sources/pl/example-news.yaml", Problems.Bytes(yaml));
}
