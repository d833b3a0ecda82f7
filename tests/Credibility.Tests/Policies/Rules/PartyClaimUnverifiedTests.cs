using Credibility.Drafts;
using Credibility.Policies;
using Xunit;

namespace Credibility.Tests.Policies.Rules;

public sealed class PartyClaimUnverifiedTests
{
    private const string Unverified = "This could not be independently verified.";

    private static DeclaredSource Ministry => Sketch.Source("Greek Ministry of Defence");

    private static Draft Accused => Sketch.Of(Ministry).InDispute();

    [Fact]
    public void A_sides_word_about_the_other_is_an_error_that_names_both()
    {
        var finding = Asked(Accused)!;
        Assert.Equal(FindingLevel.Error, finding.Level);
        Assert.Contains("is what Greece (Greek Ministry of Defence) says about Türkiye; nobody outside stands behind it", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_words_to_paste_name_the_publication() =>
        Assert.Equal("Alder Daily could not verify this independently.", Asked(Accused with { Publisher = "Alder Daily" })!.Rewrite);

    [Theory]
    [InlineData("Neither account could be independently verified.")]
    [InlineData("Neither figure could be verified.")]
    [InlineData("None of the claims could be verified.")]
    [InlineData("Alder Daily could not verify this independently.")]
    public void Usual_words_say_that_it_is_unverified(string words) => Assert.Null(Asked(Accused with { Text = $"Something happened at the quay on Monday (c1), the ministry said. {words}" }));

    [Fact]
    public void Declared_to_be_said_unverified_it_is_silent() => Assert.Null(Asked(Accused.About(Sketch.Event(target: "tr") with { SaidUnverified = true })));

    [Fact]
    public void A_hedge_does_not_say_that_it_is_unverified() => Assert.NotNull(Asked(Accused.About(Sketch.Event(target: "tr") with { Hedged = true })));

    [Fact]
    public void An_unnamed_voice_of_a_side_is_still_a_sides_word() => Assert.NotNull(Asked(Sketch.Of(Sketch.Source("Greek law enforcement sources")).InDispute()));

    [Fact]
    public void Somebody_outside_who_supports_it_ends_the_question() => Assert.Null(Asked(Accused with { Sources = [Ministry, Sketch.Person("Ines Duarte", "Port Pilots")] }));

    [Fact]
    public void Somebody_outside_who_is_not_named_does_not() => Assert.NotNull(Asked(Accused with { Sources = [Ministry, Sketch.Unnamed("a docker")] }));

    [Fact]
    public void A_denial_does_not() =>
        Assert.NotNull(Asked(Accused with { Sources = [Ministry, Sketch.Source("Turkish Ministry of Defence", also: given => given with { Stance = Stance.Disputes })] }));

    [Fact]
    public void The_other_side_saying_the_same_does() => Assert.Null(Asked(Accused with { Sources = [Ministry, Sketch.Source("Turkish Ministry of Defence")] }));

    [Fact]
    public void What_a_side_says_against_itself_is_not_asked_about() => Assert.Null(Asked(Sketch.Of(Sketch.Source("Turkish Ministry of Defence")).InDispute()));

    [Theory]
    [InlineData(ClaimKind.OwnAct)]
    [InlineData(ClaimKind.Position)]
    [InlineData(ClaimKind.Motive)]
    public void Own_acts_and_readings_are_not_asked_about(ClaimKind kind) => Assert.Null(Asked(Accused.About(Sketch.Event(target: "tr") with { Kind = kind })));

    [Fact]
    public void A_claim_about_nobody_is_not_asked_about() => Assert.Null(Asked(Accused.About(Sketch.Event())));

    [Fact]
    public void Somebody_outside_who_accuses_alone_is_no_party() => Assert.Null(Asked(Sketch.Of(Sketch.Person("Ines Duarte", "Port Pilots")).InDispute()));

    [Fact]
    public void A_declared_role_of_an_opponent_is_enough_without_parties() =>
        Assert.Equal(FindingLevel.Error, Asked(Rivals(given => given with { Standing = Standing.AboutOpponent }))!.Level);

    [Fact]
    public void A_rival_without_that_role_is_an_outsider() => Assert.Null(Asked(Rivals(given => given)));

    [Fact]
    public void Derived_parties_make_it_a_warning_at_most()
    {
        var draft = Sketch.Of(Ministry, Sketch.Source("Turkish officials", null) with { Id = "tr" }).About(Sketch.Event(target: "tr"));
        Assert.Equal(FindingLevel.Warning, Asked(draft)!.Level);
    }

    [Fact]
    public void A_derived_kind_makes_it_a_warning_at_most() => Assert.Equal(FindingLevel.Warning, Asked(Accused.About(Sketch.Event(target: "tr") with { Kind = null }))!.Level);

    [Fact]
    public void In_a_draft_under_three_hundred_words_it_may_stand_anywhere() => Assert.Null(Asked(Text(Words(290) + " " + Unverified)));

    [Fact]
    public void In_a_longer_one_the_end_is_too_late() => Assert.NotNull(Asked(Text(Claim(0) + "\n\n" + Words(200) + "\n\n" + Words(200) + "\n\n" + Unverified, 0)));

    [Fact]
    public void The_first_quarter_of_a_longer_one_is_enough()
    {
        var lead = Words(20) + " " + Unverified + "\n\n" + Words(300) + "\n\n";
        Assert.Null(Asked(Text(lead + Claim(0), lead.Length)));
    }

    [Theory]
    [InlineData(" ")]
    [InlineData("\n\n")]
    public void The_paragraph_of_the_claim_or_the_next_is_enough(string between)
    {
        var lead = Words(200) + "\n\n" + Words(200) + "\n\n";
        Assert.Null(Asked(Text(lead + Claim(0) + between + Unverified, lead.Length)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_paragraph_further_or_before_is_not(bool before)
    {
        var lead = Words(200) + "\n\n" + Words(200) + "\n\n" + (before ? Unverified + "\n\n" : "");
        Assert.NotNull(Asked(Text(lead + Claim(0) + "\n\n" + Words(10) + "\n\n" + (before ? "" : Unverified), lead.Length)));
    }

    [Fact]
    public void Where_the_claim_stands_is_not_given_the_question_is_listed_as_not_known()
    {
        var report = Shipped.Report(Text(Words(400) + "\n\n" + Unverified));
        Assert.DoesNotContain(report.Findings, finding => finding.Rule == "SRC008");
        Assert.Single(report.NotKnown, line => line.StartsWith("SRC008: whether the draft says", StringComparison.Ordinal));
    }

    [Fact]
    public void A_claim_in_its_own_words_is_found_without_a_span() => Assert.Null(Asked(Text(Words(400) + "\n\n" + Sketch.Event().Text + ". " + Unverified)));

    [Theory]
    [InlineData("Alder Daily has not been able to check it, and the claim is unverified.")]
    [InlineData("It was not possible to verify the number.")]
    [InlineData("Reporters could not independently\nverify the account.")]
    public void It_can_be_said_in_many_words(string said) => Assert.Null(Asked(Text(said)));

    [Fact]
    public void That_it_was_verified_says_the_opposite() => Assert.NotNull(Asked(Text("The pictures were verified by the newsroom.")));

    [Theory]
    [InlineData(Unverified, false)]
    [InlineData("The number is in all papers.", true)]
    public void A_partys_figure_is_read_in_the_same_way(string said, bool found)
    {
        var draft = Text(said).About(Sketch.Event(target: "tr", topic: "losses") with { Text = "Two boats were lost", Kind = ClaimKind.Figure });
        Assert.Equal(found, Shipped.Finding("SRC019", draft) is not null);
        Assert.Equal(found, Asked(draft) is not null);
    }

    [Fact]
    public void A_policy_moves_the_bound_of_a_short_draft()
    {
        var settings = Shipped.Policy.Rules["SRC008"];
        var policy = Shipped.Policy with
        {
            Rules = new Dictionary<string, RuleSettings>(Shipped.Policy.Rules)
            {
                ["SRC008"] = settings with { Numbers = new Dictionary<string, double>(settings.Numbers) { ["shortDraftWords"] = 100 } },
            },
        };
        Assert.NotNull(Shipped.Finding("SRC008", Text(Claim(0) + "\n\n" + Words(200) + "\n\n" + Words(20) + "\n\n" + Unverified, 0), policy));
    }

    private static Draft Rivals(Func<DeclaredAttribution, DeclaredAttribution> also) => Sketch.Of(
        Sketch.Source("Norda Ferries", also: also) with { Kind = "company" },
        new DeclaredSource("sund", "Sund Line", Kind: "company")).About(Sketch.Event(target: "sund"));

    /// <summary>The accusation with a text, and where in it the ministry's words stand.</summary>
    private static Draft Text(string text, int? at = null) => new()
    {
        PublishedAt = new DateOnly(2026, 6, 1), Text = text, Parties = [Sketch.Greece, Sketch.Turkiye], Claims = [Sketch.Event(target: "tr")],
        Sources = [new DeclaredSource("s1", "Greek Ministry of Defence")],
        Attributions = [new DeclaredAttribution { SourceId = "s1", ClaimId = "c1", Content = at is { } start ? new TextSpan(start, start + 5) : null }],
    };

    private static string Claim(int number) => $"Shots were fired at the quay {number}, the ministry said.";

    private static string Words(int count) => string.Join(' ', Enumerable.Repeat("quay", count)) + ".";

    private static Finding? Asked(Draft draft) => Shipped.Finding("SRC008", draft);
}
