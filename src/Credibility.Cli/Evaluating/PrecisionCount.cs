using Credibility.Attributions.Training;
using Credibility.Policies;

namespace Credibility.Cli.Evaluating;

/// <summary>How often one rule was right in one corpus.</summary>
/// <param name="Judged">Findings that an editor called right or wrong, of all <paramref name="Fired"/>.</param>
/// <param name="Must">Drafts in which it should be found, and was.</param>
internal sealed record RuleCount(string Rule, int Fired, int Judged, int Right, Tally Must)
{
    public int Unjudged => Fired - Judged;

    public RuleCount Plus(RuleCount other) => new(
        Rule, Fired + other.Fired, Judged + other.Judged, Right + other.Right, new Tally(Must.Count + other.Must.Count, Must.Of + other.Must.Of));
}

/// <param name="Drafts">Those in which somebody judged rules.</param>
/// <param name="Rules">In the order of the catalogue, those that fired or were asked for.</param>
/// <param name="IsTrainedOn">Whether the weights have seen these drafts; their figures are kept apart and written nowhere.</param>
internal sealed record CorpusPrecision(string Corpus, int Drafts, IReadOnlyList<RuleCount> Rules, bool IsTrainedOn);

/// <summary>Counts right and wrong findings by corpus and rule.</summary>
internal sealed class PrecisionCount
{
    private readonly Dictionary<(string Corpus, bool TrainedOn), Dictionary<string, RuleCount>> _counts = [];
    private readonly Dictionary<(string Corpus, bool TrainedOn), int> _drafts = [];

    public IReadOnlyList<CorpusPrecision> Corpora =>
        [.. _drafts.Select(drafts => new CorpusPrecision(drafts.Key.Corpus, drafts.Value, Ordered(_counts[drafts.Key].Values), drafts.Key.TrainedOn))];

    /// <summary>All unseen drafts together.</summary>
    public static IReadOnlyList<RuleCount> Together(IEnumerable<CorpusPrecision> corpora) =>
        Ordered(corpora.Where(corpus => !corpus.IsTrainedOn).SelectMany(corpus => corpus.Rules).GroupBy(count => count.Rule, StringComparer.Ordinal).Select(counts => counts.Aggregate((sum, next) => sum.Plus(next))));

    /// <summary>The findings of one judged draft; what is wrong among them, a line each.</summary>
    public IEnumerable<string> Add(string corpus, bool isTrainedOn, GoldDraft draft, GoldRules rules, IReadOnlyList<Finding> findings)
    {
        var key = (corpus, isTrainedOn);
        _drafts[key] = _drafts.GetValueOrDefault(key) + 1;
        if (!_counts.TryGetValue(key, out var counts))
        {
            _counts[key] = counts = new Dictionary<string, RuleCount>(StringComparer.Ordinal);
        }

        var wrong = new List<string>();
        foreach (var finding in findings)
        {
            var worst = finding.Places is [var place, ..] ? place.Quote : null;
            var judged = rules.Judge(finding.Rule, worst);
            Count(counts, new RuleCount(finding.Rule, 1, judged is null ? 0 : 1, judged == true ? 1 : 0, default));
            if (judged == false && !rules.MustNot.Contains(finding.Rule))
            {
                wrong.Add($"{draft.Id}: {finding.Rule} is right here, and not at its worst place, “{worst}”");
            }
        }

        foreach (var rule in rules.Must ?? [])
        {
            Count(counts, new RuleCount(rule, 0, 0, 0, default(Tally).Plus(findings.Any(finding => finding.Rule == rule))));
        }

        return wrong;
    }

    private static void Count(Dictionary<string, RuleCount> counts, RuleCount one) => counts[one.Rule] = counts.TryGetValue(one.Rule, out var known) ? known.Plus(one) : one;

    private static List<RuleCount> Ordered(IEnumerable<RuleCount> counts) => [.. counts.OrderBy(count => count.Rule, StringComparer.Ordinal)];
}
