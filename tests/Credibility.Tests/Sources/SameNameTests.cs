using Credibility.Sources;
using Credibility.Sources.Resolving;
using Xunit;

namespace Credibility.Tests.Sources;

/// <summary>Outlets that share a name, or nearly: never one for the other.</summary>
public sealed class SameNameTests
{
    [Fact]
    public void One_name_of_two_sources_stays_open_and_names_both()
    {
        var resolution = SmallWorld.Resolve("CNA");

        Assert.Null(resolution.ProfileId);
        Assert.Equal(["central-news-agency", "channel-newsasia"], resolution.Candidates.Select(candidate => candidate.Id));
        Assert.StartsWith("ambiguous", resolution.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Country_kind_or_address_decides_between_two_of_one_name()
    {
        Assert.Equal("channel-newsasia", SmallWorld.Resolver.Resolve(new SourceQuery("CNA", Country: "SG")).ProfileId);
        Assert.Equal("central-news-agency", SmallWorld.Resolver.Resolve(new SourceQuery("CNA", Country: "TW")).ProfileId);
        Assert.Equal("channel-newsasia", SmallWorld.Resolver.Resolve(new SourceQuery("CNA", Url: "https://www.channelnewsasia.com/asia")).ProfileId);
        Assert.Equal("central-news-agency", SmallWorld.Resolver.Resolve(new SourceQuery("CNA", Url: "https://focus.cna.com.tw/politics")).ProfileId);
    }

    [Theory]
    [InlineData("Novaya Gazeta", "novaya-gazeta")]
    [InlineData("Novaya Gazeta Europe", "novaya-gazeta-europe")]
    [InlineData("Новая газета", "novaya-gazeta")]
    [InlineData("Новая газета Европа", "novaya-gazeta-europe")]
    [InlineData("Kyiv Post", "kyiv-post")]
    [InlineData("Kyiv Independent", "kyiv-independent")]
    [InlineData("RT", "rt")]
    [InlineData("Russia Today", "rt")]
    [InlineData("Rossiya Segodnya", "rossiya-segodnya")]
    [InlineData("Россия сегодня", "rossiya-segodnya")]
    [InlineData("The Moscow Times", "moscow-times")]
    [InlineData("The Times", "the-times")]
    public void Sources_with_similar_names_are_told_apart(string mention, string id) => Assert.Equal(id, SmallWorld.Resolve(mention).ProfileId);

    [Fact]
    public void A_name_that_is_also_a_state_stays_open()
    {
        var catalog = SmallWorld.Catalog.With([SmallWorld.Source("armenia-daily", "Armenia", SourceKind.Newspaper, "AM")], [], SmallWorld.AsOf, 2);
        var resolution = SmallWorld.ResolverOf(catalog).Resolve(new SourceQuery("Armenia"));

        Assert.Null(resolution.ProfileId);
        Assert.Equal(["armenia-daily", "am-state"], resolution.Candidates.Select(candidate => candidate.Id));
    }
}
