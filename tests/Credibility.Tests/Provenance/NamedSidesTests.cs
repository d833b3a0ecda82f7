using Credibility.Drafts;
using Credibility.Provenance;
using Credibility.Tests.Policies;
using Xunit;

namespace Credibility.Tests.Provenance;

public sealed class NamedSidesTests
{
    private static Draft Trial { get; } = (Sketch.Of(
        Sketch.Source("prosecutors"),
        Sketch.Source("Ines Duarte", null) with { Id = "duarte", Kind = "person", Description = "the defendant" },
        Sketch.Source("Tomas Kral", null) with { Kind = "person", Description = "defence lawyer" }) with { Type = "court" }).About(Sketch.Event(target: "duarte"));

    [Fact]
    public void In_a_court_report_prosecution_and_defence_are_the_parties()
    {
        var report = Shipped.Report(Trial);
        Assert.Equal([("prosecution", "derived"), ("defence", "derived")], report.Parties.Select(party => (party.Id, party.Origin)));
        Assert.Equal(["prosecution", "defence", "defence"], report.Sources.Select(source => source.Camp));
    }

    [Fact]
    public void What_the_prosecution_alone_says_is_one_sides_word_about_its_opponent()
    {
        var report = Shipped.Report(Trial with { Sources = [Sketch.Source("Anna Berg") with { Kind = "person", Description = "district prosecutor" }, .. Trial.Sources.Skip(1)] });
        Assert.Equal((SupportLevel.OneSide, Standing.AboutOpponent), (report.Claims[0].Support, report.Attributions[0].Standing));
    }

    [Fact]
    public void Where_one_of_them_is_missing_the_report_says_who_they_should_be()
    {
        const string Remark = "The parties of a court report are prosecution and defence: cite both, or declare them.";
        Assert.DoesNotContain(Remark, Shipped.Report(Trial).Warnings);
        Assert.Contains(Remark, Shipped.Report(Trial with { Sources = [Trial.Sources[0]], Claims = [Sketch.Event()] }).Warnings);
    }

    [Fact]
    public void A_declared_party_wins() => Assert.Equal(["gr", "tr"], Shipped.Report(Trial.Between()).Parties.Select(party => party.Id));

    [Fact]
    public void One_side_alone_is_no_dispute_of_two() => Assert.DoesNotContain(Parties(Trial with { Sources = [Trial.Sources[0]], Claims = [Sketch.Event()] }), id => id == "prosecution");

    [Theory]
    [InlineData("Ministry of Defence of Greece")]
    [InlineData("the lawyer who spoke for the prosecution and later for the defence")]
    public void Who_is_on_neither_side_or_could_be_on_both_is_on_none(string name)
    {
        var report = Shipped.Report(Trial with { Sources = [.. Trial.Sources, Sketch.Source(name, null)] });
        Assert.Null(report.Sources[^1].Camp);
    }

    [Fact]
    public void Another_kind_of_text_has_no_such_sides() => Assert.DoesNotContain("prosecution", Parties(Trial with { Type = "news" }));

    private static IEnumerable<string> Parties(Draft draft) => Shipped.Report(draft).Parties.Select(party => party.Id);
}
