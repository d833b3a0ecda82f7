using Credibility.Drafts;
using Credibility.Policies;
using Xunit;

namespace Credibility.Tests.Policies.Rules;

public sealed class ReplyToAnotherClaimTests
{
    /// <summary>Two allegations; the accused disputes the second.</summary>
    private static Draft HalfAnswered => Sketch.Of(Sketch.Person("Ines Duarte", "Port Pilots"), Reply("c2", Stance.Disputes)).Between()
        .About(Sketch.Event(target: "tr"), Sketch.Event("c2", target: "tr"));

    [Fact]
    public void A_reply_to_another_claim_is_found_where_the_whole_draft_was_put_to_them()
    {
        var finding = Found(HalfAnswered.WithAsked("tr", about: null, AskedAnswer.Replied))!;
        Assert.Equal((FindingLevel.Note, "c1"), (finding.Level, finding.ClaimId));
        Assert.Contains("the answer in the draft is about “Something happened at the quay on Monday (c2)”", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_nothing_was_asked_the_rule_that_weighs_more_speaks_alone()
    {
        Assert.Null(Found(HalfAnswered));
        Assert.Equal("c1", Shipped.Finding("SRC015", HalfAnswered)!.ClaimId);
    }

    [Theory]
    [MemberData(nameof(Logs))]
    public void The_two_rules_never_speak_about_one_claim(string? about, AskedAnswer answer)
    {
        var draft = about == "none" ? HalfAnswered : HalfAnswered.WithAsked("tr", about, answer);
        Assert.False(Found(draft)?.ClaimId == "c1" && Shipped.Finding("SRC015", draft)?.ClaimId == "c1");
    }

    public static TheoryData<string?, AskedAnswer> Logs
    {
        get
        {
            var logs = new TheoryData<string?, AskedAnswer>();
            foreach (var answer in Enum.GetValues<AskedAnswer>())
            {
                logs.Add(null, answer);
                logs.Add("c1", answer);
                logs.Add("c2", answer);
                logs.Add("none", answer);
            }

            return logs;
        }
    }

    [Theory]
    [InlineData(AskedAnswer.None)]
    [InlineData(AskedAnswer.Declined)]
    [InlineData(AskedAnswer.CouldNotBeReached)]
    public void Whoever_was_asked_about_this_claim_and_gave_no_answer_is_left_alone(AskedAnswer answer) => Assert.Null(Found(HalfAnswered.WithAsked("tr", "c1", answer)));

    [Fact]
    public void An_answer_in_the_log_that_the_draft_does_not_give_is_found()
    {
        var draft = Sketch.Of(Sketch.Person("Ines Duarte", "Port Pilots")).InDispute().WithAsked("tr", "c1", AskedAnswer.Replied);
        Assert.StartsWith("Türkiye replied, the contact log says, and the draft does not give the answer", Found(draft)!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_of_theirs_that_belong_to_no_claim_are_about_none_in_particular()
    {
        var draft = (Sketch.Of(Sketch.Person("Ines Duarte", "Port Pilots"), Reply(null, Stance.Supports)).InDispute()).WithAsked("tr", about: null);
        Assert.EndsWith("is about no claim in particular.", Found(draft)!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_source_that_is_listed_and_says_nothing_is_no_reply()
    {
        var draft = Sketch.Of(Sketch.Person("Ines Duarte", "Port Pilots"), new DeclaredSource("norda", "Norda Ferries", Kind: "company")).About(Sketch.Event(target: "norda"));
        Assert.Null(Found(draft.WithAsked("norda", about: null)));
    }

    [Fact]
    public void A_denial_of_this_claim_is_a_reply_to_it() =>
        Assert.Null(Found(Sketch.Of(Sketch.Person("Ines Duarte", "Port Pilots"), Reply("c1", Stance.Disputes)).InDispute().WithAsked("tr", about: null, AskedAnswer.Replied)));

    [Fact]
    public void What_the_other_side_says_elsewhere_is_no_reply() => Assert.Null(Found(
        Sketch.Of(Sketch.Person("Ines Duarte", "Port Pilots"), Sketch.Source("Greek Ministry of Defence", "c2")).Between()
            .About(Sketch.Event(target: "tr"), Sketch.Event("c2")).WithAsked("tr", about: null)));

    [Fact]
    public void A_claim_against_nobody_needs_no_reply() => Assert.Null(Found(HalfAnswered.About(Sketch.Event(), Sketch.Event("c2", target: "tr")).WithAsked("tr", about: null, AskedAnswer.Replied)));

    [Fact]
    public void An_answer_that_came_after_publication_is_not_counted()
    {
        var draft = Sketch.Of(Sketch.Person("Ines Duarte", "Port Pilots")).InDispute();
        var late = draft with { Asked = [new ContactEntry("tr", "c1", draft.PublishedAt!.Value.AddDays(1), "e-mail", AskedAnswer.Replied)] };
        Assert.Null(Found(late));
        Assert.NotNull(Shipped.Finding("SRC015", late));
        Assert.Contains(Shipped.Report(late).Warnings, warning => warning.StartsWith("/asked/0/when: Türkiye was asked on 2026-06-02, after publication on 2026-06-01", StringComparison.Ordinal));
    }

    private static DeclaredSource Reply(string? claim, Stance stance) => Sketch.Source("Turkish Ministry of Defence", claim, also: given => given with { Stance = stance });

    private static Finding? Found(Draft draft) => Shipped.Finding("SRC016", draft);
}
