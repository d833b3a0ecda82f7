using Credibility.Graphs;
using Credibility.Sources.Scores;
using Xunit;

namespace Credibility.Tests.Sources.Scores;

/// <summary>The worked rows of the method, whose inputs are invented, and the edges of the arithmetic.</summary>
public class SourceScorerTests
{
    private static readonly DateOnly Day = new(2026, 11, 22);

    [Fact]
    public void The_worked_example_gives_its_score_its_parts_and_its_interval()
    {
        var score = ScoreSketch.Score(Day, ("a", .05, 4.8), ("b", .05, 3.2), ("c", .9, 2), ("d", .7, 1), ("e", .3, 3), ("f", 4d / 12, 12));

        var rated = score.Rated!;
        Assert.Equal(31.4, rated.Shown, 9);
        Assert.Equal((18.0, 46.4), (Math.Round(rated.Low, 1), Math.Round(rated.High, 1)));
        Assert.Equal(HowSure.Medium, rated.HowSure);
        Assert.Equal(.07, Math.Round(rated.Opinion.Uncertainty, 2));
        // Four remainders tie at 4/7 of a tenth: the earlier parts go first, so the third is up and the sixth is not.
        Assert.Equal([50, -7.7, -5.1, 2.9, .7, -2.2, -7.2], Shown(score));
    }

    [Fact]
    public void A_good_record_moves_a_score_more_than_a_word_about_corrections()
    {
        var score = ScoreSketch.Score(Day, ("a", 1, 2), ("b", .3, 4), ("c", .8, 2), ("record", 9d / 12, 12));

        var rated = score.Rated!;
        Assert.Equal(67.3, rated.Shown, 9);
        Assert.Equal((50.3, 82.4), (Math.Round(rated.Low, 1), Math.Round(rated.High, 1)));
        Assert.Equal(HowSure.Low, rated.HowSure);
        Assert.Equal(.09, Math.Round(rated.Opinion.Uncertainty, 2));
        Assert.Equal([50, 4.6, -3.6, 2.7, 13.6], Shown(score));
    }

    [Fact]
    public void Too_little_evidence_shows_no_number_at_all()
    {
        var score = ScoreSketch.Score(Day, ("a", 1, 1), ("b", 1, 1), ("c", 1, 1));

        Assert.Null(score.Rated);
        Assert.Equal(NotRatedReason.NotEnoughEvidence, score.NotRated);
        Assert.Equal(3, score.Facts);
        Assert.All(score.Contributions, part => Assert.Equal((null, null), (part.Points, part.Shown)));
    }

    [Fact]
    public void What_too_little_evidence_would_have_given_is_a_mean_that_says_nothing()
    {
        var table = ScoreSketch.Table(("a", 1, 1), ("b", 1, 1), ("c", 1, 1)) with { MinEvidence = 3 };
        var rated = new SourceScorer(table).Score(ScoreSketch.Profile(("a", 1, 1), ("b", 1, 1), ("c", 1, 1)), Day).Rated!;

        Assert.Equal(80, rated.Shown, 9);
        Assert.True(rated.High - rated.Low > 40);
    }

    [Theory]
    [InlineData(3.999, false)]
    [InlineData(4, true)]
    public void A_source_is_rated_from_four_observations_on(double strength, bool rated) =>
        Assert.Equal(rated, ScoreSketch.Score(Day, ("a", .7, strength)).Rated is not null);

    [Fact]
    public void Without_any_signal_there_is_no_score()
    {
        var score = ScoreSketch.Score(Day);

        Assert.Equal((null, NotRatedReason.NotEnoughEvidence, 0d, 0), (score.Rated, score.NotRated, score.Evidence, score.Facts));
        Assert.Empty(score.Contributions);
    }

    [Fact]
    public void A_method_without_signals_rates_nobody() =>
        Assert.Equal(NotRatedReason.NotEnoughEvidence, new SourceScorer(ScoreTable.Empty).Score(ScoreSketch.Profile(("a", 1, 9)), Day).NotRated);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(.5, 50)]
    [InlineData(1, 100)]
    public void A_million_observations_leave_hardly_a_doubt_but_no_certainty(double value, double nearly)
    {
        var rated = ScoreSketch.Score(Day, ("a", value, 1e6)).Rated!;

        Assert.Equal(nearly, rated.Score, 3);
        Assert.True(rated.Score is > 0 and < 100 && rated.Low < rated.High);
        Assert.Equal(HowSure.High, rated.HowSure);
    }

    [Fact]
    public void A_cap_shrinks_every_signal_of_its_group_alike_and_no_other()
    {
        var table = ScoreSketch.Table(("a", .9, 6), ("b", .1, 2), ("c", .8, 3)) with { Groups = new Dictionary<string, double> { ["g"] = 4, ["h"] = 5 } };
        table = table with { Signals = [.. table.Signals.Take(2), table.Signals[2] with { Group = "h" }] };
        var score = new SourceScorer(table).Score(ScoreSketch.Profile(("a", 0, 0), ("b", 0, 0), ("c", 0, 0)), Day);

        Assert.Equal([6, 2, 3], score.Contributions.Select(part => part.Strength));
        Assert.Equal([3, 1, 3], score.Contributions.Select(part => part.Counted));
        Assert.Equal(7, score.Evidence, 12);
    }

    [Fact]
    public void A_cap_that_is_not_reached_changes_nothing()
    {
        var table = ScoreSketch.Table(("a", .9, 3), ("b", .1, 2)) with { Groups = new Dictionary<string, double> { ["g"] = 5 } };

        Assert.Equal([3, 2], new SourceScorer(table).Score(ScoreSketch.Profile(("a", 0, 0), ("b", 0, 0)), Day).Contributions.Select(part => part.Counted));
    }

    [Theory]
    [InlineData(0, HowSure.Medium)]
    [InlineData(.001, HowSure.Medium)]
    [InlineData(-.001, HowSure.Low)]
    public void An_interval_as_wide_as_the_limit_of_low_is_medium(double aboveWidth, HowSure sure)
    {
        var (table, width) = TwelveToEight();

        Assert.Equal(sure, Sure(table with { LowAbovePoints = width + aboveWidth, HighBelowPoints = 1 }));
    }

    [Theory]
    [InlineData(0, HowSure.Medium)]
    [InlineData(.001, HowSure.High)]
    [InlineData(-.001, HowSure.Medium)]
    public void An_interval_as_wide_as_the_limit_of_high_is_medium(double aboveWidth, HowSure sure)
    {
        var (table, width) = TwelveToEight();

        Assert.Equal(sure, Sure(table with { LowAbovePoints = 99, HighBelowPoints = width + aboveWidth }));
    }

    [Theory]
    [InlineData(.95, 200, "A")] // .945, narrow
    [InlineData(1, 22, "A")] // .958, from .88
    [InlineData(1, 8, "B")] // .9 exactly, but only from .72
    [InlineData(1, 2, "B")] // .75 exactly
    [InlineData(.99, 2, "C")]
    [InlineData(.6, 1e6, "D")] // a hair below .6
    [InlineData(.61, 1e6, "C")]
    [InlineData(.5, 5, "D")]
    [InlineData(.4, 1e6, "D")] // a hair above .4
    [InlineData(.39, 1e6, "E")]
    [InlineData(0, 50, "E")]
    public void A_letter_follows_the_mean_and_for_the_best_the_lower_end_too(double value, double strength, string letter)
    {
        var table = ScoreSketch.Table(("a", value, strength)) with { MinEvidence = 2, Letters = [new("A", .9, .75), new("B", .75, 0), new("C", .6, 0), new("D", .4, 0)] };

        Assert.Equal(letter, new SourceScorer(table).Score(ScoreSketch.Profile(("a", 0, 0)), Day).Rated!.AdmiraltyLetter);
    }

    private static (ScoreTable Table, double Width) TwelveToEight()
    {
        var width = 100 * (BetaDistribution.Quantile(.95, 13, 9) - BetaDistribution.Quantile(.05, 13, 9));
        return (ScoreSketch.Table(("for", 1, 12), ("against", 0, 8)), width);
    }

    private static HowSure Sure(ScoreTable table) => new SourceScorer(table).Score(ScoreSketch.Profile(("for", 0, 0), ("against", 0, 0)), Day).Rated!.HowSure;

    private static IEnumerable<double> Shown(SourceScore score) => [score.Rated!.BaseShown, .. score.Contributions.Select(part => part.Shown!.Value)];
}
