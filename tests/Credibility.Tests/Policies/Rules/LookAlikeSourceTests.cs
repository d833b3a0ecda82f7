using Credibility.Policies;
using Credibility.Drafts;
using Xunit;

namespace Credibility.Tests.Policies.Rules;

public sealed class LookAlikeSourceTests
{
    [Fact]
    public void The_message_names_both_addresses_and_asks_to_confirm()
    {
        var finding = Find(Sketch.Source("Reuters") with { Url = "https://www.reuterz.com/a" });

        Assert.Equal(FindingLevel.Error, finding!.Level);
        Assert.Equal("This address resembles reuters.com, the address of Reuters: reuterz.com. Confirm it is the site you meant.", finding.Message);
        Assert.Equal(["https://www.reuterz.com/a"], finding.Places.Select(place => place.Quote));
    }

    [Theory]
    [InlineData("https://www.politico.com/a", FindingLevel.Note)]
    [InlineData("https://tass.press-info.org", FindingLevel.Warning)]
    public void A_name_in_an_address_is_told_at_a_lower_level(string url, FindingLevel level)
    {
        var finding = Find(Sketch.Source("Eleni Marakis") with { Url = url });

        Assert.Equal(level, finding!.Level);
        Assert.Contains("This address carries the name of ", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_plainest_likeness_comes_first_and_sets_the_level()
    {
        var finding = Find(Sketch.Source("Eleni Marakis") with { Url = "https://www.politico.com/a" }, Sketch.Source("Reuters") with { Url = "https://reuterz.com" });

        Assert.Equal(FindingLevel.Error, finding!.Level);
        Assert.Equal("https://reuterz.com", finding.Places[0].Quote);
    }

    [Fact]
    public void A_conduit_that_imitates_a_name_is_found() =>
        Assert.Contains("resembles Reuters", Find(Sketch.Source("Eleni Marakis", also: given => given.Through("Rеuters")))!.Message, StringComparison.Ordinal);

    [Fact]
    public void A_source_that_is_listed_and_carries_no_words_is_found() =>
        Assert.Single(Find(new DeclaredSource(null, "Reuters", Url: "https://reuters.com.example.net"), Sketch.Source("Eleni Marakis"))!.Places);

    [Fact]
    public void Several_likenesses_are_one_finding_with_their_places()
    {
        var finding = Find(Sketch.Source("Reuters") with { Url = "https://reuterz.com" }, Sketch.Source("TASS") with { Url = "https://tass.press-info.org" });

        Assert.Equal(2, finding!.Places.Count);
        Assert.Contains("one more source", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Punycode_is_told_as_what_it_looks_like() =>
        Assert.Contains("rеuters.com when read out", Find(Sketch.Source("Reuters") with { Url = "https://xn--ruters-3of.com" })!.Message, StringComparison.Ordinal);

    [Fact]
    public void A_known_address_and_an_evidenced_name_in_other_letters_are_silent() =>
        Assert.Null(Find(Sketch.Source("Reuters") with { Url = "https://www.reuters.com/world" }, Sketch.Source("ТАСС") with { Url = "https://tass.ru" }));

    private static Finding? Find(params DeclaredSource[] sources) => Shipped.Finding("SRC022", Sketch.Of(sources));
}
