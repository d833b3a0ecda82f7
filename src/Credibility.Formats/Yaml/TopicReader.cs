using Credibility.Provenance;
using Credibility.Sources;

namespace Credibility.Formats.Yaml;

/// <summary>Reads the <c>topics</c> of the method.</summary>
internal static class TopicReader
{
    private static readonly string[] Kinds = ["document", "record", "person", "outlet"];

    public static TopicTable Read(MapReader map)
    {
        var topics = new Dictionary<string, Topic>(StringComparer.Ordinal);
        var also = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var item in map.Maps("topics"))
        {
            var id = KebabId(item, "id", item.Text("id", 100));
            Unique(item, topics.ContainsKey(id) || also.ContainsKey(id), "id", id);
            topics[id] = new Topic(id, item.Text("name", 100), item.Flag("keyFigure"), item.Flag("ownConduct"), CouldSettle(item))
            {
                Words = item.Texts("words", 40),
                PartyFigure = item.OptionalFlag("partyFigure") ?? false,
                RecordKeptBy = Keepers(item.OptionalMap("recordKeptBy")),
            };
            foreach (var other in item.Texts("also", 100))
            {
                KebabId(item, "also", other);
                Unique(item, topics.ContainsKey(other) || !also.TryAdd(other, id), "also", other);
            }

            item.Done();
        }

        return new TopicTable(topics) { Also = also };
    }

    private static RecordKeepers? Keepers(MapReader? map)
    {
        if (map is null)
        {
            return null;
        }

        var keepers = new RecordKeepers(map.Texts("kinds", 40), map.Texts("words", 40), map.Texts("people", 40), map.OptionalFlag("evenAdverse") ?? false);
        foreach (var (kind, node) in keepers.Kinds.Zip(map.Items("kinds")).Where(kind => SourceKindNames.Parse(kind.First) is null))
        {
            map.Reading.Add(node, $"'{kind}' is no kind of source");
        }

        map.Done();
        return keepers;
    }

    private static List<SettlingSource> CouldSettle(MapReader topic)
    {
        var sources = new List<SettlingSource>();
        foreach (var item in topic.Maps("couldSettle"))
        {
            var kind = item.Text("kind", 40);
            if (kind.Length > 0 && !Kinds.Contains(kind, StringComparer.Ordinal))
            {
                item.Reading.Add(item.At("kind"), $"'{kind}' is none of {string.Join(", ", Kinds)}");
            }

            if (sources.Count > 0 && Rank(kind) < Rank(sources[^1].Kind))
            {
                item.Reading.Add(item.At("kind"), $"'{kind}' stands after '{sources[^1].Kind}'; documents and records come first, then people, then outlets");
            }

            sources.Add(new SettlingSource(kind, item.Text("what", 500), item.OptionalText("care", 500)));
            item.Done();
        }

        if (sources.Count == 0)
        {
            topic.Reading.Add(topic.Node, "a topic needs 'couldSettle' with what or who could settle a claim about it");
        }

        return sources;
    }

    private static int Rank(string kind) => kind switch
    {
        "person" => 1,
        "outlet" => 2,
        _ => 0,
    };

    public static string KebabId(MapReader item, string key, string id)
    {
        if (id.Length > 0 && !Values.IsKebab(id))
        {
            item.Reading.Add(item.At(key), $"'{id}' is no id; write lower-case letters, digits and single hyphens");
        }

        return id;
    }

    private static void Unique(MapReader item, bool taken, string key, string id)
    {
        if (taken)
        {
            item.Reading.Add(item.At(key), $"'{id}' is given twice; keep one");
        }
    }
}
