using Credibility.Attributions.Extraction;
using Credibility.Attributions.Prose;
using Credibility.Drafts;
using Xunit;

namespace Credibility.Tests.Attributions.Extraction;

/// <summary>Spans with the borders that trained weights give them, which are not those of the rules.</summary>
public sealed class TaggedSpanTests
{
    [Fact]
    public void A_cue_merged_with_its_carrier_still_names_the_carrier() => Assert.Equal(
        ["the chief, Livia Arno < Reuters"],
        Chains("Clay is dear, the chief, Livia Arno, said in a letter seen by Reuters.", ("the chief, Livia Arno", "said in a letter seen by", "Clay is dear")));

    [Fact]
    public void An_origin_taken_for_the_speaker_gives_its_place_to_the_outlet() => Assert.Equal(
        ["a police officer in Tarn < The Tarn Chronicle"],
        Chains("The Tarn Chronicle, quoting a police officer in Tarn, put the number at nine.", ("The Tarn Chronicle", null, null), ("a police officer in Tarn,", "put", "the number at nine")));

    [Fact]
    public void A_carrier_tagged_on_its_own_is_no_attribution_beside_the_chain() => Assert.Equal(
        ["the army < NTA"],
        Chains("NTA, citing the army, said four posts were hit.", ("the army", null, null), ("NTA", "said", "four posts were hit")));

    [Fact]
    public void Whoever_is_cited_between_dashes_does_not_speak() => Assert.Equal(
        ["two officials < NTA reporters"],
        Chains("On 10 July, NTA reporters—citing two officials—said that the bridge was shut.", ("NTA reporters", null, null), ("two officials—", "said", "that the bridge was shut")));

    [Fact]
    public void The_day_before_a_name_is_no_part_of_it() => Assert.Equal(
        ["the army < NTA"],
        Chains("A week before, on July 10th, NTA, citing the army, said four posts were hit.", ("the army", null, null), ("A week before, on July 10th, NTA", "said", "four posts were hit")));

    [Fact]
    public void What_is_done_by_some_is_theirs()
    {
        const string Prose = "The reports may be seen by some as a sign of weakness.";
        var (text, found) = Read(Prose, ("The reports", "may be seen by", "some as a sign of weakness"));
        Assert.Equal("some", text.TextOf(Assert.Single(found).Source!.Value));
    }

    [Fact]
    public void An_outlet_that_heard_a_split_quotation_carries_it() => Assert.Equal(
        ["a dealer < USA TODAY"],
        Chains("“It fell,” a dealer told USA TODAY.", ("a dealer", "told", "“It fell,”")));

    [Fact]
    public void A_content_that_runs_into_the_citing_sentence_ends_before_it()
    {
        const string Prose = "Coast FM gives the same figure, as does Valley Radio. Both quote the fire service's bulletin.";
        var (text, found) = Read(Prose, ("Coast FM", "gives", Prose[15..^1]));
        Assert.Equal(
            ["Coast FM: the same figure", "Valley Radio: the same figure"],
            found.Select(one => $"{text.TextOf(one.Via[0])}: {text.TextOf(one.Content[0])}"));
        Assert.All(found, one => Assert.Equal("the fire service's bulletin", text.TextOf(one.Source!.Value)));
    }

    [Fact]
    public void Papers_that_credit_us_had_it_from_whom_we_had_it() => Assert.Equal(
        ["officials", "officials < us < Two other papers"],
        Chains(
            "On 4 May we reported, citing officials, that the flat was paid for. Two other papers repeated the story, crediting us.",
            ("we", "reported", "that the flat was paid for"), ("Two other papers", "repeated", "the story"), ("Two other papers", "crediting", null)));

    [Fact]
    public void Rules_give_a_cue_the_content_that_the_weights_left_open()
    {
        var (text, found) = Mended("Patients wait nine hours for a bed, figures show.", ("Patients", null, null), ("figures", "show", null));
        Assert.Equal(["figures: show: Patients wait nine hours for a bed"], found.Select(one => Readings.Line(text, one)));
    }

    [Fact]
    public void Rules_give_a_cue_the_source_that_the_weights_took_for_content()
    {
        var (text, found) = Mended("“I was in the gym,” wrote Kofi Adjei.", (null, "wrote", "“I was in the gym,” wrote Kofi Adjei"));
        Assert.StartsWith("Kofi Adjei: wrote: “I was in the gym,”", Assert.Single(found.Select(one => Readings.Line(text, one))), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_the_weights_found_source_and_content_the_rules_change_nothing()
    {
        var (text, found) = Mended("The army said four posts were hit.", ("army", "said", "four posts"));
        Assert.Equal(["army: said: four posts"], found.Select(one => Readings.Line(text, one)));
    }

    [Theory]
    [InlineData("Six men died, the army said. The union says the number is nine.", "The union", "says", "the number is nine", true)]
    [InlineData("Six men died, the army said. The union says the number is six.", "The union", "says", "the number is six", false)]
    [InlineData("Six men died, the army said. The union put the toll at nine.", "The union", "put", "the toll at nine", true)]
    [InlineData("Six men died, the army said. The union scoffed at that.", "The union", "scoffed at", "that", true)]
    [InlineData("Six men died, the army said. The union isn't buying it.", "The union", "isn't buying", "it", true)]
    [InlineData("Six men died, the army said. The union dismissed this as “an excuse”.", "The union", "dismissed", "this as “an excuse”", true)]
    [InlineData("Six men died, the army said. The union did not accept that figure.", "The union", "did not accept", "that figure", true)]
    [InlineData("Six men died, the army said. The union did not dispute that figure.", "The union", "did not dispute", "that figure", false)]
    [InlineData("Six men died, the army said. The union called that a warning to all.", "The union", "called", "that a warning to all", false)]
    public void Another_number_and_phrases_of_doubt_answer_what_was_said(string prose, string who, string cue, string content, bool disputes)
    {
        var (_, found) = Read(prose, ("the army", "said", "Six men died"), (who, cue, content));
        Assert.Equal(disputes ? (Stance.Disputes, 0) : (Stance.Supports, (int?)null), (found[1].Stance, found[1].Answers));
    }

    [Fact]
    public void An_answer_to_the_report_goes_to_the_one_that_reports()
    {
        var (_, found) = Read(
            "Arms reached the coast, a UN report alleged. The mayor said the port was shut. The embassy called the report inaccurate.",
            ("a UN report", "alleged", "Arms reached the coast"), ("The mayor", "said", "the port was shut"), ("The embassy", "called", "the report inaccurate"));
        Assert.Equal(0, found[2].Answers);
    }

    private static IReadOnlyList<string> Chains(string prose, params (string? Source, string? Cue, string? Content)[] spans)
    {
        var (text, found) = Read(prose, spans);
        return [.. found.Select(one => string.Join(" < ", one.Via.Reverse().Select(carrier => text.TextOf(carrier)).Prepend(text.TextOf(one.Source!.Value).TrimEnd(','))))];
    }

    private static (TokenisedText Text, IReadOnlyList<FoundAttribution> Found) Read(string prose, params (string? Source, string? Cue, string? Content)[] spans)
    {
        var text = new TokenisedText(prose);
        return (text, LayeredReading.Of(text, Readings.Words, Spans(text, spans)).Attributions);
    }

    private static (TokenisedText Text, IReadOnlyList<FoundAttribution> Found) Mended(string prose, params (string? Source, string? Cue, string? Content)[] spans)
    {
        var text = new ClassedText(new TokenisedText(prose), Readings.Words);
        return (text.Text, MendedReading.Of(text, Spans(text.Text, spans), RuleReader.Hits(text)));
    }

    private static List<FoundAttribution> Spans(TokenisedText text, (string? Source, string? Cue, string? Content)[] spans) =>
    [
        .. spans.Select(span => new FoundAttribution
        {
            Source = Place(text, span.Source), Cue = Place(text, span.Cue) is { } cue ? [cue] : [], Content = Place(text, span.Content) is { } content ? [content] : [],
        }),
    ];

    /// <summary>The last place of the words, so that a name told again means the nearer one.</summary>
    private static TokenRange? Place(TokenisedText text, string? words)
    {
        if (words is null)
        {
            return null;
        }

        var start = text.Text.LastIndexOf(words, StringComparison.Ordinal);
        var first = 0;
        while (text.Tokens[first].Start < start)
        {
            first++;
        }

        var end = first;
        while (end < text.Count && text.Tokens[end].End <= start + words.Length)
        {
            end++;
        }

        return new TokenRange(first, end);
    }
}
