using Credibility.Drafts;
using Credibility.Policies;
using Xunit;

namespace Credibility.Tests.Policies.Rules;

public sealed class UnnamedOutletTests
{
    [Theory]
    [InlineData("local media")]
    [InlineData("media reports")]
    [InlineData("reports")]
    [InlineData("a newspaper")]
    [InlineData("a local paper")]
    [InlineData("Two other papers")]
    [InlineData("Danish reports")]
    public void An_outlet_without_title_or_link_is_found(string name) =>
        Assert.Equal($"“{name}” has neither title nor link, so nobody can look it up.", Asked(Sketch.Of(Sketch.Source(name)))!.Message);

    [Fact]
    public void A_conduit_without_title_is_found() => Assert.Equal("local media", Asked(Sketch.Of(Sketch.Source("Greek Navy", also: Through("local media"))))!.Places[0].Quote);

    [Fact]
    public void A_conduit_with_its_title_is_not() => Assert.Null(Asked(Sketch.Of(Sketch.Source("Greek Navy", also: Through("Harbour Lantern")))));

    [Fact]
    public void A_link_is_enough() => Assert.Null(Asked(Sketch.Of(Sketch.Source("a newspaper") with { Url = "https://lantern.example/quay" })));

    [Fact]
    public void Several_are_named_together() =>
        Assert.Equal("“local media” and “reports” have neither title nor link, so nobody can look them up.", Asked(Sketch.Of(Sketch.Source("local media"), Sketch.Source("reports")))!.Message);

    [Fact]
    public void One_name_in_two_spellings_is_told_once() =>
        Assert.Equal("“Local media” has neither title nor link, so nobody can look it up.", Asked(Sketch.Of(Sketch.Source("Local media"), Sketch.Source("local media")))!.Message);

    [Theory]
    [InlineData("police reports")]
    [InlineData("inspection reports")]
    [InlineData("annual reports of the bank")]
    public void Papers_of_a_body_are_no_press(string name)
    {
        var draft = Sketch.Of(Sketch.Source(name));
        Assert.Null(Asked(draft));
        Assert.Equal(MentionClass.DocumentDescribed, Assert.Single(Shipped.Report(draft).Attributions).Mention);
    }

    [Theory]
    [InlineData("a local paper")]
    [InlineData("Two other papers")]
    public void A_paper_without_a_title_is_nobody_whose_name_is_left_out(string name) => Assert.Null(Shipped.Finding("SRC011", Sketch.Of(Sketch.Source(name))));

    [Fact]
    public void Media_of_either_state_are_found_alike()
    {
        Assert.NotNull(Asked(Sketch.Of(Sketch.Source("local media in Greece")).Between()));
        Assert.NotNull(Asked(Sketch.Of(Sketch.Source("local media in Türkiye")).Between()));
    }

    private static Func<DeclaredAttribution, DeclaredAttribution> Through(string name) => given => given with { Via = [new DeclaredConduit(name)] };

    private static Finding? Asked(Draft draft) => Shipped.Finding("SRC010", draft);
}
