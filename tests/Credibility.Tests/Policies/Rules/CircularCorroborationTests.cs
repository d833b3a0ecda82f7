using Credibility.Drafts;
using Credibility.Policies;
using Xunit;

namespace Credibility.Tests.Policies.Rules;

public sealed class CircularCorroborationTests
{
    [Fact]
    public void Two_sites_that_cite_each_other_are_a_circle()
    {
        var finding = Asked(Sketch.Of(Relayed("Harbour Lantern", "Delta Courant"), Relayed("Delta Courant", "Harbour Lantern")));
        Assert.Equal(FindingLevel.Error, finding!.Level);
        Assert.StartsWith("Reporting runs in a circle", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_circle_of_three_is_a_circle() =>
        Assert.NotNull(Asked(Sketch.Of(Relayed("Harbour Lantern", "Delta Courant"), Relayed("Delta Courant", "Evening Lighthouse"), Relayed("Evening Lighthouse", "Harbour Lantern"))));

    [Fact]
    public void Papers_that_print_one_wire_copy_are_one_origin()
    {
        var finding = Asked(Copies(["Meridian Wire"], ["Harbour Lantern", "Meridian Wire"], ["Evening Lighthouse", "Meridian Wire"]));
        Assert.EndsWith("but it came from one origin: Ministry of Ports.", finding!.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(9)]
    public void However_many_copy_one_paper_and_word_it_anew_they_are_one_origin(int outlets)
    {
        var draft = Sketch.Of(new DeclaredSource("bulletin", "the fire service's six o'clock bulletin", Kind: "document")) with
        {
            Attributions = [.. Enumerable.Range(1, outlets).Select(i => new DeclaredAttribution { SourceId = "bulletin", ClaimId = "c1", Words = 20 }.Through($"Outlet {i}"))],
        };
        Assert.Contains("but it came from one origin: the fire service's six o'clock bulletin.", Asked(draft)!.Message, StringComparison.Ordinal);
        Assert.Null(Shipped.Finding("SRC001", draft));
    }

    [Fact]
    public void A_single_transparent_chain_is_silent() => Assert.Null(Asked(Copies(["Harbour Lantern", "Meridian Wire"])));

    [Fact]
    public void Bodies_of_one_state_that_each_speak_for_themselves_are_one_side_and_no_circle()
    {
        var draft = Sketch.Of(
            Sketch.Source("Greek Ministry of Defence", also: given => given.Through("Meridian Wire")),
            Sketch.Source("General Staff of Greece", also: given => given.Through("Meridian Wire"))).InDispute();
        Assert.Null(Asked(draft));
        Assert.NotNull(Shipped.Finding("SRC001", draft));
    }

    [Fact]
    public void Two_people_through_one_outlet_are_two_origins()
    {
        var draft = Sketch.Of(Sketch.Person("Ines Duarte", "Port Pilots"), Sketch.Person("Tomas Kral", "Kral Shipping"));
        Assert.Null(Asked(draft with { Sources = [.. draft.Sources.Select(source => source with { Shorthand = source.Shorthand!.Through("Meridian Wire") })] }));
    }

    [Fact]
    public void Who_passes_it_on_and_saw_it_too_breaks_the_circle()
    {
        var first = Relayed("Harbour Lantern", "Delta Courant");
        var seen = first with { Shorthand = first.Shorthand! with { FirstHand = true, Via = [] } };
        Assert.Null(Asked(Sketch.Of(seen, Relayed("Tomas Kral", "Harbour Lantern") with { Kind = "person", Affiliation = "Kral Shipping" })));
    }

    [Fact]
    public void One_ministry_on_its_own_and_through_an_agency_looks_like_two() => Assert.NotNull(Asked(Copies([], ["Meridian Wire"])));

    [Fact]
    public void Unnamed_people_through_one_agency_do_not_look_like_several_names()
    {
        var draft = Sketch.Of(Sketch.Source("Greek officials", also: given => given.Through("Meridian Wire")), Sketch.Source("Greek law enforcement sources", also: given => given.Through("Meridian Wire")));
        Assert.Null(Asked(draft.InDispute()));
    }

    [Fact]
    public void An_outlet_that_cites_itself_repeats_nobody() => Assert.Null(Asked(Sketch.Of(Relayed("Harbour Lantern", "Harbour Lantern"))));

    private static DeclaredSource Relayed(string name, params string[] outlets) => Sketch.Source(name, also: given => given.Through(outlets)) with { Kind = "news-site" };

    /// <summary>One ministry cited once by each chain.</summary>
    private static Draft Copies(params string[][] chains) => Sketch.Of(new DeclaredSource("ministry", "Ministry of Ports", Kind: "government-body")) with
    {
        Attributions = [.. chains.Select(chain => new DeclaredAttribution { SourceId = "ministry", ClaimId = "c1", Words = 20 }.Through(chain))],
    };

    private static Finding? Asked(Draft draft) => Shipped.Finding("SRC003", draft);
}
