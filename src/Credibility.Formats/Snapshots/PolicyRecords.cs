using Credibility.Policies;
using Credibility.Provenance;

namespace Credibility.Formats.Snapshots;

/// <summary>Policies and rule pages in the snapshot; write and read mirror each other.</summary>
internal static class PolicyRecords
{
    private static readonly FindingLevel[] FindingLevels = Enum.GetValues<FindingLevel>();
    private static readonly RuleScope[] RuleScopes = Enum.GetValues<RuleScope>();

    public static void Write(ContentWriter to, Policy policy)
    {
        to.Text(policy.Id);
        to.Text(policy.Sha256);
        WriteLevel(to, policy.FailLevel);
        to.Map(policy.Rules, rule =>
        {
            WriteLevel(to, rule.Level);
            to.Map(rule.Numbers, to.Real);
        });
        to.Map(policy.Types, type => WriteType(to, type));
        to.Number(policy.MaxLead);
        to.Number(policy.StaleAfterDays);
        to.Real(policy.MinConfidence);
        to.Number(policy.MinJudged);
        to.Real(policy.MinPrecision);
        to.Texts(policy.ListedIssuers);
        to.List(policy.Decisions, decision => WriteDecision(to, decision));
        to.List<PolicyPins>(policy.Pins is { } pins ? [pins] : [], pin =>
        {
            to.Text(pin.Catalog);
            to.Text(pin.Method);
        });
    }

    public static Policy Read(ContentReader from) => new(
        from.Text(), from.Text(), from.Choice(FindingLevels),
        from.Map(r => new RuleSettings(r.Choice(FindingLevels), r.Map(v => v.Real()))),
        from.Map(ReadType), from.Number(), from.Number())
    {
        MinConfidence = from.Real(),
        MinJudged = from.Number(),
        MinPrecision = from.Real(),
        ListedIssuers = from.Texts(),
        Decisions = from.List(ReadDecision),
        Pins = from.List(r => new PolicyPins(r.OptionalText(), r.OptionalText())).FirstOrDefault(),
    };

    public static void Write(ContentWriter to, RuleBook rules)
    {
        to.Text(rules.Sha256);
        to.Map(rules.Pages, page =>
        {
            to.Text(page.Id);
            to.Text(page.Name);
            to.Text(page.Title);
            to.Text(page.Why);
            to.Text(page.Remedy);
            to.List(page.Guidance, citation => WriteCitation(to, citation));
            to.Text(page.Body);
            WriteLevel(to, page.Level);
            to.List<MeasuredPrecision>(page.Measured is { } measured ? [measured] : [], one => WriteMeasured(to, one));
        });
    }

    public static RuleBook ReadRules(ContentReader from) => new(
        from.Text(),
        from.Map(r => new RulePage(
            r.Text(), r.Text(), r.Text(), r.Text(), r.Text(),
            r.List(c => new GuidanceCitation(c.Text(), c.OptionalText(), c.OptionalText(), c.Text(), c.OptionalText(), c.Flag(), c.Text())), r.Text())
        {
            Level = r.Choice(FindingLevels),
            Measured = r.List(ReadMeasured) is [var measured] ? measured : null,
        }));

    private static void WriteType(ContentWriter to, DocumentType type)
    {
        to.Text(type.Id);
        WriteSet(to, type.Silent);
        WriteSet(to, type.OnlyErrors);
        to.Flag(type.NotesOnly);
        to.Map(type.Levels, level => WriteLevel(to, level));
        to.Text(type.Remark);
        to.Map(type.Scopes, scope => to.Number((int)scope));
        to.Map(type.SilentBeside, to.Texts);
        to.List(type.Sides, side =>
        {
            to.Text(side.Id);
            to.Text(side.Name);
            to.Texts(side.Names);
            to.Texts(side.Words);
            to.Texts(side.Governing);
        });
        to.Flag(type.ExpectsContactLog);
    }

    private static DocumentType ReadType(ContentReader from) => new(
        from.Text(), ReadSet(from), ReadSet(from), from.Flag(), from.Map(r => r.Choice(FindingLevels)), from.OptionalText())
    {
        Scopes = from.Map(r => r.Choice(RuleScopes)),
        SilentBeside = from.Map<IReadOnlyList<string>>(r => r.Texts()),
        Sides = from.List(r => new NamedSide(r.Text(), r.Text(), r.Texts(), r.Texts(), r.Texts())),
        ExpectsContactLog = from.Flag(),
    };

    private static void WriteDecision(ContentWriter to, EditorsDecision decision)
    {
        to.Text(decision.Rule);
        to.Text(decision.Claim);
        to.Text(decision.Source);
        to.Text(decision.Fingerprint);
        to.Text(decision.Draft?.Text);
        to.Text(decision.By);
        to.Text(decision.Why);
        to.Number(decision.From.DayNumber);
        to.Number(decision.Until.DayNumber);
    }

    private static EditorsDecision ReadDecision(ContentReader from) => new(
        from.Text(), from.OptionalText(), from.OptionalText(), from.OptionalText(), from.OptionalText() is { } pattern ? TitlePattern.Of(pattern, out _) : null,
        from.Text(), from.Text(), DateOnly.FromDayNumber(from.Number()), DateOnly.FromDayNumber(from.Number()));

    private static void WriteCitation(ContentWriter to, GuidanceCitation citation)
    {
        to.Text(citation.Standard);
        to.Text(citation.Edition);
        to.Text(citation.Clause);
        to.Text(citation.Url);
        to.Text(citation.Retrieved);
        to.Flag(citation.Secondary);
        to.Text(citation.Says);
    }

    private static void WriteMeasured(ContentWriter to, MeasuredPrecision measured)
    {
        to.Number(measured.On.DayNumber);
        to.Text(measured.Method);
        to.List(measured.Corpora, corpus =>
        {
            to.Text(corpus.Name);
            to.Number(corpus.Drafts);
            to.Number(corpus.Judged);
            to.Number(corpus.Right);
        });
    }

    private static MeasuredPrecision ReadMeasured(ContentReader from) => new(
        DateOnly.FromDayNumber(from.Number()), from.Text(), from.List(r => new MeasuredCorpus(r.Text(), r.Number(), r.Number(), r.Number())));

    private static void WriteSet(ContentWriter to, IReadOnlySet<string> set) => to.Texts([.. set.Order(StringComparer.Ordinal)]);

    private static HashSet<string> ReadSet(ContentReader from) => new(from.Texts(), StringComparer.Ordinal);

    private static void WriteLevel(ContentWriter to, FindingLevel level) => to.Number((int)level);
}
