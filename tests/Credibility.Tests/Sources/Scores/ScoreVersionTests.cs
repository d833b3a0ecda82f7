using Credibility.Sources;
using Credibility.Sources.Ownership;
using Credibility.Sources.Scores;
using Credibility.Tests.Policies;
using Xunit;

namespace Credibility.Tests.Sources.Scores;

/// <summary>A version moves when an input of the score moves, and at nothing else: caches and feeds rely on both.</summary>
public sealed class ScoreVersionTests
{
    private static readonly DateOnly Day = new(2026, 11, 22);

    private static readonly ScoreTable Table = Shipped.Data.Method.Scores;

    private static readonly SourceProfile Outlet = new()
    {
        Id = "example-news",
        Name = "Example News",
        Kind = SourceKind.NewsSite,
        Control = new(null, new ControlFactor(false, Validity.Unknown, ["e1", "e2"]), new ControlFactor(false, Validity.Unknown, ["e1"])),
        Signals = [Signal("corrections", "policy"), Signal("ownership-disclosed", "partly"), Signal("corrections", "policy", "e2")],
        Records = [Record(3, 4, "2024"), Record(1, 7, "2025")],
    };

    private static readonly Dictionary<string, SourceProfile> Unrelated = new()
    {
        { "renamed", Outlet with { Name = "Example Times" } },
        { "an alias", Outlet with { Aliases = [new SourceName("Example", null, null, Validity.Unknown)] } },
        { "an address", Outlet with { Domains = ["example.org"] } },
        { "another medium", Outlet with { Kind = SourceKind.Newspaper } },
        { "an owner", Outlet with { Owners = [new OwnershipStake(null, "A Holding", .5, false, Validity.Unknown, ["e1"])] } },
        { "other signals first", Outlet with { Signals = [.. Outlet.Signals.Reverse()] } },
        { "other records first", Outlet with { Records = [.. Outlet.Records.Reverse()] } },
        { "other evidence first", Outlet with { Control = Outlet.Control with { Ownership = Outlet.Control.Ownership! with { Evidence = ["e2", "e1"] } } } },
        { "a signal that the method does not know", Outlet with { Signals = [.. Outlet.Signals, Signal("style", "good")] } },
        { "a signal that has ended", Outlet with { Signals = [.. Outlet.Signals, Signal("sourcing-policy", "none") with { Valid = new Validity(null, FactDate.Parse("2020")) }] } },
        { "a record of next year", Outlet with { Records = [.. Outlet.Records, Record(1, 1, "2027")] } },
    };

    private static readonly Dictionary<string, SourceProfile> Inputs = new()
    {
        { "a level", Outlet with { Signals = [Signal("corrections", "none"), Signal("ownership-disclosed", "partly")] } },
        { "a further signal", Outlet with { Signals = [.. Outlet.Signals, Signal("sourcing-policy", "none")] } },
        { "one signal less", Outlet with { Signals = [Signal("corrections", "policy")] } },
        { "evidence of a signal", Outlet with { Signals = [Signal("corrections", "policy", "e9"), Signal("ownership-disclosed", "partly")] } },
        { "since when", Outlet with { Signals = [.. Outlet.Signals.Select(signal => signal with { Valid = new Validity(FactDate.Parse("2020"), null) })] } },
        { "a factor", Outlet with { Control = Outlet.Control with { Funding = new ControlFactor(false, Validity.Unknown, ["e1"]) } } },
        { "the legal form", Outlet with { Control = Outlet.Control with { Funding = new ControlFactor(false, Validity.Unknown, ["e1"]) }, LegalForm = LegalForm.Public } },
        { "a decision", Outlet with { Records = [Record(4, 4, "2024"), Record(1, 7, "2025")] } },
        { "the period of a record", Outlet with { Records = [Record(3, 4, "2023"), Record(1, 7, "2025")] } },
        { "another source with the same facts", Outlet with { Id = "example-times" } },
        { "a person", Outlet with { Kind = SourceKind.Person } },
    };

    private static readonly Dictionary<string, ScoreTable> Parameters = new()
    {
        { "prior weight", Table with { PriorWeight = 3 } },
        { "base rate", Table with { BaseRate = .4 } },
        { "least evidence", Table with { MinEvidence = 5 } },
        { "low quantile", Table with { LowQuantile = .1 } },
        { "high quantile", Table with { HighQuantile = .9 } },
        { "low", Table with { LowAbovePoints = 31 } },
        { "high", Table with { HighBelowPoints = 14 } },
        { "half life", Table with { HalfLifeDays = 366 } },
        { "a cap", Table with { Groups = Table.Groups.ToDictionary(group => group.Key, group => group.Value + (group.Key == "standing" ? 1 : 0)) } },
        { "a letter", Table with { Letters = [.. Table.Letters.Skip(1)] } },
        { "the least lower end of a letter", Table with { Letters = [.. Table.Letters.Select(letter => letter with { Low = letter.Low / 2 })] } },
        { "a weight of a signal that is not there", Table with { Signals = [.. Table.Signals.Select(row => row.Id == "data-published" ? row with { Strength = 1 } : row)] } },
        { "people", Table with { People = true } },
    };

    public static TheoryData<string> UnrelatedNames => [.. Unrelated.Keys];

    public static TheoryData<string> InputNames => [.. Inputs.Keys];

    public static TheoryData<string> ParameterNames => [.. Parameters.Keys];

    [Theory]
    [MemberData(nameof(UnrelatedNames))]
    public void What_is_no_input_does_not_move_it(string what)
    {
        var (before, after) = (Score(Outlet), Score(Unrelated[what]));

        Assert.Equal(before.Version, after.Version);
        Assert.Equal(before.Rated, after.Rated);
    }

    [Theory]
    [MemberData(nameof(InputNames))]
    public void Every_input_moves_it(string what) => Assert.NotEqual(Score(Outlet).Version, Score(Inputs[what]).Version);

    [Theory]
    [MemberData(nameof(ParameterNames))]
    public void Every_number_of_the_method_moves_it_even_where_it_changes_no_part(string what)
    {
        var withoutRecord = Outlet with { Records = [] };

        Assert.NotEqual(Score(withoutRecord).Version, new SourceScorer(Parameters[what]).Score(withoutRecord, Day).Version);
    }

    [Fact]
    public void The_order_of_a_map_in_the_method_does_not_move_it()
    {
        var table = Table with
        {
            Groups = Table.Groups.Reverse().ToDictionary(),
            Signals = [.. Table.Signals.Select(row => row with { Levels = row.Levels.Reverse().ToDictionary() })],
        };

        Assert.Equal(Score(Outlet).Version, new SourceScorer(table).Score(Outlet, Day).Version);
    }

    [Fact]
    public void A_day_moves_it_only_where_something_ages()
    {
        var tomorrow = Day.AddDays(1);
        var withoutRecord = Outlet with { Records = [] };
        var scorer = new SourceScorer(Table);

        Assert.NotEqual(scorer.Score(Outlet, Day).Version, scorer.Score(Outlet, tomorrow).Version);
        Assert.Equal(scorer.Score(withoutRecord, Day).Version, scorer.Score(withoutRecord, tomorrow).Version);
    }

    [Fact]
    public void What_counts_less_moves_it_though_its_share_is_the_same()
    {
        SourceProfile Decided(string day) => Outlet with { Records = [new AdjudicatedRecord("A Press Council", "all rulings", 2, 1, FactDate.Parse(day), ["e1"])] };

        Assert.NotEqual(Score(Decided("2026-11-01")).Version, Score(Decided("2026-10-01")).Version);
    }

    [Fact]
    public void It_is_32_lower_case_hex_digits() => Assert.Matches("^[0-9a-f]{32}$", Score(Outlet).Version);

    private static SourceScore Score(SourceProfile profile) => new SourceScorer(Table).Score(profile, Day);

    private static ObservedSignal Signal(string signal, string level, string evidence = "e1") => new(signal, level, Validity.Unknown, [evidence]);

    private static AdjudicatedRecord Record(int inFavour, int decided, string period) =>
        new("A Press Council", "all rulings of the period", decided, inFavour, FactDate.Parse(period), ["e1"]);
}
