using Credibility.Drafts;
using Credibility.Provenance;
using CsCheck;
using Xunit;

namespace Credibility.Tests.Provenance;

/// <summary>K1–K8 of the method: what support may and may not depend on.</summary>
public sealed class SupportProperties
{
    private static readonly Gen<(List<Supporter> Supporters, bool Dispute, bool Circular, bool Unconfirmed)> Any =
        Gen.Select(Grading.AnySupporters, Gen.Bool, Gen.Bool, Gen.Bool);

    [Fact]
    public void K1_more_supporters_never_lower_the_counts_and_the_level_follows_the_counts() =>
        Gen.Select(Grading.AnySupporters, Grading.AnySupporter, Gen.Bool).Sample((supporters, more, dispute) =>
        {
            var before = Grading.Grader.Grade(supporters, dispute);
            var after = Grading.Grader.Grade([.. supporters, more], dispute);
            return after.NAnswerable >= before.NAnswerable - 1e-6 && after.NOutside >= before.NOutside - 1e-6 && after.Level >= before.Level;
        });

    [Fact]
    public void K2_modifiers_only_lower() =>
        Any.Sample(any =>
        {
            var plain = Grading.Grader.Grade(any.Supporters, any.Dispute);
            var modified = Grading.Grader.Grade(any.Supporters, any.Dispute, any.Circular, any.Unconfirmed);
            return modified.Level <= plain.Level && modified.NAnswerable == plain.NAnswerable && modified.NOutside == plain.NOutside;
        });

    [Fact]
    public void K3_an_exact_duplicate_of_a_supporter_never_changes_support() =>
        Gen.Select(Grading.AnySupporters.Where(list => list.Count > 0), Gen.Bool).Sample((supporters, dispute) =>
        {
            var once = Grading.Grader.Grade(supporters, dispute);
            var twice = Grading.Grader.Grade([.. supporters, supporters[0]], dispute);
            return once.Level == twice.Level && Math.Abs(once.NAnswerable - twice.NAnswerable) < 1e-6 && Math.Abs(once.NOutside - twice.NOutside) < 1e-6;
        });

    [Fact]
    public void K4_circular_reporting_alone_supports_nothing() =>
        Grading.AnySupporters.Sample(supporters =>
            Grading.Grader.Grade([.. supporters.Select(supporter => supporter with { Answerability = 0 })], dispute: false, circular: true).Level == SupportLevel.None);

    [Fact]
    public void K5_support_has_no_place_for_a_source_score() =>
        Assert.DoesNotContain(typeof(Supporter).GetProperties(), property => property.Name.Contains("Score", StringComparison.OrdinalIgnoreCase));

    [Fact]
    public void K7_in_a_dispute_forgetting_an_affiliation_never_raises_support() =>
        Gen.Select(Grading.AnySupporters.Where(list => list.Count > 0), Gen.Int[0, 5]).Sample((supporters, pick) =>
        {
            var forgotten = supporters.ToList();
            forgotten[pick % supporters.Count] = forgotten[pick % supporters.Count] with { AffiliationKnown = false };
            return Grading.Grader.Grade(forgotten, dispute: true).Level <= Grading.Grader.Grade(supporters, dispute: true).Level;
        });

    [Fact]
    public void K8_swapping_the_parties_swaps_the_result() =>
        Grading.AnySupporters.Sample(supporters =>
        {
            var there = Grading.Grader.Grade(supporters, dispute: true);
            var back = Grading.Grader.Grade([.. supporters.Select(supporter => supporter.Swapped())], dispute: true);
            return there.Level == back.Level && there.Outside.SequenceEqual(back.Outside) && Math.Abs(there.NOutside - back.NOutside) < 1e-6;
        });

    [Fact]
    public void Who_stands_half_with_each_party_belongs_to_neither()
    {
        var halves = Grading.Make([0, 1], [0.5, 0.5], 1, known: false, Standing.Other, firstHand: false);
        var party = Grading.Make([1], [1], 1, known: false, Standing.Other, firstHand: false);

        Assert.Null(PartyTable.CampOf(halves.PartyMass, 0.5));
        Assert.Equal(SupportLevel.OneSide, Grading.Grader.Grade([halves, party], dispute: true).Level);
        Assert.Equal(SupportLevel.OneSide, Grading.Grader.Grade([halves.Swapped(), party.Swapped()], dispute: true).Level);
    }

    [Fact]
    public void A_relay_is_never_an_origin() =>
        Grading.AnySupporters.Sample(supporters =>
            Grading.Grader.Grade([.. supporters.Select(supporter => supporter with { Standing = Standing.Relay })], dispute: false).NAnswerable == 0);

    [Fact]
    public void Order_of_supporters_does_not_matter() =>
        Any.Sample(any =>
        {
            var forward = Grading.Grader.Grade(any.Supporters, any.Dispute);
            var backward = Grading.Grader.Grade([.. Enumerable.Reverse(any.Supporters)], any.Dispute);
            return forward.Level == backward.Level && Math.Abs(forward.NOutside - backward.NOutside) < 1e-6;
        });
}
