namespace Credibility.Policies.Rules;

/// <summary>SRC009: "critics", "experts" or "some" carry a claim or an opinion.</summary>
public sealed class VagueCollective : Rule
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
    private static bool IsTold(string name) => Telling.Any(words => name.Contains(words, StringComparison.OrdinalIgnoreCase));

    private static readonly string[] Telling = [" among them ", " include ", " including ", " such as ", " led by "];
}
