using Credibility.Policies;
using Credibility.Provenance;

namespace Credibility.Formats.Yaml;

/// <summary>Reads the <c>types</c> of a policy.</summary>
internal static class DocumentTypeReader
{
    public static Dictionary<string, DocumentType> Read(MapReader map)
    {
        var types = new Dictionary<string, DocumentType>(StringComparer.Ordinal);
        foreach (var (id, _) in map.Ids())
        {
            var type = map.Map(id);
            types[id] = new DocumentType(
                id, RuleSet(type, "silent"), RuleSet(type, "onlyErrors"), type.OptionalFlag("notesOnly") ?? false,
                ByRule(type, "levels", (levels, rule) => levels.Choice<FindingLevel>(rule)), type.OptionalText("remark", 300))
            {
                Scopes = ByRule(type, "scopes", (scopes, rule) => scopes.Choice<RuleScope>(rule)),
                SilentBeside = ByRule(type, "silentBeside", (words, rule) => words.SomeTexts(rule, 100)),
                Sides = [.. type.Maps("sides").Select(Side)],
                ExpectsContactLog = type.OptionalFlag("contactLog") ?? false,
            };
            if (types[id].Sides.Count == 1)
            {
                map.Reading.Add(type.At("sides"), "a text has two sides or none");
            }

            type.Done();
        }

        return types;
    }

    private static NamedSide Side(MapReader map)
    {
        var side = new NamedSide(map.Text("id", 100), map.Text("name", 100), map.Texts("names", 100), map.Texts("words", 100), map.Texts("governing", 100));
        if (side.Id.Length > 0 && !Values.IsKebab(side.Id))
        {
            map.Reading.Add(map.At("id"), $"'{side.Id}' is no id; write lower-case letters, digits and single hyphens");
        }

        map.Done();
        return side;
    }

    private static HashSet<string> RuleSet(MapReader type, string key)
    {
        var rules = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (id, node) in type.Texts(key, 20).Zip(type.Items(key)))
        {
            CheckRule(node, id, type.Reading);
            rules.Add(id);
        }

        return rules;
    }

    private static Dictionary<string, T> ByRule<T>(MapReader type, string key, Func<MapReader, string, T> read)
    {
        var values = new Dictionary<string, T>(StringComparer.Ordinal);
        var map = type.OptionalMap(key);
        foreach (var rule in map?.Keys.ToArray() ?? [])
        {
            CheckRule(rule, rule.Value, map!.Reading);
            values[rule.Value] = read(map, rule.Value);
        }

        return values;
    }

    /// <summary>A rule about the draft's file asks every kind of text the same.</summary>
    private static void CheckRule(YamlNode at, string id, DataReading reading)
    {
        PolicyReader.CheckRuleId(at, id, reading);
        if (FindingCollector.IsAboutFile(id))
        {
            reading.Add(at, $"'{id}' is about the draft's file, whatever kind of text it is; turn it off with level: none under 'rules'");
        }
    }
}
