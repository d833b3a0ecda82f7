using Credibility.Sources;
using Credibility.Sources.Scores;

namespace Credibility.Formats.Yaml;

/// <summary>Reads the <c>signalWords</c> of the method: every signal and every level has words, and nothing else has.</summary>
internal static class SignalWordsReader
{
    public static Dictionary<string, SignalWords> Read(MapReader method, IReadOnlyList<SignalRow> signals)
    {
        var map = method.Map("signalWords");
        var words = new Dictionary<string, SignalWords>(StringComparer.Ordinal);
        foreach (var signal in signals.DistinctBy(row => row.Id, StringComparer.Ordinal))
        {
            words[signal.Id] = Of(map.Map(signal.Id), signal);
        }

        map.Done();
        return words;
    }

    private static SignalWords Of(MapReader item, SignalRow signal)
    {
        var words = new SignalWords(item.Text("name", 60), item.Text("evidence", 300), Kinds(item), Levels(item, signal));
        item.Done();
        return words;
    }

    private static List<SourceKind> Kinds(MapReader item) =>
        [.. item.Items("askedOf").Select(node => Values.Choice<SourceKind>(node, "askedOf", item.Reading)).OfType<SourceKind>()];

    private static Dictionary<string, string> Levels(MapReader item, SignalRow signal)
    {
        if (signal.Levels.Count == 0)
        {
            return [];
        }

        var map = item.Map("levels");
        var levels = signal.Levels.Keys.ToDictionary(level => level, level => map.Text(level, 200), StringComparer.Ordinal);
        map.Done();
        return levels;
    }
}
