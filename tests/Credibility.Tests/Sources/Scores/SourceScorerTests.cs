using Credibility.Sources.Scores;
using Xunit;

namespace Credibility.Tests.Sources.Scores;

/// <summary>The worked rows of the method, whose inputs are invented.</summary>
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
        // Four remainders tie at 4/7 of a tenth: the earlier parts go first, so the third is up and the sixth is not.
        Assert.Equal([50, -7.7, -5.1, 2.9, .7, -2.2, -7.2], [rated.BaseShown, .. score.Contributions.Select(part => part.Shown!.Value)]);
    }

    [Fact]
    public void Too_little_evidence_shows_no_number_at_all()
    {
        var score = ScoreSketch.Score(Day, ("a", 1, 1), ("b", 1, 1), ("c", 1, 1));

        Assert.Null(score.Rated);
        Assert.Equal(NotRatedReason.NotEnoughEvidence, score.NotRated);
        Assert.All(score.Contributions, part => Assert.Null(part.Shown));
    }
}
