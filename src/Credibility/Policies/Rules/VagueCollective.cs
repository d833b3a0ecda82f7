using System.Text.RegularExpressions;

namespace Credibility.Policies.Rules;

/// <summary>SRC009: "critics", "experts" or "some" carry a claim or an opinion.</summary>
public sealed partial class VagueCollective : Rule
{
    public override string Id => "SRC009";

    public override RuleAnswer? Ask(AuditFacts facts, RuleSettings settings)
    {
        var hit = facts.Voices.Where(voice => voice.Chain.Source.IsVague && !IsTold(voice.Chain.Source.Name)).ToList();
        return hit.Count == 0
            ? null
            : RuleAnswer.OfAll(hit, voices => $"{Wording.List(voices.Select(voice => $"“{voice.Chain.Source.Name}”"))} could be anybody: a reader cannot tell who says it or how many they are.", RulePlace.Of);
    }

    /// <summary>"Critics, among them the union of nurses": the draft says who they are.</summary>
    private static bool IsTold(string name) => Telling.Any(words => name.Contains(words, StringComparison.OrdinalIgnoreCase)) || OfBody().IsMatch(name);

    private static readonly string[] Telling = [" among them ", " include ", " including ", " such as ", " led by "];

    /// <summary>"Observers of the International Border Mission", "analysts at Fjordbank": whose people they are is told. Critics of a body are not its own.</summary>
    [GeneratedRegex(
        @"^(?!.*\b(?i:critics?|opponents?|supporters?|sceptics|skeptics|detractors)\b)(?:.*? at (?:the )?\p{Lu}|.*? (?:of|from) (?:the )?(?:\p{Lu}[\p{L}'’-]* )*"
        + @"(?:Mission|Commission|Council|Union|Agency|Committee|Institute|Institution|Centre|Center|University|Bank|Organisation|Organization)\b)", RegexOptions.CultureInvariant)]
    private static partial Regex OfBody();
}
