using Credibility.Attributions.Training;
using Credibility.Drafts;
using Credibility.Policies;

namespace Credibility.Cli.Evaluating;

/// <summary>What the rules make of drafts whose findings an editor judged.</summary>
/// <param name="Must">Expected findings that came.</param>
/// <param name="MustNot">Findings that would be noise, and came.</param>
/// <param name="CleanErrors">Errors of each draft for which no finding is expected.</param>
/// <param name="CleanWarnings">Warnings of each of them.</param>
internal sealed record RuleFigures(Tally Must, Tally MustNot, IReadOnlyList<int> CleanErrors, IReadOnlyList<int> CleanWarnings);

/// <summary>Audits judged drafts as news with title and text, its kind, and the default policy.</summary>
/// <param name="declared">Whether a draft's marks count as declared, so that its text is not read.</param>
internal sealed class RuleCheck(ShippedData data, SourcingAudit audit, bool declared = false)
{
    private readonly List<int> _errors = [], _warnings = [];
    private Tally _must, _mustNot;
    private readonly PrecisionCount _precision = new();
    private bool _any;

    /// <summary>Null where no draft was judged.</summary>
    public RuleFigures? Figures => _any ? new RuleFigures(_must, _mustNot, [.. _errors.Order()], [.. _warnings.Order()]) : null;

    public IReadOnlyList<CorpusPrecision> Precision => _precision.Corpora;

    /// <summary>What is wrong with the findings of one draft, a line each; nothing where nobody judged it.</summary>
    /// <param name="isTrainedOn">Whether the weights have seen it, which tells nothing of drafts that they did not see.</param>
    public IReadOnlyList<string> Add(string corpus, bool isTrainedOn, GoldDraft draft)
    {
        if (draft.Rules is not { } rules)
        {
            return [];
        }

        _any = true;
        var report = audit.Run(DraftOf(draft), data.Catalog, data.DefaultPolicy);
        var fired = report.Findings.Select(finding => finding.Rule).ToHashSet(StringComparer.Ordinal);
        _must = rules.Must?.Aggregate(_must, (tally, rule) => tally.Plus(fired.Contains(rule))) ?? _must;
        _mustNot = rules.MustNot.Aggregate(_mustNot, (tally, rule) => tally.Plus(fired.Contains(rule)));
        if (rules.Must is [])
        {
            _errors.Add(report.Findings.Count(finding => finding.Level == FindingLevel.Error));
            _warnings.Add(report.Findings.Count(finding => finding.Level == FindingLevel.Warning));
        }

        return
        [
            .. _precision.Add(corpus, isTrainedOn, draft, rules, report.Findings),
            .. rules.Must?.Where(rule => !fired.Contains(rule)).Select(rule => $"{draft.Id}: {rule} should be found and was not") ?? [],
            .. rules.MustNot.Where(fired.Contains).Select(rule => $"{draft.Id}: {rule} is noise here: {Message(rule)}"),
            .. rules.Must is [] ? report.Findings.Where(finding => finding.Level >= FindingLevel.Warning).Select(finding => $"{draft.Id}: clean, and {finding.Rule} says: {finding.Message}") : [],
        ];

        string Message(string rule) => report.Findings.First(finding => finding.Rule == rule).Message;
    }

    private Draft DraftOf(GoldDraft gold)
    {
        var draft = new Draft { Title = gold.Title, Text = gold.Text, Type = TypeOf(gold), Language = "en" };
        return declared ? DeclaredDraft.Of(audit.Detect(draft, MarkedReading.Of(gold, data.Data.Words, data.Data.Method.Reading.Pronouns), data.Catalog)) : draft;
    }

    /// <summary>What an editor files as opinion or as an interview is audited as that; everything else as news.</summary>
    private static string TypeOf(GoldDraft draft) => draft.Kind is "opinion" or "interview" ? draft.Kind : "news";
}
