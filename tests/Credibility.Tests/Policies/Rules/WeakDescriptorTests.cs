using Credibility.Drafts;
using Credibility.Policies;
using Xunit;

namespace Credibility.Tests.Policies.Rules;

public sealed class WeakDescriptorTests
{
    [Theory]
    [InlineData("a source")]
    [InlineData("Sources")]
    [InlineData("two sources")]
    [InlineData("well-placed sources")]
    [InlineData("an insider")]
    [InlineData("an official")]
    [InlineData("people familiar with the matter")]
    public void A_bare_mention_is_found(string name) => Assert.Contains($"“{name}”", Asked(Sketch.Of(Sketch.Source(name)))!.Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("a source in the port office")]
    [InlineData("a source close to the board")]
    [InlineData("a defence official")]
    [InlineData("Greek officials")]
    [InlineData("law enforcement sources")]
    [InlineData("a nurse")]
    public void A_mention_with_position_or_access_is_not(string name) => Assert.Null(Asked(Sketch.Of(Sketch.Source(name))));

    [Theory]
    [InlineData("critics")]
    [InlineData("some")]
    [InlineData("local media")]
    [InlineData("Nia Berg")]
    public void Collectives_outlets_and_names_are_not_its_own(string name) => Assert.Null(Asked(Sketch.Of(Sketch.Source(name))));

    [Fact]
    public void A_bare_mention_is_no_collective_as_well() =>
        Assert.DoesNotContain(Shipped.Report(Sketch.Of(Sketch.Source("a source"))).Findings, finding => finding.Rule is "SRC009");

    [Fact]
    public void A_declared_position_is_enough() => Assert.Null(Asked(Sketch.Of(Sketch.Source("a source", also: given => given with { Position = "clerk of the board" }))));

    [Fact]
    public void A_description_is_enough() => Assert.Null(Asked(Sketch.Of(Sketch.Source("a source") with { Description = "clerk of the board" })));

    [Fact]
    public void An_affiliation_is_enough() => Assert.Null(Asked(Sketch.Of(Sketch.Source("a source") with { Affiliation = "Norda Ferries" })));

    [Fact]
    public void A_blank_position_is_none() => Assert.NotNull(Asked(Sketch.Of(Sketch.Source("a source", also: given => given with { Position = " " }))));

    [Theory]
    [InlineData("A source in the port office", false)]
    [InlineData("A source", true)]
    public void Fuller_words_in_the_text_are_enough(string inText, bool found)
    {
        var draft = Sketch.Of() with
        {
            Text = inText + " said so.", Sources = [new DeclaredSource("s1", "a source")],
            Attributions = [new DeclaredAttribution { SourceId = "s1", ClaimId = "c1", Source = new TextSpan(0, inText.Length) }],
        };
        Assert.Equal(found, Asked(draft) is not null);
    }

    [Fact]
    public void A_reason_does_not_tell_who_it_is() => Assert.NotNull(Asked(Sketch.Of(Sketch.Source("a source", also: given => given with { AnonymityReason = "fears dismissal" }))));

    [Fact]
    public void A_source_that_is_only_listed_counts() => Assert.NotNull(Asked(new Draft { Sources = [new DeclaredSource(null, "a source")] }));

    private static Finding? Asked(Draft draft) => Shipped.Finding("SRC014", draft);
}
