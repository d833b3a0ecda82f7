using Credibility.Formats.Checks;
using Credibility.Policies;

namespace Credibility.Cli.Checking;

/// <summary>What failed a check, and what would have but for the gate's other conditions, so that nobody takes silence for a clean draft.</summary>
internal sealed class GateTally
{
    private readonly SortedDictionary<double, int> _unsure = [];
    private int _known;

    public void Add(CheckedFile file)
    {
        foreach (var places in file.Findings.GroupBy(finding => finding.Finding, ReferenceEqualityComparer.Instance).Where(places => !places.Any(finding => finding.Fails)))
        {
            var policy = file.Policy!;
            if (places.Any(finding => finding.IsTouched && !finding.IsKnown && IsGrave(finding, policy, file.FailLevel)))
            {
                _unsure[policy.MinConfidence] = _unsure.GetValueOrDefault(policy.MinConfidence) + 1;
            }
            else if (places.Any(finding => finding.IsTouched && finding.IsKnown && policy.Stops(finding.Finding, finding.Place, file.FailLevel)))
            {
                _known++;
            }
        }
    }

    public void Say(Terminal terminal)
    {
        foreach (var (confidence, count) in _unsure)
        {
            terminal.Say(FormattableString.Invariant($"{(count == 1 ? "1 finding is" : $"{count} findings are")} less sure than {confidence} and {Fail(count)} nothing"));
        }

        if (_known > 0)
        {
            terminal.Say(FormattableString.Invariant($"{(_known == 1 ? "1 finding was" : $"{_known} findings were")} there before and {Fail(_known)} nothing"));
        }
    }

    private static string Fail(int count) => count == 1 ? "fails" : "fail";

    private static bool IsGrave(LocatedFinding finding, Policy policy, FindingLevel level) => (policy with { MinConfidence = 0 }).Stops(finding.Finding, finding.Place, level);
}
