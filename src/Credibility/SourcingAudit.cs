using Credibility.Attributions;
using Credibility.Drafts;
using Credibility.Policies;
using Credibility.Reports;
using Credibility.Sources;
using Credibility.Sources.Resolving;

namespace Credibility;

/// <summary>
/// The whole pipeline on one page: drafts → attributions → sources → provenance → measures → policies → report.
/// Pure and deterministic: no clock, no I/O.
/// </summary>
public sealed class SourcingAudit(Method method, RuleBook rules, Lexicon lexicon, MentionTables mentions)
{
    /// <summary>Name and version of the engine, as reports carry it.</summary>
    public const string Engine = "credibility 0.1.0";

    /// <summary>Audits one draft.</summary>
    /// <param name="auditDate">Day for decisions, staleness and decay; null means the draft's, else the catalog's <c>asOf</c>.</param>
    public Report Run(Draft draft, SourceCatalog catalog, Policy policy, DateOnly? auditDate = null) =>
        throw new NotSupportedException(method.Version + rules.Sha256 + lexicon + mentions);
}
