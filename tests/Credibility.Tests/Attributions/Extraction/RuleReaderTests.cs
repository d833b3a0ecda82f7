using Xunit;

namespace Credibility.Tests.Attributions.Extraction;

public sealed class RuleReaderTests
{
    [Theory]
    [InlineData("The harbour office said that two ferries were late.", "The harbour office: said: that two ferries were late")]
    [InlineData("The harbour office has repeatedly said two ferries were late.", "The harbour office: has repeatedly said: two ferries were late")]
    [InlineData("“Two ferries were late,” said Ada Brook, a deckhand.", "Ada Brook, a deckhand: said: “Two ferries were late,”")]
    [InlineData("“Two ferries were late,” she said, “and nobody told us.”", "she: said: “Two ferries were late,” … “and nobody told us.”")]
    [InlineData("Ada Brook, a deckhand, said: “Two ferries were late.”", "Ada Brook, a deckhand: said: “Two ferries were late.”")]
    [InlineData("Ada Brook, who works the night boat, told reporters that two ferries were late.", "Ada Brook, who works the night boat: told reporters: that two ferries were late")]
    [InlineData("Two ferries were late, the harbour office said on Monday.", "the harbour office: said: Two ferries were late")]
    [InlineData("The timetable, critics argue, was never kept.", "critics: argue: The timetable … was never kept")]
    [InlineData("According to the harbour office, two ferries were late.", "the harbour office: According to: two ferries were late")]
    [InlineData("Two ferries were late, according to the harbour office.", "the harbour office: according to: Two ferries were late")]
    [InlineData("A survey by the island college found that most riders had given up.", "A survey by the island college: found: that most riders had given up")]
    [InlineData("On Tuesday the harbour office warned that more boats would stop.", "the harbour office: warned: that more boats would stop")]
    [InlineData("Reportedly, one boat has been sold.", "–: Reportedly: one boat has been sold")]
    [InlineData("The mayor believes that the pier is safe.", "The mayor: believes: that the pier is safe")]
    [InlineData("The union endorsed the plan.", "The union: endorsed: the plan")]
    [InlineData("The plan was criticised by the union.", "the union: was criticised by: The plan")]
    [InlineData("The mayor's claim that the pier is safe drew laughter.", "The mayor: claim: that the pier is safe drew laughter")]
    [InlineData("BROOK: The boat was late again.", "BROOK: :: The boat was late again")]
    public void One_construction_gives_one_attribution(string prose, string expected) => Assert.Equal([expected], Readings.Rules(prose));

    [Fact]
    public void One_subject_serves_two_cues() => Assert.Equal(
        ["The mayor: said: the pier was safe", "The mayor: added: that it would open soon"], Readings.Rules("The mayor said the pier was safe and added that it would open soon."));

    [Fact]
    public void A_participle_goes_on_for_the_last_speaker() => Assert.Equal(
        ["a pilot: said: The pier was shut", "a pilot: adding: that nobody had been told"], Readings.Rules("The pier was shut, said a pilot, adding that nobody had been told."));

    [Fact]
    public void A_quotation_that_runs_on_belongs_to_the_same_attribution() => Assert.Equal(
        ["Ada Brook: said: “We waited an hour.” … “Then we went home and had soup.”"],
        Readings.Rules("“We waited an hour.” Ada Brook said. “Then we went home and had soup.”").Select(line => line.Replace(",”", ".”", StringComparison.Ordinal)));

    [Fact]
    public void A_quotation_with_nobody_near_it_is_content_without_a_source() =>
        Assert.Equal(["–: : “We have never seen such a thing here.”"], Readings.Rules("Rain fell on the fair.\n\n“We have never seen such a thing here.”"));

    [Theory]
    [InlineData("The reports were filed by noon.")]
    [InlineData("It rained on Monday and the fair was shut.")]
    [InlineData("A planned walk drew two hundred people.")]
    public void Nouns_and_plain_deeds_report_nothing(string prose) => Assert.Empty(Readings.Rules(prose));
}
