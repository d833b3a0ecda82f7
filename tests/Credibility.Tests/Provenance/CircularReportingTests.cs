using Credibility.Drafts;
using Credibility.Provenance;
using Credibility.Tests.Policies;
using Xunit;

namespace Credibility.Tests.Provenance;

/// <summary>Reports that cite one another: a closed circle has no origin, a circle with a way out has the one it leads to.</summary>
public sealed class CircularReportingTests
{
    private static DeclaredSource Citing(string who, string via) => Sketch.Source(who, also: given => given.Through(via) with { Mention = MentionClass.Body });

    private static DeclaredSource[] Circle(params string[] outlets) => [.. outlets.Select((outlet, i) => Citing(outlet, outlets[(i + 1) % outlets.Length]))];

    [Theory]
    [InlineData("Alder Daily", "Birch Post")]
    [InlineData("Alder Daily", "Birch Post", "Cedar News")]
    public void A_closed_circle_has_no_origin_whatever_its_length(params string[] outlets)
    {
        var claim = Sketch.Of(Circle(outlets)).Trace().Claim();

        Assert.True(claim.Circular);
        Assert.All(claim.Supporters, supporter => Assert.Equal(0, supporter.Answerability));
        Assert.Equal(SupportLevel.None, claim.Support!.Level);
    }

    [Fact]
    public void A_closed_circle_is_told_once_and_as_a_circle()
    {
        var report = Shipped.Report(Sketch.Of(Circle("Alder Daily", "Birch Post")));

        var finding = Assert.Single(report.Findings, finding => finding.Rule == "SRC003");
        Assert.Contains("cite one another, and no origin is named", finding.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(report.Findings, other => other.Rule is "SRC001" or "SRC002");
    }

    [Fact]
    public void An_outlet_that_derives_from_a_circle_has_no_origin_either()
    {
        var claim = Sketch.Of([.. Circle("Alder Daily", "Birch Post"), Citing("Alder Daily", "Cedar News"), Sketch.Source("Cedar News")]).Trace().Claim();

        Assert.Equal(0, claim.Supporters[^1].Answerability);
        Assert.Equal(SupportLevel.None, claim.Support!.Level);
    }

    [Fact]
    public void A_circle_with_a_way_out_has_the_origin_it_leads_to_and_never_more_than_one()
    {
        var draft = Sketch.Of([.. Circle("Alder Daily", "Birch Post"), Sketch.Source("Nia Berg", also: given => given.Through("Alder Daily") with { Mention = MentionClass.NamedPerson })]);
        var claim = draft.Trace().Claim();

        Assert.True(claim.Circular);
        Assert.All(claim.Supporters, supporter => Assert.Equal(1, supporter.Answerability));
        Assert.Equal(SupportLevel.OneOrigin, claim.Support!.Level);
        Assert.Contains("what leads out of it counts once", Shipped.Finding("SRC003", draft)!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_circle_between_messengers_of_a_witness_has_the_witness_for_its_end()
    {
        DeclaredAttribution Seen(params string[] via) => new() { SourceId = "w", ClaimId = "c1", FirstHand = true, Mention = MentionClass.NamedPerson, Via = [.. via.Select(name => new DeclaredConduit(name))] };
        var provenance = new Draft
        {
            Sources = [new("w", "Nia Berg"), Sketch.Source("Alder Daily", also: given => given with { Mention = MentionClass.Body })],
            Claims = [Sketch.Event()],
            Attributions = [Seen("Alder Daily", "Birch Post"), Seen("Birch Post", "Alder Daily")],
        }.Trace();

        Assert.NotEqual(SupportLevel.None, provenance.Level());
        Assert.All(provenance.Claim().Supporters, supporter => Assert.Equal(1, supporter.Answerability));
    }

    [Fact]
    public void A_circle_behind_one_claim_leaves_another_alone()
    {
        var draft = Sketch.Of([.. Circle("Alder Daily", "Birch Post"), Sketch.Person("Nia Berg", "Fernholm Docks", "c2")]).About(Sketch.Event(), Sketch.Event("c2"));
        var provenance = draft.Trace();

        Assert.True(provenance.Claim("c1").Circular);
        Assert.False(provenance.Claim("c2").Circular);
        Assert.Equal(SupportLevel.OneOrigin, provenance.Level("c2"));
    }
}
