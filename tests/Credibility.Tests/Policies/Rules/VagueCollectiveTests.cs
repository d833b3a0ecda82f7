using Credibility.Drafts;
using Credibility.Policies;
using Xunit;

namespace Credibility.Tests.Policies.Rules;

public sealed class VagueCollectiveTests
{
    [Theory]
    [InlineData("critics")]
    [InlineData("experts")]
    [InlineData("some experts")]
    [InlineData("many analysts")]
    [InlineData("observers")]
    [InlineData("some")]
    public void A_collective_without_edges_is_found(string name) => Assert.Contains($"“{name}”", Asked(Sketch.Of(Sketch.Source(name)))!.Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("residents of the village of Kato Ormos")]
    [InlineData("police")]
    [InlineData("Turkish officials")]
    [InlineData("Greek law enforcement sources")]
    public void A_group_with_edges_is_not(string name) => Assert.Null(Asked(Sketch.Of(Sketch.Source(name))));

    [Theory]
    [InlineData("the road office")]
    [InlineData("his brother")]
    public void A_description_that_no_list_knows_is_no_collective(string name) => Assert.Null(Asked(Sketch.Of(Sketch.Source(name))));

    [Theory]
    [InlineData("Observers of the International Lomna Mission")]
    [InlineData("experts at the University of Graz")]
    [InlineData("analysts at Fjordbank")]
    public void People_of_a_named_body_have_edges(string name) => Assert.Null(Asked(Sketch.Of(Sketch.Source(name))));

    [Theory]
    [InlineData("Critics of the Port Commission")]
    [InlineData("opponents of the Arden Council")]
    [InlineData("experts from Western Europe")]
    [InlineData("observers of the Middle East")]
    public void Who_is_against_a_body_or_from_a_region_could_be_anybody(string name) => Assert.NotNull(Asked(Sketch.Of(Sketch.Source(name))));

    [Fact]
    public void What_the_draft_itself_calls_generic_is() =>
        Assert.NotNull(Asked(Sketch.Of(Sketch.Source("people around the board", also: given => given with { Mention = MentionClass.Generic }))));

    [Theory]
    [InlineData("local media")]
    [InlineData("reports")]
    public void An_outlet_without_title_is_left_to_its_own_rule(string name) => Assert.Null(Asked(Sketch.Of(Sketch.Source(name))));

    [Fact]
    public void Words_without_a_claim_count_too() => Assert.NotNull(Asked(Sketch.Of(Sketch.Source("critics", claim: null))));

    [Fact]
    public void Several_collectives_are_one_finding_with_several_places() => Assert.Equal(2, Asked(Sketch.Of(Sketch.Source("critics"), Sketch.Source("experts")))!.Places.Count);

    private static Finding? Asked(Draft draft) => Shipped.Finding("SRC009", draft);
}
