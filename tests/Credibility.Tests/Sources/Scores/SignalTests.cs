using Credibility.Sources;
using Credibility.Sources.Ownership;
using Credibility.Sources.Scores;
using Credibility.Tests.Policies;
using CsCheck;
using Xunit;

namespace Credibility.Tests.Sources.Scores;

/// <summary>What each signal of the shipped method reads from a profile on a day.</summary>
public sealed class SignalTests
{
    private static readonly DateOnly Day = new(2026, 11, 22);

    private static readonly SourceProfile Outlet = new() { Id = "example-news", Name = "Example News", Kind = SourceKind.NewsSite };

    [Fact]
    public void An_observed_level_counts_with_the_weight_of_the_method()
    {
        var part = Only(Outlet with { Signals = [Observed("corrections", "policy-and-log", evidence: "e7")] });

        Assert.Equal(("corrections", "practice", "policy-and-log", .95, 2d), (part.Signal, part.Group, part.Level, part.Value, part.Strength));
        Assert.Equal(1, part.Facts);
        Assert.Equal(["e7"], part.Evidence);
    }

    [Theory]
    [InlineData("2026-11-23", null)]
    [InlineData("2027", null)]
    [InlineData(null, "2026-11-21")]
    [InlineData(null, "2026-10")]
    public void An_observation_outside_its_dates_does_not_count(string? from, string? to) =>
        Assert.Empty(Score(Outlet with { Signals = [Observed("corrections", "policy", from, to)] }).Contributions);

    [Theory]
    [InlineData("2026-11-22", null)]
    [InlineData("2026", null)]
    [InlineData(null, "2026-11-22")]
    [InlineData(null, "2026")]
    public void The_first_and_the_last_day_count(string? from, string? to) =>
        Assert.Single(Score(Outlet with { Signals = [Observed("corrections", "policy", from, to)] }).Contributions);

    [Theory]
    [InlineData("corrections", "best")]
    [InlineData("honesty", "policy")]
    [InlineData("control-type", "independent-public")]
    [InlineData("adjudicated-record", "policy")]
    public void What_the_method_does_not_know_or_derives_itself_cannot_be_observed(string signal, string level) =>
        Assert.Empty(Score(Outlet with { Signals = [Observed(signal, level)] }).Contributions);

    [Fact]
    public void Of_two_observations_the_later_counts_once()
    {
        var part = Only(Outlet with { Signals = [Observed("corrections", "policy-and-log", "2025"), Observed("corrections", "none", "2019")] });

        Assert.Equal(("policy-and-log", 2d), (part.Level, part.Strength));
    }

    [Fact]
    public void An_observation_with_a_date_goes_before_one_without() =>
        Assert.Equal("none", Only(Outlet with { Signals = [Observed("corrections", "policy"), Observed("corrections", "none", "2019")] }).Level);

    [Theory]
    [InlineData(null)]
    [InlineData("2024")]
    public void Of_two_that_contradict_each_other_from_the_same_day_the_lower_counts(string? from)
    {
        SourceProfile Holds(params ObservedSignal[] signals) => Outlet with { Signals = signals };
        var (good, bad) = (Observed("corrections", "policy", from), Observed("corrections", "none", from));

        Assert.Equal(("none", "none"), (Only(Holds(good, bad)).Level, Only(Holds(bad, good)).Level));
    }

    [Fact]
    public void A_safeguard_that_the_profile_holds_feeds_its_signal_once()
    {
        var held = Outlet with { EditorialSafeguard = new EvidencedFact("trust", Validity.Unknown, ["e2"]) };

        Assert.Equal(("editorial-safeguard", "in-force", 1), (Only(held).Signal, Only(held).Level, Only(held).Facts));
        var overridden = Only(held with { Signals = [Observed("editorial-safeguard", "overridden", evidence: "e3")] });
        Assert.Equal(("overridden", 2d), (overridden.Level, overridden.Strength));
        Assert.Equal(["e3"], overridden.Evidence);
    }

    [Fact]
    public void A_safeguard_that_has_ended_does_not_count() => Assert.Empty(
        Score(Outlet with { EditorialSafeguard = new EvidencedFact("trust", new Validity(null, FactDate.Parse("2020")), ["e2"]) }).Contributions);

    [Theory]
    [InlineData(true, true, true, "state-controlled", .05)]
    [InlineData(false, true, true, "captured-public", .20)]
    [InlineData(true, false, true, "captured-private", .25)]
    [InlineData(true, true, false, "independent-state-funded-and-managed", .70)]
    [InlineData(true, false, false, "independent-state-funded", .75)]
    [InlineData(false, true, false, "independent-state-managed", .75)]
    public void Three_factors_give_the_control_type_and_two_observations_each(bool funding, bool ownership, bool editorial, string level, double value)
    {
        var part = Only(Outlet with { Control = new(Factor(funding), Factor(ownership), Factor(editorial)) });

        Assert.Equal((level, value, 6d, 3), (part.Level, part.Value, part.Strength, part.Facts));
    }

    [Theory]
    [InlineData(LegalForm.Public, "independent-public", .90)]
    [InlineData(LegalForm.Private, "independent-private", .75)]
    [InlineData(LegalForm.Unknown, "independent-private or independent-public", .75)]
    public void Without_any_factor_of_a_state_the_legal_form_decides(LegalForm form, string level, double value)
    {
        var part = Only(Outlet with { LegalForm = form, Control = new(Factor(false), Factor(false), Factor(false)) });

        Assert.Equal((level, value), (part.Level, part.Value));
    }

    [Fact]
    public void What_only_an_act_that_lists_somebody_says_never_counts()
    {
        var listed = Factor(true) with { FromListing = true };

        Assert.Empty(Score(Outlet with { Control = new(listed, listed, listed) }).Contributions);
        Assert.Equal(
            Score(Outlet with { Control = new(null, null, Factor(false)) }).Contributions.Single().Level,
            Score(Outlet with { Control = new(listed, null, Factor(false)) }).Contributions.Single().Level);
    }

    [Fact]
    public void Open_factors_count_where_all_that_is_possible_is_below_the_base_and_then_the_mildest()
    {
        var part = Only(Outlet with { Control = new(null, null, Factor(true)) });

        Assert.Equal(("captured-private or captured-public or state-controlled", .25, 2d, 1), (part.Level, part.Value, part.Strength, part.Facts));
    }

    [Fact]
    public void Open_factors_count_where_all_that_is_possible_is_above_the_base_and_then_the_least()
    {
        var part = Only(Outlet with { Control = new(null, null, Factor(false)) });

        Assert.Equal((.70, 2d, 1), (part.Value, part.Strength, part.Facts));
    }

    [Fact]
    public void Open_factors_that_pull_both_ways_say_nothing() =>
        Assert.Empty(Score(Outlet with { Control = new(Factor(true), Factor(true), null) }).Contributions);

    [Fact]
    public void Control_holds_since_its_last_factor_and_until_the_first_that_ends()
    {
        var dated = new ControlFactors(Spanning("2010", null), Spanning("2015", "2030"), Spanning("2012", "2028"));

        Assert.Equal(("2015", "2028"), (Only(Outlet with { Control = dated }).Valid.From?.Text, Only(Outlet with { Control = dated }).Valid.To?.Text));
        Assert.Null(Only(Outlet with { Control = dated with { Funding = Spanning(null, null) } }).Valid.From);

        static ControlFactor Spanning(string? from, string? to) =>
            new(true, new Validity(from is null ? null : FactDate.Parse(from), to is null ? null : FactDate.Parse(to)), ["e1"]);
    }

    [Fact]
    public void Control_cites_the_evidence_of_every_factor_once()
    {
        var part = Only(Outlet with { Control = new(Factor(true), Factor(true) with { Evidence = ["e2", "e1"] }, Factor(true) with { Evidence = ["e3"] }) });

        Assert.Equal(["e1", "e2", "e3"], part.Evidence);
    }

    /// <summary>The last bits of a sum depend on its order, and a version on every bit.</summary>
    [Fact]
    public void The_order_of_records_moves_no_bit_of_a_score() => Gen.Select(Gen.Select(Gen.Int[2010, 2026], Gen.Int[1, 30]).Array[2, 6], Gen.Int[0, 999]).Sample((cases, seed) =>
    {
        var records = cases.Select((one, i) => Record(one.Item2 / 2, one.Item2, FormattableString.Invariant($"{one.Item1}"))).ToArray();
        var shuffled = records.OrderBy(record => HashCode.Combine(record.Period.Text, record.Decided, seed)).ToArray();

        Assert.Equal(Score(Outlet with { Records = records }).Version, Score(Outlet with { Records = shuffled }).Version);
    });

    [Fact]
    public void A_factor_that_has_ended_is_open()
    {
        var ended = new ControlFactor(true, new Validity(FactDate.Parse("2000"), FactDate.Parse("2020")), ["e1"]);

        Assert.Empty(Score(Outlet with { Control = new(ended, ended, ended) }).Contributions);
        Assert.Equal(2, Only(Outlet with { Control = new(ended, null, Factor(false)) }).Strength);
    }

    [Fact]
    public void A_record_counts_its_decisions_by_share()
    {
        var part = Only(Outlet with { Records = [Record(9, 12, "2026-11-22")] });

        Assert.Equal(("adjudicated-record", "record", "9 of 12", .75, 12d, 1), (part.Signal, part.Group, part.Level, part.Value, part.Strength, part.Facts));
    }

    [Fact]
    public void A_decision_counts_half_after_a_year_and_a_quarter_after_two()
    {
        Assert.Equal(6, Only(Outlet with { Records = [Record(9, 12, "2025-11-22")] }).Strength, 12);
        Assert.Equal(3, Only(Outlet with { Records = [Record(9, 12, "2024-11-22")] }).Strength, 1);
    }

    [Fact]
    public void Age_is_counted_from_the_end_of_a_period_and_never_negative()
    {
        Assert.Equal(8, Only(Outlet with { Records = [Record(4, 8, "2026")] }).Strength);
        Assert.Equal(8 * Math.Pow(2, -326.0 / 365), Only(Outlet with { Records = [Record(4, 8, "2025")] }).Strength, 12);
    }

    [Fact]
    public void A_record_that_begins_after_the_day_does_not_count_and_is_no_fact()
    {
        Assert.Empty(Score(Outlet with { Records = [Record(9, 12, "2026-11-23")] }).Contributions);
        var part = Only(Outlet with { Records = [Record(1, 4, "2026"), Record(9, 12, "2027")] });
        Assert.Equal(("1 of 4", 1, "2026"), (part.Level, part.Facts, part.Valid.From?.Text));
    }

    [Fact]
    public void Decided_cases_count_since_the_earliest_of_their_periods()
    {
        var part = Only(Outlet with { Records = [Record(1, 4, "2025"), Record(1, 1, "2023-06"), Record(9, 12, "2024")] });

        Assert.Equal(new Validity(FactDate.Parse("2023-06")), part.Valid);
    }

    [Fact]
    public void Newer_decisions_weigh_more_in_the_share()
    {
        var part = Only(Outlet with { Records = [Record(0, 10, "2025-11-22"), Record(10, 10, "2026-11-22")] });

        Assert.Equal(("10 of 20", 10d / 15, 15d), (part.Level, part.Value, part.Strength));
    }

    [Fact]
    public void A_record_counts_at_most_its_cap()
    {
        var part = Only(Outlet with { Records = [Record(900, 1_200, "2026")] });

        Assert.Equal((1_200d, 20d), (part.Strength, part.Counted));
    }

    [Fact]
    public void A_score_is_at_its_best_when_everything_is_evidenced_and_above_its_groups_caps_nothing_counts()
    {
        var score = Score(Outlet with
        {
            LegalForm = LegalForm.Public,
            Control = new(Factor(false), Factor(false), Factor(false)),
            EditorialSafeguard = new EvidencedFact("statute", Validity.Unknown, ["e1"]),
            Signals =
            [
                Observed("ownership-disclosed", "to-the-end"), Observed("funding-disclosed", "with-amounts"), Observed("leadership-and-authors-named", "both"),
                Observed("corrections", "policy-and-log"), Observed("complaints-body", "member"), Observed("sourcing-policy", "published"),
                Observed("method-published", "yes"), Observed("data-published", "yes"),
            ],
            Records = [Record(40, 40, "2026")],
        });

        Assert.Equal(8 + 5 + 5 + 4 + 20, score.Evidence, 9);
        Assert.Equal(("A", HowSure.High), (score.Rated!.AdmiraltyLetter, score.Rated.HowSure));
        Assert.Equal(3 + 1 + 8 + 1, score.Facts);
    }

    [Fact]
    public void A_listing_or_a_tie_to_a_state_never_changes_a_score()
    {
        var plain = Outlet with { Signals = [Observed("corrections", "policy"), Observed("ownership-disclosed", "partly")] };
        var listed = plain with
        {
            Country = "RU",
            Listings = [new Listing("A Council", "Regulation 1", "EU", null, Validity.Unknown, ["e1"])],
            Affiliations = [new Affiliation("ru-government", null, "member", AffiliationTie.Office, Validity.Unknown, ["e1"])],
            Memberships = [new Membership("Press Council", Validity.Unknown, ["e1"])],
        };

        Assert.Equal((Score(plain).Rated!.Score, Score(plain).Version), (Score(listed).Rated!.Score, Score(listed).Version));
    }

    [Theory]
    [InlineData(SourceKind.Person)]
    [InlineData(SourceKind.Official)]
    [InlineData(SourceKind.Analyst)]
    [InlineData(SourceKind.SocialAccount)]
    public void A_person_is_scored_only_where_the_operator_wants_it(SourceKind kind)
    {
        var person = Outlet with { Kind = kind, Signals = [Observed("ownership-disclosed", "to-the-end"), Observed("corrections", "policy")] };
        var off = Score(person);
        var on = new SourceScorer(Shipped.Data.Method.Scores with { People = true }).Score(person, Day);

        Assert.Equal((null, NotRatedReason.PeopleAreNotScored, 0, 0d), (off.Rated, off.NotRated, off.Facts, off.Evidence));
        Assert.Empty(off.Contributions);
        Assert.NotNull(on.Rated);
        Assert.NotEqual(off.Version, on.Version);
    }

    private static SourceScore Score(SourceProfile profile) => new SourceScorer(Shipped.Data.Method.Scores).Score(profile, Day);

    private static ScoreContribution Only(SourceProfile profile) => Assert.Single(Score(profile).Contributions);

    private static ObservedSignal Observed(string signal, string level, string? from = null, string? to = null, string evidence = "e1") =>
        new(signal, level, new Validity(from is null ? null : FactDate.Parse(from), to is null ? null : FactDate.Parse(to)), [evidence]);

    private static ControlFactor Factor(bool value) => new(value, new Validity(FactDate.Parse("2010"), null), ["e1"]);

    private static AdjudicatedRecord Record(int inFavour, int decided, string period) =>
        new("A Press Council", "all rulings of the period", decided, inFavour, FactDate.Parse(period), ["e1"]);
}
