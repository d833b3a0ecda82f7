using Credibility.Drafts;
using Credibility.Graphs;
using Credibility.Provenance;
using Credibility.Sources;
using Credibility.Tests.Policies;
using Xunit;

namespace Credibility.Tests.Provenance;

/// <summary>Relays: what each decides, where a chain ends, and that passing on makes no second origin.</summary>
public sealed class ChainTests
{
    private static readonly SourceProfile Wire = Profiles.Of("wire", SourceKind.OsintGroup, "Alder Wire") with { Owners = [] };
    private static readonly RelayTable Verbatim = new(new RelayDiscretion(0, 0), new RelayDiscretion(0, 0), 0);

    [Theory]
    [InlineData(MentionClass.NamedPerson, .05, .15)]
    [InlineData(MentionClass.Body, .05, .15)]
    [InlineData(MentionClass.BodyInContext, .05, .15)]
    [InlineData(MentionClass.Document, .05, .15)]
    [InlineData(MentionClass.Spokesperson, .25, .40)]
    [InlineData(MentionClass.BodyMember, .25, .40)]
    [InlineData(MentionClass.StateOfficials, .25, .40)]
    [InlineData(MentionClass.Branch, .25, .40)]
    [InlineData(MentionClass.DocumentDescribed, .25, .40)]
    [InlineData(MentionClass.Category, .70, .70)]
    [InlineData(MentionClass.Authorities, .70, .70)]
    [InlineData(MentionClass.Generic, .70, .70)]
    [InlineData(MentionClass.None, .70, .70)]
    public void A_relay_decides_the_less_the_better_its_source_can_be_checked(MentionClass cited, double quoted, double told)
    {
        double Discretion(ContentForm form) =>
            Sketch.Of(Sketch.Source("Somebody", also: given => given with { Mention = cited, Via = [new DeclaredConduit("Alder Wire", form)] })).Trace(Wire).Attributions[0].Chain.Relays[0].Discretion;

        Assert.Equal(quoted, Discretion(ContentForm.Direct), 12);
        Assert.Equal(told, Discretion(ContentForm.Paraphrase), 12);
        Assert.Equal(told, Discretion(ContentForm.Mixed), 12);
    }

    [Fact]
    public void Along_three_hops_what_is_left_multiplies_and_each_relay_is_read_by_whom_it_cites()
    {
        var mass = Sketch.Of(Person("Nia Berg", given => given with
        {
            Via = [new DeclaredConduit("Alder Daily", ContentForm.Paraphrase, MentionClass.Body), new DeclaredConduit("a source", ContentForm.Paraphrase, MentionClass.Generic), new DeclaredConduit("Birch Post", ContentForm.Direct, MentionClass.Body)],
        })).Trace(Solid("alder-daily", "Alder Daily"), Solid("birch-post", "Birch Post")).Mass();

        Assert.Equal(.70, mass["alder-daily"], 9);
        Assert.Equal(.30 * .15, mass.Where(origin => origin.Key.Contains("source", StringComparison.Ordinal)).Sum(origin => origin.Value), 9);
        Assert.Equal(.30 * .85 * .05, mass["birch-post"], 9);
        Assert.Equal(.30 * .85 * .95, mass.Where(origin => origin.Key.Contains("nia berg", StringComparison.Ordinal)).Sum(origin => origin.Value), 9);
        Assert.Equal(1, mass.Values.Sum(), 9);
    }

    [Theory]
    [InlineData("Alder Daily")]
    [InlineData("alder-daily.example")]
    public void The_drafts_own_publisher_is_no_conduit(string publisher)
    {
        var draft = Sketch.Of(Person("Nia Berg", given => given.Through("Alder Daily"))) with { Publisher = publisher };

        Assert.Empty(draft.Trace(Solid("alder-daily", "Alder Daily") with { Domains = ["alder-daily.example"] }).Attributions[0].Chain.Relays);
    }

    [Fact]
    public void A_conduit_that_cites_itself_or_is_named_twice_in_a_row_is_one_step()
    {
        var itself = Sketch.Of(Sketch.Source("Alder Daily", also: given => given.Through("Alder Daily"))).Trace(Solid("alder-daily", "Alder Daily"));
        var twice = Sketch.Of(Person("Nia Berg", given => given.Through("Alder Daily", "Alder Daily"))).Trace(Solid("alder-daily", "Alder Daily"));

        Assert.Empty(itself.Attributions[0].Chain.Relays);
        Assert.False(itself.Claim().Circular);
        Assert.Single(twice.Attributions[0].Chain.Relays);
    }

    [Fact]
    public void The_same_unnamed_source_through_two_outlets_counts_once()
    {
        DeclaredAttribution Told(string outlet) => new() { SourceId = "x", ClaimId = "c1", Mention = MentionClass.Category, Via = [new DeclaredConduit(outlet)] };
        var provenance = new Draft { Sources = [new("x", "a resident")], Claims = [Sketch.Event()], Attributions = [Told("Alder Daily"), Told("Birch Post")] }.Trace();

        Assert.Equal(provenance.Attributions[0].Chain.OriginKey, provenance.Attributions[1].Chain.OriginKey);
    }

    [Theory]
    [InlineData("Alder Daily", "Alder Daily", "a resident", "a resident", true)]
    [InlineData("Alder Daily", "Birch Post", "a resident", "a resident", false)]
    [InlineData("Alder Daily", "Alder Daily", "a resident", "a nurse", false)]
    public void Unnamed_people_are_one_for_each_outlet_and_description(string firstOutlet, string secondOutlet, string first, string second, bool one)
    {
        var provenance = Sketch.Of(Sketch.Unnamed(first, also: given => given.Through(firstOutlet)), Sketch.Unnamed(second, also: given => given.Through(secondOutlet))).Trace();

        Assert.Equal(one, provenance.Attributions[0].Chain.OriginKey == provenance.Attributions[1].Chain.OriginKey);
    }

    [Fact]
    public void Unnamed_staff_of_a_body_that_nobody_knows_are_one_for_each_outlet_too()
    {
        DeclaredSource Staff(string outlet) => Sketch.Source("an employee of Fernholm Docks", also: given => given.Through(outlet) with { Mention = MentionClass.BodyMember });
        var provenance = Sketch.Of(Staff("Alder Daily"), Staff("Birch Post")).Trace();

        Assert.NotEqual(provenance.Attributions[0].Chain.OriginKey, provenance.Attributions[1].Chain.OriginKey);
    }

    [Fact]
    public void A_copy_that_changes_nothing_has_the_origins_of_what_it_copies()
    {
        var provenance = Sketch.Of(Person("Nia Berg", given => given.Through("Alder Daily")), Person("Nia Berg")).TraceIn(Traces.Catalog(Solid("alder-daily", "Alder Daily")), Verbatim);

        Assert.Equal(1, SymmetricAffinity.Between(provenance.Attributions[0].Origins, provenance.Attributions[1].Origins), 12);
    }

    [Fact]
    public void Who_relays_in_one_place_and_asserts_in_another_derives_it()
    {
        var provenance = Sketch.Of(Person("Nia Berg", given => given.Through("Alder Daily")), Sketch.Source("Alder Daily")).Trace(Solid("alder-daily", "Alder Daily"));

        Assert.True(provenance.Attributions[1].IsDerived);
        Assert.InRange(provenance.Claim().Support!.NAnswerable, 1, 1.2);
    }

    [Fact]
    public void An_outlet_that_passes_on_a_witness_is_no_second_origin_beside_the_witness()
    {
        var provenance = Sketch.Of(Person("Nia Berg", given => given.Through("Alder Daily") with { FirstHand = true }), Sketch.Source("Alder Daily")).Trace(Solid("alder-daily", "Alder Daily"));

        Assert.True(provenance.Attributions[1].IsDerived);
        Assert.InRange(provenance.Claim().Support!.NAnswerable, 1, 1.2);
        Assert.False(provenance.Claim().Circular);
    }

    [Theory]
    [InlineData(true, Standing.Other)]
    [InlineData(false, Standing.Witness)]
    public void A_relay_that_knows_at_first_hand_is_not_derived(bool firstHand, Standing standing)
    {
        var provenance = Sketch.Of(
            Person("Nia Berg", given => given.Through("Alder Daily")),
            Sketch.Source("Alder Daily", also: given => given with { FirstHand = firstHand, Standing = standing })).Trace(Solid("alder-daily", "Alder Daily"));

        Assert.False(provenance.Attributions[1].IsDerived);
        Assert.True(provenance.Attributions[1].FirstHand);
        Assert.Equal(2 / (1 + Math.Sqrt(.15)), provenance.Claim().Support!.NAnswerable, 9);
    }

    [Fact]
    public void What_a_witness_saw_is_her_own_even_where_she_passes_on_something_else()
    {
        var provenance = Sketch.Of(
            Person("Nia Berg", given => given.Through("Alder Daily") with { FirstHand = true }),
            Sketch.Unnamed("critics", also: given => given with { Mention = MentionClass.Generic, Via = [new DeclaredConduit("Nia Berg", Mention: MentionClass.NamedPerson)] }),
            Sketch.Source("Alder Daily")).Trace(Solid("alder-daily", "Alder Daily"));

        Assert.Equal(1, provenance.Attributions[2].Answerability);
        Assert.DoesNotContain(provenance.Mass(2).Keys, key => key.Contains("critics", StringComparison.Ordinal));
    }

    [Fact]
    public void Whether_somebody_answers_is_read_at_the_end_of_the_chain_and_not_at_the_messenger()
    {
        var provenance = Sketch.Of(Sketch.Unnamed("critics", also: given => given.Through("Alder Daily") with { Mention = MentionClass.Generic }), Sketch.Source("Alder Daily"))
            .Trace(Solid("alder-daily", "Alder Daily"));

        Assert.All(provenance.Attributions, traced => Assert.Equal(.05, traced.Answerability));
        Assert.Equal(SupportLevel.None, provenance.Level());
    }

    [Fact]
    public void Relaying_lends_nobody_an_affiliation()
    {
        var direct = Sketch.Of(Person("Nia Berg")).InDispute().Trace(Solid("alder-daily", "Alder Daily"));
        var relayed = Sketch.Of(Person("Nia Berg", given => given.Through("Alder Daily")), Sketch.Source("Alder Daily")).InDispute().Trace(Solid("alder-daily", "Alder Daily"));

        Assert.Equal(SupportLevel.OneSide, direct.Level());
        Assert.Equal(SupportLevel.OneSide, relayed.Level());
    }

    [Fact]
    public void Who_is_told_to_relay_is_never_an_origin()
    {
        var provenance = Sketch.Of(Sketch.Source("Alder Daily", also: given => given with { Standing = Standing.Relay })).Trace(Solid("alder-daily", "Alder Daily"));

        Assert.Equal(SupportLevel.None, provenance.Level());
        Assert.Empty(provenance.Voices);
    }

    [Theory]
    [InlineData("Alder Daily")]
    [InlineData("ALDER  DAILY")]
    public void A_source_that_is_listed_says_nothing_and_carries_others_is_a_messenger(string listed)
    {
        var provenance = (Sketch.Of(Person("Nia Berg", given => given.Through("Alder Daily"))) is var draft ? draft with { Sources = [.. draft.Sources, new(null, listed)] } : draft)
            .Trace(Solid("alder-daily", "Alder Daily"));

        Assert.Equal(Standing.Relay, provenance.Attributions[1].Standing);
        Assert.Single(provenance.Voices);
    }

    [Fact]
    public void A_witness_quoted_by_an_outlet_is_still_a_witness()
    {
        DeclaredSource Witness(string name, string outlet) => Person(name, given => given with { FirstHand = true, Via = [new DeclaredConduit(outlet, ContentForm.Direct, MentionClass.Body)] });
        var provenance = Sketch.Of(Witness("Nia Berg", "Alder Daily"), Witness("Ola Lund", "Birch Post")).Trace(Solid("alder-daily", "Alder Daily"), Solid("birch-post", "Birch Post"));

        Assert.Equal(SupportLevel.TwoOrMore, provenance.Level());
    }

    /// <summary>Something that stands for itself alone, so that no mass of its own is unknown.</summary>
    private static SourceProfile Solid(string id, string name) => Profiles.Of(id, SourceKind.DataSet, name);

    private static DeclaredSource Person(string name, Func<DeclaredAttribution, DeclaredAttribution>? also = null) => Sketch.Source(name, also: also) with { Kind = "person" };
}
