using Credibility.Drafts;
using Credibility.Policies;
using Credibility.Sources;
using Xunit;

namespace Credibility.Tests.Policies.Rules;

public sealed class FlaggedAddressTests
{
    [Theory]
    [InlineData("https://harbour-lantern.example")]
    [InlineData("https://www.harbour-lantern.example/a?b#c")]
    [InlineData("http://NEWS.Harbour-Lantern.example:8080/a")]
    public void A_link_to_the_host_or_below_it_is_found(string url)
    {
        var finding = Found(Sketch.Source("Harbour Lantern") with { Url = url })!;
        Assert.Equal(
            "harbour-lantern.example stands in the data set “Invented Sites” (version 2026-05, listed 2026-04, https://sets.example/invented), which lists sites that share one operator. Check before use.",
            finding.Message);
        Assert.Equal((FindingLevel.Warning, null), (finding.Level, finding.ClaimId));
    }

    [Fact]
    public void A_name_that_is_an_address_is_one() => Assert.NotNull(Found(Sketch.Source("harbour-lantern.example")));

    [Fact]
    public void So_is_that_of_who_carried_the_words() => Assert.NotNull(Found(Sketch.Source("Tomas Kral", also: given => given.Through("harbour-lantern.example"))));

    [Theory]
    [InlineData("https://old-harbour-lantern.example")]
    [InlineData("https://lantern.example")]
    [InlineData("https://harbour-lantern.example.org")]
    [InlineData("https://delta.example/harbour-lantern.example")]
    public void Another_host_is_not(string url) => Assert.Null(Found(Sketch.Source("Harbour Lantern") with { Url = url }));

    [Fact]
    public void Without_a_data_set_nothing_is_found() =>
        Assert.DoesNotContain(
            Shipped.Report(Sketch.Of(Sketch.Source("harbour-lantern.example")), catalog: Shipped.Catalog.WithFlags(FlaggedAddresses.None)).Findings, finding => finding.Rule == "SRC029");

    [Fact]
    public void One_address_cited_twice_is_one_place_and_is_told_once()
    {
        var finding = Found(Sketch.Source("Harbour Lantern") with { Url = "https://harbour-lantern.example/a" }, Sketch.Source("harbour-lantern.example"), Sketch.Source("harbour-lantern.example", null))!;
        Assert.Equal(2, finding.Places.Count);
        Assert.Equal(3, finding.AttributionIds.Count);
        Assert.Equal(1, finding.Message.Split("stands in").Length - 1);
    }

    private static Finding? Found(params DeclaredSource[] sources) => Shipped.Finding("SRC029", Sketch.Of(sources));
}
