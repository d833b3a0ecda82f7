using Credibility.Formats.Yaml;
using Credibility.Sources.Scores;
using Xunit;

namespace Credibility.Tests.Formats.Yaml;

/// <summary>The score's numbers as they ship are the published ones, and the file refuses what cannot be meant.</summary>
public sealed class ScoreReaderTests
{
    private static readonly string File = System.IO.Path.Combine(AppContext.BaseDirectory, "data", "method", "v1.yaml");

    private static readonly string Text = System.IO.File.ReadAllText(File).ReplaceLineEndings("\n");

    private static readonly ScoreTable Shipped = MethodReader.Read(File, Problems.Bytes(Text)).Value!.Scores;

    [Fact]
    public void The_parameters_are_the_published_ones()
    {
        Assert.Equal((2, .5, 4, .05, .95), (Shipped.PriorWeight, Shipped.BaseRate, Shipped.MinEvidence, Shipped.LowQuantile, Shipped.HighQuantile));
        Assert.Equal((30, 15, 365, false), (Shipped.LowAbovePoints, Shipped.HighBelowPoints, Shipped.HalfLifeDays, Shipped.People));
        Assert.Equal(
            [("independence", 8), ("practice", 6), ("record", 20), ("standing", 6), ("transparency", 6)],
            Shipped.Groups.Select(group => (group.Key, group.Value)).Order());
        Assert.Equal([new("A", .9, .75), new("B", .75, 0), new("C", .6, 0), new("D", .4, 0)], Shipped.Letters);
    }

    [Theory]
    [InlineData("control-type", "independence", SignalReading.ControlFactors, 2, "captured-private .25, captured-public .2, independent-private .75, independent-public .9, independent-state-funded .75, independent-state-funded-and-managed .7, independent-state-managed .75, state-controlled .05")]
    [InlineData("editorial-safeguard", "independence", SignalReading.Safeguard, 2, "in-force .9, on-paper .6, overridden .1")]
    [InlineData("ownership-disclosed", "transparency", SignalReading.Observed, 2, "no .1, partly .5, to-the-end .95")]
    [InlineData("funding-disclosed", "transparency", SignalReading.Observed, 2, "in-words .7, no .15, with-amounts .95")]
    [InlineData("leadership-and-authors-named", "transparency", SignalReading.Observed, 1, "both .9, no .1, one .6")]
    [InlineData("corrections", "practice", SignalReading.Observed, 2, "none .2, policy .7, policy-and-log .95")]
    [InlineData("complaints-body", "practice", SignalReading.Observed, 2, "left-or-expelled .15, member .9")]
    [InlineData("sourcing-policy", "practice", SignalReading.Observed, 1, "none .3, published .85")]
    [InlineData("method-published", "standing", SignalReading.Observed, 2, "no .3, yes .9")]
    [InlineData("data-published", "standing", SignalReading.Observed, 2, "no .3, yes .9")]
    [InlineData("adjudicated-record", "record", SignalReading.Record, 1, "")]
    public void A_signal_has_the_published_weights(string id, string group, SignalReading reading, double strength, string levels)
    {
        var row = Shipped.Find(id)!;

        Assert.Equal((group, reading, strength), (row.Group, row.Reading, row.Strength));
        Assert.Equal(levels, string.Join(", ", row.Levels.OrderBy(level => level.Key, StringComparer.Ordinal)
            .Select(level => level.Key + " " + level.Value.ToString(".##", System.Globalization.CultureInfo.InvariantCulture))));
    }

    [Fact]
    public void There_is_no_signal_beyond_the_published_ones() => Assert.Equal(11, Shipped.Signals.Count);

    [Theory]
    [InlineData("  priorWeight: 2 ", "  priorWeight: 0 ", "'priorWeight' is 0; write a number from 0.001")]
    [InlineData("  baseRate: 0.5", "  baseRate: 1", "'baseRate' is 1; write a number from 0.01 to 0.99")]
    [InlineData("  minEvidence: 4", "  minEvidence: 0", "'minEvidence' is 0; write a number from 0.001")]
    [InlineData("  minEvidence: 4", "  leastEvidence: 4", "needs 'minEvidence'")]
    [InlineData("  minEvidence: 4", "  leastEvidence: 4", "has no key 'leastEvidence'")]
    [InlineData("  lowQuantile: 0.05", "  lowQuantile: 0.95", "'lowQuantile' is 0.95; write a number from 0 to 0.49")]
    [InlineData("  highQuantile: 0.95", "  highQuantile: 0.05", "'highQuantile' is 0.05; write a number from 0.51 to 1")]
    [InlineData("    lowAbovePoints: 30", "    lowAbovePoints: 10", "'lowAbovePoints' must not be below highBelowPoints")]
    [InlineData("    lowAbovePoints: 30", "    lowAbovePoints: 300", "'lowAbovePoints' is 300")]
    [InlineData("    highBelowPoints: 15", "    highBelow: 15", "needs 'highBelowPoints'")]
    [InlineData("  halfLifeDays: 365", "  halfLifeDays: 0", "'halfLifeDays' is 0; write a number from 1")]
    [InlineData("  halfLifeDays: 365", "  halfLifeDays: 365.25", "must be a whole number")]
    [InlineData("    standing: 6", "    standing: -6", "'standing' is -6; write a number from 0 to 1000")]
    [InlineData("    standing: 6\n", "", "'standing' is no group with a cap; write one of independence, transparency, practice, record")]
    [InlineData("    independence: 8", "    independence: many", "'independence' must be a number")]
    [InlineData("letter: B, score: 0.75", "letter: B, score: 0.9", "letters go from the highest score to the lowest")]
    [InlineData("letter: B, score: 0.75", "letter: B, score: 7.5", "'score' is 7.5; write a number from 0 to 1")]
    [InlineData("letter: B, score: 0.75", "letter: BB, score: 0.75", "'letter'")]
    [InlineData("letter: B, score: 0.75", "letter: B, score: 0.75, high: 0.9", "has no key 'high'")]
    [InlineData("      captured-private: 0.25\n", "", "the control type 'captured-private' has no level")]
    [InlineData("from: control-factors", "from: factors", "'from' must be one of")]
    [InlineData("  - { id: corrections,", "  - { id: complaints-body,", "the signal 'complaints-body' is there twice")]
    [InlineData("  - { id: corrections, group: practice", "  - { id: corrections, group: habits", "'habits' is no group with a cap")]
    [InlineData("  - { id: corrections, group: practice", "  - { id: corrections", "needs 'group'")]
    [InlineData("  - { id: corrections,", "  - { id: Corrections,", "'Corrections' is no id")]
    [InlineData("group: practice, strength: 1,", "group: practice, strength: -1,", "'strength' is -1")]
    [InlineData("{ published: 0.85, none: 0.3 }", "{ published: 1.85, none: 0.3 }", "'published' is 1.85; write a number from 0 to 1")]
    [InlineData(", levels: { published: 0.85, none: 0.3 } }", " }", "the signal 'sourcing-policy' needs 'levels'")]
    [InlineData(", levels: { published: 0.85, none: 0.3 } }", ", levels: {} }", "the signal 'sourcing-policy' needs 'levels'")]
    [InlineData("{ in-force: 0.90, on-paper", "{ valid: 0.90, on-paper", "a safeguard that a profile holds is 'in-force': that level is missing")]
    [InlineData("from: record, strength: 1 }", "from: record, strength: 1, levels: { won: 1 } }", "a record is a share of decisions and has no levels")]
    [InlineData("from: record, strength: 1 }", "from: record, strength: 1, weight: 1 }", "has no key 'weight'")]
    [InlineData("    name: Corrections\n", "", "needs 'name'")]
    [InlineData("      partly: \"some of its owners are disclosed\"\n", "", "needs 'partly'")]
    [InlineData("      partly: \"some of its owners", "      part: \"some of its owners", "has no key 'part'")]
    [InlineData("  sourcing-policy:\n", "  source-policy:\n", "needs 'sourcing-policy'")]
    [InlineData("askedOf: [news-agency,", "askedOf: [news-agencies,", "'askedOf' must be one of")]
    [InlineData("scores:\n", "score:\n", "needs 'scores'")]
    public void What_cannot_be_meant_is_refused_at_its_line(string right, string wrong, string says)
    {
        Assert.Contains(right, Text, StringComparison.Ordinal);
        var result = MethodReader.Read(File, Problems.Bytes(Text.Replace(right, wrong, StringComparison.Ordinal)));

        Assert.Null(result.Value);
        Assert.Contains(result.Problems, problem => problem.Message.Contains(says, StringComparison.Ordinal));
        Assert.All(result.Problems, problem => Assert.True(problem.Line > 0));
    }
}
