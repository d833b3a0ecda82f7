using System.Runtime.CompilerServices;
using Credibility.Attributions;
using Credibility.Attributions.Extraction;
using Credibility.Drafts;
using Credibility.Measures;
using Credibility.Policies;
using Credibility.Policies.Words;
using Credibility.Provenance;
using Credibility.Provenance.Detection;
using Credibility.Reports;
using Credibility.Sources;
using Credibility.Sources.Resolving;

namespace Credibility;

/// <summary>
/// The whole pipeline on one page: drafts → attributions → sources → provenance → measures → policies → report.
/// Pure and deterministic: no clock, no I/O; the same inputs give the same report in any culture and time zone.
/// </summary>
public sealed class SourcingAudit(Method method, RuleBook rules, Lexicon lexicon, MentionTables mentions, LookAlikeTables lookAlikes, Lazy<AttributionExtractor>? extractor = null)
{
    /// <summary>Name and version of the engine, as reports carry it.</summary>
    public const string Engine = "credibility 0.1.0";

    private readonly MentionReader _mentions = new(lexicon);
    private readonly AuditPhrases _phrases = new(lexicon);
    private readonly FindingCollector _findings = new(rules);
    private readonly LookAlikes _lookAlikes = new(lookAlikes, method.Resolver.LookAlikes);
    private readonly DraftDetector _detector = new(lexicon, method.Topics, method.Reading, extractor);
    private readonly CitedScores _scores = new(method.Scores);
    private readonly ConditionalWeakTable<SourceCatalog, SourceResolver> _resolvers = [];

    /// <summary>Audits one draft.</summary>
    /// <param name="auditDate">Day for decisions, staleness and decay; null means the draft's, else the catalog's <c>asOf</c>.</param>
    public Report Run(Draft draft, SourceCatalog catalog, Policy policy, DateOnly? auditDate = null) =>
        Judge(Detect(draft, catalog), catalog, policy, auditDate);

    /// <summary>Audits one draft of whose text this was read; what the author declared wins, what was found is added and marked.</summary>
    public Report Run(Draft draft, ProseReading prose, SourceCatalog catalog, Policy policy, DateOnly? auditDate = null) =>
        Judge(_detector.Detect(draft, prose, catalog), catalog, policy, auditDate);

    /// <summary>The draft with what its text attributes, in the request's own shape and marked; what was declared stays and comes first.</summary>
    public Draft Detect(Draft draft, SourceCatalog catalog) => _detector.Detect(draft, catalog);

    /// <summary>The same, of a text of which this was read.</summary>
    public Draft Detect(Draft draft, ProseReading prose, SourceCatalog catalog) => _detector.Detect(draft, prose, catalog);

    /// <summary>The resolver over a catalog; made once for each.</summary>
    public SourceResolver ResolverOf(SourceCatalog catalog) => _resolvers.GetValue(catalog, made => new SourceResolver(made, made.Bodies.Tables, mentions, method.Resolver, _lookAlikes));

    private Report Judge(Draft draft, SourceCatalog catalog, Policy policy, DateOnly? auditDate)
    {
        var audited = auditDate ?? draft.AuditDate ?? catalog.AsOf;
        var validOn = ValidOn(draft, catalog, auditDate);
        var resolver = new CitedSourceResolver(catalog, ResolverOf(catalog), _mentions, validOn.Date, _lookAlikes);

        var type = draft.Type is { } id ? policy.Types.GetValueOrDefault(id) : null;
        var cited = DeclaredAttributionReader.Read(draft);
        var provenance = new DraftTracer(Numbers, catalog, resolver, validOn.Date).Trace(draft, cited, type?.Sides);
        var answerableFrom = method.Answerability.AnswerableFrom;
        var measures = DraftMeasures.Of(provenance, answerableFrom, method.Support);
        var facts = new AuditFacts(draft, provenance, measures, audited, policy.StaleAfterDays, answerableFrom)
        {
            Policy = policy,
            Type = type,
            Topics = method.Topics,
            Flags = catalog.Flags,
            Catalog = catalog,
            Words = new DraftWords(draft, _phrases, catalog),
        };
        var findings = _findings.Collect(facts);
        return new ReportWriter(provenance, measures, facts, findings, catalog, method.Topics, _scores).Write(draft, policy, Stamps(audited, validOn));
    }

    private ProvenanceNumbers Numbers { get; } = new(method.Answerability, method.Autonomy, method.Relay, method.Support, method.Walk, method.Topics, method.KeyTitle, new ClaimKindReader(lexicon.Kinds), method.Reading.NearMiss);

    private static FactsValidOn ValidOn(Draft draft, SourceCatalog catalog, DateOnly? auditDate) =>
        draft.PublishedAt is { } published ? new FactsValidOn(published, "publishedAt")
        : (auditDate ?? draft.AuditDate) is { } audited ? new FactsValidOn(audited, "auditDate")
        : new FactsValidOn(catalog.AsOf, FactsValidOn.OfCatalog);

    private ReportStamps Stamps(DateOnly audited, FactsValidOn validOn) =>
        new(Engine, audited, validOn, new MethodStamp(method.Version, method.Sha256), [rules.Sha256, lexicon.Sha256, extractor?.Value.Sha256 ?? "no weights", method.Scores.People ? "people scored" : "people not scored"]);
}
