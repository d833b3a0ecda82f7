using Credibility.Drafts;
using Credibility.Policies;
using Xunit;

namespace Credibility.Tests.Policies.Rules;

public sealed class AffiliationMissingTests
{
    [Fact]
    public void An_analyst_without_employer_is_found() =>
        Assert.Equal("Andreas Pelekanos speaks as an expert, and the draft does not say for whom.", Asked(Analyst())!.Message);

    [Theory]
    [InlineData("Greek")]
    [InlineData("Turkish")]
    [InlineData("Greece")]
    [InlineData("Türkiye")]
    [InlineData(" ")]
    public void Nationality_is_no_affiliation(string affiliation) => Assert.NotNull(Asked(Analyst(affiliation)));

    [Theory]
    [InlineData("Harbour Institute")]
    [InlineData("Greek Ministry of Defence")]
    public void An_employer_is(string affiliation) => Assert.Null(Asked(Analyst(affiliation)));

    [Theory]
    [InlineData("an economist")]
    [InlineData("professor of law")]
    [InlineData("military expert")]
    public void A_field_in_the_description_makes_an_expert(string description) =>
        Assert.NotNull(Asked(Sketch.Of(Sketch.Source("Andreas Pelekanos") with { Kind = "person", Description = description })));

    [Fact]
    public void Who_is_declared_to_speak_as_an_expert_is_one() =>
        Assert.NotNull(Asked(Sketch.Of(Sketch.Source("Andreas Pelekanos", also: given => given with { Standing = Standing.Expert }) with { Kind = "person" })));

    [Theory]
    [InlineData("chief economist at Fjordbank")]
    [InlineData("economist with the Norda Institute")]
    [InlineData("professor of law, University of Kirkbeck")]
    public void An_employer_in_the_description_is_told(string description) =>
        Assert.Null(Asked(Sketch.Of(Sketch.Source("Andreas Pelekanos") with { Kind = "person", Description = description })));

    [Theory]
    [InlineData("A Greek scholar who advises the government, Andreas Pelekanos, said so.")]
    [InlineData("A Turkish scholar who advises the government, Andreas Pelekanos, said so.")]
    [InlineData("Andreas Pelekanos, who runs the lab, said so.")]
    [InlineData("Nobody answered, said County Engineer Andreas Pelekanos.")]
    public void An_office_or_whom_somebody_serves_is_told_by_the_text(string text) => Assert.Null(Asked(Analyst() with { Text = text }));

    [Theory]
    [InlineData("A Greek scholar who writes about war, Andreas Pelekanos, said so.")]
    [InlineData("A Turkish scholar who writes about war, Andreas Pelekanos, said so.")]
    [InlineData("In the county, said Andreas Pelekanos, nobody answered.")]
    public void A_subject_or_a_place_is_not(string text) => Assert.NotNull(Asked(Analyst() with { Text = text }));

    [Theory]
    [InlineData("economist for Greece")]
    [InlineData("professor of law")]
    [InlineData("analyst from Athens")]
    public void A_country_a_field_or_a_home_in_the_description_is_none(string description) =>
        Assert.NotNull(Asked(Sketch.Of(Sketch.Source("Andreas Pelekanos") with { Kind = "person", Description = description })));

    [Theory]
    [InlineData("Andreas Pelekanos, chief economist at Fjordbank")]
    [InlineData("Andreas Pelekanos of the Norda Institute")]
    public void An_employer_in_the_name_as_cited_is_told(string name) =>
        Assert.Null(Asked(Sketch.Of(Sketch.Source(name, also: given => given with { Standing = Standing.Expert }) with { Kind = "person" })));

    [Theory]
    [InlineData("Prices will rise, said Andreas Pelekanos, chief economist at Fjordbank.", true)]
    [InlineData("Prices will rise, said Andreas Pelekanos of the Norda Institute.", true)]
    [InlineData("Fjordbank’s chief economist, Andreas Pelekanos, said that prices will rise.", true)]
    [InlineData("Prices will rise, said Andreas Pelekanos, an economist.", false)]
    [InlineData("Greece’s best-known economist, Andreas Pelekanos, said that prices will rise at Easter.", false)]
    public void The_text_tells_it_beside_the_name_or_not(string text, bool tells) =>
        Assert.Equal(tells, Asked(Analyst() with { Text = text }) is null);

    [Fact]
    public void A_shopkeeper_is_none() => Assert.Null(Asked(Sketch.Of(Sketch.Source("Andreas Pelekanos") with { Kind = "person", Description = "a Greek shopkeeper" })));

    [Fact]
    public void Experts_without_a_name_are_left_to_another_rule() => Assert.Null(Asked(Sketch.Of(Sketch.Source("experts"))));

    [Fact]
    public void Two_are_named_together()
    {
        var second = Analyst().Sources[0] with { Name = "Berrin Oktay" };
        Assert.StartsWith("Andreas Pelekanos and Berrin Oktay speak as experts", Asked(Analyst() with { Sources = [.. Analyst().Sources, second] })!.Message, StringComparison.Ordinal);
    }

    private static Draft Analyst(string? affiliation = null) => Sketch.Of(Sketch.Source("Andreas Pelekanos") with { Kind = "analyst", Affiliation = affiliation });

    private static Finding? Asked(Draft draft) => Shipped.Finding("SRC018", draft);
}
