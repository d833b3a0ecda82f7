using Credibility.Drafts;
using Credibility.Provenance;
using Credibility.Sources;
using Credibility.Tests.Policies;
using Xunit;

namespace Credibility.Tests.Provenance;

/// <summary>Who is a party, who stands with one, and in what role each speaks.</summary>
public sealed class PartyTests
{
    private const string Greek = "Greek defence ministry";
    private const string Turkish = "Turkish defence ministry";

    private static readonly DeclaredSource Target = new("t", Turkish);

    private static Draft Accused(string target, params DeclaredSource[] sources) => Sketch.Of(sources).About(Sketch.Event(target: target));

    private static TracedAttribution Of(DraftProvenance provenance, string name) => provenance.Attributions.Single(traced => traced.Chain.Source.Name == name && traced.Chain.Attribution.ClaimId is not null);

    [Fact]
    public void Declared_parties_are_taken_as_they_are_and_two_make_a_dispute()
    {
        var provenance = Sketch.Of(Sketch.Source(Greek)).Between().Trace();

        Assert.True(provenance.Parties.HasDispute);
        Assert.Equal("gr", provenance.Attributions[0].Camp);
    }

    [Fact]
    public void One_declared_party_is_no_dispute_until_a_claim_is_about_it()
    {
        var one = Sketch.Of(Sketch.Source(Greek)) with { Parties = [Sketch.Turkiye] };

        Assert.False(one.Trace().Parties.HasDispute);
        Assert.True(one.About(Sketch.Event(target: "tr")).Trace().Parties.HasDispute);
    }

    [Theory]
    [InlineData("tr")]
    [InlineData("t")]
    public void A_target_is_found_by_party_and_by_source(string target)
    {
        var provenance = Accused(target, Target, Sketch.Source(Greek)).Between().Trace();

        Assert.Equal("tr", provenance.Claim().Claim.TargetParty);
        Assert.Equal(Standing.AboutOpponent, Of(provenance, Greek).Standing);
    }

    [Fact]
    public void Without_declared_parties_the_target_and_a_state_that_accuses_it_are_the_parties()
    {
        var provenance = Accused("t", Target, Sketch.Source(Greek)).Trace();

        Assert.Equal(["gr-state", "tr-state"], provenance.Parties.Parties.Select(party => party.Id));
        Assert.All(provenance.Parties.Parties, party => Assert.True(party is { Derived: true, Bears: true }));
        Assert.Equal(SupportLevel.OneSide, provenance.Level());
    }

    [Fact]
    public void Who_says_to_speak_about_an_opponent_is_a_party_and_a_bystander_is_none()
    {
        DeclaredSource Rival(Standing? standing) => Sketch.Source("Fernholm Docks", also: given => given with { Standing = standing, Mention = MentionClass.Body });

        Assert.Equal(SupportLevel.OneSide, Accused("t", new("t", "Holt Guild", "company"), Rival(Standing.AboutOpponent)).Trace().Level());
        Assert.Equal(SupportLevel.OneOrigin, Accused("t", new("t", "Holt Guild", "company"), Rival(null)).Trace().Level());
    }

    [Fact]
    public void A_public_broadcaster_is_no_party_for_being_a_states()
    {
        var broadcaster = Profiles.Of("alder", SourceKind.Broadcaster, "Alder Radio").Factors(true, true, false).OwnedBy("gr-state", 1) with { LegalForm = LegalForm.Public, Country = "GR" };
        var provenance = Accused("t", Target, Sketch.Source("Alder Radio")).Trace(broadcaster);

        Assert.Equal(["tr-state"], provenance.Parties.Parties.Select(party => party.Id));
        Assert.Equal(SupportLevel.OneOrigin, provenance.Level());
    }

    [Fact]
    public void A_former_office_makes_nobody_a_party()
    {
        var nia = Profiles.Of("nia", SourceKind.Person, "Nia Berg").Tied("gr-head-of-state", AffiliationTie.Office, "2010", "2012");

        Assert.DoesNotContain("gr-state", Accused("t", Target, Sketch.Source("Nia Berg")).Trace(nia).Parties.Parties.Select(party => party.Id));
    }

    [Theory]
    [InlineData("n")]
    [InlineData("Nia Berg")]
    public void Who_is_listed_as_a_member_belongs_whatever_else_is_known(string member)
    {
        var draft = Accused("other", Sketch.Source("Nia Berg") with { Id = "n", Kind = "person", Affiliation = "Fernholm Circle" }) with
        {
            Parties = [new("guild", "Holt Guild", [], [member]), new("other", "Others", [], [])],
        };

        Assert.Equal("guild", draft.Trace().Attributions[0].Camp);
        Assert.Equal(SupportLevel.OneSide, draft.Trace().Level());
    }

    [Fact]
    public void Unnamed_people_who_are_listed_as_members_belong_too()
    {
        var draft = Accused("other", Sketch.Unnamed("guild workers") with { Id = "w" }) with { Parties = [new("guild", "Holt Guild", [], ["w"]), new("other", "Others", [], [])] };

        Assert.Equal("guild", draft.Trace().Attributions[0].Camp);
    }

    [Fact]
    public void A_side_that_supports_what_damages_it_speaks_against_its_interest_and_counts_as_outside()
    {
        var provenance = Accused("tr", Sketch.Source(Turkish)).Between().Trace();

        Assert.Equal(Standing.AgainstInterest, Of(provenance, Turkish).Standing);
        Assert.Equal(SupportLevel.OneOrigin, provenance.Level());
        Assert.Null(provenance.Claim().Contested);
    }

    [Fact]
    public void A_target_that_is_no_party_speaks_against_its_interest_as_well()
    {
        var provenance = Accused("t", Sketch.Source("Holt Guild", also: given => given with { Mention = MentionClass.Body }) with { Id = "t" }).Between().Trace();

        Assert.Equal(Standing.AgainstInterest, provenance.Attributions[0].Standing);
    }

    [Fact]
    public void A_denial_by_the_target_is_self_serving()
    {
        var provenance = Accused("tr", Sketch.Source(Greek), Sketch.Source(Turkish, also: given => given with { Stance = Stance.Disputes })).Between().Trace();

        Assert.Equal(Standing.SelfServing, Of(provenance, Turkish).Standing);
    }

    [Fact]
    public void When_declared_adversaries_agree_both_count_as_outside()
    {
        var provenance = Sketch.Of(Sketch.Source(Greek), Sketch.Source(Turkish)).Between().Trace();

        Assert.All(provenance.Claim().Support!.Outside, Assert.True);
        Assert.Equal(SupportLevel.PartlySeparate, provenance.Level());
    }

    [Fact]
    public void Two_allies_who_accuse_a_third_are_no_adversaries_that_agree()
    {
        var derived = Accused("t", Target, Sketch.Source(Greek), Sketch.Source("Bulgarian defence ministry")).Trace();
        var declared = (Accused("tr", Sketch.Source(Greek), Sketch.Source("Bulgarian defence ministry")) with { Parties = [Sketch.Greece, Sketch.Turkiye, new("bg", "Bulgaria", ["BG"], [])] }).Trace();

        Assert.Equal(SupportLevel.OneSide, derived.Level());
        Assert.Equal(SupportLevel.OneSide, declared.Level());
    }

    [Fact]
    public void Sides_known_from_a_denial_alone_are_named_and_decide_nothing()
    {
        var provenance = Sketch.Of(Sketch.Source("Fernholm Circle", also: given => given with { Mention = MentionClass.Body }), Sketch.Source("Holt Guild", also: given => given with { Mention = MentionClass.Body, Stance = Stance.Disputes })).Trace();

        Assert.Equal(2, provenance.Parties.Parties.Count);
        Assert.All(provenance.Parties.Parties, party => Assert.False(party.Bears));
        Assert.False(provenance.Parties.HasDispute);
        Assert.Equal(SupportLevel.OneOrigin, provenance.Level());
    }

    [Theory]
    [InlineData("arrest", null, "Greek police", Standing.RecordHolder)]
    [InlineData("arrest", null, "a Greek police officer", Standing.Other)]
    [InlineData("use-of-force", null, "Greek police", Standing.Other)]
    [InlineData("ruling", "tr", "Greek supreme court", Standing.RecordHolder)]
    [InlineData("arrest", "tr", "Greek police", Standing.AboutOpponent)]
    public void A_body_keeps_the_record_unless_it_is_a_party_or_the_claim_is_about_its_conduct(string topic, string? target, string who, Standing expected)
    {
        var draft = Sketch.Of(Sketch.Source(who)).About(Sketch.Event(target: target, topic: topic));
        var provenance = (target is null ? draft : draft.Between()).Trace();

        Assert.Equal(expected, provenance.Attributions[0].Standing);
        Assert.Equal(expected == Standing.RecordHolder, provenance.Claim().StatementOfRecord);
    }

    [Fact]
    public void A_body_that_the_claim_is_about_keeps_no_record_of_it()
    {
        var draft = Sketch.Of(Sketch.Source("Greek supreme court") with { Id = "t" }).About(Sketch.Event(target: "t", topic: "ruling"));

        Assert.False(draft.Trace().Claim().StatementOfRecord);
    }

    [Fact]
    public void A_record_beside_another_voice_is_no_statement_of_record() =>
        Assert.False(Sketch.Of(Sketch.Source("Greek supreme court"), Sketch.Person("Nia Berg", "Fernholm Circle")).About(Sketch.Event(topic: "ruling")).Trace().Claim().StatementOfRecord);

    [Fact]
    public void An_expert_is_one_by_kind_or_by_description()
    {
        Assert.Equal(Standing.Expert, Sketch.Of(Sketch.Source("Nia Berg") with { Kind = "analyst" }).Trace().Attributions[0].Standing);
        Assert.Equal(Standing.Expert, Sketch.Of(Sketch.Source("Nia Berg") with { Description = "military analyst" }).Trace().Attributions[0].Standing);
        Assert.Equal(Standing.Other, Sketch.Of(Sketch.Source("Nia Berg") with { Kind = "person" }).Trace().Attributions[0].Standing);
    }

    [Fact]
    public void In_a_dispute_an_unknown_affiliation_counts_for_nobody_outside_and_without_one_it_does()
    {
        var draft = Sketch.Of(Sketch.Source("Nia Berg") with { Kind = "person" });

        Assert.Equal(SupportLevel.OneSide, draft.InDispute().Trace().Level());
        Assert.Equal(SupportLevel.OneOrigin, draft.Trace().Level());
    }
}
