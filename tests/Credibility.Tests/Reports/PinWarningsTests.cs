using Credibility.Policies;
using Xunit;

namespace Credibility.Reports;

public sealed class PinWarningsTests
{
    private const string Catalog = "aaaaaaaaaaaabbbb";

    private const string Method = "ccccccccccccdddd";

    [Theory]
    [InlineData(null, null)]
    [InlineData("aaaaaaaaaaaa", null)]
    [InlineData(Catalog, Method)]
    public void A_report_from_what_is_pinned_says_nothing(string? catalog, string? method) =>
        Assert.Empty(PinWarnings.Of(Pinned(new PolicyPins(catalog, method)), Catalog, Method));

    [Fact]
    public void One_from_other_data_says_from_which() => Assert.Equal(
        [$"The policy 'desk' is pinned to the catalog 000000000000; this report was made by the catalog {Catalog}.", $"The policy 'desk' is pinned to the method {Method}0; this report was made by the method {Method}."],
        PinWarnings.Of(Pinned(new PolicyPins("000000000000", Method + "0")), Catalog, Method));

    [Fact]
    public void A_policy_without_pins_takes_anything() => Assert.Empty(PinWarnings.Of(Pinned(null), Catalog, Method));

    private static Policy Pinned(PolicyPins? pins) =>
        new("desk", "", FindingLevel.None, new Dictionary<string, RuleSettings>(), new Dictionary<string, DocumentType>(), 0, 1) { Pins = pins };
}
