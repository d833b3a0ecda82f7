using Credibility.Sources;
using Credibility.Tests.Policies;
using CsCheck;
using Xunit;

namespace Credibility.Tests.Sources;

public sealed class FlaggedAddressesTests
{
    private static readonly FlaggedAddress Lantern = new("harbour-lantern.example", "Invented", "1", null, "criterion", null);

    [Theory]
    [InlineData("harbour-lantern.example", 1)]
    [InlineData("https://a.b.harbour-lantern.example/x", 1)]
    [InlineData("harbour-lantern.example.", 1)]
    [InlineData("example", 0)]
    [InlineData("xharbour-lantern.example", 0)]
    [InlineData("Harbour Lantern", 0)]
    [InlineData("", 0)]
    [InlineData(null, 0)]
    public void Host_and_parents_are_looked_up(string? address, int found) => Assert.Equal(found, FlaggedAddresses.Of([Lantern]).Find(address).Count);

    [Fact]
    public void What_everybody_can_register_below_is_no_parent()
    {
        var flags = FlaggedAddresses.Of([Lantern with { Host = "co.uk" }, Lantern with { Host = "news.co.uk" }]);
        Assert.Equal(["news.co.uk"], flags.Find("https://a.news.co.uk").Select(flag => flag.Host));
    }

    [Fact]
    public void The_nearest_host_comes_first_and_sets_in_their_order()
    {
        var flags = FlaggedAddresses.Of([Lantern with { Set = "B" }, Lantern with { Host = "a.harbour-lantern.example" }, Lantern with { Set = "A" }]);
        Assert.Equal(["a.harbour-lantern.example Invented", "harbour-lantern.example A", "harbour-lantern.example B"], flags.Find("a.harbour-lantern.example").Select(flag => $"{flag.Host} {flag.Set}"));
    }

    [Fact]
    public void An_entry_given_twice_counts_once_and_one_that_is_no_host_not_at_all()
    {
        var flags = FlaggedAddresses.Of([Lantern, Lantern with { Host = "WWW.Harbour-Lantern.example" }, Lantern with { Host = "no host" }]);
        Assert.Equal(1, flags.Count);
        Assert.Single(flags.Find("harbour-lantern.example"));
    }

    [Fact]
    public void The_catalogs_hash_holds_the_flags_in_any_order()
    {
        var other = Lantern with { Host = "delta.example" };
        var (one, two) = (Shipped.Catalog.WithFlags(FlaggedAddresses.Of([Lantern, other])), Shipped.Catalog.WithFlags(FlaggedAddresses.Of([other, Lantern])));
        Assert.Equal(one.Sha256, two.Sha256);
        Assert.NotEqual(one.Sha256, Shipped.Catalog.WithFlags(FlaggedAddresses.Of([Lantern])).Sha256);
        Assert.NotEqual(one.Sha256, Shipped.Catalog.WithFlags(FlaggedAddresses.None).Sha256);
    }

    [Fact]
    public void Without_flags_the_hash_is_that_of_the_profiles()
    {
        var plain = SourceCatalog.Create(Shipped.Data.Profiles, Shipped.Data.States, Shipped.Data.AsOf);
        Assert.Equal(plain.Sha256, plain.WithFlags(FlaggedAddresses.Of([Lantern])).WithFlags(FlaggedAddresses.None).Sha256);
    }

    [Fact]
    public void Every_field_of_an_entry_is_in_the_hash()
    {
        FlaggedAddress[] changed =
        [
            Lantern, Lantern with { Set = "x" }, Lantern with { Version = "x" }, Lantern with { Date = FactDate.Parse("2024") }, Lantern with { Criterion = "x" }, Lantern with { Url = "https://x.example" },
        ];
        Assert.Equal(changed.Length, changed.Select(entry => Shipped.Catalog.WithFlags(FlaggedAddresses.Of([entry])).Sha256).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void A_change_and_a_compaction_keep_the_flags()
    {
        var catalog = Shipped.Catalog.WithFlags(FlaggedAddresses.Of([Lantern]));
        var next = catalog.With([catalog.Find("reuters")! with { Name = "Reuters News" }], [], catalog.AsOf, catalog.Version + 1);
        Assert.Same(catalog.Flags, next.Flags);
        Assert.Same(catalog.Flags, next.Compact().Flags);
        Assert.Equal(next.Sha256, next.Compact().Sha256);
    }

    [Fact]
    public void Whatever_is_asked_no_address_throws() => Gen.String[0, 60].Sample(text => FlaggedAddresses.Of([Lantern]).Find(text), iter: 2_000);
}
