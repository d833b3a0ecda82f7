using Credibility.Sources;
using Credibility.Sources.Resolving;
using Credibility.Tests.Policies;
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

    private static readonly SourceResolver ShippedResolver = Shipped.Audit.ResolverOf(Shipped.Catalog);

    private static readonly SourceResolver Namesakes = SmallWorld.ResolverOf(SmallWorld.Catalog.With(
    [
        SmallWorld.Source("interfax", "Interfax", SourceKind.NewsAgency, "RU", "Интерфакс") with { Domains = ["interfax.ru"] },
        SmallWorld.Source("interfax-ukraine", "Interfax-Ukraine", SourceKind.NewsAgency, "UA", "Interfax") with { Domains = ["interfax.com.ua"] },
        SmallWorld.Source("der-standard", "Der Standard", SourceKind.Newspaper, "AT") with { Domains = ["derstandard.at"] },
        SmallWorld.Source("the-standard", "The Standard", SourceKind.Newspaper, "KE") with { Domains = ["standardmedia.co.ke"] },
        SmallWorld.Source("evening-standard", "Evening Standard", SourceKind.Newspaper, "GB", "The Standard") with { Domains = ["standard.co.uk"] },
        SmallWorld.Source("times-of-india", "The Times of India", SourceKind.Newspaper, "IN") with { Domains = ["timesofindia.com"] },
        SmallWorld.Source("rossiya-1", "Rossiya-1", SourceKind.Broadcaster, "RU", "Россия-1", "Russia-1"),
        SmallWorld.Source("rossiya-24", "Rossiya-24", SourceKind.Broadcaster, "RU", "Россия-24", "Russia-24"),
    ], [], SmallWorld.AsOf, 2));

    [Theory]
    [InlineData("Novaya Gazeta", "novaya-gazeta")]
    [InlineData("Novaya Gazeta Europe", "novaya-gazeta-europe")]
    [InlineData("Europe, Novaya Gazeta", null)]
    [InlineData("Rossiya Segodnya", "rossiya-segodnya")]
    [InlineData("Россия сегодня", "rossiya-segodnya")]
    [InlineData("Rossiya-1", "rossiya-1")]
    [InlineData("Rossiya 24", "rossiya-24")]
    [InlineData("Россия 24", "rossiya-24")]
    [InlineData("Rossiya-2", null)]
    [InlineData("Rossiya-12", null)]
    [InlineData("RT", "rt")]
    [InlineData("Kyiv Post", "kyiv-post")]
    [InlineData("Kiev Post", "kyiv-post")]
    [InlineData("The Kyiv Independent", "kyiv-independent")]
    [InlineData("Kyiv Times", null)]
    [InlineData("Post Kyiv", null)]
    [InlineData("The Times", "the-times")]
    [InlineData("The Moscow Times", "the-moscow-times")]
    [InlineData("The Times of India", null)]
    [InlineData("The Times of Moscow", null)]
    [InlineData("Interfax", "interfax")]
    [InlineData("Interfax-Ukraine", null)]
    [InlineData("The Standard", null)]
    [InlineData("Georgian Ministry of Defence", "ge-ministry-of-defence")]
    [InlineData("Georgia Department of Public Health", null)]
    [InlineData("Governor of Georgia", null)]
    public void The_shipped_profiles_are_told_apart(string mention, string? id)
    {
        var resolution = ShippedResolver.Resolve(new SourceQuery(mention));

        Assert.True(id == resolution.ProfileId, $"{mention} → {resolution.ProfileId}: {resolution.Reason}");
    }

    [Theory]
    [InlineData("Novaya Gazeta", "https://novayagazeta.eu/articles", "novaya-gazeta")]
    [InlineData("Kyiv Post", "https://kyivindependent.com/x", "kyiv-post")]
    [InlineData("The Times", "https://www.themoscowtimes.com/x", "the-times")]
    [InlineData("RT", "https://ria.ru/x", "rt")]
    public void An_address_of_another_outlet_keeps_the_name_from_matching(string mention, string url, string never) =>
        Assert.NotEqual(never, ShippedResolver.Resolve(new SourceQuery(mention, Url: url)).ProfileId);

    [Theory]
    [InlineData("CNA", "central-news-agency", "channel-newsasia")]
    [InlineData("The Standard", "evening-standard", "the-standard")]
    [InlineData("Standard", "der-standard", "the-standard")]
    [InlineData("Interfax", "interfax", "interfax-ukraine")]
    public void Without_context_a_shared_name_stays_open_with_its_bearers_named(string mention, string one, string other)
    {
        var resolution = Namesakes.Resolve(new SourceQuery(mention));

        Assert.Null(resolution.ProfileId);
        Assert.Contains(resolution.Candidates, candidate => candidate.Id == one);
        Assert.Contains(resolution.Candidates, candidate => candidate.Id == other);
    }

    [Theory]
    [InlineData("CNA", "SG", null, null, "channel-newsasia")]
    [InlineData("CNA", null, "https://www.cna.com.tw/news", null, "central-news-agency")]
    [InlineData("CNA", null, null, "Taiwanese news agency", null)]
    [InlineData("CNA", null, null, "Singaporean broadcaster", "channel-newsasia")]
    [InlineData("The Standard", "KE", null, null, "the-standard")]
    [InlineData("The Standard", "GB", null, null, "evening-standard")]
    [InlineData("The Standard", null, "https://www.standard.co.uk/news", null, "evening-standard")]
    [InlineData("Interfax", "UA", null, null, "interfax-ukraine")]
    [InlineData("Interfax", "RU", null, null, "interfax")]
    [InlineData("Interfax", null, "https://interfax.com.ua/news", null, "interfax-ukraine")]
    [InlineData("Interfax", null, null, "Ukrainian news agency", "interfax-ukraine")]
    [InlineData("The Times of India", null, null, null, "times-of-india")]
    [InlineData("The Times", null, null, null, "the-times")]
    [InlineData("Times", "IN", null, null, null)]
    [InlineData("Rossiya-24", null, null, null, "rossiya-24")]
    [InlineData("Russia 1", null, null, null, "rossiya-1")]
    public void Country_address_or_description_decides(string mention, string? country, string? url, string? description, string? id)
    {
        var resolution = Namesakes.Resolve(new SourceQuery(mention, description, Country: country, Url: url));

        Assert.True(id == resolution.ProfileId, $"{mention} → {resolution.ProfileId}: {resolution.Reason}");
    }
}
