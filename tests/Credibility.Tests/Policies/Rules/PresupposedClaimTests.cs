using Credibility.Drafts;
using Credibility.Policies;
using Xunit;

namespace Credibility.Tests.Policies.Rules;

public sealed class PresupposedClaimTests
{
    private const string Lead = "The crews desert their posts, the Greek Ministry of Defence said. The Turkish Ministry of Defence denied it.\n\n";

    private static readonly DeclaredClaim Desertion = Sketch.Event(target: "tr") with { Text = "The crews are deserting their posts" };

    private static Draft Denied(string text) => (Sketch.Of(
        Sketch.Source("Greek Ministry of Defence"),
        Sketch.Source("Turkish Ministry of Defence", also: given => given with { Stance = Stance.Disputes })) with { Text = text }).Between().About(Desertion);

    [Fact]
    public void A_phrase_that_presupposes_a_denied_claim_is_a_warning_with_a_mend()
    {
        var finding = Found(Denied(Lead + "The growing number of deserters worries the fleet."))!;
        Assert.Equal((FindingLevel.Warning, "the growing number of deserters"), (finding.Level, finding.Places[0].Quote.ToLowerInvariant()));
        Assert.StartsWith("what Greek Ministry of Defence calls", finding.Rewrite, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The growing number of tourists worries the fleet.")]
    [InlineData("A “growing number of deserters” worries the fleet.")]
    [InlineData("“The growing number of deserters worries the fleet.”")]
    [InlineData("The growing number of deserters worries the fleet, the Greek Ministry of Defence said.")]
    [InlineData("The growing number of boats in the harbour of the town deserves a look.")]
    public void What_is_about_something_else_or_is_somebodys_words_is_not(string text) => Assert.Null(Found(Denied(Lead + text)));

    [Fact]
    public void A_claim_that_nobody_answers_is_not_contested() =>
        Assert.Null(Found(Denied(Lead + "The growing number of deserters worries the fleet.") with { Sources = [Sketch.Source("Greek Ministry of Defence")], IsRead = true }));

    [Fact]
    public void What_two_separate_origins_stand_behind_may_be_taken_for_granted()
    {
        var draft = Denied(Lead + "The growing number of deserters worries the fleet.");
        var outside = new[] { Sketch.Person("Ines Duarte", "Dam Authority"), Sketch.Person("Ole Brandvik", "Seamen's Union") };
        Assert.Null(Found(draft with { Sources = [.. draft.Sources, .. outside] }));
    }

    [Theory]
    [InlineData("exposed", true)]
    [InlineData("has revealed", true)]
    [InlineData("said", false)]
    public void A_verb_that_asserts_what_it_reports_is_found_by_its_span(string cue, bool found)
    {
        var text = $"Petra Holm {cue} that the crews desert. The ministry denies it.";
        Assert.Equal(found, Found(Reported(text, cue, "Petra Holm")) is not null);
    }

    [Fact]
    public void Whoever_it_concerns_admits_it()
    {
        var draft = Reported("The Turkish Ministry of Defence admitted that the crews desert. A second navy denies it.", "admitted", "Turkish Ministry of Defence");
        Assert.Null(Found(draft));
    }

    private static Draft Reported(string text, string cue, string who) => Sketch.Of().Between().About(Desertion) with
    {
        Text = text,
        Sources = [new("s1", who), new("s2", "ministry of the other side")],
        Attributions =
        [
            new() { Id = "a1", SourceId = "s1", ClaimId = "c1", Words = 5, Cue = new(text.IndexOf(cue, StringComparison.Ordinal), text.IndexOf(cue, StringComparison.Ordinal) + cue.Length) },
            new() { Id = "a2", SourceId = "s2", ClaimId = "c1", Words = 3, Stance = Stance.Disputes, Disputes = "a1" },
        ],
    };

    private static Finding? Found(Draft draft) => Shipped.Finding("SRC026", draft);
}
