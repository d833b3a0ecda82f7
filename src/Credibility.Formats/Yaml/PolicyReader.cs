using Credibility.Policies;

namespace Credibility.Formats.Yaml;

/// <summary>Reads <c>data/policies/&lt;id&gt;.yaml</c>: which rules are on, how much they weigh, from which numbers on.</summary>
public static class PolicyReader
{
    /// <summary>
    /// The numbers that a rule reads; a policy that turns the rule on gives each, within these bounds. A rule that is not listed
    /// reads none.
    /// </summary>
    private static readonly Dictionary<string, (string Name, double Min, double Max)[]> Numbers = new(StringComparer.Ordinal)
    {
        ["SRC003"] = [("maxOrigins", 0, 100)],
        ["SRC004"] = [("minWords", 0, 100_000), ("minWordsShortDraft", 0, 100_000), ("shortDraftWords", 0, 100_000), ("minAttributions", 0, 10_000), ("share", 0, 1)],
        ["SRC005"] = [("minVoices", 1, 10_000), ("maxOrigins", 0, 100)],
        ["SRC008"] = [("upFrontShare", 0, 1), ("shortDraftWords", 0, 100_000), ("nextParagraphs", 0, 1_000)],
    };

    /// <param name="file">Path, for problems; its last part must be the policy's id.</param>
    public static DataResult<Policy> Read(string file, ReadOnlySpan<byte> bytes)
    {
        var reading = new DataReading(file);
        if (MapReader.Root(YamlDocument.Read(bytes, reading), reading, "a policy") is not { } map)
        {
            return reading.Refused<Policy>();
        }

        var id = map.Text("id", 100);
        if (id.Length > 0 && (!Values.IsKebab(id) || id != Path.GetFileNameWithoutExtension(reading.File)))
        {
            reading.Add(map.At("id"), $"id '{id}' must be lower-kebab and the file's name without .yaml");
        }

        var policy = new Policy(
            id, Utf8File.Sha256(bytes), map.Choice<FindingLevel>("failLevel"), Rules(map.Map("rules")), Types(map.Map("types")),
            map.Whole("maxLead", 0, 100), map.Whole("staleAfterDays", 1, 36_500));
        map.Done();
        return reading.Result(() => policy);
    }

    private static Dictionary<string, RuleSettings> Rules(MapReader map)
    {
        var rules = new Dictionary<string, RuleSettings>(StringComparer.Ordinal);
        foreach (var key in map.Keys.ToArray())
        {
            RuleId(key, map.Reading);
            var rule = map.Map(key.Value);
            var numbers = new Dictionary<string, double>(StringComparer.Ordinal);
            foreach (var (name, min, max) in Numbers.GetValueOrDefault(key.Value, []))
            {
                numbers[name] = rule.Number(name, min, max);
            }

            rules[key.Value] = new RuleSettings(rule.Choice<FindingLevel>("level"), numbers);
            rule.Done();
        }

        return rules;
    }

    private static Dictionary<string, DocumentType> Types(MapReader map)
    {
        var types = new Dictionary<string, DocumentType>(StringComparer.Ordinal);
        foreach (var (id, _) in map.Ids())
        {
            var type = map.Map(id);
            types[id] = new DocumentType(
                id, RuleSet(type, "silent"), RuleSet(type, "onlyErrors"), type.OptionalFlag("notesOnly") ?? false,
                Levels(type.OptionalMap("levels")), type.OptionalText("remark", 300));
            type.Done();
        }

        return types;
    }

    private static HashSet<string> RuleSet(MapReader type, string key)
    {
        var rules = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (id, node) in type.Texts(key, 20).Zip(type.Items(key)))
        {
            RuleId(new YamlText(node.Line, node.Column, id, plain: true), type.Reading);
            rules.Add(id);
        }

        return rules;
    }

    private static Dictionary<string, FindingLevel> Levels(MapReader? map)
    {
        var levels = new Dictionary<string, FindingLevel>(StringComparer.Ordinal);
        foreach (var key in map?.Keys.ToArray() ?? [])
        {
            RuleId(key, map!.Reading);
            levels[key.Value] = map.Choice<FindingLevel>(key.Value);
        }

        return levels;
    }

    private static void RuleId(YamlText id, DataReading reading)
    {
        if (!IsRuleId(id.Value))
        {
            reading.Add(id, $"'{id.Value}' is no rule; write it like SRC001");
        }
    }

    internal static bool IsRuleId(string id) =>
        id.Length == 6 && id.StartsWith("SRC", StringComparison.Ordinal) && !id.AsSpan(3).ContainsAnyExceptInRange('0', '9');
}
