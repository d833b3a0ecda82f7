using Credibility.Sources;

namespace Credibility.Formats.Yaml;

/// <summary>Reads the <c>evidence</c> list of a profile.</summary>
internal static class EvidenceReader
{
    public static IReadOnlyList<Evidence> List(MapReader map)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var list = new List<Evidence>();
        foreach (var item in map.Maps("evidence"))
        {
            var id = item.Text("id", 40);
            if (id.Length > 0 && !seen.Add(id))
            {
                map.Reading.Add(item.At("id"), $"evidence '{id}' is given twice; number it anew");
            }

            list.Add(One(item, id, map.Reading));
            item.Done();
        }

        return list;
    }

    private static Evidence One(MapReader item, string id, DataReading reading)
    {
        var url = item.Text("url");
        if (url.Length > 0 && !Values.IsWebAddress(url))
        {
            reading.Add(item.At("url"), $"'{url}' is no web address; write it with http:// or https://");
        }

        var evidence = new Evidence(id, url, item.Text("publisher", 300), item.Date("published"), item.Date("retrieved"), item.Text("note"));
        if (evidence.Published is null && evidence.Retrieved is null && !item.Has("published") && !item.Has("retrieved"))
        {
            reading.Add(item.Node, $"evidence '{id}' has no date; write 'retrieved', the day on which it was read, or 'published'");
        }

        return evidence;
    }
}

/// <summary>Checks that the evidence keys of a fact exist.</summary>
internal sealed class EvidenceRefs(IReadOnlyList<Evidence> evidence, DataReading reading)
{
    private readonly HashSet<string> _known = new(evidence.Select(e => e.Id), StringComparer.Ordinal);

    /// <summary>The keys under <paramref name="key"/>; unknown ones are problems.</summary>
    public IReadOnlyList<string> Of(MapReader fact, string key = "evidence")
    {
        var keys = fact.Texts(key, 40);
        foreach (var (id, node) in keys.Zip(fact.Items(key)))
        {
            if (!_known.Contains(id))
            {
                reading.Add(node, $"there is no evidence '{id}' in this file; add it to the list 'evidence'");
            }
        }

        return keys;
    }
}
