using Credibility.Attributions.Training;
using Credibility.Drafts;
using Xunit;

namespace Credibility.Tests.Attributions.Training;

public sealed class ExtractionMetricTests
{
    private const string Text = "Mayor Ilse Brandt said on Monday that the bridge would stay shut. Rain fell. Two aides denied it.";

    private static readonly GoldDraft Gold = new("d", "", Text)
    {
        Attributions =
        [
            One(1, "Mayor Ilse Brandt", "said", "that the bridge would stay shut"),
            One(2, "Two aides", "denied", "it"),
        ],
    };

    [Fact]
    public void Gold_against_itself_is_whole()
    {
        var figures = Measure(Gold, [.. Gold.Attributions.Select(Same)]);
        Assert.All(
            [figures.Source.Exact, figures.Source.Overlap, figures.Source.HalfShared, figures.Source.Characters, figures.SourceHead, figures.Cue.Exact,
                figures.Content.Exact, figures.Content.Characters, figures.Pair, figures.Sentence],
            count => Assert.Equal(1, count.F1));
        Assert.Equal((3, 3, 1), (figures.Sentences, figures.SentencesAlike, figures.SentenceAccuracy));
        Assert.Equal(new MatchCount(2, 2, 2), figures.Pair);
        Assert.Equal(new SourceRecall(1, 1, 1), figures.RecallByWording[SourceWording.Named]);
        Assert.Equal(new SourceRecall(1, 1, 1), figures.RecallByWording[SourceWording.Unnamed]);
    }

    [Fact]
    public void Nothing_found_is_nothing_and_no_division_by_zero()
    {
        var figures = Measure(Gold, []);
        Assert.Equal((0.0, 0.0, 0.0), (figures.Pair.Precision, figures.Pair.Recall, figures.Pair.F1));
        Assert.Equal(new MatchCount(0, 0, 2), figures.Sentence);
        Assert.Equal(1.0 / 3, figures.SentenceAccuracy, 12);
        Assert.Equal(0, Measure(new GoldDraft("e", "", ""), []).SentenceAccuracy);
    }

    [Fact]
    public void Blanks_and_punctuation_at_the_ends_make_no_difference_to_an_exact_span()
    {
        var figures = Measure(Gold, [Found(At("Mayor Ilse Brandt "), At("said"), At("that the bridge would stay shut."))]);
        Assert.Equal(1, figures.Source.Exact.Found);
        Assert.Equal(1, figures.Content.Exact.Found);
    }

    [Fact]
    public void One_prediction_is_paired_with_one_gold_span_the_one_that_it_overlaps_most()
    {
        var all = new TextSpan(0, Text.Length);
        var figures = Measure(Gold, [Found(all, null, all)]);
        Assert.Equal(new MatchCount(1, 1, 2), figures.Source.Overlap);
        Assert.Equal(new MatchCount(0, 1, 2), figures.Source.HalfShared);
        Assert.Equal(new SourceRecall(1, 1, 0), figures.RecallByWording[SourceWording.Named]);
        Assert.Equal(new SourceRecall(1, 0, 0), figures.RecallByWording[SourceWording.Unnamed]);
    }

    [Fact]
    public void A_pair_needs_a_source_that_touches_and_half_of_the_content()
    {
        Assert.Equal(1, Measure(Gold, [Found(At("Brandt"), null, At("the bridge would stay"))]).Pair.Found);
        Assert.Equal(0, Measure(Gold, [Found(At("Brandt"), null, At("the bridge"))]).Pair.Found);
        Assert.Equal(0, Measure(Gold, [Found(At("Monday"), null, At("that the bridge would stay shut"))]).Pair.Found);
    }

    [Fact]
    public void Exactly_half_in_common_counts()
    {
        var gold = new GoldDraft("d", "", "abcd") { Attributions = [new GoldAttribution(1) { Content = [new TextSpan(0, 4)] }] };
        Assert.Equal(1, Measure(gold, [Found(null, null, new TextSpan(0, 2))]).Content.HalfShared.Found);
    }

    [Fact]
    public void Characters_of_all_pieces_count_and_not_the_gap_between_them()
    {
        var split = new GoldDraft("d", "", Text) { Attributions = [new GoldAttribution(1) { Content = [At("that the bridge"), At("stay shut")] }] };
        Assert.Equal("that the bridge".Length + "stay shut".Length, Measure(split, []).Content.Characters.Gold);
    }

    [Theory]
    [InlineData("the head of the city council", "head")]
    [InlineData("Joan Adair, a retired judge", "Adair")]
    [InlineData("police", "police")]
    [InlineData(", police", "police")]
    public void The_head_is_the_last_word_before_the_first_modifier(string source, string head)
    {
        var span = SpanMatching.Head(source, new TextSpan(0, source.Length));
        Assert.Equal(head, source[span.Start..span.End]);
    }

    [Theory]
    [InlineData("She", SourceWording.Pronoun)]
    [InlineData("who", SourceWording.Pronoun)]
    [InlineData("Brandt", SourceWording.Named)]
    [InlineData("Critics", SourceWording.Unnamed)]
    [InlineData("The aides", SourceWording.Unnamed)]
    [InlineData("an aide of Brandt", SourceWording.Named)]
    [InlineData("", SourceWording.Unnamed)]
    public void Sources_are_named_pronouns_or_unnamed(string source, SourceWording wording) =>
        Assert.Equal(wording, SpanMatching.Wording(source, new TextSpan(0, source.Length)));

    /// <summary>A corpus that marks no carriers is compared with whom the draft cites, another with the origin.</summary>
    [Fact]
    public void A_corpus_without_carriers_is_compared_with_whom_the_draft_cites()
    {
        var found = new PredictedAttribution(At("Two aides"), At("Mayor Ilse Brandt"), [], [], []);
        Assert.Equal(1, Measure(Gold with { Attributions = [Gold.Attributions[0]] }, [found]).Source.Exact.Found);
        Assert.Equal(0, Measure(Gold with { Attributions = [Gold.Attributions[0]], MarksChains = true }, [found]).Source.Exact.Found);
    }

    [Theory]
    [InlineData("One. Two! Three?", 3)]
    [InlineData("Mr. Brown and Gen. Grey of the U.S. Army met at 5 p.m. Monday.", 1)]
    [InlineData("He met J. Smith. \"Yes,\" he said.", 2)]
    [InlineData("“Go.” (Then he went.)", 2)]
    [InlineData("It rose by 3.5 percent. then fell.", 1)]
    [InlineData("A title\n\n  \nA line. 12 more", 3)]
    [InlineData("", 0)]
    public void Sentences_are_cut_at_stops_before_a_capital_or_digit(string text, int count) => Assert.Equal(count, ScoredSentences.Of(text).Count());

    [Fact]
    public void A_prediction_counts_its_two_mentions_of_one_span_once()
    {
        var twice = Found(At("Mayor Ilse Brandt"), At("said"), null);
        Assert.Equal(new MatchCount(1, 1, 2), Measure(Gold, [twice, twice]).Source.Exact);
    }

    private static ExtractionFigures Measure(GoldDraft gold, IReadOnlyList<PredictedAttribution> found) => ExtractionMetric.Of([(gold, found)]);

    private static GoldAttribution One(int number, string source, string cue, string content) =>
        new(number) { Source = [At(source)], Cue = [At(cue)], Content = [At(content)] };

    private static PredictedAttribution Same(GoldAttribution one) => new(one.Source[0], one.Source[0], one.Cue, one.Content, []);

    private static PredictedAttribution Found(TextSpan? source, TextSpan? cue, TextSpan? content) =>
        new(source, source, cue is { } c ? [c] : [], content is { } t ? [t] : [], []);

    private static TextSpan At(string words)
    {
        var start = Text.IndexOf(words, StringComparison.Ordinal);
        Assert.True(start >= 0, words);
        return new TextSpan(start, start + words.Length);
    }
}
