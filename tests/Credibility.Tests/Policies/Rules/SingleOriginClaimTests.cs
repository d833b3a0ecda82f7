using Credibility.Drafts;
using Credibility.Policies;
using Xunit;

namespace Credibility.Tests.Policies.Rules;

public sealed class SingleOriginClaimTests
{
    [Fact]
    public void One_witness_is_one_origin() => Assert.Contains("one separate origin", Asked(Sketch.Of(Sketch.Person("Ines Duarte", "Port Pilots")))!.Message, StringComparison.Ordinal);

    [Fact]
    public void Two_witnesses_of_two_employers_are_enough() => Assert.Null(Asked(Sketch.Of(Sketch.Person("Ines Duarte", "Port Pilots"), Sketch.Person("Tomas Kral", "Kral Shipping"))));

    [Fact]
    public void Three_bodies_of_one_state_are_one_side()
    {
        var finding = Asked(Sketch.Of(Sketch.Source("Greek Ministry of Defence"), Sketch.Source("Greek foreign ministry"), Sketch.Source("General Staff of Greece")).InDispute());
        Assert.StartsWith("Only one side's sources stand behind", finding!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Adversaries_who_agree_are_outside_for_each_other() =>
        Assert.Null(Asked(Sketch.Of(Sketch.Source("Greek Ministry of Defence"), Sketch.Source("Turkish Ministry of Defence")).Between()));

    [Fact]
    public void A_person_without_employer_counts_for_nobody_outside_and_the_message_says_so()
    {
        var finding = Asked(Sketch.Of(Sketch.Source("Greek Ministry of Defence"), Sketch.Source("Andreas Pelekanos") with { Kind = "person" }).InDispute());
        Assert.Contains("For whom Andreas Pelekanos speaks is not known", finding!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void One_person_outside_is_named_and_the_side_is_not()
    {
        var finding = Asked(Sketch.Of(Sketch.Source("Greek Ministry of Defence"), Sketch.Person("Ines Duarte", "Port Pilots")).InDispute());
        Assert.EndsWith("stands on one separate origin outside the parties: Ines Duarte.", finding!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_statement_of_record_may_stand_alone() =>
        Assert.Null(Asked(Sketch.Of(Sketch.Source("Harbour Court", also: given => given with { Mention = MentionClass.Body, Standing = Standing.RecordHolder }))));

    [Fact]
    public void A_witness_may_tell_an_experience_alone() =>
        Assert.Null(Asked(Sketch.Of(Sketch.Source("Ines Duarte", also: given => given with { Standing = Standing.Witness, FirstHand = true }) with { Kind = "person" })));

    [Fact]
    public void A_claim_that_is_not_key_is_passed_over() =>
        Assert.Null(Asked(Sketch.Of(Sketch.Person("Ines Duarte", "Port Pilots")).About(Sketch.Event() with { Key = false })));

    [Fact]
    public void An_opinion_is_not_graded() =>
        Assert.Null(Asked(Sketch.Of(Sketch.Person("Ines Duarte", "Port Pilots")).About(Sketch.Event() with { Kind = ClaimKind.Evaluation })));

    [Fact]
    public void Where_reporting_runs_in_a_circle_the_other_rule_speaks()
    {
        var draft = Sketch.Of(
            Sketch.Source("Harbour Lantern", also: given => given.Through("Delta Courant")) with { Kind = "news-site" },
            Sketch.Source("Delta Courant", also: given => given.Through("Harbour Lantern")) with { Kind = "news-site" });
        Assert.Null(Asked(draft));
        Assert.NotNull(Shipped.Finding("SRC003", draft));
    }

    /// <summary>Two outlets that relay one named person: N is about one.</summary>
    private static Draft Relayed => Sketch.Of(
        Sketch.Source("Ines Duarte", also: given => given.Through("Harbour Lantern")) with { Kind = "person", Affiliation = "Port Pilots" },
        Sketch.Source("Harbour Lantern", also: given => given.Through("Delta Courant")) with { Kind = "news-site" });

    [Theory]
    [InlineData(1.3, false)]
    [InlineData(0.5, true)]
    public void What_the_other_rule_takes_is_decided_by_the_number_of_the_policy(double maxOrigins, bool speaks)
    {
        var policy = With(Shipped.Policy.Rules["SRC003"] with { Numbers = new Dictionary<string, double> { ["maxOrigins"] = maxOrigins } });
        Assert.Equal((speaks, !speaks), (Shipped.Finding("SRC001", Relayed, policy) is not null, Shipped.Finding("SRC003", Relayed, policy) is not null));
    }

    [Fact]
    public void Where_the_other_rule_is_off_nothing_is_left_to_it() =>
        Assert.NotNull(Shipped.Finding("SRC001", Relayed, With(Shipped.Policy.Rules["SRC003"] with { Level = FindingLevel.None })));

    private static Policy With(RuleSettings relaying) => Shipped.Policy with { Rules = new Dictionary<string, RuleSettings>(Shipped.Policy.Rules) { ["SRC003"] = relaying } };

    [Fact]
    public void One_finding_lists_every_claim_and_puts_one_side_before_one_origin()
    {
        var draft = Sketch.Of(Sketch.Person("Ines Duarte", "Port Pilots", "c1"), Sketch.Source("Greek Ministry of Defence", "c2")).Between()
            .About(Sketch.Event("c1"), Sketch.Event("c2", target: "tr"));
        var finding = Asked(draft);
        Assert.Equal("c2", finding!.ClaimId);
        Assert.Equal(2, finding.Places.Count);
    }

    private static Finding? Asked(Draft draft) => Shipped.Finding("SRC001", draft);
}
