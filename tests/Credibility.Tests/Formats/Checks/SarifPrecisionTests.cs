using Credibility.Formats.Checks;
using Credibility.Policies;
using Credibility.Tests.Policies;
using Xunit;

namespace Credibility.Tests.Formats.Checks;

public sealed class SarifPrecisionTests
{
    [Theory]
    [InlineData(20, 20, "very-high")]
    [InlineData(20, 18, "high")]
    [InlineData(20, 16, "medium")]
    [InlineData(20, 15, "low")]
    [InlineData(4, 4, null)]
    [InlineData(0, 0, null)]
    public void A_measured_rule_has_a_word_and_no_other(int judged, int right, string? word)
    {
        var policy = Shipped.Policy with { MinJudged = 5, MinPrecision = 0.8 };
        Assert.Equal(word, SarifPrecision.Of(new MeasuredPrecision(new DateOnly(2026, 1, 2), "v9", [new("one", 9, judged, right)]), policy));
        Assert.Null(SarifPrecision.Of(null, policy));
    }
}
