using Credibility.Drafts;
using Credibility.Tests.Policies;
using Xunit;

namespace Credibility.Tests.Reports;

/// <summary>What a draft does well is told, and only what it does.</summary>
public sealed class DoneWellTests
{
    private const string Unverified = "The draft says what has not been verified.", Uncertain = "Uncertainty is stated.", Sides = "Both sides' positions are given.";
    private const string Reasons = "The draft says why its unnamed sources are unnamed.", Documents = "Documents are linked.", FirstHand = "There is first-hand reporting.";

    [Fact]
    public void Nothing_is_praised_in_a_draft_that_does_none_of_it() => Assert.Empty(Told(Sketch.Of(Sketch.Source("Greek Ministry of Defence"))));

    [Fact]
    public void That_something_is_unverified_may_be_declared_or_stand_in_the_text()
    {
        Assert.Contains(Unverified, Told(Sketch.Of().About(Sketch.Event() with { SaidUnverified = true })));
        Assert.Contains(Unverified, Told(Sketch.Of() with { Text = "It could not be verified." }));
        Assert.DoesNotContain(Unverified, Told(Sketch.Of() with { Text = "It was verified." }));
    }

    [Theory]
    [InlineData(ClaimKind.Event, true)]
    [InlineData(ClaimKind.Position, false)]
    public void A_hedge_counts_where_there_is_something_to_check(ClaimKind kind, bool told) =>
        Assert.Equal(told, Told(Sketch.Of().About(Sketch.Event() with { Kind = kind, Hedged = true })).Contains(Uncertain));

    [Fact]
    public void Both_sides_are_given_when_both_say_something()
    {
        var one = Sketch.Of(Sketch.Source("Greek Ministry of Defence")).InDispute();
        Assert.DoesNotContain(Sides, Told(one));
        Assert.DoesNotContain(Sides, Told(one with { Sources = [.. one.Sources, new DeclaredSource(null, "Turkish Ministry of Defence")] }));
        Assert.Contains(Sides, Told(one with { Sources = [.. one.Sources, Sketch.Source("Turkish Ministry of Defence", null)] }));
    }

    [Fact]
    public void Reasons_are_given_when_every_unnamed_person_has_one()
    {
        var reasoned = Sketch.Unnamed("a nurse", also: given => given with { AnonymityReason = "fears dismissal" });
        Assert.Contains(Reasons, Told(Sketch.Of(reasoned)));
        Assert.Contains(Reasons, Told(Sketch.Of(reasoned, Sketch.Source("critics"))));
        Assert.DoesNotContain(Reasons, Told(Sketch.Of(reasoned, Sketch.Unnamed("a driver"))));
        Assert.DoesNotContain(Reasons, Told(Sketch.Of(Sketch.Unnamed("a nurse", also: given => given with { AnonymityReason = "on condition of anonymity" }))));
        Assert.DoesNotContain(Reasons, Told(Sketch.Of(Sketch.Person("Nia Berg", "Fernholm Circle"))));
    }

    [Theory]
    [InlineData("https://alder.example/ruling", true)]
    [InlineData(null, false)]
    public void A_document_counts_when_it_is_linked(string? url, bool told) =>
        Assert.Equal(told, Told(Sketch.Of(Sketch.Source("the ruling") with { Kind = "document", Url = url })).Contains(Documents));

    [Fact]
    public void First_hand_is_who_was_there()
    {
        Assert.Contains(FirstHand, Told(Sketch.Of(Sketch.Person("Nia Berg", "Fernholm Circle"))));
        Assert.Contains(FirstHand, Told(Sketch.Of(Sketch.Source("a docker", also: given => given with { Standing = Standing.Witness }))));
        Assert.DoesNotContain(FirstHand, Told(Sketch.Of(Sketch.Source("a docker"))));
    }

    private static IReadOnlyList<string> Told(Draft draft) => Shipped.Report(draft).DoneWell;
}
