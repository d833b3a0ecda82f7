using Credibility.Formats.Text;
using Credibility.Sources;
using Credibility.Sources.Ownership;
using Credibility.Sources.Scores;
using Credibility.Tests.Policies;
using Xunit;

namespace Credibility.Tests.Formats.Text;

/// <summary>The score of a profile and its decided cases, as they read in a terminal.</summary>
public sealed class ProfileTextTests
{
    private static readonly DateOnly Day = new(2026, 11, 22);

    private static readonly SourceProfile Outlet = new()
    {
        Id = "example-news",
        Name = "Example News",
        Kind = SourceKind.NewsSite,
        Listings = [new Listing("A Council", "Regulation 1", "EU", null, Validity.Unknown, ["e3"])],
        Signals = [new ObservedSignal("corrections", "policy-and-log", Validity.Unknown, ["e1", "e2"])],
        Records = [new AdjudicatedRecord("A Press Council", "all rulings published in 2026", 12, 9, FactDate.Parse("2026"), ["e3"])],
    };

    [Fact]
    public void Parts_stand_below_the_score_and_sum_to_it() => Assert.Contains(
        """

        Score, as known on 2026-11-22
          74.4 (55.3–89.9), how sure: low, 2 facts
          -  50.0 where every source starts; each part below is relative to it
          -  +5.6 Corrections: it publishes how it corrects, and what it has corrected [e1, e2]
          - +18.8 Decided cases: 9 of 12 in its favour, older ones counting less, since 2026 [e3]
          How sure: low. The range is 34.6 points wide; above 30 is low, below 15 is high. The score rests on 14 observations. From about 20 that point the same way it would be medium.

        """.ReplaceLineEndings("\n"), Write(Outlet), StringComparison.Ordinal);

    [Fact]
    public void A_part_below_the_base_has_its_sign() => Assert.Contains(
        "  - −18.7 Decided cases: 3 of 12 in its favour, older ones counting less, since 2026 [e3]\n", Write(Outlet with { Records = [Outlet.Records[0] with { InFavour = 3 }] }), StringComparison.Ordinal);

    [Fact]
    public void A_part_without_points_says_why()
    {
        var text = Write(Outlet with
        {
            Signals = [.. Outlet.Signals, new ObservedSignal("ownership-disclosed", "partly", Validity.Unknown, ["e1"]), new ObservedSignal("complaints-body", "member", Validity.Unknown, ["e2"])],
            Records = [Outlet.Records[0] with { Period = FactDate.Parse("2012") }],
        });

        Assert.Contains("  -  ±0.0 Disclosure of owners: some of its owners are disclosed; it speaks neither for nor against the source [e1]\n", text, StringComparison.Ordinal);
        Assert.Contains("  -  ±0.0 Decided cases: 9 of 12 in its favour, older ones counting less; it counts too little to show, since 2012 [e3]\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_outlet_that_no_state_runs_is_independent_whatever_its_form()
    {
        var factor = new ControlFactor(false, Validity.Unknown, ["e1"]);

        Assert.Contains("  - Together: independent; whether it is public in form is not known\n", Write(Outlet with { Control = new(factor, factor, factor) }), StringComparison.Ordinal);
    }

    [Fact]
    public void Decided_cases_show_their_count_their_selection_and_how_little_it_tells() => Assert.Contains(
        "\nDecided cases\n  - A Press Council, all rulings published in 2026, 2026: 9 of 12 in favour (47–91 % at 95 % confidence) [e3]\n", Write(Outlet), StringComparison.Ordinal);

    [Fact]
    public void What_is_not_rated_lists_what_counts_without_a_number() => Assert.Contains(
        """

        Score, as known on 2026-11-22
          –, not enough evidence to rate
          - Corrections: it publishes how it corrects, and what it has corrected [e1, e2]
          Not rated: not enough evidence. What is held counts 2 observations, and the method asks for 4.

        """.ReplaceLineEndings("\n"), Write(Outlet with { Records = [] }), StringComparison.Ordinal);

    [Fact]
    public void What_does_not_count_and_what_is_missing_have_their_own_lists()
    {
        var text = Write(Outlet with { Control = new(null, new ControlFactor(true, Validity.Unknown, ["e1"]), new ControlFactor(true, Validity.Unknown, ["e3"]) { FromListing = true }) });

        Assert.Contains(
            """

            Held, and not counted
              - A state owns it or appoints those who govern it: what is evidenced leaves open whether control counts for or against the source. [e1]
              - A state controls its editorial line: only an act that lists somebody says so. Such acts are shown and never count. [e3]

            What is missing, and what would show it
              - Control, open is whether a state is its main funder, and whether a state controls its editorial line: a statute,
            """.ReplaceLineEndings("\n"), text, StringComparison.Ordinal);
        Assert.Contains("  - A state controls its editorial line: yes, said only by an act that lists somebody [e3]\n", text, StringComparison.Ordinal);
        Assert.Contains("  - Rules for sources: its published rules on checking and on unnamed sources. Worth 1 observation.\n", text, StringComparison.Ordinal);
    }

    /// <summary>Listings are facts about those who list; they stand in a section of their own and move no number.</summary>
    [Fact]
    public void Listings_stand_beside_the_score_and_change_nothing_of_it()
    {
        var (with, without) = (Write(Outlet), Write(Outlet with { Listings = [] }));

        Assert.Contains("\nListed by\n  - A Council: Regulation 1, EU [e3]\n", with, StringComparison.Ordinal);
        Assert.Equal(without, with.Replace("\nListed by\n  - A Council: Regulation 1, EU [e3]\n", "", StringComparison.Ordinal));
    }

    private static string Write(SourceProfile profile)
    {
        var method = Shipped.Data.Method;
        return ProfileText.Write(
            profile, new ControlReader(method.Autonomy).Read(profile, Day), Day,
            new ScoreExplainer(method.Scores).Explain(profile, new SourceScorer(method.Scores).Score(profile, Day)),
            new ReportTextOptions(Width: 200));
    }
}
