using Credibility.Policies;

namespace Credibility.Formats.Snapshots;

/// <summary>Policies and rule pages in the snapshot; write and read mirror each other.</summary>
internal static class PolicyRecords
{
    private static readonly FindingLevel[] FindingLevels = Enum.GetValues<FindingLevel>();

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
    }

    public static Policy Read(ContentReader from) => new(
        from.Text(), from.Text(), from.Choice(FindingLevels),
        from.Map(r => new RuleSettings(r.Choice(FindingLevels), r.Map(v => v.Real()))),
        from.Map(ReadType), from.Number(), from.Number());

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
        });
    }

    public static RuleBook ReadRules(ContentReader from) => new(
        from.Text(),
        from.Map(r => new RulePage(
            r.Text(), r.Text(), r.Text(), r.Text(), r.Text(),
            r.List(c => new GuidanceCitation(c.Text(), c.OptionalText(), c.OptionalText(), c.Text(), c.Text(), c.Flag(), c.Text())), r.Text())
        {
            Level = r.Choice(FindingLevels),
        }));

    private static void WriteType(ContentWriter to, DocumentType type)
    {
        to.Text(type.Id);
        WriteSet(to, type.Silent);
        WriteSet(to, type.OnlyErrors);
        to.Flag(type.NotesOnly);
        to.Map(type.Levels, level => WriteLevel(to, level));
        to.Text(type.Remark);
    }

    private static DocumentType ReadType(ContentReader from) => new(
        from.Text(), ReadSet(from), ReadSet(from), from.Flag(), from.Map(r => r.Choice(FindingLevels)), from.OptionalText());

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

    private static void WriteSet(ContentWriter to, IReadOnlySet<string> set) => to.Texts([.. set.Order(StringComparer.Ordinal)]);

    private static HashSet<string> ReadSet(ContentReader from) => new(from.Texts(), StringComparer.Ordinal);

    private static void WriteLevel(ContentWriter to, FindingLevel level) => to.Number((int)level);
}
