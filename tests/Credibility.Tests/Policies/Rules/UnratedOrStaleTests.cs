using Credibility.Drafts;
using Credibility.Policies;
using Xunit;

namespace Credibility.Tests.Policies.Rules;

public sealed class UnratedOrStaleTests
{
    [Fact]
    public void A_body_without_a_profile_behind_a_key_claim_is_noted() => Assert.Equal("No profile is held of Clear Roads Trust.", Asked(Trust())!.Message);

    [Fact]
    public void It_is_a_note() => Assert.Equal(FindingLevel.Note, Asked(Trust())!.Level);

    [Theory]
    [InlineData("Greek Ministry of Defence")]
    [InlineData("General Staff of Türkiye")]
    [InlineData("Pakistani Navy")]
    public void Bodies_that_every_state_has_are_no_finding(string name) => Assert.Null(Asked(Sketch.Of(Sketch.Source(name))));

    [Fact]
    public void A_body_that_only_its_place_tells_is_no_finding() => Assert.Null(Asked(Sketch.Of(Sketch.Source("the district council"))));

    [Fact]
    public void The_publisher_is_no_finding() => Assert.Null(Asked(Trust() with { Publisher = "Clear Roads Trust" }));

    [Fact]
    public void A_person_without_a_profile_is_no_finding() => Assert.Null(Asked(Sketch.Of(Sketch.Person("Ines Duarte", "Port Pilots"))));

    [Fact]
    public void A_body_behind_no_key_claim_is_no_finding() => Assert.Null(Asked(Trust().About(Sketch.Event() with { Key = false })));

    [Fact]
    public void A_profile_that_was_looked_at_within_the_time_is_no_finding() => Assert.Null(Asked(Reuters(Shipped.Data.AsOf.AddDays(Shipped.Policy.StaleAfterDays))));

    [Fact]
    public void A_profile_that_nobody_looked_at_for_longer_is_noted() =>
        Assert.Equal("The profile of Reuters was last checked a long time ago.", Asked(Reuters(Shipped.Data.AsOf.AddDays(Shipped.Policy.StaleAfterDays + 1)))!.Message);

    [Fact]
    public void Both_stand_in_one_line()
    {
        var draft = Reuters(Shipped.Data.AsOf.AddDays(Shipped.Policy.StaleAfterDays + 1));
        var finding = Asked(draft with { Sources = [.. draft.Sources, .. Trust().Sources] });
        Assert.Equal("No profile is held of Clear Roads Trust; the profile of Reuters was last checked a long time ago.", finding!.Message);
    }

    private static Draft Trust() => Sketch.Of(Sketch.Source("Clear Roads Trust") with { Kind = "ngo" });

    private static Draft Reuters(DateOnly auditDate) => Sketch.Of(Sketch.Source("Reuters")) with { AuditDate = auditDate };

    private static Finding? Asked(Draft draft) => Shipped.Finding("SRC020", draft);
}
