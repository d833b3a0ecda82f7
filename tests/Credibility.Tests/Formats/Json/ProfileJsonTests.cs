using System.Text;
using System.Text.Json;
using Credibility.Formats.Json;
using Credibility.Formats.Snapshots;
using Credibility.Sources;
using Credibility.Sources.Ownership;
using Xunit;

namespace Credibility.Tests.Formats.Json;

public sealed class ProfileJsonTests
{
    private static readonly SourceProfile Full = new()
    {
        Id = "example-news",
        Name = "Пример & Söhne",
        Kind = SourceKind.OsintGroup,
        Country = "PL",
        Aliases = [new SourceName("Example", "en", "Latn", new Validity(FactDate.Parse("2014"), FactDate.Parse("2015-02")))],
        Languages = ["pl"],
        LegalForm = LegalForm.Nonprofit,
        Scope = Scope.International,
        Domains = ["example.org"],
        Accounts = ["mastodon:example"],
        Wikidata = "Q42",
        IdentityEvidence = ["e1"],
        Owners = [new OwnershipStake(null, "A Holding", 1.0 / 3, true, Validity.Unknown, ["e1"])],
        Control = new ControlFactors(new ControlFactor(true, Validity.Unknown, ["e1"]), null, new ControlFactor(false, Validity.Unknown, []) { FromListing = true }),
        EditorialSafeguard = new EvidencedFact("statute", Validity.Unknown, ["e1"]),
        Governing = "regulator",
        Affiliations = [new Affiliation("a-body", null, "member", AffiliationTie.PartyMembership, Validity.Unknown, ["e1"])],
        Memberships = [new Membership("Press Council", Validity.Unknown, ["e1"])],
        AuthorityFor = [new AuthorityTopic("statistics", ["e1"])],
        Listings = [new Listing("A Council", "An act", "EU", FactDate.Parse("2022-03-01"), Validity.Unknown, ["e1"])],
        Signals = [new ObservedSignal("corrections", "policy", Validity.Unknown, ["e1"])],
        Records = [new AdjudicatedRecord("A Press Council", "all rulings", 12, 9, FactDate.Parse("2024-05"), ["e1"])],
        Evidence = [new Evidence("e1", "https://example.org", "example.org", FactDate.Parse("2020"), FactDate.Parse("2026-11-22"), "The imprint.")],
        Structural = true,
    };

    [Fact]
    public void Every_member_survives()
    {
        var json = ProfileJson.Write(Full);
        var read = ProfileJson.Read(json);

        Assert.Equal(json, ProfileJson.Write(read));
        Assert.Equal(1.0 / 3, Assert.Single(read.Owners).Share);
        Assert.Equal(Full.Aliases, read.Aliases);
        var record = Assert.Single(read.Records);
        Assert.Equal(Full.Records[0] with { Evidence = record.Evidence }, record);
        Assert.Equal(["e1"], record.Evidence);
        Assert.True(read.Structural);
        Assert.Equal(json, ProfileJson.Write(ProfileJson.Read(Encoding.UTF8.GetBytes(json))));
    }

    [Fact]
    public void Keys_are_camel_case_enumerations_lower_kebab_dates_texts()
    {
        var json = ProfileJson.Write(Full);

        Assert.StartsWith("{\"id\":\"example-news\",\"name\":\"Пример ", json, StringComparison.Ordinal);
        Assert.Contains("\"kind\":\"osint-group\"", json, StringComparison.Ordinal);
        Assert.Contains("\"tie\":\"party-membership\"", json, StringComparison.Ordinal);
        Assert.Contains("\"validFrom\":\"2014\",\"validTo\":\"2015-02\"", json, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_unknown_is_left_out() => Assert.Equal(
        "{\"id\":\"a\",\"name\":\"A\",\"kind\":\"person\"}", ProfileJson.Write(new SourceProfile { Id = "a", Name = "A", Kind = SourceKind.Person }));

    [Fact]
    public void Every_shipped_profile_survives()
    {
        foreach (var profile in SnapshotReader.Read(Path.Combine(AppContext.BaseDirectory, SnapshotReader.FileName)).Profiles)
        {
            var json = ProfileJson.Write(profile);
            Assert.Equal(json, ProfileJson.Write(ProfileJson.Read(json)));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{\"name\":\"A\",\"kind\":\"person\"}")]
    [InlineData("{\"id\":\"a\",\"name\":\"A\"}")]
    [InlineData("{\"id\":\"a\",\"name\":\"A\",\"kind\":\"Person\"}", true)]
    [InlineData("{\"id\":\"a\",\"name\":\"A\",\"kind\":3}")]
    [InlineData("{\"id\":\"a\",\"name\":\"A\",\"kind\":\"person\",\"title\":\"x\"}")]
    [InlineData("{\"id\":\"a\",\"id\":\"b\",\"name\":\"A\",\"kind\":\"person\"}")]
    [InlineData("{\"id\":\"a\",\"name\":\"A\",\"kind\":\"person\",\"domains\":[null]}")]
    [InlineData("{\"id\":\"a\",\"name\":\"A\",\"kind\":\"person\",\"owners\":[null]}")]
    [InlineData("{\"id\":\"a\",\"name\":\"A\",\"kind\":\"person\",\"memberships\":[{\"body\":\"b\",\"validFrom\":\"May\"}]}")]
    [InlineData("{\"id\":\"a\",\"name\":\"A\",\"kind\":\"ngo\",\"records\":[{\"body\":\"B\",\"basis\":\"all\",\"inFavour\":0,\"period\":\"2024\"}]}")]
    [InlineData("{\"id\":\"a\",\"name\":\"A\",\"kind\":\"ngo\",\"records\":[{\"body\":\"B\",\"basis\":\"all\",\"decided\":0,\"inFavour\":0,\"period\":\"2024\"}]}")]
    [InlineData("{\"id\":\"a\",\"name\":\"A\",\"kind\":\"ngo\",\"records\":[{\"body\":\"B\",\"basis\":\"all\",\"decided\":2,\"inFavour\":3,\"period\":\"2024\"}]}")]
    [InlineData("{\"id\":\"a\",\"name\":\"A\",\"kind\":\"ngo\",\"records\":[{\"body\":\"B\",\"basis\":\"all\",\"decided\":2,\"period\":\"2024\"}]}")]
    [InlineData("{\"id\":\"a\",\"name\":\"A\",\"kind\":\"ngo\",\"records\":[{\"body\":\"B\",\"basis\":\"all\",\"decided\":2,\"inFavour\":1}]}")]
    [InlineData("{\"id\":\"a\",\"name\":\"A\",\"kind\":\"ngo\",\"records\":[{\"body\":\"B\",\"decided\":2,\"inFavour\":1,\"period\":\"2024\"}]}")]
    [InlineData("{\"id\":\"a\",\"name\":\"A\",\"kind\":\"ngo\",\"records\":[{\"basis\":\"all\",\"decided\":2,\"inFavour\":1,\"period\":\"2024\"}]}")]
    public void What_is_no_profile_is_refused(string json, bool caseOnly = false)
    {
        // A name in another case still says which kind is meant; it is read, and written in its own form.
        if (caseOnly)
        {
            Assert.Contains("\"kind\":\"person\"", ProfileJson.Write(ProfileJson.Read(json)), StringComparison.Ordinal);
            return;
        }

        Assert.ThrowsAny<JsonException>(() => ProfileJson.Read(json));
    }
}
