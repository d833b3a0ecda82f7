using Credibility.Formats.Changes;
using Credibility.Formats.Checks;
using Xunit;

namespace Credibility.Tests.Formats.Changes;

/// <summary>Which findings a change answers for, and which of them fail.</summary>
public sealed class ChangeReviewTests
{
    private const string Draft = """
        # Two quarrels at the harbour

        Critics say the new crane is unsafe. The council has ordered another one.

        The old pier will be closed in June, Ines Duarte, head of the Pier Authority, said on Monday.

        Observers say the ferry line is bankrupt. It carried fewer people last year.

        """;

    private static string[] Told(IEnumerable<LocatedFinding> findings, Func<LocatedFinding, bool> which) =>
        [.. findings.Where(which).Select(finding => $"{finding.Finding.Rule} {finding.Place.Quote}").Distinct().Order(StringComparer.Ordinal)];

    private static string With(string old, string fresh)
    {
        Assert.Contains(old, Draft, StringComparison.Ordinal);
        return Draft.Replace(old, fresh, StringComparison.Ordinal);
    }

    [Fact]
    public void A_draft_beside_itself_has_nothing_to_answer_for()
    {
        var findings = CheckedDraft.Of(Draft).Since(Draft);

        Assert.NotEmpty(findings);
        Assert.DoesNotContain(findings, finding => finding.IsTouched || finding.IsShown || finding.Fails || !finding.IsKnown);
    }

    [Fact]
    public void A_draft_without_an_earlier_version_answers_for_everything()
    {
        var draft = CheckedDraft.Of(Draft);
        var findings = ChangeReview.Of(draft.File, draft.Places, null).Findings;

        Assert.NotEmpty(findings);
        Assert.All(findings, finding => Assert.True(finding.IsTouched && finding.IsShown && finding.Fails && !finding.IsKnown));
    }

    [Fact]
    public void Only_the_claim_whose_words_changed_is_told_and_what_was_said_of_it_before_does_not_fail()
    {
        var findings = CheckedDraft.Of(With("the new crane is unsafe", "the new crane is quite unsafe")).Since(Draft);

        var vague = findings.Where(finding => finding.Finding.Rule == "SRC009").ToList();
        Assert.Equal([("Critics", true, true, false), ("Observers", false, true, false)], vague.Select(finding => (finding.Place.Quote, finding.IsShown, finding.IsKnown, finding.Fails)).Order());
    }

    [Fact]
    public void Another_sentence_of_the_paragraph_touches_no_claim()
    {
        var findings = CheckedDraft.Of(With("The council has ordered another one.", "The council has ordered two.")).Since(Draft);

        Assert.Empty(Told(findings, finding => finding.IsShown));
    }

    [Fact]
    public void A_new_finding_of_a_touched_claim_fails()
    {
        var findings = CheckedDraft.Of(With("Ines Duarte, head of the Pier Authority, said", "insiders said")).Since(Draft);

        Assert.Contains(findings, finding => finding is { Fails: true, IsKnown: false } && finding.Place.Quote.Contains("insiders", StringComparison.Ordinal));
        Assert.DoesNotContain(findings, finding => finding.IsShown && finding.Place.Quote is ("Critics" or "Observers"));
    }

    /// <summary>Fingerprints number equal words from the top; the change is where it is, all the same.</summary>
    [Fact]
    public void Equal_words_put_in_above_are_the_new_ones_and_not_the_last()
    {
        var findings = CheckedDraft.Of(With("Critics say the new crane", "Observers say the tug is too small.\n\nCritics say the new crane")).Since(Draft);

        var observers = findings.Where(finding => finding.Finding.Rule == "SRC009" && finding.Place.Quote == "Observers").OrderBy(finding => finding.Range.Start.Offset);
        Assert.Equal([(true, false, true), (false, true, false)], observers.Select(finding => (finding.IsShown, finding.IsKnown, finding.Fails)));
    }

    [Fact]
    public void A_paragraph_that_moved_brings_nothing_new()
    {
        const string Moved = "Observers say the ferry line is bankrupt. It carried fewer people last year.\n";
        const string More = "\nThe harbour office opens at nine. It has two counters.\n\nThe market is on Mondays, and the fish is fresh.\n";
        var findings = CheckedDraft.Of(With(Moved, "") + More + "\n" + Moved).Since(Draft + More);

        Assert.Contains(findings, finding => finding.IsShown && finding.Place.Quote == "Observers");
        Assert.DoesNotContain(findings, finding => finding.Fails);
        Assert.DoesNotContain(findings, finding => finding.IsShown && finding.Place.Quote == "Critics");
    }

    private static string TwoSides(string outside) => $$"""
        {"type":"news","parties":[{"id":"a","name":"Arden Council","members":["Arden Council"]},{"id":"b","name":"Brightspan"}],
         "claims":[
           {"id":"c1","text":"Brightspan left steel out of the footbridge","kind":"event","target":"b","key":true},
           {"id":"c2","text":"Brightspan paid no taxes","kind":"event","target":"b","key":true}],
         "sources":[
           {"name":"Arden Council","claimId":"c1"},
           {{outside}}
           {"name":"Arden Council","claimId":"c2"}]}
        """;

    /// <summary>No word of the claim changed, and yet the change took away what it stood on.</summary>
    [Fact]
    public void Taking_out_the_only_outside_source_makes_its_claim_answer_for_what_is_new()
    {
        var before = TwoSides("""{"name":"Petra Holm","kind":"person","description":"an engineer of the University of Ulm","affiliation":"University of Ulm","claimId":"c1","firstHand":true},""");
        var after = TwoSides("");
        Assert.DoesNotContain(CheckedDraft.Of(before, "a.json").File.Findings, finding => finding.Finding.Rule == "SRC008" && finding.Place.ClaimId == "c1");

        var findings = CheckedDraft.Of(after, "a.json").Since(before);

        Assert.Contains(findings, finding => finding.Finding.Rule == "SRC008" && finding is { Place.ClaimId: "c1", IsTouched: true, IsShown: true, Fails: true, IsKnown: false });
        Assert.DoesNotContain(findings, finding => finding.Place.ClaimId == "c2" && (finding.IsShown || finding.Fails));
    }

    [Fact]
    public void An_earlier_version_that_could_not_be_checked_knows_nothing()
    {
        var draft = CheckedDraft.Of(Draft);
        var findings = ChangeReview.Of(draft.File, draft.Places, new EarlierDraft("\0\0", null)).Findings;

        Assert.All(findings, finding => Assert.True(finding is { IsTouched: true, IsKnown: false, Fails: true }));
    }

    [Fact]
    public void A_file_that_could_not_be_checked_stays_as_it_is()
    {
        var refused = CheckedDraft.Of(Draft).File with { Report = null, Findings = [] };

        Assert.Same(refused, ChangeReview.Of(refused, CheckedDraft.Of(Draft).Places, null));
    }
}
