using Credibility.Drafts;
using Credibility.Policies;
using Xunit;

namespace Credibility.Tests.Policies.Rules;

public sealed class AnonymousOnlyClaimTests
{
    [Fact]
    public void A_single_unnamed_origin_with_an_allegation_is_an_error() =>
        Assert.Equal(FindingLevel.Error, Asked(Sketch.Of(Sketch.Source("Greek officials")).InDispute())!.Level);

    [Fact]
    public void An_editor_who_knows_the_person_makes_it_a_warning() =>
        Assert.Equal(FindingLevel.Warning, Asked(Sketch.Of(Sketch.Source("Greek officials", also: given => given with { IdentityKnownTo = "editor" })).InDispute())!.Level);

    [Fact]
    public void Somebody_else_who_knows_the_person_changes_nothing() =>
        Assert.Equal(FindingLevel.Error, Asked(Sketch.Of(Sketch.Source("Greek officials", also: given => given with { IdentityKnownTo = "a friend" })).InDispute())!.Level);

    [Fact]
    public void Without_an_allegation_it_is_a_warning() => Assert.Equal(FindingLevel.Warning, Asked(Sketch.Of(Sketch.Unnamed("a docker")))!.Level);

    [Fact]
    public void Two_unnamed_origins_with_reasons_are_a_note() =>
        Assert.Equal(FindingLevel.Note, Asked(Sketch.Of(Sketch.Unnamed("a docker", also: WithReason), Sketch.Unnamed("a crane driver", also: WithReason)).InDispute())!.Level);

    [Fact]
    public void Two_unnamed_origins_of_which_one_lacks_a_reason_are_a_warning() =>
        Assert.Equal(FindingLevel.Warning, Asked(Sketch.Of(Sketch.Unnamed("a docker", also: WithReason), Sketch.Unnamed("a crane driver")))!.Level);

    [Fact]
    public void An_agency_that_relays_is_no_second_origin()
    {
        var draft = Sketch.Of(
            Sketch.Source("Greek officials", also: given => given.Through("Meridian Wire")),
            Sketch.Source("Meridian Wire", also: given => given with { Standing = Standing.Relay }) with { Kind = "news-agency" }).InDispute();
        var finding = Asked(draft);
        Assert.Equal(FindingLevel.Error, finding!.Level);
        Assert.Contains("it began with Greek officials. It came through Meridian Wire; passing it on adds no second source.", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_only_a_carrier_is_named_the_message_says_that_no_source_is_given()
    {
        var draft = Sketch.Of(Sketch.Source("Meridian Wire", also: given => given with { Standing = Standing.Relay }) with { Kind = "news-agency" });
        Assert.EndsWith("has no source beside those that passed it on: Meridian Wire.", Asked(draft)!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_claim_without_any_source_is_named_as_such() =>
        Assert.StartsWith("In this draft, no source is given for", Asked(Sketch.Of(Sketch.Person("Ines Duarte", "Port Pilots", claim: null)))!.Message, StringComparison.Ordinal);

    [Fact]
    public void A_named_body_among_the_unnamed_answers_for_it() => Assert.Null(Asked(Sketch.Of(Sketch.Source("Greek officials"), Sketch.Source("Greek Navy")).InDispute()));

    [Fact]
    public void A_spokesperson_answers_for_the_body() => Assert.Null(Asked(Sketch.Of(Sketch.Source("a spokesman for the Greek Ministry of Defence")).InDispute()));

    [Fact]
    public void The_worst_claim_comes_first_and_gives_the_level()
    {
        var draft = Sketch.Of(Sketch.Unnamed("a docker", "c1"), Sketch.Source("Greek officials", "c2")).Between().About(Sketch.Event("c1"), Sketch.Event("c2", target: "tr"));
        var finding = Asked(draft);
        Assert.Equal((FindingLevel.Error, "c2"), (finding!.Level, finding.ClaimId));
    }

    private static DeclaredAttribution WithReason(DeclaredAttribution given) => given with { AnonymityReason = "may not speak to the press" };

    private static Finding? Asked(Draft draft) => Shipped.Finding("SRC002", draft);
}
