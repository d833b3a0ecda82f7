using Credibility.Policies;

namespace Credibility.Formats.Yaml;

/// <summary>Reads the <c>rules</c> of a policy.</summary>
internal static class RuleSettingsReader
{
    /// <summary>Where in a text the word that a claim is unverified counts for it.</summary>
    private static readonly (string Name, double Min, double Max)[] Beside = [("upFrontShare", 0, 1), ("shortDraftWords", 0, 100_000), ("nextParagraphs", 0, 1_000)];

    /// <summary>
    /// The numbers that a rule reads; a policy that turns the rule on gives each, within these bounds. A rule that is not listed
    /// reads none.
    /// </summary>
    private static readonly Dictionary<string, (string Name, double Min, double Max)[]> Numbers = new(StringComparer.Ordinal)
    {
        ["SRC003"] = [("maxOrigins", 0, 100)],
        ["SRC004"] = [("minWords", 0, 100_000), ("minWordsShortDraft", 0, 100_000), ("shortDraftWords", 0, 100_000), ("minAttributions", 0, 10_000), ("share", 0, 1)],
        ["SRC005"] = [("minVoices", 1, 10_000), ("maxOrigins", 0, 100)],
        ["SRC008"] = Beside,
        ["SRC017"] = [("minWords", 0, 100_000)],
        ["SRC019"] = Beside,
        ["SRC023"] = [("wordShare", 0, 1), ("minConfidence", 0, 1)],
    };

    /// <param name="extended">The policy whose settings stay where this one says nothing, or null where it has to say all.</param>
    public static Dictionary<string, RuleSettings> Read(MapReader map, Policy? extended)
    {
        var rules = new Dictionary<string, RuleSettings>(extended?.Rules ?? new Dictionary<string, RuleSettings>(), StringComparer.Ordinal);
        foreach (var key in map.Keys.ToArray())
        {
            PolicyReader.RequireRule(key, key.Value, map.Reading);
            var before = rules.GetValueOrDefault(key.Value);
            var rule = map.Map(key.Value);
            var numbers = new Dictionary<string, double>(StringComparer.Ordinal);
            var known = Numbers.GetValueOrDefault(key.Value, []);
            rule.Know(known.Select(number => number.Name).Append("level"));
            foreach (var (name, min, max) in known)
            {
                numbers[name] = before is null || rule.Has(name) ? rule.Number(name, min, max) : before.Number(name);
            }

            rules[key.Value] = new RuleSettings(before is null || rule.Has("level") ? rule.Choice<FindingLevel>("level") : before.Level, numbers);
            rule.Done();
        }

        return rules;
    }
}
