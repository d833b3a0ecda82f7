using Credibility.Policies;

namespace Credibility.Formats.Yaml;

/// <summary>Reads the editor's decisions of a policy. Each is signed, has a reason, and ends.</summary>
internal static class DecisionReader
{
    private const int FingerprintChars = 32;

    public static IReadOnlyList<EditorsDecision> Read(MapReader policy) => [.. policy.Maps("decisions").Select(Decision)];

    private static EditorsDecision Decision(MapReader map)
    {
        var rule = map.Text("rule", 20);
        if (rule.Length > 0)
        {
            PolicyReader.RequireRule(map.At("rule"), rule, map.Reading);
        }

        var decision = new EditorsDecision(
            rule, map.OptionalText("claim"), map.OptionalText("source", 300), map.OptionalText("fingerprint", 100), Pattern(map), map.Text("by", 200), map.Text("why", 500),
            Day(map, "from", "the day on which it was taken"), Day(map, "until", "an exception without an end is a change of the policy"));
        if (decision is { Claim: null, Source: null, Fingerprint: null, Draft: null } && !map.Has("draft"))
        {
            map.Reading.Add(map.Node, "a decision needs one of claim, source, fingerprint or draft; to turn a rule off, set its level to none");
        }

        if (decision.Fingerprint is { } print && (print.Length != FingerprintChars || !print.All(char.IsAsciiHexDigitLower)))
        {
            map.Reading.Add(map.At("fingerprint"), "'fingerprint' must be 32 lower-case hex digits, as a report gives them");
        }

        if (map.Has("from") && map.Has("until") && decision.From > decision.Until)
        {
            map.Reading.Add(map.At("until"), "'until' lies before 'from'");
        }

        map.Done();
        return decision;
    }

    private static TitlePattern? Pattern(MapReader map)
    {
        if (map.OptionalText("draft") is not { Length: > 0 } text)
        {
            return null;
        }

        var pattern = TitlePattern.Of(text, out var fault);
        if (fault is not null)
        {
            map.Reading.Add(map.At("draft"), "'draft' " + fault);
        }

        return pattern;
    }

    private static DateOnly Day(MapReader map, string key, string why)
    {
        if (!map.Has(key))
        {
            map.Reading.Add(map.Node, $"a decision needs '{key}': {why}");
        }

        return map.Day(key) ?? DateOnly.MinValue;
    }
}
