using Credibility.Sources;
using Credibility.Sources.Ownership;
using Credibility.Sources.Scores;
using Credibility.Sources.States;
using CsCheck;
using Xunit;

namespace Credibility.Tests.Sources.Scores;

/// <summary>What moves the answer about a score, and what does not.</summary>
public class ScoreInputsTests
{
    private static readonly DateOnly Day = new(2026, 11, 22);

    private static readonly ScoreTable Table = ScoreSketch.Table(("a", .9, 5), ("b", .2, 2)) with
    {
        Groups = new Dictionary<string, double> { ["g"] = 1_000, ["record"] = 20 },
    };

    private static readonly SourceProfile Outlet = new()
    {
        Id = "outlet", Name = "Outlet", Kind = SourceKind.NewsSite, Country = "NN",
        Signals = [new ObservedSignal("a", "seen", Validity.Unknown, ["e1"])],
        Listings = [new Listing("A council", "Act 1", "NN", null, Validity.Unknown, ["e2"])],
        IdentityEvidence = ["e3"],
        Evidence = [Proof("e1"), Proof("e2"), Proof("e3")],
    };

    public static TheoryData<string, SourceProfile> Parts => new()
    {
        { "name", Outlet with { Name = "Other" } },
        { "kind", Outlet with { Kind = SourceKind.Newspaper } },
        { "country", Outlet with { Country = "SS" } },
        { "level", Outlet with { Signals = [new ObservedSignal("b", "seen", Validity.Unknown, ["e1"])] } },
        { "since when", Outlet with { Signals = [new ObservedSignal("a", "seen", new Validity(FactDate.Parse("2020")), ["e1"])] } },
        { "cited evidence", Outlet with { Evidence = [Proof("e1") with { Note = "reads otherwise" }, Proof("e2"), Proof("e3")] } },
        { "date of cited evidence", Outlet with { Evidence = [Proof("e1") with { Retrieved = FactDate.Parse("2026-11-20") }, Proof("e2"), Proof("e3")] } },
        { "cited evidence is gone", Outlet with { Evidence = [Proof("e2"), Proof("e3")] } },
        { "listing", Outlet with { Listings = [Outlet.Listings[0] with { Act = "Act 2" }] } },
        { "territory of a listing", Outlet with { Listings = [Outlet.Listings[0] with { Territory = "SS" }] } },
        { "end of a listing", Outlet with { Listings = [Outlet.Listings[0] with { Valid = new Validity(null, FactDate.Parse("2030")) }] } },
        { "a factor that does not count", Outlet with { Control = new(Factor(), null, null) } },
        { "that only a listing says it", Outlet with { Control = new(null, Factor() with { FromListing = true }, null) } },
        { "an observation that does not count", Outlet with { Signals = [.. Outlet.Signals, new ObservedSignal("a", "seen", new Validity(FactDate.Parse("2019")), ["e1"])] } },
        { "a safeguard that does not count", Outlet with { EditorialSafeguard = new EvidencedFact("statute", Validity.Unknown, ["e1"]) } },
        { "evidence of a listing", Outlet with { Evidence = [Proof("e1"), Proof("e2") with { Url = "https://register.example/other" }, Proof("e3")] } },
    };

    public static TheoryData<string, SourceProfile> Others => new()
    {
        { "alias", Outlet with { Aliases = [new SourceName("The Outlet", "en", "Latn", Validity.Unknown)] } },
        { "owner", Outlet with { Owners = [new OwnershipStake("holding", "Holding", 1, false, Validity.Unknown, ["e3"])] } },
        { "evidence that nothing of it cites", Outlet with { Evidence = [Proof("e1"), Proof("e2"), Proof("e3") with { Note = "reads otherwise" }] } },
        { "a fact that is over", Outlet with { Signals = [.. Outlet.Signals, new ObservedSignal("b", "seen", new Validity(null, FactDate.Parse("2020")), ["e3"])] } },
        { "a record that has not begun", Outlet with { Records = [new AdjudicatedRecord("A council", "all rulings", 3, 2, FactDate.Parse("2027"), ["e3"])] } },
        { "a factor that is over", Outlet with { Control = new(Factor() with { Valid = new Validity(null, FactDate.Parse("2020")) }, null, null) } },
        { "a safeguard that is over", Outlet with { EditorialSafeguard = new EvidencedFact("statute", new Validity(null, FactDate.Parse("2020")), ["e1"]) } },
        { "order of evidence", Outlet with { Evidence = [Proof("e3"), Proof("e2"), Proof("e1")] } },
    };

    [Theory]
    [MemberData(nameof(Parts))]
    public void Whatever_the_answer_shows_moves_it(string what, SourceProfile changed) =>
        Assert.True(Inputs(changed) != Inputs(Outlet), what);

    [Theory]
    [MemberData(nameof(Others))]
    public void Nothing_else_moves_it(string what, SourceProfile changed) =>
        Assert.True(Inputs(changed) == Inputs(Outlet), what);

    [Fact]
    public void A_profile_in_memory_has_the_inputs_of_the_whole_one()
    {
        var catalog = SourceCatalog.Create([Outlet], new StateTables([], []), Day);

        Assert.Empty(catalog.Find("outlet")!.Evidence);
        Assert.Equal(Inputs(Outlet), Inputs(catalog.Find("outlet")!));
        Assert.Equal(Inputs(Outlet), Inputs(catalog.Find("outlet")!.WithoutEvidence()));
    }

    /// <summary>A day in a span of a few years around which facts begin and end.</summary>
    private static readonly Gen<DateOnly> AnyDay = Gen.Int[0, 1_500].Select(days => new DateOnly(2022, 1, 1).AddDays(days));

    private static readonly Gen<Validity> AnySpan = Gen.Select(AnyDay, AnyDay, Gen.Int[0, 3], (from, to, known) =>
        new Validity((known & 1) == 0 ? null : Fact(from), (known & 2) == 0 ? null : Fact(to)));

    private static readonly Gen<SourceProfile> AnyProfile = Gen.Select(
        AnySpan.Array[0, 3], AnySpan, AnySpan, Gen.Int[0, 7], (signals, factor, safeguard, holds) => Outlet with
        {
            Signals = [.. signals.Select((span, i) => new ObservedSignal(i % 2 == 0 ? "a" : "b", "seen", span, ["e1"]))],
            Control = (holds & 3) switch
            {
                0 => ControlFactors.Unknown,
                1 => new(Factor() with { Valid = factor }, null, null),
                2 => new(null, Factor() with { Valid = factor }, null),
                _ => new(null, null, Factor() with { Valid = factor }),
            },
            EditorialSafeguard = (holds & 4) == 0 ? null : new EvidencedFact("statute", safeguard, ["e1"]),
        });

    [Fact]
    public void Where_no_span_begins_or_ends_between_two_days_the_score_is_the_same() =>
        Gen.Select(AnyProfile, AnyDay, AnyDay).Sample((profile, before, after) =>
            ScoreDays.Touch(profile, before, after) || Inputs(profile, before) == Inputs(profile, after));

    [Fact]
    public void A_day_that_ends_a_fact_touches_the_score_and_one_in_its_middle_does_not()
    {
        var profile = Outlet with { Signals = [new ObservedSignal("a", "seen", new Validity(FactDate.Parse("2024-01-10"), FactDate.Parse("2024-03-10")), ["e1"])] };

        Assert.True(ScoreDays.Touch(profile, new DateOnly(2024, 3, 10), new DateOnly(2024, 3, 11)));
        Assert.True(ScoreDays.Touch(profile, new DateOnly(2024, 1, 9), new DateOnly(2024, 1, 10)));
        Assert.False(ScoreDays.Touch(profile, new DateOnly(2024, 1, 10), new DateOnly(2024, 3, 10)));
    }

    [Fact]
    public void Decided_cases_age_with_every_day()
    {
        var profile = Outlet with { Records = [new AdjudicatedRecord("A council", "all rulings", 3, 2, FactDate.Parse("2025"), ["e1"])] };

        Assert.True(ScoreDays.Touch(profile, Day, Day.AddDays(1)));
        Assert.False(ScoreDays.Touch(profile, Day, Day));
    }

    [Fact]
    public void Two_records_that_count_the_same_above_the_cap_are_told_apart()
    {
        var table = Table with { Groups = new Dictionary<string, double> { ["g"] = 20 }, Signals = [new SignalRow("r", "g", SignalReading.Record, 1, new Dictionary<string, double>())] };
        string[] inputs = [.. new[] { "2025", "2024" }.Select(period => Outlet with { Records = [new AdjudicatedRecord("A council", "all rulings", 900, 600, FactDate.Parse(period), ["e1"])] })
            .Select(profile => ScoreInputs.Of(profile, new SourceScorer(table).Score(profile, Day)))];

        Assert.NotEqual(inputs[0], inputs[1]);
    }

    private static string Inputs(SourceProfile profile, DateOnly? on = null) => ScoreInputs.Of(profile, new SourceScorer(Table).Score(profile, on ?? Day));

    private static ControlFactor Factor() => new(true, Validity.Unknown, ["e1"]);

    private static Evidence Proof(string id) => new(id, "https://register.example/" + id, "Register", null, FactDate.Parse("2026-11-01"), "Entry " + id);

    private static FactDate Fact(DateOnly day) => FactDate.Parse(day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
}
