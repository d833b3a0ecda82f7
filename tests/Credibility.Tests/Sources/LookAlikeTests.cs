using Credibility.Sources;
using Credibility.Sources.Resolving;
using Credibility.Tests.Policies;
using Xunit;

namespace Credibility.Tests.Sources;

/// <summary>Addresses that imitate known ones, and those that only seem to.</summary>
public sealed class LookAlikeTests
{
    private static readonly SourceCatalog World = SourceCatalog.Create(
    [
        Outlet("reuters", "Reuters", "reuters.com"),
        Outlet("bbc", "BBC", "bbc.com", "bbc.co.uk"),
        Outlet("tass", "TASS", "tass.ru", "tass.com"),
        Outlet("ukrinform", "Ukrinform", "ukrinform.net"),
        Outlet("kyiv-post", "Kyiv Post", "kyivpost.com") with { Accounts = ["mastodon:desk@kyivpost.social", "x:kyivpost"] },
        Outlet("moscow-times", "The Moscow Times", "themoscowtimes.com"),
        Outlet("nv", "NV", "nv.ua"),
        Outlet("time", "TIME", "time.com"),
        Outlet("meduza", "Meduza", "meduza.io"),
        Outlet("rt", "RT", "rt.com"),
    ], SmallWorld.States, SmallWorld.AsOf);

    [Theory]
    [InlineData("https://www.reuterz.com/world", Likeness.OneEdit, "reuters")]
    [InlineData("reuter.com", Likeness.OneEdit, "reuters")]
    [InlineData("https://reutrs.com", Likeness.OneEdit, "reuters")]
    [InlineData("https://reuetrs.com", Likeness.OneEdit, "reuters")]
    [InlineData("https://eruters.com", Likeness.OneEdit, "reuters")]
    [InlineData("https://reuters1.com", Likeness.OneEdit, "reuters")]
    [InlineData("https://kyivpots.net", Likeness.OneEdit, "kyiv-post")]
    [InlineData("https://rеuters.com", Likeness.SameLetters, "reuters")]
    [InlineData("https://xn--ruters-3of.com", Likeness.SameLetters, "reuters")]
    [InlineData("https://réuters.com", Likeness.SameLetters, "reuters")]
    [InlineData("https://therno-scowtimes.com", null, null)]
    [InlineData("https://thernoscowtimes.com", Likeness.SameLetters, "moscow-times")]
    [InlineData("https://ta5s.com", null, null)]
    [InlineData("https://reuters.com.example.net/a", Likeness.AddressInside, "reuters")]
    [InlineData("https://news.bbc.co.uk.live-feed.org", Likeness.AddressInside, "bbc")]
    [InlineData("https://bbc-news-live.com", Likeness.NameInside, "bbc")]
    [InlineData("https://tass.press-info.org", Likeness.NameInside, "tass")]
    [InlineData("https://kyiv-post-english.org", Likeness.NameInside, "kyiv-post")]
    [InlineData("https://reuters.blogspot.com", Likeness.NameInside, "reuters")]
    [InlineData("https://ukrinform.co", Likeness.NameInside, "ukrinform")]
    public void An_address_that_can_be_taken_for_a_known_one_is_told(string url, Likeness? likeness, string? profile)
    {
        var found = SmallWorld.LookAlikes.Of(url, World);

        Assert.Equal(likeness, found?.Likeness);
        Assert.Equal(profile, found?.ProfileId);
    }

    [Theory]
    [InlineData("reuterz.com", LikenessGrade.Plain)]
    [InlineData("meduzza.io", LikenessGrade.Slight)]
    [InlineData("kyivpots.net", LikenessGrade.Slight)]
    [InlineData("themoscowtimez.net", LikenessGrade.Plain)]
    [InlineData("ireuters.com", LikenessGrade.Slight)]
    [InlineData("rreuters.com", LikenessGrade.Plain)]
    [InlineData("reuters.com-article.net", LikenessGrade.Plain)]
    [InlineData("reuters.com.example.net", LikenessGrade.Plain)]
    [InlineData("ukrinform.co", LikenessGrade.Slight)]
    [InlineData("live.ukrinform.co", LikenessGrade.Slight)]
    [InlineData("ukrinform-live.co", LikenessGrade.Near)]
    [InlineData("kyivpost-shop.com", LikenessGrade.Slight)]
    [InlineData("kyivvpost.com", LikenessGrade.Plain)]
    public void What_houses_do_themselves_weighs_least_and_what_is_hardly_chance_most(string host, LikenessGrade grade) =>
        Assert.Equal(grade, SmallWorld.LookAlikes.Of(host, World)?.Grade);

    [Theory]
    [InlineData("tirneout.com", "timeout")]
    [InlineData("vvestern.com", "western")]
    [InlineData("worlclview.com", "worldview")]
    public void Two_letters_that_look_like_one_are_seen(string host, string known)
    {
        var world = SourceCatalog.Create([Outlet(known, "Invented", known + ".com")], SmallWorld.States, SmallWorld.AsOf);

        Assert.Equal(Likeness.SameLetters, SmallWorld.LookAlikes.Of(host, world)?.Likeness);
    }

    [Theory]
    [InlineData("https://www.reuters.com/world")]
    [InlineData("https://bbc.co")]
    [InlineData("https://tass.org.uk")]
    [InlineData("https://dailytime.com")]
    [InlineData("https://graphics.reuters.com")]
    [InlineData("https://bbc.co.uk")]
    [InlineData("https://tass.com")]
    [InlineData("https://kyivpost.social/@desk")]
    [InlineData("https://nv-online.com")]
    [InlineData("https://time-table.org")]
    [InlineData("https://bbc-garden-sheds.com")]
    [InlineData("https://rt-tools.com")]
    [InlineData("https://rc.com")]
    [InlineData("https://tess.ru")]
    [InlineData("https://medusa.org")]
    [InlineData("https://reuters.politics.ox.ac.uk")]
    [InlineData("https://example.org")]
    [InlineData("co.uk")]
    [InlineData("The Norda Weekly")]
    [InlineData("")]
    [InlineData(null)]
    public void A_known_address_a_common_word_a_short_name_or_a_closed_suffix_is_not_told(string? url) => Assert.Null(SmallWorld.LookAlikes.Of(url, World));

    [Fact]
    public void Punycode_is_shown_as_what_it_looks_like() =>
        Assert.Equal("rеuters.com", SmallWorld.LookAlikes.Of("https://xn--ruters-3of.com/a", World)!.Shown);

    [Theory]
    [InlineData("xn--bcher-kva.example", "bücher.example")]
    [InlineData("xn--mnchen-3ya.de", "münchen.de")]
    [InlineData("xn--80ak6aa92e.com", "аррӏе.com")]
    [InlineData("xn--.com", ".com")]
    [InlineData("xn--9999999999.com", "xn--9999999999.com")]
    [InlineData("plain.example", "plain.example")]
    public void Punycode_reads_as_the_standard_says_and_what_does_not_read_stays(string host, string shown) => Assert.Equal(shown, Punycode.Shown(host));

    [Fact]
    public void An_overlay_brings_addresses_in_and_takes_them_out()
    {
        var more = World.With([Outlet("gwara", "Gwara Media", "gwaramedia.com")], ["reuters"], SmallWorld.AsOf, 2);

        Assert.Equal("gwara", SmallWorld.LookAlikes.Of("gwaramedla.com", more)?.ProfileId);
        Assert.Null(SmallWorld.LookAlikes.Of("gwaramedla.com", World));
        Assert.Null(SmallWorld.LookAlikes.Of("reuterz.com", more));
    }

    [Fact]
    public void No_address_of_a_shipped_profile_is_like_another() =>
        Assert.All(Shipped.Data.Profiles.SelectMany(profile => profile.Domains), domain => Assert.Null(SmallWorld.LookAlikes.Of("https://www." + domain, Shipped.Catalog)));

    [Fact]
    public void Any_text_is_asked_about_without_failing() =>
        CsCheck.Check.Sample(CsCheck.Gen.String, text => SmallWorld.LookAlikes.Of("https://xn--" + text + ".com", World), iter: 2_000);

    [Theory]
    [InlineData("news.bbc.co.uk", "bbc.co.uk")]
    [InlineData("reuters.com", "reuters.com")]
    [InlineData("a.b.c.kawasaki.jp", "b.c.kawasaki.jp")]
    [InlineData("www.city.kawasaki.jp", "city.kawasaki.jp")]
    [InlineData("x.blogspot.com", "x.blogspot.com")]
    [InlineData("co.uk", null)]
    [InlineData("unheard.of", "unheard.of")]
    public void The_registrable_domain_follows_the_public_suffix_list(string host, string? registrable) =>
        Assert.Equal(registrable, new PublicSuffixes(Shipped.Data.LookAlikes.Suffixes).Registrable(host));

    private static SourceProfile Outlet(string id, string name, params string[] domains) => SmallWorld.Source(id, name, SourceKind.NewsAgency, null) with { Domains = domains };
}
