using Credibility.Formats.Text;
using Credibility.Graphs;
using Credibility.Sources;
using Credibility.Sources.Ownership;
using Credibility.Sources.Scores;
using Credibility.Tests.Policies;
using CsCheck;
using Xunit;

namespace Credibility.Tests.Sources.Scores;

/// <summary>What a score does not rest on: what would make it surer, and what is held and does not count.</summary>
public sealed class ScoreExplainerTests
{
    private static readonly DateOnly Day = new(2026, 11, 22);

    private static readonly ScoreTable Table = Shipped.Data.Method.Scores;

    private static readonly SourceProfile Outlet = new() { Id = "example-news", Name = "Example News", Kind = SourceKind.NewsSite };

    private static readonly Gen<SourceProfile> Any = Gen.Select(
        Gen.Int[0, 4].Array[Table.Signals.Count], Gen.Int[0, 3].Array[3], Gen.Bool, Gen.Int[0, 30], Gen.Int[0, 1], (levels, factors, safeguard, decided, kind) => Outlet with
        {
            Kind = kind == 0 ? SourceKind.NewsSite : SourceKind.OsintGroup,
            Signals = [.. Table.Signals.Zip(levels).Where(pair => pair.First.Reading != SignalReading.ControlFactors && pair.Second < pair.First.Levels.Count)
                .Select(pair => Observed(pair.First.Id, pair.First.Levels.Keys.Order(StringComparer.Ordinal).ElementAt(pair.Second)))],
            Control = new(Mixed(factors[0]), Mixed(factors[1]), Mixed(factors[2])),
            EditorialSafeguard = safeguard ? new EvidencedFact("statute", Validity.Unknown, ["e2"]) : null,
            Records = decided == 0 ? [] : [new AdjudicatedRecord("A Press Council", "all rulings", decided, decided / 2, FactDate.Parse("2026"), ["e1"])],
        });

    [Fact]
    public void Nothing_held_leaves_every_signal_missing_that_is_asked_of_the_kind_worth_most_first()
    {
        Assert.Equal(
            [
                "adjudicated-record 20", "control-type 6", "editorial-safeguard 2", "ownership-disclosed 2", "funding-disclosed 2", "corrections 2", "complaints-body 2",
                "leadership-and-authors-named 1", "sourcing-policy 1",
            ],
            Missing(Outlet));
        Assert.Contains("method-published 2", Missing(Outlet with { Kind = SourceKind.OsintGroup }));
        Assert.DoesNotContain(Missing(Outlet with { Kind = SourceKind.Court }), signal => signal.StartsWith("control-type", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_evidenced_is_not_missing_and_of_control_the_open_factors_are_named()
    {
        var profile = Outlet with { Signals = [Observed("corrections", "none")], Control = new(null, Factor(false), Factor(false)) };
        var explained = Explain(profile);

        Assert.DoesNotContain("corrections 2", Missing(profile));
        var control = explained.Missing.Single(missing => missing.Row.Id == "control-type");
        Assert.Equal((2, FactorOfControl.Funding), (control.Counts, Assert.Single(control.Factors)));
        Assert.DoesNotContain(Explain(profile with { Control = new(Factor(true), Factor(false), Factor(false)) }).Missing, missing => missing.Row.Id == "control-type");
    }

    /// <summary>Two cases: nothing is missing where a group is full, and a part of it where the group is nearly full.</summary>
    [Fact]
    public void Nothing_is_worth_more_than_its_group_has_room_for()
    {
        var table = Table with { Groups = Table.Groups.ToDictionary(group => group.Key, group => group.Key == "practice" ? 3 : group.Value) };
        var profile = Outlet with { Signals = [Observed("corrections", "policy")] };
        var score = new SourceScorer(table).Score(profile, Day);
        var missing = new ScoreExplainer(table).Explain(profile, score).Missing;

        Assert.Equal(1, missing.Single(signal => signal.Row.Id == "complaints-body").Counts);
        var full = profile with { Signals = [.. profile.Signals, Observed("sourcing-policy", "published")] };
        Assert.DoesNotContain(new ScoreExplainer(table).Explain(full, new SourceScorer(table).Score(full, Day)).Missing, signal => signal.Row.Group == "practice");
    }

    [Fact]
    public void Evidence_of_one_missing_signal_counts_what_was_said() => Gen.Select(Any, Gen.Int[0, 99]).Sample((profile, at) =>
    {
        var before = Explain(profile);
        var missing = before.Missing.Where(signal => signal.Row.Reading is SignalReading.Observed or SignalReading.Safeguard).ToList();
        if (missing.Count == 0)
        {
            return;
        }

        var one = missing[at % missing.Count];
        var after = Explain(profile with { Signals = [.. profile.Signals, Observed(one.Row.Id, one.Row.Levels.Keys.First())] });
        Assert.Equal(before.Score.Evidence + one.Counts, after.Score.Evidence, 9);
    });

    [Fact]
    public void Every_fact_either_counts_or_is_listed_with_its_reason() => Any.Sample(profile =>
    {
        var explained = Explain(profile);
        var held = profile.Signals.Count + profile.Control.Each().Count(entry => entry.Held is not null) + profile.Records.Count + (profile.EditorialSafeguard is null ? 0 : 1);

        Assert.Equal(held, explained.Score.Facts + explained.Uncounted.Count);
    });

    [Fact]
    public void How_much_evidence_would_narrow_the_range_is_the_least_that_does() => Any.Sample(profile =>
    {
        var explained = Explain(profile);
        if (explained.Score.Rated is not { } rated)
        {
            Assert.Null(explained.Sureness);
            return;
        }

        Assert.Equal(rated.High - rated.Low, explained.Sureness!.WidthPoints, 12);
        Assert.True(rated.HowSure == HowSure.Low || explained.Sureness.ForMedium is null);
        if (explained.Sureness.ForMedium is { } medium)
        {
            Assert.True(Width(rated, medium) <= Table.LowAbovePoints && Width(rated, medium - 1) > Table.LowAbovePoints);
        }

        if (explained.Sureness.ForHigh is { } high)
        {
            Assert.True(Width(rated, high) < Table.HighBelowPoints && Width(rated, high - 1) >= Table.HighBelowPoints);
        }
    }, iter: 60);

    [Fact]
    public void Where_no_caps_allow_enough_evidence_no_number_is_named()
    {
        var table = Table with { Groups = Table.Groups.ToDictionary(group => group.Key, _ => 2d) };
        var profile = Outlet with { Signals = [Observed("corrections", "policy"), Observed("ownership-disclosed", "partly")] };
        var sureness = new ScoreExplainer(table).Explain(profile, new SourceScorer(table).Score(profile, Day)).Sureness!;

        Assert.Equal((null, null), (sureness.ForMedium, sureness.ForHigh));
    }

    [Fact]
    public void Of_people_who_are_not_scored_nothing_is_missing_and_nothing_is_listed()
    {
        var explained = Explain(Outlet with { Kind = SourceKind.Analyst, Control = new(Factor(true) with { FromListing = true }, null, null) });

        Assert.Equal(NotRatedReason.PeopleAreNotScored, explained.Score.NotRated);
        Assert.Empty(explained.Missing);
        Assert.Empty(explained.Uncounted);
    }

    [Fact]
    public void An_older_observation_and_a_safeguard_behind_an_observation_are_listed()
    {
        var profile = Outlet with
        {
            EditorialSafeguard = new EvidencedFact("statute", Validity.Unknown, ["e2"]),
            Signals = [Observed("editorial-safeguard", "overridden"), Observed("corrections", "policy", "2020"), Observed("corrections", "none", "2024"), Observed("corrections", "none", "2010", "2012")],
        };

        Assert.Equal(
            ["editorial-safeguard in-force AnotherCounts", "corrections policy AnotherCounts"],
            Explain(profile).Uncounted.Select(fact => $"{fact.Row.Id} {fact.Level} {fact.Reason}"));
    }

    [Fact]
    public void Every_signal_and_level_of_the_method_is_told_in_words()
    {
        foreach (var row in Table.Signals)
        {
            var words = Table.Words[row.Id];
            Assert.Equal(row.Levels.Keys.Order(StringComparer.Ordinal), words.Levels.Keys.Order(StringComparer.Ordinal));
            Assert.All(words.Levels.Values.Append(words.Evidence).Append(words.Name), text => Assert.DoesNotMatch(@"(?i)\b(trust|bias|credible|reliable|propaganda|mouthpiece|false|doubtful|state-affiliated)\b(?! deed| or)", text));
        }
    }

    [Theory]
    [InlineData("corrections", "none", -10, "Corrections: it does not publish how it corrects. It counts 2 observations, 20 % of them in its favour: 10 points below the base of 50.")]
    [InlineData("ownership-disclosed", "partly", 0, "Disclosure of owners: some of its owners are disclosed. It counts 2 observations, 50 % of them in its favour, which leaves the base of 50 where it is.")]
    [InlineData("corrections", "policy", 0, "Corrections: it publishes how it corrects. It counts 2 observations, 70 % of them in its favour, which is too little to show beside the base of 50.")]
    [InlineData("sourcing-policy", "published", 1, "Rules for sources: it publishes how it checks and when it uses unnamed sources. It counts 1 observation, 85 % of it in its favour: 1 point above the base of 50.")]
    public void A_part_reads_as_a_sentence(string signal, string level, double points, string words)
    {
        var score = new SourceScorer(Table with { MinEvidence = 1 }).Score(Outlet with { Signals = [Observed(signal, level)] }, Day);

        Assert.Equal(words, ScoreWords.Of(score.Contributions.Single() with { Shown = points }, score.Rated, Table));
    }

    private static double Width(RatedScore rated, int observations)
    {
        var total = observations + Table.PriorWeight;
        var (alpha, beta) = (rated.Score / 100 * total, (1 - (rated.Score / 100)) * total);
        return 100 * (BetaDistribution.Quantile(.95, alpha, beta) - BetaDistribution.Quantile(.05, alpha, beta));
    }

    private static ScoreExplanation Explain(SourceProfile profile) => new ScoreExplainer(Table).Explain(profile, new SourceScorer(Table).Score(profile, Day));

    private static IEnumerable<string> Missing(SourceProfile profile) =>
        Explain(profile).Missing.Select(missing => FormattableString.Invariant($"{missing.Row.Id} {missing.Counts}"));

    private static ObservedSignal Observed(string signal, string level, string? from = null, string? to = null) =>
        new(signal, level, new Validity(from is null ? null : FactDate.Parse(from), to is null ? null : FactDate.Parse(to)), ["e1"]);

    private static ControlFactor Factor(bool value) => new(value, Validity.Unknown, ["e1"]);

    private static ControlFactor? Mixed(int which) => which switch { 0 => null, 1 => Factor(true), 2 => Factor(false), _ => Factor(true) with { FromListing = true } };
}
