using Credibility.Drafts;
using Credibility.Policies;
using Xunit;

namespace Credibility.Tests.Policies.Rules;

public sealed class AnonymityUnexplainedTests
{
    [Theory]
    [InlineData("Greek law enforcement sources")]
    [InlineData("Greek officials")]
    [InlineData("an employee of the Greek Ministry of Defence")]
    [InlineData("a source in the port office")]
    [InlineData("military sources")]
    [InlineData("a nurse")]
    [InlineData("two nurses")]
    [InlineData("western diplomats")]
    public void People_without_a_name_are_asked_about(string name) => Assert.Contains($"“{name}”", Asked(Sketch.Of(Sketch.Source(name)))!.Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("police")]
    [InlineData("Greek Ministry of Defence")]
    [InlineData("a spokesman for the Greek Ministry of Defence")]
    [InlineData("the authorities")]
    [InlineData("the hospital")]
    [InlineData("Nia Berg")]
    [InlineData("satellite images")]
    public void Bodies_named_people_and_papers_are_not(string name) => Assert.Null(Asked(Sketch.Of(Sketch.Source(name))));

    [Theory]
    [InlineData("Two schedulers at the Greek harbour", "are")]
    [InlineData("Two schedulers at the Turkish harbour", "are")]
    [InlineData("A scheduler at the Greek harbour", "is")]
    [InlineData("A scheduler at the Turkish harbour", "is")]
    public void In_a_text_the_verb_goes_with_how_many_there_are(string who, string verb) => Assert.Contains(
        $"{char.ToLowerInvariant(who[0])}{who[1..]}” {verb} not named",
        Asked(Told($"{who} said on Monday: “The list was changed twice and nobody signed it.”"))!.Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("a copy of the letter seen by this newspaper")]
    [InlineData("an affidavit unsealed last year")]
    public void In_a_text_a_paper_is_nobody_who_could_be_named(string paper) =>
        Assert.Null(Asked(Told($"The harbour list was changed twice, {paper} said on Monday.")));

    private static Draft Told(string text) => new() { Text = text, Type = "news", Language = "en" };

    [Theory]
    [InlineData("residents of Kato Ormos")]
    [InlineData("eyewitnesses")]
    public void A_crowd_that_is_summed_up_is_not(string name) => Assert.Null(Asked(Sketch.Of(Sketch.Source(name))));

    [Theory]
    [InlineData("critics", "SRC009")]
    [InlineData("local media", "SRC010")]
    public void A_crowd_and_an_outlet_without_title_are_left_to_their_rules(string name, string rule) => Assert.Equal([rule], Faults(name));

    [Theory]
    [InlineData("a source")]
    [InlineData("people familiar with the matter")]
    public void Whoever_is_hardly_described_needs_a_reason_as_well(string name) => Assert.Equal(["SRC011", "SRC014"], Faults(name));

    [Fact]
    public void A_declared_reason_is_enough() => Assert.Null(Asked(Reasoned("is looking for a post in the same town")));

    [Theory]
    [InlineData("on condition of anonymity")]
    [InlineData("spoke on condition of anonymity")]
    [InlineData("asked not to be named")]
    [InlineData("anonymous")]
    [InlineData("  ")]
    public void That_there_was_a_bargain_is_no_reason(string words) => Assert.NotNull(Asked(Reasoned(words)));

    [Theory]
    [InlineData("on condition of anonymity because she fears dismissal")]
    [InlineData("asked not to be named, as the talks go on")]
    [InlineData("fear")]
    public void A_bargain_with_a_because_is_one(string words) => Assert.Null(Asked(Reasoned(words)));

    [Theory]
    [InlineData("The ward is short of staff, said a nurse, who is not authorised to speak to the press.")]
    [InlineData("The ward is short of staff, said a nurse.\n\nShe spoke on condition of anonymity, because she fears for her job.")]
    [InlineData("A nurse, who asked not to be named for fear of\nlosing her post, said so.")]
    public void A_reason_in_the_paragraph_or_the_next_is_enough(string text) => Assert.Null(Asked(Nurse(text)));

    [Theory]
    [InlineData("Two nurses said that the ward was short of staff.\n\nThe roof leaks.\n\nThe nurses asked not to be named because they fear dismissal.")]
    [InlineData("Two nurses said that the ward was short of staff.\n\nThe roof leaks.\n\nThe nurses, who described private talks, were tired.")]
    public void A_reason_given_where_a_group_is_taken_up_is_enough(string text) => Assert.Null(Asked(Sketch.Of(Sketch.Unnamed("two nurses")) with { Text = text }));

    [Fact]
    public void A_reason_of_another_group_is_not() => Assert.NotNull(Asked(Sketch.Of(Sketch.Unnamed("two nurses")) with
    {
        Text = "Two nurses said that the ward was short of staff.\n\nThe roof leaks.\n\nThe drivers asked not to be named because they fear dismissal.",
    }));

    /// <summary>Swap the sides and the same must happen.</summary>
    [Theory]
    [InlineData("A Greek nurse said that the ward was short of staff.", true)]
    [InlineData("A Turkish nurse said that the ward was short of staff.", true)]
    [InlineData("A Greek nurse wants to leave the ward.", false)]
    [InlineData("A Turkish nurse wants to leave the ward.", false)]
    public void Who_is_said_to_want_something_is_no_voice_of_the_text(string text, bool found) =>
        Assert.Equal(found, Shipped.Report(new Draft { Text = text, Type = "news", Language = "en" }).Findings.Any(finding => finding.Rule is "SRC011" or "SRC012"));

    [Theory]
    [InlineData("The ward is short of staff, said a nurse on condition of anonymity.")]
    [InlineData("The ward is short of staff, said a nurse.\n\nThe roof leaks.\n\nA driver was not allowed to speak.")]
    [InlineData("A driver was not allowed to speak.\n\nThe ward is short of staff, said a nurse.")]
    public void Somebody_elses_reason_or_none_is_not(string text) => Assert.NotNull(Asked(Nurse(text)));

    [Fact]
    public void Where_the_text_does_not_show_the_mention_any_reason_may_be_theirs() =>
        Assert.Null(Asked(Nurse("The ward is short of staff, she said.\n\nThe roof leaks.\n\nShe is not named because she fears dismissal.")));

    [Fact]
    public void One_reason_covers_all_that_the_same_person_says()
    {
        var draft = Sketch.Of() with
        {
            Sources = [new DeclaredSource("s1", "a nurse")],
            Attributions = [new DeclaredAttribution { SourceId = "s1", ClaimId = "c1", AnonymityReason = "fears dismissal" }, new DeclaredAttribution { SourceId = "s1", ClaimId = "c1" }],
        };
        Assert.Null(Asked(draft));
    }

    [Fact]
    public void A_denial_of_a_side_needs_no_name() =>
        Assert.Null(Asked(Sketch.Of(Sketch.Source("Turkish officials", also: given => given with { Stance = Stance.Disputes })).InDispute()));

    [Fact]
    public void A_denial_of_somebody_without_a_side_does() =>
        Assert.NotNull(Asked(Sketch.Of(Sketch.Source("a nurse", also: given => given with { Stance = Stance.Disputes }))));

    [Fact]
    public void An_opinion_needs_a_reason_as_well() => Assert.NotNull(Asked(Sketch.Of(Sketch.Source("a nurse")).About(Sketch.Event() with { Kind = ClaimKind.Forecast })));

    [Fact]
    public void Whoever_keeps_the_record_needs_no_reason() =>
        Assert.Null(Asked(Sketch.Of(Sketch.Source("a clerk of the register", also: given => given with { Standing = Standing.RecordHolder }))));

    [Fact]
    public void A_source_that_is_only_listed_is_not_asked_about() => Assert.Null(Asked(new Draft { Sources = [new DeclaredSource(null, "Greek law enforcement sources")] }));

    [Fact]
    public void Several_people_are_one_finding() => Assert.Equal(2, Asked(Sketch.Of(Sketch.Source("a nurse"), Sketch.Source("a driver")))!.Places.Count);

    [Fact]
    public void It_is_a_warning_in_words_that_agree_in_number()
    {
        var (one, many) = (Asked(Sketch.Of(Sketch.Source("a nurse")))!, Asked(Sketch.Of(Sketch.Source("Greek officials")))!);
        Assert.Equal(FindingLevel.Warning, one.Level);
        Assert.StartsWith("“a nurse” is not named", one.Message, StringComparison.Ordinal);
        Assert.StartsWith("“Greek officials” are not named", many.Message, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Faults(string name) =>
        Shipped.Report(Sketch.Of(Sketch.Source(name))).Findings.Select(finding => finding.Rule).Intersect(["SRC009", "SRC010", "SRC011", "SRC014"]).Order(StringComparer.Ordinal);

    private static Draft Reasoned(string reason) => Sketch.Of(Sketch.Unnamed("a nurse", also: given => given with { AnonymityReason = reason }));

    private static Draft Nurse(string text) => Sketch.Of(Sketch.Unnamed("a nurse")) with { Text = text };

    private static Finding? Asked(Draft draft) => Shipped.Finding("SRC011", draft);
}
