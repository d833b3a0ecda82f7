using Credibility.Attributions;
using Credibility.Drafts;
using Credibility.Graphs;
using Credibility.Measures;
using Credibility.Policies;
using Credibility.Provenance;
using Credibility.Sources;

namespace Credibility.Reports;

/// <summary>Versions and dates that a report carries.</summary>
public sealed record ReportStamps(string Engine, DateOnly AuditDate, FactsValidOn FactsValidOn, MethodStamp Method, IReadOnlyList<string> OtherHashes);

/// <summary>Puts the report together from finished parts; computes nothing but words.</summary>
internal sealed class ReportWriter(
    DraftProvenance provenance, DraftMeasures measures, AuditFacts facts, CollectedFindings findings, SourceCatalog catalog, TopicTable topics, CitedScores scores)
{
    /// <summary>Pairs are listed up to this many units; beyond it they can be had from the rows.</summary>
    private const int MaxPairedUnits = 24;

    public Report Write(Draft draft, Policy policy, ReportStamps stamps)
    {
        var names = new OriginNames(catalog, provenance);
        var sources = new SourceParts(provenance, names, draft, catalog, scores, facts.AuditDate);
        var claims = new ClaimParts(provenance, facts, topics);
        var notes = new NotesWriter(provenance, facts, findings, names, stamps.FactsValidOn);
        return new Report
        {
            Id = InputHash.Of(draft, [stamps.Engine, catalog.Sha256, stamps.Method.Sha256, policy.Sha256, .. stamps.OtherHashes, stamps.AuditDate.ToString("O", System.Globalization.CultureInfo.InvariantCulture)]),
            Engine = stamps.Engine,
            AuditDate = stamps.AuditDate,
            FactsValidOn = stamps.FactsValidOn,
            Draft = new DraftSummary(InputHash.OfText(draft.Text ?? draft.Title ?? ""), draft.Title, draft.Type, draft.Read is { } text ? WordCount.Of(text) : null),
            Catalog = new CatalogStamp(catalog.Version, catalog.Sha256, catalog.AsOf),
            Method = stamps.Method,
            Policy = new PolicyStamp(policy.Id, policy.Sha256),
            Headline = new HeadlineWriter(provenance, measures, claims, names).Write(),
            Parties = [.. provenance.Parties.Parties.Select(party => new ReportParty(party.Id, party.Name, party.States, party.MemberKeys, party.Derived ? "derived" : "declared"))],
            Sources = sources.Sources(),
            Attributions = sources.Attributions(),
            Claims = claims.Claims(),
            Measures = measures.All,
            Graph = new GraphWriter(provenance, names, catalog).Write(),
            Findings = findings.Findings,
            DoneWell = notes.DoneWell(),
            NotKnown = notes.NotKnown(),
            Assumptions = notes.Assumptions(),
            Suggestions = new SuggestionWriter(provenance, facts, topics).Write(),
            Warnings = [.. notes.Warnings(policy), .. PinWarnings.Of(policy, catalog.Sha256, stamps.Method.Sha256)],
            Workings = WriteWorkings(sources),
        };
    }

    private Workings WriteWorkings(SourceParts sources)
    {
        var units = provenance.Attributions.Select(traced => new UnitWorking(traced.Id, traced.Answerability, facts.IsAnswerable(traced), sources.Shares(traced))).ToList();
        var certificates = new List<CertificateWorking> { Certificate("draft", measures.Origins.Proof) };
        certificates.AddRange(provenance.Claims.Where(claim => claim.Support is not null).Select(claim => Certificate(claim.Claim.Id, claim.Support!.Answerable)));
        return new Workings(units, Pairs(), certificates, measures.All["coverage"].Value ?? 0);
    }

    private static CertificateWorking Certificate(string scope, EffectiveNumberResult result) =>
        new(scope, result.Value, result.Contributions, result.Certificate.MinSlack, result.Certificate.Gap);

    private List<DependencePair> Pairs()
    {
        var pairs = new List<DependencePair>();
        var units = provenance.Attributions;
        for (var i = 0; i < units.Count && units.Count <= MaxPairedUnits; i++)
        {
            for (var j = i + 1; j < units.Count; j++)
            {
                var affinity = SymmetricAffinity.Between(units[i].Origins, units[j].Origins);
                if (affinity > 0)
                {
                    pairs.Add(new DependencePair(units[i].Id, units[j].Id, affinity));
                }
            }
        }

        return pairs;
    }
}
