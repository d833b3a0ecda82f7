using Credibility.Drafts;
using Credibility.Policies;
using Credibility.Sources;
using Xunit;

namespace Credibility.Tests.Policies.Rules;

public sealed class ListedSourceTests
{
    private static readonly Listing Act = new("European Union", "Regulation 1/2024", "European Union", FactDate.Parse("2024-03"), Validity.Unknown, []);

    [Fact]
    public void Issuer_act_date_and_territory_are_told_and_nothing_is_concluded()
    {
        var finding = Found(Act)!;
        Assert.Equal(
            "Delta Courant is under a listing (issuer: European Union, act: Regulation 1/2024, date: 2024-03, territory: European Union). A listing does not assess this report.", finding.Message);
        Assert.Equal(FindingLevel.Note, finding.Level);
    }

    [Fact]
    public void A_date_that_is_not_held_is_said_to_be() => Assert.Contains("date: not held", Found(Act with { Date = null })!.Message, StringComparison.Ordinal);

    [Fact]
    public void Listings_of_several_issuers_are_all_told() =>
        Assert.Contains("is under listings (issuer: European Union, act: Regulation 1/2024, date: 2024-03, territory: European Union; and issuer: United States", Found(Act, Act with { Issuer = "United States" })!.Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("United Nations")]
    [InlineData("European Union")]
    [InlineData("United Kingdom")]
    [InlineData("United States")]
    public void The_default_policy_names_four_issuers(string issuer) => Assert.NotNull(Found(Act with { Issuer = issuer }));

    [Fact]
    public void Another_issuer_is_not_shown_until_a_policy_names_it()
    {
        var act = Act with { Issuer = "Ukraine" };
        Assert.Null(Found(act));
        Assert.NotNull(Found(Sketch.Of(Sketch.Source("Delta Courant")), Shipped.Policy with { ListedIssuers = ["ukraine"] }, act));
    }

    [Theory]
    [InlineData("2024-02-28", false)]
    [InlineData("2024-03-01", true)]
    public void Before_its_date_an_act_lists_nobody(string auditDate, bool found) =>
        Assert.Equal(found, Found(Sketch.Of(Sketch.Source("Delta Courant")) with { AuditDate = DateOnly.Parse(auditDate, null) }, Shipped.Policy, Act) is not null);

    [Fact]
    public void A_listing_that_is_over_is_not_shown() => Assert.Null(Found(Act with { Valid = new Validity(To: FactDate.Parse("2025")) }));

    [Fact]
    public void Who_carried_the_words_is_cited_too() =>
        Assert.NotNull(Found(Sketch.Of(Sketch.Person("Ines Duarte", "Port Pilots") with { Shorthand = new DeclaredAttribution { ClaimId = "c1" }.Through("Delta Courant") }), Shipped.Policy, Act));

    [Fact]
    public void An_employer_is_not_cited() => Assert.Null(Found(Sketch.Of(Sketch.Person("Ines Duarte", "Delta Courant")), Shipped.Policy, Act));

    [Fact]
    public void A_source_that_is_cited_twice_is_one_place() =>
        Assert.Single(Found(Sketch.Of(Sketch.Source("Delta Courant"), Sketch.Source("Delta Courant")), Shipped.Policy, Act)!.Places);

    [Fact]
    public void A_listing_changes_no_support()
    {
        var draft = Sketch.Of(Sketch.Source("Delta Courant"));
        Assert.Equal(
            Shipped.Report(draft, catalog: Catalog()).Claims.Select(claim => (claim.Support, claim.NAnswerable)),
            Shipped.Report(draft, catalog: Catalog(Act)).Claims.Select(claim => (claim.Support, claim.NAnswerable)));
    }

    private static Finding? Found(params Listing[] listings) => Found(Sketch.Of(Sketch.Source("Delta Courant")), Shipped.Policy, listings);

    private static Finding? Found(Draft draft, Policy policy, params Listing[] listings) =>
        Shipped.Report(draft, policy, Catalog(listings)).Findings.SingleOrDefault(finding => finding.Rule == "SRC024");

    private static SourceCatalog Catalog(params Listing[] listings) => SourceCatalog.Create(
        [new SourceProfile { Id = "delta-courant", Name = "Delta Courant", Kind = SourceKind.Newspaper, Listings = listings }], Shipped.Data.States, new DateOnly(2026, 6, 1));
}
