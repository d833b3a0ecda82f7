using System.Text.Json;
using Credibility.Sources.Scores;
using Credibility.Tests.Golden;
using CsCheck;
using Xunit;

namespace Credibility.Tests.Sources.Scores;

/// <summary>R1 to R7, R10 and R11 of the method: what holds of every score, whatever was observed.</summary>
public sealed class ScoreProperties
{
    private const double Slack = 1e-9;

    private static readonly DateOnly Day = new(2026, 11, 22);

    private static readonly Gen<(double Value, double Strength)> Signal = Gen.Select(Gen.Double[0, 1], Gen.OneOf(Gen.Double[.01, 3], Gen.Double[3, 500]));

    private static readonly Gen<(double Value, double Strength)[]> Signals = Signal.Array[1, 10];

    public static IEnumerable<TheoryDataRow<string>> Opinions => GoldenFile.Ids(GoldenFile.Measures, "opinions");

    [Fact]
    public void R1_parts_sum_to_the_score_exactly_and_shown_parts_to_the_shown_score() => Signals.Sample(signals =>
    {
        var score = Score(signals);
        var rated = score.Rated!;
        Assert.Equal(rated.Score, rated.Base + score.Contributions.Sum(part => part.Points!.Value), Slack);
        Assert.Equal(Tenths(rated.Shown), Tenths(rated.BaseShown) + score.Contributions.Sum(part => Tenths(part.Shown!.Value)));
        Assert.InRange(Math.Abs(rated.Shown - rated.Score), 0, .05 + Slack);
    });

    [Fact]
    public void R2_an_opinion_sums_to_one_and_projects_to_the_score() => Signals.Sample(signals =>
    {
        var rated = Score(signals).Rated!;
        var opinion = rated.Opinion;
        Assert.Equal(1, opinion.Belief + opinion.Disbelief + opinion.Uncertainty, Slack);
        Assert.Equal(rated.Score / 100, opinion.Belief + (.5 * opinion.Uncertainty), Slack);
    });

    [Fact]
    public void R3_no_evidence_makes_a_score_certain() => Signals.Sample(signals =>
    {
        var rated = Score(signals).Rated!;
        Assert.True(rated.Score is > 0 and < 100);
        Assert.True(rated.Low is > 0 and < 100 && rated.High is > 0 and < 100 && rated.Low < rated.High);
    });

    [Fact]
    public void R4_the_order_of_signals_does_not_matter() => Gen.Select(Signals, Gen.Int[0, 1_000]).Sample((signals, seed) =>
    {
        var shuffled = (((double, double)[])signals.Clone()).OrderBy(signal => HashCode.Combine(signal, seed)).ToArray();
        var (one, other) = (Score(signals).Rated!, Score(shuffled).Rated!);
        Assert.Equal(one.Score, other.Score, Slack);
        Assert.Equal(one.Low, other.Low, 1e-6);
        Assert.Equal(one.High, other.High, 1e-6);
    });

    [Fact]
    public void R5_a_missing_signal_moves_the_score_by_at_most_its_share_of_the_evidence() => Gen.Select(Signals, Signal).Sample((signals, more) =>
    {
        var (without, with) = (Score(signals).Rated!, Score([.. signals, more]));
        var bound = 100 * more.Strength / (with.Evidence + 2);
        Assert.True(Math.Abs(with.Rated!.Score - without.Score) <= bound + Slack);
    });

    [Fact]
    public void R6_more_evidence_leaves_less_uncertainty() => Gen.Select(Signals, Signal).Sample((signals, more) =>
        Assert.True(Score([.. signals, more]).Rated!.Opinion.Uncertainty < Score(signals).Rated!.Opinion.Uncertainty));

    [Fact]
    public void R7_a_better_observation_never_lowers_the_score() => Gen.Select(Signals, Gen.Double[0, 1], Gen.Int[0, 9]).Sample((signals, up, at) =>
    {
        var better = ((double Value, double Strength)[])signals.Clone();
        ref var signal = ref better[at % better.Length];
        signal.Value += up * (1 - signal.Value);
        Assert.True(Score(better).Rated!.Score >= Score(signals).Rated!.Score - Slack);
    });

    [Fact]
    public void R10_scoring_independent_evidence_together_is_cumulative_fusion() => Gen.Select(Signals, Signals).Sample(
        (one, other) => Same(Fusion.Cumulative(Opinion(one), Opinion(other)), Opinion([.. one, .. other])));

    /// <summary>A cap at half of what a group holds: each of two dependent observations counts half.</summary>
    [Fact]
    public void R11_a_cap_at_half_of_two_observations_is_averaging_fusion() => Gen.Select(Signal, Signal).Sample(
        (one, other) => Same(Fusion.Averaging(Opinion(one), Opinion(other)), Score([one, other], cap: (one.Strength + other.Strength) / 2).Rated!.Opinion));

    [Theory]
    [MemberData(nameof(Opinions))]
    public void Opinions_equal_the_reference_figures(string id)
    {
        var vector = GoldenFile.Vector(GoldenFile.Measures, "opinions", id);
        var rated = Score(Of(vector)).Rated!;

        Same(Read(vector), rated.Opinion);
        Assert.Equal(vector.Number("projected"), rated.Score / 100, GoldenFile.Tolerance);
    }

    [Fact]
    public void Fused_opinions_equal_the_reference_figures()
    {
        var vector = GoldenFile.Vector(GoldenFile.Measures, "opinion_fusion", "eight-to-two-and-one-to-three");
        var (one, other) = (Opinion(Of(vector.GetProperty("first"))), Opinion(Of(vector.GetProperty("second"))));

        Same(Read(vector.GetProperty("cumulative")), Fusion.Cumulative(one, other));
        Same(Read(vector.GetProperty("averaging")), Fusion.Averaging(one, other));
    }

    private static SourceScore Score((double Value, double Strength)[] signals, double cap = 1e9)
    {
        var named = signals.Select((signal, i) => ($"s{i}", signal.Value, signal.Strength)).ToArray();
        var table = ScoreSketch.Table(named) with { MinEvidence = 0, Groups = new Dictionary<string, double> { ["g"] = cap } };
        return new SourceScorer(table).Score(ScoreSketch.Profile(named), Day);
    }

    private static Opinion Opinion(params (double Value, double Strength)[] signals) => Score(signals).Rated!.Opinion;

    private static (double, double)[] Of(JsonElement evidence) => [(1, evidence.Number("r")), (0, evidence.Number("s"))];

    private static Opinion Read(JsonElement vector) => new(vector.Number("belief"), vector.Number("disbelief"), vector.Number("uncertainty"));

    private static void Same(Opinion expected, Opinion actual)
    {
        Assert.Equal(expected.Belief, actual.Belief, Slack);
        Assert.Equal(expected.Disbelief, actual.Disbelief, Slack);
        Assert.Equal(expected.Uncertainty, actual.Uncertainty, Slack);
    }

    private static long Tenths(double shown) => (long)Math.Round(shown * 10);
}
