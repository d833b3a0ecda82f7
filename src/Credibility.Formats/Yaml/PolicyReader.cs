using System.Globalization;
using System.Text;
using Credibility.Policies;

namespace Credibility.Formats.Yaml;

/// <summary>
/// Reads a policy: which rules are on, how much they weigh, from which numbers on, what fails a check, which exceptions an editor
/// signed. One that extends another says only what differs; a document type that it gives takes the place of the other's.
/// </summary>
public static class PolicyReader
{
    private static readonly IReadOnlyDictionary<string, Policy> None = new Dictionary<string, Policy>();

    /// <summary>Names under which a folder's own policy speaks for the drafts below it. Its id is its own to choose.</summary>
    public static IReadOnlyList<string> HouseFiles { get; } = [".credibility.yaml", "credibility.yaml"];

    private const string HouseId = "house";

    /// <param name="file">Path, for problems; its last part must be the policy's id.</param>
    public static DataResult<Policy> Read(string file, ReadOnlySpan<byte> bytes) => Read(file, bytes, None);

    /// <param name="file">Path, for problems; its last part must be the policy's id.</param>
    /// <param name="known">Policies that this one may extend, by id.</param>
    public static DataResult<Policy> Read(string file, ReadOnlySpan<byte> bytes, IReadOnlyDictionary<string, Policy> known)
    {
        var reading = new DataReading(file);
        if (MapReader.Root(YamlDocument.Read(bytes, reading), reading, "a policy") is not { } map)
        {
            return reading.Refused<Policy>();
        }

        var id = Id(map, known);
        var extended = Extended(map, id, known);
        var policy = extended is null ? Whole(map, id, Utf8File.Sha256(bytes)) : Extending(map, id, Hash(bytes, extended), extended);
        policy = Measured(map, Gated(map, policy)) with { Decisions = DecisionReader.Read(map), Pins = map.OptionalMap("pins") is { } pins ? PinReader.Read(pins) : policy.Pins };
        map.Done();
        return reading.Result(() => policy);
    }

    internal static bool IsRuleId(string id) =>
        id.Length == 6 && id.StartsWith("SRC", StringComparison.Ordinal) && !id.AsSpan(3).ContainsAnyExceptInRange('0', '9');

    /// <summary>Notes a rule id that is written wrongly or beyond the catalogue; that a rule is not asked yet is no matter where it is only silenced.</summary>
    internal static void CheckRuleId(YamlNode at, string id, DataReading reading)
    {
        if (!IsRuleId(id))
        {
            reading.Add(at, $"'{id}' is no rule; write it like SRC001");
        }
        else if (int.Parse(id.AsSpan(3), NumberStyles.None, CultureInfo.InvariantCulture) is 0 or > FindingCollector.LastNumber && !FindingCollector.RuleIds.Contains(id))
        {
            reading.Add(at, NoRule(id));
        }
    }

    /// <summary>Notes a rule that there is not: to turn it on or to decide on it would do nothing, in silence.</summary>
    internal static void RequireRule(YamlNode at, string id, DataReading reading)
    {
        if (IsRuleId(id) && !FindingCollector.RuleIds.Contains(id))
        {
            reading.Add(at, NoRule(id));
            return;
        }

        CheckRuleId(at, id, reading);
    }

    private static string NoRule(string id) => $"there is no rule '{id}'; `credibility explain` lists them";

    private static string Id(MapReader map, IReadOnlyDictionary<string, Policy> known)
    {
        var isHouse = HouseFiles.Contains(Path.GetFileName(map.Reading.File));
        var id = isHouse ? map.OptionalText("id", 100) ?? HouseId : map.Text("id", 100);
        if (isHouse && known.ContainsKey(id))
        {
            map.Reading.Add(map.At("id"), $"the id '{id}' is that of another policy; take another, or leave it out, and write 'extends: {id}'");
        }
        else if (id.Length > 0 && (!Values.IsKebab(id) || (!isHouse && id != Path.GetFileNameWithoutExtension(map.Reading.File))))
        {
            map.Reading.Add(map.At("id"), isHouse ? $"id '{id}' must be lower-kebab" : $"id '{id}' must be lower-kebab and the file's name without .yaml");
        }

        return id;
    }

    private static Policy? Extended(MapReader map, string id, IReadOnlyDictionary<string, Policy> known)
    {
        if (!map.Has("extends"))
        {
            return null;
        }

        var name = map.OptionalText("extends", 100) ?? "";
        if (name != id && known.TryGetValue(name, out var policy))
        {
            return policy;
        }

        var there = string.Join(", ", known.Keys.Where(key => key != id).Order(StringComparer.Ordinal));
        if (name.Length > 0)
        {
            map.Reading.Add(map.At("extends"), $"there is no policy '{name}' to extend; {(there.Length > 0 ? "there are: " + there : "this one has to be whole")}");
        }

        // Stands in for what it would extend, so that the rest is still read.
        return new Policy(name, "", FindingLevel.None, new Dictionary<string, RuleSettings>(), new Dictionary<string, DocumentType>(), 0, 1);
    }

    private static Policy Whole(MapReader map, string id, string sha256) => new(
        id, sha256, map.Has("gate") ? map.OptionalChoice<FindingLevel>("failLevel") ?? FindingLevel.None : map.Choice<FindingLevel>("failLevel"), RuleSettingsReader.Read(map.Map("rules"), null), DocumentTypeReader.Read(map.Map("types")),
        map.Whole("maxLead", 0, 100), map.Whole("staleAfterDays", 1, 36_500))
    {
        ListedIssuers = map.Texts("listedIssuers", 200),
    };

    private static Policy Extending(MapReader map, string id, string sha256, Policy extended) => extended with
    {
        Id = id,
        Sha256 = sha256,
        FailLevel = map.OptionalChoice<FindingLevel>("failLevel") ?? extended.FailLevel,
        Rules = map.OptionalMap("rules") is { } rules ? RuleSettingsReader.Read(rules, extended) : extended.Rules,
        Types = map.OptionalMap("types") is { } types ? Joined(extended.Types, DocumentTypeReader.Read(types)) : extended.Types,
        MaxLead = map.Has("maxLead") ? map.Whole("maxLead", 0, 100) : extended.MaxLead,
        StaleAfterDays = map.Has("staleAfterDays") ? map.Whole("staleAfterDays", 1, 36_500) : extended.StaleAfterDays,
        ListedIssuers = map.Has("listedIssuers") ? map.Texts("listedIssuers", 200) : extended.ListedIssuers,
    };

    /// <summary>What fails a check: <c>gate</c> says it with a confidence; <c>failLevel</c> is short for the level alone.</summary>
    private static Policy Gated(MapReader map, Policy policy)
    {
        if (map.OptionalMap("gate") is not { } gate)
        {
            return policy;
        }

        var level = gate.Choice<FindingLevel>("level");
        if (map.Has("failLevel") && level != policy.FailLevel)
        {
            map.Reading.Add(gate.At("level"), "the level of 'gate' is another than 'failLevel'; give one of the two");
        }

        var gated = policy with { FailLevel = level, MinConfidence = gate.OptionalNumber("minConfidence", 0, 1) ?? policy.MinConfidence };
        gate.Done();
        return gated;
    }

    /// <summary>From when on the pages' figures hold a rule down to a note.</summary>
    private static Policy Measured(MapReader map, Policy policy)
    {
        if (map.OptionalMap("detected") is not { } detected)
        {
            return policy;
        }

        var measured = policy with { MinJudged = detected.Whole("minJudged", 1, 10_000), MinPrecision = detected.Number("minPrecision", 0, 1) };
        detected.Done();
        return measured;
    }

    private static Dictionary<string, DocumentType> Joined(IReadOnlyDictionary<string, DocumentType> first, Dictionary<string, DocumentType> second)
    {
        var joined = new Dictionary<string, DocumentType>(first, StringComparer.Ordinal);
        foreach (var (id, type) in second)
        {
            joined[id] = type;
        }

        return joined;
    }

    private static string Hash(ReadOnlySpan<byte> bytes, Policy extended) => Utf8File.Sha256(Encoding.ASCII.GetBytes($"{Utf8File.Sha256(bytes)}\n{extended.Sha256}\n"));
}
