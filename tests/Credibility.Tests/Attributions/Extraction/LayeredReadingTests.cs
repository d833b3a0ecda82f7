using Credibility.Attributions.Extraction;
using Credibility.Attributions.Prose;
using Credibility.Drafts;
using CsCheck;
using Xunit;

namespace Credibility.Tests.Attributions.Extraction;

public sealed class LayeredReadingTests
{
    [Theory]
    [InlineData("The ministry declined to comment.", "The ministry", "declined to comment", AskedAnswer.Declined)]
    [InlineData("The ministry did not immediately respond to a request.", "The ministry", "did not immediately respond", AskedAnswer.None)]
    [InlineData("The embassy could not be reached.", "The embassy", "could not be reached", AskedAnswer.CouldNotBeReached)]
    [InlineData("A spokesman for the club would not say when work ends.", "A spokesman for the club", "would not say", AskedAnswer.Declined)]
    [InlineData("The delegation has not replied to written questions.", "The delegation", "has not replied", AskedAnswer.None)]
    [InlineData("His agent did not return calls.", "His agent", "did not return", AskedAnswer.None)]
    [InlineData("The airline had no comment.", "The airline", "had no comment", AskedAnswer.Declined)]
    [InlineData("The account could not be independently verified.", "The account", "could not be independently verified", AskedAnswer.None)]
    public void Negated_reporting_is_an_inquiry_and_no_attribution(string prose, string who, string words, AskedAnswer answer)
    {
        var (text, attributions, inquiries) = Readings.Layers(prose);

        var inquiry = Assert.Single(inquiries);
        Assert.Equal((who, words, answer), (text.TextOf(inquiry.Who!.Value), text.TextOf(inquiry.Words), inquiry.Answer));
        Assert.Empty(attributions);
    }

    [Theory]
    [InlineData("It was, needless to say, a wet day.")]
    [InlineData("The flood claimed three lives.")]
    [InlineData("Islanders have no say in customs.")]
    [InlineData("You can tell a star from a planet by waiting.")]
    [InlineData("The old clock told time for the town.")]
    [InlineData("Boats left according to plan.")]
    [InlineData("The clerk was cited for speeding.")]
    [InlineData("The council declared a holiday.")]
    [InlineData("The shop charged €5 for a map.")]
    [InlineData("The ring, so to speak, was closed.")]
    [InlineData("It goes without saying that boats float.")]
    [InlineData("New staff report to work on Monday.")]
    public void An_idiom_reports_nothing(string prose) => Assert.Empty(Readings.Layers(prose).Attributions);

    [Fact]
    public void To_claim_responsibility_is_no_idiom() => Assert.Single(Readings.Layers("The Red Band claimed responsibility for the raid.").Attributions);

    [Theory]
    [InlineData("“It is cold,” said a porter.", ContentForm.Direct)]
    [InlineData("A porter said that it was “cold and wet”.", ContentForm.Mixed)]
    [InlineData("A porter said that it was cold.", ContentForm.Paraphrase)]
    public void The_form_follows_from_the_quotation_marks(string prose, ContentForm form) => Assert.Equal(form, Assert.Single(Readings.Layers(prose).Attributions).Form);

    [Theory]
    [InlineData("“It is cold,” said a porter, who asked not to be named because he fears for his job.", "who asked not to be named because he fears for his job")]
    [InlineData("A nurse told the BBC that beds were short, on condition that her name was not used, since staff were warned.", "on condition that her name was not used, since staff were warned")]
    [InlineData("“It is cold,” said a porter, who asked not to be named.", null)]
    public void The_reason_for_leaving_out_a_name_is_found(string prose, string? expected)
    {
        var (text, attributions, _) = Readings.Layers(prose);

        Assert.Equal(expected, attributions[0].AnonymityReason is { } reason ? text.TextOf(reason) : null);
    }

    [Fact]
    public void Reports_that_nobody_signed_are_their_own_source()
    {
        var (text, attributions, _) = Readings.Layers("The fair was busy, amid reports that the bridge had closed.");

        Assert.Equal(["reports: reports: that the bridge had closed"], attributions.Select(found => Readings.Line(text, found)));
    }

    [Fact]
    public void Kinds_tell_statements_wishes_and_hedges_apart()
    {
        var kinds = Readings.Layers("The mayor said the pier was safe. The union wants to close it. Reportedly, one plank is gone.").Attributions.Select(found => found.Kind);

        Assert.Equal([CueKind.Statement, CueKind.Attitude, CueKind.Hedge], kinds);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\u202E\u200B“‘'\"”")]
    [InlineData("said said said, said. according to according to citing citing")]
    public void Odd_texts_are_read_without_harm(string prose) => Assert.NotNull(Readings.Layers(prose).Attributions);

    private static readonly string[] Pieces =
    [
        "said", "told", "according", "to", "citing", "quoted", "as", "saying", "by", ",", ".", "“", "”", "\"", "'", "—", ":", "(", ")", "the", "a", "that", "who", "which", "Mayor", "Reuters", "officials", "denied", "this",
        "claim", "and", "but", "not", "declined", "comment", "reportedly", "was", "has", "he", "report", "statement", "in", "on", "Monday", "of", "'s", "what", "described", "All", "three", "attributed", "it", "\n\n", "12", "\u200B", "\u202E", "😀", "because", "anonymity",
    ];

    [Fact]
    public void No_text_breaks_the_reading_and_all_places_lie_inside() => Gen.Int[0, Pieces.Length - 1].Select(at => Pieces[at]).Array[0, 60].Sample(
        pieces =>
        {
            var text = new TokenisedText(string.Join(' ', pieces));
            var (attributions, inquiries) = LayeredReading.Of(text, Readings.Words, RuleReader.Read(text, Readings.Words));
            var ranges = attributions.SelectMany(found => found.Cue.Concat(found.Content).Concat(found.Via).Concat(found.ChainCue).Append(found.Source ?? new TokenRange(0, 1)).Append(found.AnonymityReason ?? new TokenRange(0, 1)))
                .Concat(inquiries.Select(inquiry => inquiry.Words)).Concat(inquiries.Select(inquiry => inquiry.Who ?? new TokenRange(0, 1)));
            return ranges.All(range => range.First >= 0 && range.First < range.End && range.End <= Math.Max(1, text.Count))
                && attributions.Select((found, index) => (found, index)).All(pair => pair.found.Answers is not { } answered || answered < pair.index);
        },
        iter: 3_000);
}
