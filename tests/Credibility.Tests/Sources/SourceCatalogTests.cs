using Credibility.Sources;
using Credibility.Sources.Resolving;
using CsCheck;
using Xunit;

namespace Credibility.Tests.Sources;

/// <summary>The immutable catalog: segments, overlay, hash and structural bodies.</summary>
public sealed class SourceCatalogTests
{
    private static readonly DateOnly Later = new(2026, 11, 23);

    [Fact]
    public void The_hash_does_not_depend_on_the_order_of_profiles()
    {
        var backwards = SourceCatalog.Create(SmallWorld.Profiles.Reverse(), SmallWorld.States, SmallWorld.AsOf);

        Assert.Equal(SmallWorld.Catalog.Sha256, backwards.Sha256);
        Assert.Matches("^[0-9a-f]{64}$", backwards.Sha256);
    }

    [Fact]
    public void An_overlay_its_compacted_form_and_a_fresh_catalog_have_the_same_hash_and_content()
    {
        var changed = SmallWorld.Source("tass", "TASS", SourceKind.NewsAgency, "RU");
        var added = SmallWorld.Source("a-new-one", "A New One", SourceKind.NewsSite, null);
        var overlay = SmallWorld.Catalog.With([changed, added], ["reuters"], Later, 2);
        var fresh = SourceCatalog.Create([.. SmallWorld.Profiles.Where(profile => profile.Id is not ("tass" or "reuters")), changed, added], SmallWorld.States, Later, 2);

        Assert.Equal(fresh.Sha256, overlay.Sha256);
        Assert.Equal(fresh.Sha256, overlay.Compact().Sha256);
        Assert.NotEqual(SmallWorld.Catalog.Sha256, overlay.Sha256);
        Assert.Equal(fresh.List().Select(profile => profile.Id), overlay.List().Select(profile => profile.Id));
        Assert.Equal(fresh.List().Select(profile => profile.Id), overlay.Compact().List().Select(profile => profile.Id));
        Assert.Equal((fresh.Count, 2L, Later), (overlay.Count, overlay.Version, overlay.AsOf));
    }

    [Fact]
    public void Any_run_of_changes_ends_in_the_catalog_that_a_fresh_load_gives()
    {
        var step = Gen.Select(Gen.Int[0, 9], Gen.Int[0, 3], Gen.Bool);
        step.List[0, 12].Sample(steps =>
        {
            var held = new Dictionary<string, SourceProfile>();
            var catalog = SourceCatalog.Create([], SmallWorld.States, SmallWorld.AsOf);
            foreach (var (number, variant, gone) in steps)
            {
                var profile = SmallWorld.Source($"s{number}", $"Source {number} {variant}", SourceKind.NewsSite, null);
                catalog = gone ? catalog.With([], [profile.Id], SmallWorld.AsOf, catalog.Version + 1) : catalog.With([profile], [], SmallWorld.AsOf, catalog.Version + 1);
                catalog = variant == 0 ? catalog.Compact() : catalog;
                if (gone)
                {
                    held.Remove(profile.Id);
                }
                else
                {
                    held[profile.Id] = profile;
                }
            }

            var fresh = SourceCatalog.Create(held.Values, SmallWorld.States, SmallWorld.AsOf);
            Assert.Equal(fresh.Sha256, catalog.Sha256);
            Assert.Equal(fresh.Count, catalog.Count);
            Assert.Equal(fresh.List().Select(profile => profile.Name), catalog.List().Select(profile => profile.Name));
        }, iter: 300);
    }

    [Fact]
    public void A_withdrawn_profile_is_found_by_neither_id_nor_name()
    {
        var catalog = SmallWorld.Catalog.With([], ["tass"], Later, 2);

        Assert.Null(catalog.Find("tass"));
        Assert.Null(SmallWorld.ResolverOf(catalog).Resolve(new SourceQuery("TASS")).ProfileId);
        Assert.NotNull(SmallWorld.Catalog.Find("tass"));
    }

    [Fact]
    public void A_changed_profile_answers_to_its_new_name_and_no_longer_to_the_old()
    {
        var catalog = SmallWorld.Catalog.With([SmallWorld.Source("reuters", "Thomson News", SourceKind.NewsAgency, "GB")], [], Later, 2);
        var resolver = SmallWorld.ResolverOf(catalog);

        Assert.Equal("reuters", resolver.Resolve(new SourceQuery("Thomson News")).ProfileId);
        Assert.Null(resolver.Resolve(new SourceQuery("Reuters")).ProfileId);
    }

    [Fact]
    public void Evidence_notes_count_in_the_hash_and_do_not_stand_in_memory()
    {
        var evidence = new Evidence("e1", "https://example.org/a", "example.org", null, FactDate.Parse("2026"), "what it says");
        var profile = SmallWorld.Source("one", "One", SourceKind.NewsSite, null) with { Evidence = [evidence], IdentityEvidence = ["e1"] };
        var catalog = SourceCatalog.Create([profile], SmallWorld.States, SmallWorld.AsOf);
        var other = SourceCatalog.Create([profile with { Evidence = [evidence with { Note = "something else" }] }], SmallWorld.States, SmallWorld.AsOf);

        Assert.NotEqual(catalog.Sha256, other.Sha256);
        Assert.Empty(catalog.Find("one")!.Evidence);
        Assert.Equal(new DateOnly(2026, 1, 1), catalog.Find("one")!.CheckedOn);
        Assert.Equal(["e1"], catalog.Find("one")!.IdentityEvidence);
    }

    [Fact]
    public void A_body_of_a_state_exists_without_a_profile_and_is_made_from_its_role()
    {
        var body = SmallWorld.Catalog.Find("pl-police")!;

        Assert.True(body.Structural);
        Assert.Equal(("Police of Poland", "PL", "police", SourceKind.Police), (body.Name, body.Country, body.Governing, body.Kind));
        Assert.Equal("arrest", Assert.Single(body.AuthorityFor).Topic);
        Assert.DoesNotContain(SmallWorld.Catalog.List(), profile => profile.Structural);
    }

    [Fact]
    public void A_profile_with_a_structural_id_enriches_the_body_and_keeps_its_office()
    {
        var body = SmallWorld.Catalog.Find("ru-ministry-of-defence")!;

        Assert.False(body.Structural);
        Assert.Equal(("Ministry of Defence of the Russian Federation", "ministry-of-defence", "RU"), (body.Name, body.Governing, body.Country));
        Assert.Equal("ru-ministry-of-defence", SmallWorld.Resolve("Russian MoD").ProfileId);
        Assert.Equal("RU", SmallWorld.Resolve("Russian MoD").StateCode);
    }

    [Theory]
    [InlineData("zz-police")]
    [InlineData("pl-pirates")]
    [InlineData("PL-police")]
    [InlineData("police")]
    [InlineData("")]
    public void An_id_that_no_table_knows_is_no_body(string id) => Assert.Null(SmallWorld.Catalog.Find(id));

    [Fact]
    public void Listing_goes_on_after_an_id_whether_or_not_it_exists()
    {
        var overlay = SmallWorld.Catalog.With([SmallWorld.Source("reuters-2", "Second", SourceKind.NewsSite, null)], [], Later, 2);

        Assert.Equal("reuters-2", overlay.List("reuters").First().Id);
        Assert.Equal("reuters-2", overlay.List("reuters-1").First().Id);
        Assert.Empty(overlay.List("zzz"));
    }

    [Fact]
    public void Two_profiles_with_one_id_are_refused_by_name()
    {
        var twice = new[] { SmallWorld.Profiles[0], SmallWorld.Profiles[0] };

        Assert.Contains("tass", Assert.Throws<ArgumentException>(() => SourceCatalog.Create(twice, SmallWorld.States, SmallWorld.AsOf)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Ten_thousand_profiles_load_and_each_is_found_by_name_and_by_a_name_one_letter_off()
    {
        var profiles = Enumerable.Range(0, 10_000).Select(number => SmallWorld.Source($"s{number:D5}", $"Outlet {Word(number * 7919 % 10_000)}{Word(number)} Herald", SourceKind.NewsSite, null)).ToArray();
        var resolver = SmallWorld.ResolverOf(SourceCatalog.Create(profiles, SmallWorld.States, SmallWorld.AsOf));

        foreach (var profile in profiles.Where((_, number) => number % 97 == 0))
        {
            Assert.Equal(profile.Id, resolver.Resolve(new SourceQuery(profile.Name)).ProfileId);
            Assert.Contains(resolver.Match(new SourceQuery(profile.Name.Replace("Herald", "Herbld", StringComparison.Ordinal)), .85, profiles.Length), candidate => candidate.Id == profile.Id);
        }
    }

    /// <summary>A different pronounceable word for every number.</summary>
    private static string Word(int number)
    {
        const string Consonants = "bdfgklmnprstvz", Vowels = "aeou";
        var word = "";
        for (var rest = number + 200; rest > 0; rest /= 56)
        {
            word += $"{Consonants[rest % 56 / 4]}{Vowels[rest % 4]}";
        }

        return char.ToUpperInvariant(word[0]) + word[1..];
    }
}
