using Credibility.Drafts;
using Credibility.Policies;
using Xunit;

namespace Credibility.Tests.Policies.Rules;

public sealed class AnonymousOpinionTests
{
    [Theory]
    [InlineData(ClaimKind.Motive, "a reading of motives")]
    [InlineData(ClaimKind.Forecast, "a forecast")]
    [InlineData(ClaimKind.Evaluation, "an opinion")]
    [InlineData(ClaimKind.Position, "a position")]
    public void What_cannot_be_checked_needs_a_name(ClaimKind kind, string words) =>
        Assert.StartsWith($"Without a name, “a nurse” gives {words}: “Something happened", Asked(Draft("a nurse", kind))!.Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(ClaimKind.Event)]
    [InlineData(ClaimKind.Figure)]
    [InlineData(ClaimKind.OwnAct)]
    public void Information_is_left_to_other_rules(ClaimKind kind) => Assert.Null(Asked(Draft("a nurse", kind)));

    [Theory]
    [InlineData("a source")]
    [InlineData("Greek law enforcement sources")]
    [InlineData("an insider")]
    public void However_they_are_described(string name) => Assert.NotNull(Asked(Draft(name)));

    [Theory]
    [InlineData("critics")]
    [InlineData("local media")]
    [InlineData("Nia Berg")]
    [InlineData("police")]
    [InlineData("residents of Kato Ormos")]
    public void Collectives_crowds_bodies_and_names_are_not_asked_about(string name) => Assert.Null(Asked(Draft(name)));

    [Fact]
    public void A_reason_does_not_mend_it() =>
        Assert.NotNull(Asked(Sketch.Of(Sketch.Unnamed("a nurse", also: given => given with { AnonymityReason = "fears dismissal" })).About(Opinion())));

    [Fact]
    public void Officials_may_state_the_position_of_their_side() => Assert.Null(Asked(Draft("Greek officials", ClaimKind.Position)));

    [Fact]
    public void Officials_may_not_judge_the_other_without_a_name() =>
        Assert.Contains("“Greek officials” give an opinion against Türkiye", Asked(Draft("Greek officials", target: "tr").Between())!.Message, StringComparison.Ordinal);

    [Fact]
    public void An_attack_comes_first()
    {
        var draft = Sketch.Of(Sketch.Source("a nurse", "c2"), Sketch.Source("a source", "c1")).Between().About(Opinion("tr"), Opinion() with { Id = "c2" });
        var finding = Asked(draft)!;
        Assert.Equal(("c1", 2), (finding.ClaimId, finding.Places.Count));
        Assert.EndsWith("The same holds for one more statement.", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_without_a_claim_say_nothing_of_their_kind() => Assert.Null(Asked(Sketch.Of(Sketch.Source("a nurse", claim: null))));

    private static DeclaredClaim Opinion(string? target = null) => Sketch.Event(target: target) with { Kind = ClaimKind.Evaluation };

    private static Draft Draft(string name, ClaimKind kind = ClaimKind.Evaluation, string? target = null) =>
        Sketch.Of(Sketch.Source(name)).About(Sketch.Event(target: target) with { Kind = kind });

    private static Finding? Asked(Draft draft) => Shipped.Finding("SRC012", draft);
}
