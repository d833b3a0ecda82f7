using Credibility.Drafts;
using Credibility.Provenance;
using Credibility.Tests.Policies;
using CsCheck;
using Xunit;

namespace Credibility.Tests.Provenance;

/// <summary>Whether and how a claim is answered; separate from what stands behind it.</summary>
public sealed class ContestedTests
{
    private const string Greek = "Greek defence ministry";
    private const string Turkish = "Turkish defence ministry";

    private static Draft Claimed(params DeclaredSource[] answers) => Sketch.Of([Sketch.Source(Greek) with { Id = "g" }, .. answers]).InDispute();

    private static DeclaredSource Denies(string who, Func<DeclaredAttribution, DeclaredAttribution>? also = null) =>
        Sketch.Source(who, also: given => (also ?? (more => more))(given with { Stance = Stance.Disputes }));

    private static ContestedState? State(Draft draft, string id = "c1") => draft.Trace().Claim(id).Contested;

    [Fact]
    public void Nobody_asked_is_not_put_to_them() => Assert.Equal(ContestedState.NotPutToThem, State(Claimed()));

    [Theory]
    [InlineData("tr", "c1", true)]
    [InlineData("tr", null, true)]
    [InlineData("tr", "c2", false)]
    [InlineData("gr", "c1", false)]
    [InlineData("t", "c1", true)]
    [InlineData("g", null, false)]
    public void The_contact_log_is_read_by_party_by_source_and_for_the_whole_draft(string who, string? about, bool asked)
    {
        var draft = Claimed(new DeclaredSource("t", Turkish)).About(Sketch.Event(target: "tr"), Sketch.Event("c2")).WithAsked(who, about);

        Assert.Equal(asked ? ContestedState.AskedNoReply : ContestedState.NotPutToThem, State(draft));
    }

    [Fact]
    public void The_contact_log_finds_a_target_that_is_a_source_under_another_id()
    {
        var draft = Sketch.Of(Sketch.Source("Nia Berg") with { Kind = "person" }, new("t", "Holt Guild", "company"), new("u", "Holt Guild", "company"))
            .About(Sketch.Event(target: "t")).WithAsked("u");

        Assert.Equal(ContestedState.AskedNoReply, State(draft));
    }

    [Fact]
    public void A_plain_denial_is_denied() => Assert.Equal(ContestedState.Denied, State(Claimed(Denies(Turkish))));

    [Theory]
    [InlineData(true, null)]
    [InlineData(false, Standing.Witness)]
    [InlineData(false, Standing.RecordHolder)]
    public void A_denial_from_own_knowledge_gives_specifics(bool firstHand, Standing? standing) =>
        Assert.Equal(ContestedState.DeniedWithSpecifics, State(Claimed(Denies(Turkish, given => given with { FirstHand = firstHand, Standing = standing }))));

    [Theory]
    [InlineData("Fernholm Circle", true, ContestedState.Contradicted)]
    [InlineData("Fernholm Circle", false, ContestedState.Denied)]
    [InlineData(null, true, ContestedState.DeniedWithSpecifics)]
    public void Only_an_outside_source_that_knows_at_first_hand_contradicts(string? affiliation, bool firstHand, ContestedState expected) =>
        Assert.Equal(expected, State(Claimed(Denies("Nia Berg", given => given with { FirstHand = firstHand }) with { Kind = "person", Affiliation = affiliation })));

    [Fact]
    public void The_one_it_is_about_never_contradicts_from_outside()
    {
        var draft = Sketch.Of(Sketch.Source(Greek), Denies("Holt Guild", given => given with { FirstHand = true, Mention = MentionClass.Body }) with { Id = "t" })
            .Between().About(Sketch.Event(target: "t"));

        Assert.Equal(ContestedState.DeniedWithSpecifics, State(draft));
    }

    [Fact]
    public void Nobody_has_to_answer_where_nobody_is_the_target() => Assert.Null(State(Claimed().About(Sketch.Event())));

    [Theory]
    [InlineData(ClaimKind.Position)]
    [InlineData(ClaimKind.Evaluation)]
    [InlineData(ClaimKind.Motive)]
    [InlineData(ClaimKind.Forecast)]
    [InlineData(ClaimKind.OwnAct)]
    public void What_cannot_be_checked_is_neither_graded_nor_contested(ClaimKind kind)
    {
        var claim = Claimed(Denies(Turkish)).About(Sketch.Event(target: "tr") with { Kind = kind }).Trace().Claim();

        Assert.Null(claim.Support);
        Assert.Null(claim.Contested);
    }

    [Fact]
    public void An_unnamed_voice_from_the_other_side_does_not_spare_the_question() =>
        Assert.Equal(ContestedState.NotPutToThem, State(Sketch.Of(Sketch.Source("Turkish officials", also: given => given with { Mention = MentionClass.StateOfficials })).InDispute()));

    [Theory]
    [InlineData("a1", null, "c1")]
    [InlineData("a1", "c2", "c1")]
    [InlineData("a2", "c1", "c2")]
    [InlineData(null, "c2", "c2")]
    public void A_denial_reaches_the_claim_of_the_attribution_it_answers_and_nothing_else(string? answers, string? given, string reached)
    {
        var draft = new Draft
        {
            Sources = [new("g", Greek), new("t", Turkish)],
            Parties = [Sketch.Greece, Sketch.Turkiye],
            Claims = [Sketch.Event(target: "tr"), Sketch.Event("c2", "tr")],
            Attributions =
            [
                new() { Id = "a1", SourceId = "g", ClaimId = "c1" }, new() { Id = "a2", SourceId = "g", ClaimId = "c2" },
                new() { Id = "d", SourceId = "t", ClaimId = given, Disputes = answers, Stance = Stance.Disputes },
            ],
        };
        var provenance = draft.Trace();

        Assert.Equal([reached], provenance.Claims.Where(claim => claim.Contested == ContestedState.Denied).Select(claim => claim.Claim.Id));
        Assert.Equal(ContestedState.NotPutToThem, provenance.Claims.Single(claim => claim.Claim.Id != reached).Contested);
    }

    [Fact]
    public void A_denial_never_changes_what_stands_behind_a_claim()
    {
        string[] voices = [Greek, Turkish, "Greek police", "Turkish police", "Nia Berg", "Fernholm Circle", "critics", "Greek officials"];
        var speaker = Gen.Select(Gen.Int[0, voices.Length - 1], Gen.Bool, Gen.Bool, Gen.Int[0, 2]);
        Gen.Select(speaker.Array[1, 4], speaker.Array[1, 3], Gen.Int[0, 2], Gen.Bool).Sample(
            (supporters, deniers, target, declared) =>
            {
                DeclaredSource Make((int Voice, bool FirstHand, bool Via, int Standing) row, Stance stance) => Sketch.Source(voices[row.Voice], also: given =>
                    (row.Via ? given.Through("Alder Daily") : given) with { Stance = stance, FirstHand = row.FirstHand, Standing = row.Standing == 2 ? Standing.AboutOpponent : null });
                var named = target switch { 0 => null, 1 => "t", _ => declared ? "tr" : "t" };
                Draft With(IEnumerable<DeclaredSource> sources)
                {
                    var draft = Sketch.Of([.. sources, new("t", Turkish)]).About(Sketch.Event(target: named));
                    return declared ? draft.Between() : draft;
                }

                var before = With(supporters.Select(row => Make(row, Stance.Supports))).Trace().Claim();
                var after = With(supporters.Select(row => Make(row, Stance.Supports)).Concat(deniers.Select(row => Make(row, Stance.Disputes)))).Trace().Claim();
                return before.Support!.Level == after.Support!.Level && before.StatementOfRecord == after.StatementOfRecord
                    && Math.Abs(before.Support.NOutside - after.Support.NOutside) < 1e-9 && Math.Abs(before.Support.NAnswerable - after.Support.NAnswerable) < 1e-9;
            },
            iter: 200);
    }
}
