using Credibility.Drafts;
using Credibility.Policies;
using Credibility.Sources;
using Credibility.Sources.Ownership;
using Credibility.Tests.Provenance;
using Xunit;

namespace Credibility.Tests.Policies.Rules;

/// <summary>One invented wire under the control of one state; what holds for it holds for any.</summary>
public sealed class ControlUndisclosedTests
{
    private static readonly SourceProfile Wire = Outlet("meridian-wire", "Meridian Wire", SourceKind.NewsAgency) with
    {
        Aliases = [new SourceName("MW", "en", "Latn", Validity.Unknown)],
        Owners = [new OwnershipStake("gr-state", "Hellenic Holdings", 1, Control: false, Validity.Unknown, [])],
    };

    private static readonly SourceProfile Institute = Outlet("fernholm-institute", "Fernholm Institute", SourceKind.ThinkTank);

    private static readonly SourceProfile Free = Outlet("alder-daily", "Alder Daily", SourceKind.Newspaper) with { Control = ControlFactors.Unknown };

    [Fact]
    public void A_medium_described_without_its_control_is_found_with_whose_it_is() => Assert.Equal(
        "Meridian Wire is cited, and nothing in this draft says that its editorial line is under the control of the Greek state.",
        Asked(Sketch.Of(Described("Meridian Wire", "news agency")))!.Message);

    [Fact]
    public void Words_to_paste_say_it() => Assert.Equal(
        "Meridian Wire, a news agency under the editorial control of the Greek state,", Asked(Sketch.Of(Described("Meridian Wire", "news agency")))!.Rewrite);

    [Fact]
    public void Where_no_state_is_known_above_it_none_is_named() =>
        Assert.Contains("the control of a state.", Asked(Sketch.Of(Described("Fernholm Institute", "think-tank")))!.Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("state-run news agency")]
    [InlineData("Greek state news agency")]
    [InlineData("agency of the Greek government")]
    [InlineData("the ministry's agency")]
    [InlineData("paper of the ruling party")]
    [InlineData("agency close to Maximos Mansion")]
    [InlineData("owned by Hellenic Holdings")]
    public void A_description_that_tells_it_is_enough(string description) => Assert.Null(Asked(Sketch.Of(Described("Meridian Wire", description))));

    [Fact]
    public void A_name_that_tells_it_is_enough() => Assert.Null(Asked(Sketch.Of(Sketch.Source("the Greek state news agency Meridian Wire"))));

    [Fact]
    public void With_a_bare_name_and_no_text_the_question_stays_open()
    {
        var report = Report(Sketch.Of(Sketch.Source("Meridian Wire")));
        Assert.DoesNotContain(report.Findings, finding => finding.Rule == "SRC006");
        Assert.Single(report.NotKnown, line => line.StartsWith("SRC006: whether the draft says who controls Meridian Wire", StringComparison.Ordinal));
    }

    [Fact]
    public void A_text_that_never_names_it_leaves_the_question_open() =>
        Assert.Contains(Report(Cited("The bridge is closed.")).NotKnown, line => line.StartsWith("SRC006", StringComparison.Ordinal));

    [Theory]
    [InlineData("The bridge is closed, Meridian Wire reported.")]
    [InlineData("The bridge is closed, Meridian Wire reported, citing the transport ministry.")]
    [InlineData("The government is silent, and Meridian Wire reported nothing.")]
    [InlineData("The transport ministry told Meridian Wire that the bridge is closed.")]
    [InlineData("According to Meridian Wire, the army closed the bridge.")]
    [InlineData("The bridge is closed, MW said.\n\nThe government of the town pays for it.")]
    [InlineData("The bridge is closed, Meridian Wire reported. The state agency Borealis gave no date.")]
    [InlineData("The bridge is closed, Meridian Wire reported. The state broadcaster gave no date.")]
    [InlineData("The bridge is closed, Meridian Wire reported.\n\nIt is old.\n\nThe state agency gave no date.")]
    [InlineData("The bridge is closed, Meridian Wire reported. The state. Agency work is hard.")]
    public void Words_that_belong_to_somebody_else_disclose_nothing(string text) => Assert.NotNull(Asked(Cited(text)));

    [Theory]
    [InlineData("The bridge is closed, the state news agency Meridian Wire reported.")]
    [InlineData("The bridge is closed, the state-owned MW reported.")]
    [InlineData("Meridian Wire, which is run by the Greek government, reported it first.")]
    [InlineData("Meridian Wire (state-controlled) reported it first.")]
    [InlineData("Meridian Wire reported it. Meridian Wire is owned by the Greek government.")]
    [InlineData("State media, including Meridian Wire, reported it.")]
    [InlineData("The bridge is closed and will be for weeks, said Meridian Wire, the state agency.")]
    [InlineData("The bridge is closed, Meridian Wire reported.\n\nThe president’s agency Meridian Wire gave no date.")]
    [InlineData("The bridge is closed, Meridian Wire reported. The state news agency gave no date.")]
    [InlineData("The bridge is closed, Meridian Wire reported.\n\nThe state-run agency, which has an office there, gave no date.")]
    public void One_mention_in_the_text_that_tells_it_is_enough(string text) => Assert.Null(Asked(Cited(text)));

    [Fact]
    public void A_declared_span_is_looked_at_where_the_text_has_another_name()
    {
        const string Text = "The bridge is closed, the Greek state agency reported.";
        var draft = new Draft
        {
            PublishedAt = Traces.Day, Text = Text, Sources = [new DeclaredSource("s1", "Meridian Wire")],
            Attributions = [new DeclaredAttribution { SourceId = "s1", Source = new TextSpan(22, 44) }],
        };
        Assert.Null(Asked(draft));
        Assert.NotNull(Asked(draft with { Text = Text.Replace("Greek state", "other local", StringComparison.Ordinal) }));
    }

    [Fact]
    public void Who_only_carried_it_counts_too()
    {
        var carried = Sketch.Source("Nia Berg", also: given => given.Through("Meridian Wire")) with { Kind = "person" };
        var finding = Asked(Sketch.Of(carried) with { Text = "The bridge is closed, Nia Berg told Meridian Wire." });
        Assert.Equal(["Meridian Wire"], finding!.Places.Select(place => place.Quote));
    }

    [Fact]
    public void A_source_cited_twice_is_told_once()
    {
        var finding = Asked(Sketch.Of(Described("Meridian Wire", "news agency"), Described("MW", "news agency")))!;
        Assert.DoesNotContain("The same holds", finding.Message, StringComparison.Ordinal);
        Assert.Equal(2, finding.Places.Count);
    }

    [Fact]
    public void Several_sources_are_one_finding() => Assert.EndsWith(
        "The same holds for Fernholm Institute.", Asked(Sketch.Of(Described("Meridian Wire", "news agency"), Described("Fernholm Institute", "think-tank")))!.Message, StringComparison.Ordinal);

    [Fact]
    public void An_expert_who_works_there_counts() => Assert.Equal(
        "Nia Berg works for Meridian Wire, and nothing in this draft says that the editorial line there is under the control of the Greek state.",
        Asked(Sketch.Of(Expert))!.Message);

    [Fact]
    public void An_expert_whose_employer_is_told_to_be_a_states_is_disclosed() =>
        Assert.Null(Asked(Sketch.Of(Expert with { Description = "analyst at the state news agency" })));

    [Fact]
    public void Somebody_who_works_there_and_speaks_as_a_witness_is_no_expert() => Assert.Null(Asked(Sketch.Of(Expert with { Kind = "person", Description = "passenger" })));

    [Fact]
    public void Without_evidence_nothing_is_asked() => Assert.Null(Asked(Sketch.Of(Described("Alder Daily", "newspaper"))));

    [Fact]
    public void On_a_day_for_which_nothing_is_evidenced_nothing_is_asked() =>
        Assert.Null(Asked(Sketch.Of(Described("Meridian Wire", "news agency")) with { PublishedAt = new DateOnly(2019, 12, 31) }));

    [Fact]
    public void Ownership_by_a_state_is_no_editorial_control()
    {
        var owned = Wire with { Control = new ControlFactors(null, new ControlFactor(true, Validity.Unknown, []), new ControlFactor(false, Validity.Unknown, [])) };
        Assert.DoesNotContain(Report(Sketch.Of(Described("Meridian Wire", "news agency")), owned).Findings, finding => finding.Rule == "SRC006");
    }

    [Fact]
    public void A_ministry_that_speaks_as_itself_is_no_medium() => Assert.Null(Asked(Sketch.Of(Described("Greek Ministry of Defence", "has a base there"))));

    [Fact]
    public void The_publisher_need_not_tell_of_itself() => Assert.Null(Asked(Sketch.Of(Described("Meridian Wire", "news agency")) with { Publisher = "Meridian Wire" }));

    private static DeclaredSource Expert => Described("Nia Berg", "naval expert") with { Kind = "analyst", Affiliation = "Meridian Wire" };

    private static DeclaredSource Described(string name, string description) => Sketch.Source(name) with { Description = description };

    private static Draft Cited(string text) => Sketch.Of(Sketch.Source("Meridian Wire")) with { Text = text };

    private static SourceProfile Outlet(string id, string name, SourceKind kind) => new()
    {
        Id = id, Name = name, Kind = kind,
        Control = new ControlFactors(null, null, new ControlFactor(true, new Validity(FactDate.Parse("2020")), [])),
    };

    private static Credibility.Reports.Report Report(Draft draft, SourceProfile? wire = null) => Shipped.Report(draft, catalog: Traces.Catalog(wire ?? Wire, Institute, Free));

    private static Finding? Asked(Draft draft) => Report(draft).Findings.SingleOrDefault(finding => finding.Rule == "SRC006");
}
