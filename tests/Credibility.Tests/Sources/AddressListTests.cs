using Credibility.Sources.Resolving;
using Credibility.Tests.Policies;
using Xunit;

namespace Credibility.Tests.Sources;

/// <summary>Real addresses are left in peace, and invented imitations are told: over the profiles that ship.</summary>
public sealed class AddressListTests
{
    private static readonly string Folder = Path.Combine(Requirement.RepositoryRoot, "tests", "corpus", "addresses");

    public static TheoryData<string> Genuine => [.. Lines("genuine.txt")];

    public static TheoryData<string> Imitating => [.. Lines("imitating.txt")];

    [Theory]
    [MemberData(nameof(Genuine))]
    public void A_genuine_address_is_at_most_worth_a_note(string host) =>
        Assert.True(Found(host) is null or { Grade: LikenessGrade.Slight }, Found(host)?.ToString());

    [Fact]
    public void Few_genuine_addresses_are_worth_a_note() =>
        Assert.InRange(Lines("genuine.txt").Count(host => Found(host) is not null), 0, Lines("genuine.txt").Length / 15);

    [Theory]
    [MemberData(nameof(Imitating))]
    public void An_imitation_is_told(string host) => Assert.NotNull(Found(host));

    [Fact]
    public void Most_imitations_are_plain() =>
        Assert.True(Lines("imitating.txt").Count(host => Found(host)?.Grade == LikenessGrade.Plain) >= Lines("imitating.txt").Length * 3 / 4);

    private static string[] Lines(string file) => File.ReadAllLines(Path.Combine(Folder, file));

    private static LookAlike? Found(string host) => SmallWorld.LookAlikes.Of($"https://{host}/a", Shipped.Catalog);
}
