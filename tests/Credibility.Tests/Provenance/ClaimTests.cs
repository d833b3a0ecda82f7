using Credibility.Drafts;
using Credibility.Provenance;
using Credibility.Tests.Policies;
using Xunit;

namespace Credibility.Tests.Provenance;

/// <summary>What is said of a claim, what is derived, and when two are one.</summary>
public sealed class ClaimTests
{
    private static DeclaredClaim Said(string text, string? id = null, string? target = null, string? topic = null) => new() { Id = id, Text = text, Target = target, Topic = topic };

    private static Claim Read(DeclaredClaim claim, params DeclaredSource[] sources) => Sketch.Of(sources).Between().About(claim with { Id = "c1" }).Trace().Claim().Claim;

    [Theory]
    [InlineData("A bridge fell at the quay", null, null, ClaimKind.Event)]
    [InlineData("The ministry resigned on Monday", null, null, ClaimKind.OwnAct)]
    [InlineData("The union condemned the plan", null, null, ClaimKind.Position)]
    [InlineData("The guild announced that soldiers fired at a crowd", "tr", null, ClaimKind.Event)]
    [InlineData("The guild condemned an attack by soldiers on a crowd", "tr", null, ClaimKind.Event)]
    [InlineData("The guild announced a plan and accuses the port of theft", null, null, ClaimKind.Event)]
    [InlineData("Prices will rise in autumn", null, null, ClaimKind.Forecast)]
    [InlineData("The port aims to push the guild out", null, null, ClaimKind.Motive)]
    [InlineData("The strike is a sign of decline", null, null, ClaimKind.Evaluation)]
    [InlineData("Some 120 people died", null, "casualties", ClaimKind.Figure)]
    [InlineData("Some 120 people sang", null, null, ClaimKind.Event)]
    public void The_kind_is_read_from_the_words_and_an_event_inside_an_announcement_stays_an_event(string text, string? target, string? topic, ClaimKind kind)
    {
        var claim = Read(Said(text, target: target, topic: topic));

        Assert.Equal(kind, claim.Kind);
        Assert.Contains("kind", claim.Derived);
    }

    [Theory]
    [InlineData(Standing.OwnAct, ClaimKind.OwnAct)]
    [InlineData(null, ClaimKind.Event)]
    public void What_everybody_tells_of_as_their_own_act_is_one(Standing? standing, ClaimKind kind) =>
        Assert.Equal(kind, Read(Said("The port closes its gates on Monday"), Sketch.Source("Holt Port", also: given => given with { Standing = standing })).Kind);

    [Theory]
    [InlineData("A bridge fell", null, null, false)]
    [InlineData("A bridge fell", "tr", null, true)]
    [InlineData("Some 120 people died", null, "casualties", true)]
    [InlineData("Some 120 papers", null, "statistics", false)]
    [InlineData("The union condemned the plan", null, null, false)]
    public void An_allegation_and_a_figure_that_readers_remember_are_key(string text, string? target, string? topic, bool key) =>
        Assert.Equal(key, Read(Said(text, target: target, topic: topic)).Key);

    [Theory]
    [InlineData(0, true)]
    [InlineData(8, true)]
    [InlineData(15, false)]
    public void What_stands_in_the_first_two_paragraphs_is_key(int at, bool key)
    {
        var draft = new Draft
        {
            Text = "First.\n\nSecond\n\nThird.",
            Sources = [new("s", "Nia Berg")],
            Claims = [Said("A bridge fell", "c1"), Said("a bridge fell.", "c2")],
            Attributions = [new() { SourceId = "s", ClaimId = "c2", ContentSpans = [new TextSpan(at + 1, at + 4)] }],
        };

        Assert.Equal(key, draft.Trace().Claim().Claim.Key);
    }

    [Fact]
    public void An_author_who_says_that_a_claim_is_not_key_is_believed()
    {
        var claim = Read(Said("A bridge fell", target: "tr") with { Key = false });

        Assert.False(claim.Key);
        Assert.DoesNotContain("key", claim.Derived);
    }

    [Theory]
    [InlineData("a  bridge, fell.", ClaimKind.Event, null, null, true)]
    [InlineData("A bridge fell", ClaimKind.Figure, null, null, false)]
    [InlineData("A bridge fell", null, "tr", null, false)]
    [InlineData("A bridge fell", null, null, "disaster", false)]
    [InlineData("A bridge fell on Tuesday", null, null, null, false)]
    public void Only_the_same_words_of_the_same_kind_target_and_topic_are_one_claim(string text, ClaimKind? kind, string? target, string? topic, bool one)
    {
        var second = Said(text, "c2", target, topic) with { Kind = kind };
        var provenance = Sketch.Of().Between().About(Said("A bridge fell", "c1"), second).Trace();

        Assert.Equal(one ? 1 : 2, provenance.Claims.Count);
    }

    [Fact]
    public void Claims_that_look_alike_stay_apart_and_are_listed_unless_one_says_the_opposite()
    {
        (string, string)[] NearMisses(string second) => [.. Sketch.Of().About(Said("The bridge near Holt fell on Monday", "c1"), Said(second, "c2")).Trace().NearMisses];

        Assert.Equal([("c1", "c2")], NearMisses("The bridge near Holt fell on Tuesday"));
        Assert.Empty(NearMisses("The bridge near Holt never fell on Monday"));
        Assert.Empty(NearMisses("Nobody knows"));
    }

    [Fact]
    public void Supporters_denials_and_questions_reach_a_merged_claim_by_either_id()
    {
        var draft = new Draft
        {
            Parties = [Sketch.Greece, Sketch.Turkiye],
            Sources = [new("g", "Greek defence ministry"), new("t", "Turkish defence ministry")],
            Claims = [Said("A bridge fell", "c1", "tr"), Said("A bridge fell", "c2", "tr")],
            Attributions = [new() { Id = "a1", SourceId = "g", ClaimId = "c1" }, new() { Id = "a2", SourceId = "g", ClaimId = "c2" }],
        };

        Assert.Equal(2, Assert.Single(draft.Trace().Claims).Supporters.Count);
        Assert.Equal(["c2"], Assert.Single(Shipped.Report(draft).Claims).MergedIds);
        Assert.Equal(ContestedState.AskedNoReply, draft.WithAsked("tr", "c2").Trace().Claim().Contested);
        Assert.Equal(ContestedState.Denied, (draft with { Attributions = [.. draft.Attributions, new() { SourceId = "t", Disputes = "a2" }] }).Trace().Claim().Contested);
        Assert.Equal(ContestedState.Denied, (draft with { Attributions = [.. draft.Attributions, new() { SourceId = "t", ClaimId = "c2", Stance = Stance.Disputes }] }).Trace().Claim().Contested);
    }
}
