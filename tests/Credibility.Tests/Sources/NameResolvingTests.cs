using Credibility.Drafts;
using Credibility.Sources;
using Credibility.Sources.Resolving;
using Xunit;

namespace Credibility.Tests.Sources;

/// <summary>Names of profiles: every way to write one, each with the feature that explains it.</summary>
public sealed class NameResolvingTests
{
    [Theory]
    [InlineData("TASS", "tass", "exact")]
    [InlineData("ТАСС", "tass", "alias")]
    [InlineData("Tass", "tass", "case")]
    [InlineData("bild", "bild", "case")]
    [InlineData("El Pais", "el-pais", "diacritics")]
    [InlineData("Agence France Presse", "agence-france-presse", "punctuation")]
    [InlineData("Times", "the-times", "article")]
    [InlineData("the Reuters", "reuters", "article")]
    [InlineData("Gazprom", "gazprom", "legal-form")]
    [InlineData("Газпром", "gazprom", "legal-form")]
    [InlineData("RT's", "rt", "possessive")]
    [InlineData("Zelenskyi Volodymyr News", null, null)]
    [InlineData("Vladimir Zelensky", "volodymyr-zelenskyy", "transliteration")]
    [InlineData("Volodymyr Zelenskiy", "volodymyr-zelenskyy", "transliteration")]
    [InlineData("Wolodymyr Selenskyj", null, null)]
    [InlineData("Владимир Зеленский", "volodymyr-zelenskyy", "transliteration")]
    [InlineData("Suspilne Kharkov", "suspilne-kharkiv", "transliteration")]
    [InlineData("Novaja Gazeta", "novaya-gazeta", "transliteration")]
    [InlineData("Rosiya Segodnia", "rossiya-segodnya", "transliteration")]
    [InlineData("Suspline Kharkiv", "suspilne-kharkiv", "edit-distance")]
    [InlineData("Kyiv Indepedent", "kyiv-independent", "edit-distance")]
    [InlineData("tass.com", "tass", "domain")]
    [InlineData("https://www.reuters.com/world/x", "reuters", "domain")]
    [InlineData("uk.reuters.com", "reuters", "domain")]
    [InlineData("@tass_agency", "tass", "account")]
    [InlineData("https://t.me/s/tass_agency", "tass", "account")]
    [InlineData("the Russian state news agency TASS", "tass", "country")]
    [InlineData("TASS news agency", "tass", "kind")]
    [InlineData("TASS, the Russian state news agency", "tass", "kind")]
    [InlineData("Agence France-Presse (AFP)", "agence-france-presse", "exact")]
    [InlineData("AFP, the French news agency", "agence-france-presse", "acronym")]
    [InlineData("Russian President Vladimir Putin", "vladimir-putin", "role")]
    [InlineData("Vladimir Putin, the president of Russia", "vladimir-putin", "role")]
    [InlineData("President Zelensky", "volodymyr-zelenskyy", "surname")]
    [InlineData("AP", "associated-press", "alias")]
    [InlineData("Putin, Vladimir", "vladimir-putin", "order")]
    [InlineData("Putin Vladimir", "vladimir-putin", "order")]
    [InlineData("Путин Владимир", "vladimir-putin", "order")]
    [InlineData("OAO Gazprom", null, "legal-form")]
    [InlineData("PAO Gazprom", "gazprom", "legal-form")]
    [InlineData("Gazprom GmbH", null, "legal-form")]
    [InlineData("Channel Newsasai", "channel-newsasia", "edit-distance")]
    public void A_name_resolves_and_its_explanation_has_the_feature(string mention, string? id, string? feature)
    {
        var resolution = SmallWorld.Resolve(mention);

        Assert.True(id == resolution.ProfileId, $"{mention} → {resolution.ProfileId}: {resolution.Reason}");
        if (feature is not null)
        {
            Assert.Contains(resolution.Candidates[0].Explanation, part => part.Feature == feature);
        }
    }

    [Theory]
    [InlineData("TASS", "tass")]
    [InlineData("the Russian state news agency TASS", "tass")]
    [InlineData("Suspilne Kharkov", "suspilne-kharkiv")]
    public void A_score_is_the_product_of_what_the_explanation_lists(string mention, string id)
    {
        var candidate = SmallWorld.Resolve(mention).Candidates[0];

        Assert.Equal(id, candidate.Id);
        Assert.Equal(candidate.Explanation.Aggregate(1.0, (product, feature) => product * feature.Score), candidate.Score, 12);
    }

    [Theory]
    [InlineData("TASS critics")]
    [InlineData("Reuters users")]
    [InlineData("Novaya Gazeta Baltic")]
    [InlineData("Moscow Post")]
    [InlineData("Reuterz")]
    [InlineData("Tas")]
    [InlineData("Channel Four News 5")]
    [InlineData("Vladimir Putim")]
    [InlineData("Putin")]
    [InlineData("Radio Reuters")]
    [InlineData("Kyiv Gazeta")]
    [InlineData("Agency Central News")]
    [InlineData("Europe Gazeta Novaya")]
    [InlineData("V. Putin")]
    [InlineData("Putin V.V.")]
    [InlineData("Central Press Agency")]
    public void A_near_name_is_not_the_name(string mention) => Assert.Null(SmallWorld.Resolve(mention).ProfileId);

    [Theory]
    [InlineData("Reuterz", "reuters")]
    [InlineData("Vladimir Putim", "vladimir-putin")]
    [InlineData("Putin", "vladimir-putin")]
    [InlineData("AFP", "agence-france-presse")]
    [InlineData("V. Putin", "vladimir-putin")]
    [InlineData("Putin V.V.", "vladimir-putin")]
    [InlineData("В. Путин", "vladimir-putin")]
    [InlineData("Agency Central News", "central-news-agency")]
    [InlineData("Gazprom PJSK", "gazprom")]
    public void What_is_near_is_named_with_the_reason(string mention, string near)
    {
        var resolution = SmallWorld.Resolve(mention);

        Assert.Null(resolution.ProfileId);
        Assert.Equal(near, resolution.Candidates[0].Id);
        Assert.Contains(near, resolution.Reason, StringComparison.Ordinal);
        Assert.All(resolution.Candidates, candidate => Assert.False(candidate.Match));
    }

    [Theory]
    [InlineData("TASS", MentionClass.Body)]
    [InlineData("TASS journalists", MentionClass.BodyMember)]
    [InlineData("a Gazprom spokesman", MentionClass.Spokesperson)]
    [InlineData("employees of Gazprom", MentionClass.BodyMember)]
    [InlineData("Vladimir Putin", MentionClass.NamedPerson)]
    public void The_class_of_mention_follows_who_speaks(string mention, MentionClass expected)
    {
        var resolution = SmallWorld.Resolve(mention);

        Assert.NotNull(resolution.ProfileId);
        Assert.Equal(expected, resolution.Mention);
        Assert.Null(resolution.StateCode);
    }

    [Fact]
    public void A_word_of_other_names_is_no_slip_of_the_pen()
    {
        var world = SmallWorld.Catalog.With(
            [SmallWorld.Source("whiteman-shipping", "Whiteman Shipping Lines", SourceKind.Company, "GB"), SmallWorld.Source("whiteham-police", "Whiteham Police", SourceKind.Police, "GB")], [], SmallWorld.AsOf, 2);
        var resolver = SmallWorld.ResolverOf(world);

        Assert.Null(resolver.Resolve(new SourceQuery("Whiteham Shipping Lines")).ProfileId);
        Assert.Equal("whiteman-shipping", resolver.Resolve(new SourceQuery("Whiteham Shipping Lines")).Candidates[0].Id);
        Assert.Equal("whiteman-shipping", resolver.Resolve(new SourceQuery("Whitenan Shipping Lines")).ProfileId);
    }

    [Fact]
    public void A_first_letter_that_differs_is_no_slip_of_the_pen()
    {
        var resolver = SmallWorld.ResolverOf(SmallWorld.Catalog.With([SmallWorld.Source("brookwell", "Brookwell Steel", SourceKind.Company, "GB")], [], SmallWorld.AsOf, 2));

        Assert.Null(resolver.Resolve(new SourceQuery("Crookwell Steel")).ProfileId);
        Assert.Equal("brookwell", resolver.Resolve(new SourceQuery("Brookwelk Steel")).ProfileId);
    }

    [Fact]
    public void Initials_beside_the_office_resolve() => Assert.Equal("vladimir-putin", SmallWorld.Resolver.Resolve(new SourceQuery("V. Putin", "president of Russia")).ProfileId);

    [Fact]
    public void A_country_that_disagrees_keeps_an_exact_name_open()
    {
        var resolution = SmallWorld.Resolver.Resolve(new SourceQuery("Reuters", Country: "UA"));

        Assert.Null(resolution.ProfileId);
        Assert.Equal("reuters", resolution.Candidates[0].Id);
    }

    [Fact]
    public void A_described_country_that_disagrees_keeps_the_name_open()
    {
        Assert.Null(SmallWorld.Resolve("the Chinese state news agency TASS").ProfileId);
    }

    [Fact]
    public void A_description_beside_the_name_supports_it()
    {
        var resolution = SmallWorld.Resolver.Resolve(new SourceQuery("CNA", "Singaporean broadcaster"));

        Assert.Equal("channel-newsasia", resolution.ProfileId);
    }

    [Fact]
    public void A_former_name_resolves_and_says_until_when()
    {
        var resolution = SmallWorld.Resolve("ITAR-TASS");

        Assert.Equal("tass", resolution.ProfileId);
        Assert.Contains(resolution.Candidates[0].Explanation, feature => feature.Feature == "former-name" && feature.Value.Contains("2014", StringComparison.Ordinal));
    }

    [Fact]
    public void A_former_name_is_ignored_once_somebody_else_bears_it()
    {
        var catalog = SmallWorld.Catalog.With([SmallWorld.Source("new-itar", "ITAR-TASS", SourceKind.NewsSite, "RU")], [], SmallWorld.AsOf, 2);
        var resolver = SmallWorld.ResolverOf(catalog);

        Assert.Equal("new-itar", resolver.Resolve(new SourceQuery("ITAR-TASS")).ProfileId);
        Assert.Null(resolver.Resolve(new SourceQuery("ITAR-TASS"), new DateOnly(2000, 1, 1)).ProfileId);
    }

    [Fact]
    public void An_office_is_judged_on_the_day_asked()
    {
        var then = SmallWorld.Resolver.Resolve(new SourceQuery("President Zelensky"), new DateOnly(2018, 1, 1));

        Assert.Null(then.ProfileId);
        Assert.Equal("volodymyr-zelenskyy", SmallWorld.Resolver.Resolve(new SourceQuery("President Zelensky"), new DateOnly(2024, 1, 1)).ProfileId);
    }

    [Fact]
    public void Matching_with_a_lower_threshold_takes_what_resolving_leaves()
    {
        var candidates = SmallWorld.Resolver.Match(new SourceQuery("Reuterz"), .8, 3);

        Assert.True(candidates[0].Match);
        Assert.Single(candidates, candidate => candidate.Match);
    }

    [Fact]
    public void Never_more_candidates_than_asked_for() => Assert.Single(SmallWorld.Resolver.Match(new SourceQuery("CNA"), .85, 1));
}
