using System.Security.Cryptography;
using System.Text;
using Credibility.Policies.Rules;

namespace Credibility.Policies;

/// <summary>What the rules found and what they could not tell.</summary>
public sealed record CollectedFindings(IReadOnlyList<Finding> Findings, IReadOnlyList<string> NotKnown, string? Remark);

/// <summary>Asks every rule that the policy sets, applies the document type, and puts the worst first.</summary>
public sealed class FindingCollector(RuleBook book)
{
    /// <summary>The rules of the catalogue, by id.</summary>
    public static IReadOnlyList<Rule> Catalogue { get; } =
    [
        new SingleOriginClaim(), new AnonymousOnlyClaim(), new CircularCorroboration(), new SingleConduit(), new FewSeparateOrigins(),
        new VagueCollective(), new UnnamedOutlet(), new NoAnswerSought(), new AffiliationMissing(), new UnratedOrStale(), new LookAlikeSource(),
    ];

    public CollectedFindings Collect(AuditFacts facts, Policy policy)
    {
        var type = facts.Draft.Type is { } id && policy.Types.TryGetValue(id, out var known) ? known : null;
        var findings = new List<Finding>();
        var open = new List<string>();
        foreach (var rule in Catalogue)
        {
            if (!policy.Rules.TryGetValue(rule.Id, out var settings) || settings.Level == FindingLevel.None || type?.Silent.Contains(rule.Id) == true)
            {
                continue;
            }

            var answer = rule.Ask(facts, settings);
            if (answer?.CannotTell is { } reason)
            {
                open.Add($"{rule.Id}: {reason}");
            }
            else if (answer is not null)
            {
                findings.Add(Write(rule, answer, LevelOf(rule, answer, settings, type)));
            }
        }

        var ordered = findings.OrderByDescending(finding => finding.Level).ThenBy(finding => finding.Rule, StringComparer.Ordinal)
            .Select((finding, i) => finding with { Lead = i < policy.MaxLead }).ToList();
        return new CollectedFindings(ordered, open, type?.Remark);
    }

    private Finding Write(Rule rule, RuleAnswer answer, FindingLevel level)
    {
        var page = book.Page(rule.Id);
        var worst = answer.Places[0];
        return new Finding(
            rule.Id, page.Name, level, Lead: false, answer.Message, page.Why, page.Remedy, answer.Rewrite, page.Guidance, worst.ClaimId,
            [.. answer.Places.SelectMany(place => place.AttributionIds).Distinct(StringComparer.Ordinal)],
            [.. answer.Places.Select(place => new FindingPlace(place.Span, place.Quote))], Confidence: 1, Fingerprint(rule.Id, answer.Places));
    }

    /// <summary>The rule's own level stands where the policy keeps the usual one; a policy that lowers or raises it wins.</summary>
    private static FindingLevel LevelOf(Rule rule, RuleAnswer answer, RuleSettings settings, DocumentType? type)
    {
        var level = (answer.Level, settings.Level) switch
        {
            (null, var set) => set,
            ({ } own, FindingLevel.Note) => (FindingLevel)Math.Min((int)own, (int)FindingLevel.Note),
            ({ } own, FindingLevel.Error) when own != FindingLevel.Note => FindingLevel.Error,
            ({ } own, _) => own,
        };
        if (type is null)
        {
            return level;
        }

        level = type.Levels.GetValueOrDefault(rule.Id, level);
        level = type.OnlyErrors.Count > 0 && !type.OnlyErrors.Contains(rule.Id) && level == FindingLevel.Error ? FindingLevel.Warning : level;
        return type.NotesOnly && !type.OnlyErrors.Contains(rule.Id) ? FindingLevel.Note : level;
    }

    /// <summary>From the rule and the words at its places, never from where they stand.</summary>
    private static string Fingerprint(string rule, IReadOnlyList<RulePlace> places)
    {
        var words = string.Join('\n', places.Select(place => place.Quote).Order(StringComparer.Ordinal).Prepend(rule));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words)).AsSpan(0, 16));
    }
}
