using Credibility.Sources.Ownership;
using Credibility.Sources.Scores;

namespace Credibility.Formats.Yaml;

/// <summary>Reads the <c>scores</c> and <c>signals</c> of the method.</summary>
internal static class ScoreReader
{
    private const double MostEvidence = 1_000;

    public static ScoreTable Read(MapReader method)
    {
        var map = method.Map("scores");
        var caps = map.Map("caps");
        var groups = caps.Ids().ToDictionary(entry => entry.Id, entry => caps.Number(entry.Id, 0, MostEvidence), StringComparer.Ordinal);
        caps.Done();
        var howSure = map.Map("howSure");
        var table = new ScoreTable(
            map.Number("priorWeight", .001, MostEvidence), map.Number("baseRate", .01, .99), map.Number("minEvidence", .001, MostEvidence),
            map.Number("lowQuantile", 0, .49), map.Number("highQuantile", .51, 1), howSure.Number("lowAbovePoints", 0, 100), howSure.Number("highBelowPoints", 0, 100),
            map.Whole("halfLifeDays", 1, 36_500), groups, [.. method.Maps("signals").Select(item => Signal(item, groups))], Letters(map));
        howSure.Ordered("lowAbovePoints", table.HighBelowPoints, table.LowAbovePoints, "highBelowPoints");
        howSure.Done();
        map.Done();
        return Once(method, table with { Words = SignalWordsReader.Read(method, table.Signals) });
    }

    private static SignalRow Signal(MapReader item, Dictionary<string, double> groups)
    {
        var group = item.Text("group", 40);
        if (group.Length > 0 && !groups.ContainsKey(group))
        {
            item.Reading.Add(item.At("group"), $"'{group}' is no group with a cap; write one of {string.Join(", ", groups.Keys)}");
        }

        var row = new SignalRow(
            TopicReader.KebabId(item, "id", item.Text("id", 100)), group, item.OptionalChoice<SignalReading>("from") ?? SignalReading.Observed,
            item.Number("strength", 0, MostEvidence), Levels(item));
        if (row.Reading == SignalReading.ControlFactors)
        {
            foreach (var type in Enum.GetValues<ControlType>().Select(ControlTypeNames.Write).Where(type => !row.Levels.ContainsKey(type)))
            {
                item.Reading.Add(item.At("levels"), $"the control type '{type}' has no level");
            }
        }

        NeedsLevels(row, item);
        item.Done();
        return row;
    }

    /// <summary>A signal without a level that can be observed would never count, and nobody would notice.</summary>
    private static void NeedsLevels(SignalRow row, MapReader item)
    {
        if (row.Reading == SignalReading.Record ? row.Levels.Count > 0 : row.Levels.Count == 0)
        {
            item.Reading.Add(item.At("levels"), row.Reading == SignalReading.Record
                ? "a record is a share of decisions and has no levels" : $"the signal '{row.Id}' needs 'levels'");
        }
        else if (row.Reading == SignalReading.Safeguard && !row.Levels.ContainsKey(SignalRow.SafeguardInForce))
        {
            item.Reading.Add(item.At("levels"), $"a safeguard that a profile holds is '{SignalRow.SafeguardInForce}': that level is missing");
        }
    }

    private static Dictionary<string, double> Levels(MapReader item)
    {
        var levels = new Dictionary<string, double>(StringComparer.Ordinal);
        if (item.OptionalMap("levels") is { } map)
        {
            foreach (var (id, _) in map.Ids())
            {
                levels[id] = map.Number(id, 0, 1);
            }

            map.Done();
        }

        return levels;
    }

    private static List<ScoreLetter> Letters(MapReader map)
    {
        var letters = new List<ScoreLetter>();
        foreach (var item in map.Maps("letters"))
        {
            var letter = new ScoreLetter(item.Text("letter", 1), item.Number("score", 0, 1), item.OptionalNumber("low", 0, 1) ?? 0);
            if (letters.Count > 0 && letters[^1].Score <= letter.Score)
            {
                item.Reading.Add(item.At("score"), "letters go from the highest score to the lowest");
            }

            letters.Add(letter);
            item.Done();
        }

        return letters;
    }

    private static ScoreTable Once(MapReader method, ScoreTable table)
    {
        foreach (var twice in table.Signals.GroupBy(row => row.Id, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            method.Reading.Add(method.At("signals"), $"the signal '{twice.Key}' is there twice");
        }

        return table;
    }
}
