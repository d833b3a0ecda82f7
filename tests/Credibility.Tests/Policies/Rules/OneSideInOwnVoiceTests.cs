using Credibility.Drafts;
using Credibility.Policies;
using Xunit;

namespace Credibility.Tests.Policies.Rules;

public sealed class OneSideInOwnVoiceTests
{
    private static Draft OneSide => Sketch.Of(Sketch.Source("Greek Ministry of Defence")).InDispute().About(Own);

    private static DeclaredClaim Own => Sketch.Event(target: "tr") with { OwnVoice = true };

    [Fact]
    public void One_sides_word_in_the_drafts_own_voice_is_an_error_that_names_it()
    {
        var finding = Asked(OneSide)!;
        Assert.Equal(FindingLevel.Error, finding.Level);
        Assert.EndsWith("in its own voice, and only one side's sources stand behind it: Greek Ministry of Defence.", finding.Message, StringComparison.Ordinal);
        Assert.Equal("Something happened at the quay on Monday (c1), Greek Ministry of Defence said.", finding.Rewrite);
    }

    [Fact]
    public void With_no_source_at_all_it_says_that() =>
        Assert.EndsWith("and no source is given for it.", Asked(new Draft { Claims = [Own with { Target = null }] })!.Message, StringComparison.Ordinal);

    [Fact]
    public void With_unnamed_people_alone_it_says_with_whom_it_began() => Assert.EndsWith(
        "nobody who can be identified answers for it: it began with a docker.", Asked(Sketch.Of(Sketch.Unnamed("a docker")).About(Own with { Target = null }))!.Message, StringComparison.Ordinal);

    [Fact]
    public void Attributed_it_is_silent() => Assert.Null(Asked(OneSide.About(Own with { OwnVoice = false })));

    [Fact]
    public void Hedged_it_is_silent() => Assert.Null(Asked(OneSide.About(Own with { Hedged = true })));

    [Fact]
    public void With_somebody_outside_it_is_silent() =>
        Assert.Null(Asked(OneSide with { Sources = [.. OneSide.Sources, Sketch.Person("Ines Duarte", "Port Pilots")] }));

    [Fact]
    public void Without_a_dispute_one_origin_is_no_side() => Assert.Null(Asked(Sketch.Of(Sketch.Person("Ines Duarte", "Port Pilots")).About(Own with { Target = null })));

    [Theory]
    [InlineData(ClaimKind.Evaluation)]
    [InlineData(ClaimKind.Forecast)]
    [InlineData(ClaimKind.Position)]
    public void What_cannot_be_checked_is_not_asked_about(ClaimKind kind) => Assert.Null(Asked(OneSide.About(Own with { Kind = kind })));

    [Fact]
    public void A_claim_that_the_draft_does_not_rest_on_is_silent() => Assert.Null(Asked(OneSide.About(Own with { Key = false })));

    [Fact]
    public void A_kind_read_from_the_words_makes_it_a_warning_even_where_a_policy_wants_an_error() =>
        Assert.Equal(FindingLevel.Warning, Asked(OneSide.About(Own with { Kind = null }))!.Level);

    [Fact]
    public void Several_claims_are_one_finding_with_what_is_declared_first()
    {
        var finding = Asked(OneSide.About(Own with { Id = "c0", Text = "A second boat was there", Kind = null }, Own))!;
        Assert.Equal((FindingLevel.Error, "c1", 2), (finding.Level, finding.ClaimId, finding.Places.Count));
        Assert.EndsWith("The same holds for one more key claim.", finding.Message, StringComparison.Ordinal);
    }

    private static Finding? Asked(Draft draft) => Shipped.Finding("SRC007", draft);
}
