using System.Security.Cryptography;
using System.Text;
using Credibility.Drafts;
using Credibility.Policies.Rules;

namespace Credibility.Policies;

/// <summary>What the rules found and what they could not tell.</summary>
/// <param name="Warnings">What is to be said of the editor's decisions: which ended, which met nothing.</param>
public sealed record CollectedFindings(IReadOnlyList<Finding> Findings, IReadOnlyList<string> NotKnown, string? Remark, IReadOnlyList<string> Warnings);

/// <summary>Asks every rule that the policy sets, applies the document type, the editor's decisions and the text's own remarks, and puts the worst first.</summary>
public sealed class FindingCollector(RuleBook book)
{
    /// <summary>The rules of the catalogue, by id.</summary>
    public static IReadOnlyList<Rule> Catalogue { get; } =
    [
        new SingleOriginClaim(), new AnonymousOnlyClaim(), new CircularCorroboration(), new SingleConduit(), new FewSeparateOrigins(),
        new ControlUndisclosed(), new OneSideInOwnVoice(), new PartyClaimUnverified(), new VagueCollective(), new UnnamedOutlet(),
        new AnonymityUnexplained(), new AnonymousOpinion(), new PluralMismatch(), new WeakDescriptor(), new NoAnswerSought(), new ReplyToAnotherClaim(),
        new NoFirstHandSource(), new AffiliationMissing(), new SinglePartyFigure(), new UnratedOrStale(), new HedgeWithoutSource(), new LookAlikeSource(),
        new DeclaredDetectedMismatch(), new ListedSource(), new UntraceableStatement(), new PresupposedClaim(), new ConsequenceOfUnverified(),
        new UnknownMessenger(), new FlaggedAddress(),

        // Of the file and not of its sources, so their numbers lie apart. The last one asks what the others left over.
        new BrokenFrontMatter(), new SuppressionWithoutReason(), new UnusedSuppression(),
    ];

    /// <summary>The catalogue's numbers end here, but for the rules about a draft's file.</summary>
    public const int LastNumber = 29;

    /// <summary>Ids of the rules that there are.</summary>
    public static IReadOnlySet<string> RuleIds { get; } = Catalogue.Select(rule => rule.Id).ToHashSet(StringComparer.Ordinal);

    private static readonly HashSet<string> AboutFile = Catalogue.OfType<FileRule>().Select(rule => rule.Id).ToHashSet(StringComparer.Ordinal);

    /// <summary>Whether a rule is about the draft's file: then no kind of text and no remark changes what it says.</summary>
    public static bool IsAboutFile(string rule) => AboutFile.Contains(rule);

    private static readonly HashSet<string> AboutDraft = Catalogue.Where(rule => rule.IsAboutDraft).Select(rule => rule.Id).ToHashSet(StringComparer.Ordinal);

    private static readonly Dictionary<string, IReadOnlyList<string>> ToldBy = Catalogue.ToDictionary(rule => rule.Id, rule => rule.ToldBy, StringComparer.Ordinal);

    /// <summary>Whether a rule is about the draft as a whole, so that formats which show places one by one say it once.</summary>
    public static bool IsAboutDraft(string rule) => AboutDraft.Contains(rule);

    public CollectedFindings Collect(AuditFacts facts)
    {
        var (policy, type) = (facts.Policy, facts.Type);
        var findings = new List<Finding>();
        var open = new List<string>();
        var decisions = new DecisionLedger(facts);
        var remarks = new SuppressionLedger(facts.Draft.Suppressions);
        foreach (var rule in Catalogue)
        {
            var ofFile = rule as FileRule;
            if ((ofFile is null ? facts.Speaking(rule.Id) : facts.Speaking(ofFile)) is not { } settings)
            {
                continue;
            }

            var answer = rule.Ask(ofFile is null ? facts.For(rule.Id) : facts with { UnusedRemarks = remarks.Unused() }, settings);
            if (answer?.CannotTell is { } reason)
            {
                open.Add($"{rule.Id}: {reason}");
            }
            else if (answer is not null)
            {
                var level = (FindingLevel)Math.Min((int)LevelOf(rule, answer, settings, ofFile is null ? type : null), (int)answer.AtMost);
                var basis = new DetectionBasis(answer.Places, facts.Provenance);
                level = basis.IsDetectionOnly ? (FindingLevel)Math.Min((int)level, (int)MostOfDetected(facts.Draft, policy.IsNoteOnText(book.Page(rule.Id).Measured))) : level;
                findings.Add(remarks.Apply(decisions.Apply(Write(rule, answer, level, facts) with { Confidence = basis.Confidence }, answer.Places)));
            }
        }

        var ordered = findings.OrderByDescending(finding => finding.Level).ThenBy(IsAtRest)
            .ThenBy(finding => finding.Rule, StringComparer.Ordinal).ToList();
        var leading = ordered.Where(finding => !IsAtRest(finding) && !IsToldAlready(finding, ordered)).Take(policy.MaxLead).ToHashSet();
        return new CollectedFindings([.. ordered.Select(finding => finding with { Lead = leading.Contains(finding) })], open, RemarkOn(facts), decisions.Warnings());
    }

    /// <summary>Whether a finding that weighs as much says the same, and more, of all its claims: one fault of a claim is no two.</summary>
    private static bool IsToldAlready(Finding finding, List<Finding> all)
    {
        var tellers = ToldBy[finding.Rule];
        var told = tellers.Count == 0 ? [] : all.Where(other => tellers.Contains(other.Rule) && other.Level >= finding.Level && !IsAtRest(other))
            .SelectMany(other => other.Places).Select(place => place.ClaimId).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return told.Count > 0 && finding.Places.All(place => place.ClaimId is { } claim && told.Contains(claim));
    }

    private static bool IsAtRest(Finding finding) => finding.Decision is not null || finding.IsSuppressed;

    /// <summary>Whoever declares claims has said what the draft rests on; what was read beside them is a note, and so is what a rule found that is wrong too often.</summary>
    private static FindingLevel MostOfDetected(Draft draft, bool isNoteOnText) =>
        isNoteOnText || draft.Claims.Any(claim => claim.DetectedWith is null) ? FindingLevel.Note : FindingLevel.Warning;

    /// <summary>The type's remark; needless where the sides that it speaks of are the parties.</summary>
    private static string? RemarkOn(AuditFacts facts) =>
        facts.Type is not { } type || facts.Provenance.Parties.Parties.Any(party => type.Sides.Any(side => side.Id == party.Id)) ? null : type.Remark;

    private Finding Write(Rule rule, RuleAnswer answer, FindingLevel level, AuditFacts facts)
    {
        var page = book.Page(rule.Id);
        var worst = answer.Places[0];
        return new Finding(
            rule.Id, page.Name, level, Lead: false, answer.Message, page.Why, page.Remedy, answer.Rewrite, page.Guidance, worst.ClaimId,
            [.. answer.Places.SelectMany(place => place.AttributionIds).Distinct(StringComparer.Ordinal)],
            FindingPlaces.Of(rule.Id, answer, facts.Draft.Text, facts.Provenance), Confidence: 1, Fingerprint(rule.Id, answer.Places));
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
