using Credibility.Drafts;
using Credibility.Measures;
using Credibility.Policies;
using Credibility.Sources.Scores;

namespace Credibility.Reports;

/// <summary>The whole result, self-describing and replayable: the same inputs and versions give the same bytes.</summary>
public sealed record Report
{
    /// <summary>Hash of all inputs and versions; 64 lower-case hex digits.</summary>
    public required string Id { get; init; }

    public int ReportVersion { get; init; } = 1;

    public required string Engine { get; init; }

    public required DateOnly AuditDate { get; init; }

    /// <summary>The day on which facts are taken as valid, and which of the dates it comes from.</summary>
    public required FactsValidOn FactsValidOn { get; init; }

    public required DraftSummary Draft { get; init; }

    public required CatalogStamp Catalog { get; init; }

    public required MethodStamp Method { get; init; }

    public required PolicyStamp Policy { get; init; }

    public required Headline Headline { get; init; }

    public required IReadOnlyList<ReportParty> Parties { get; init; }

    public required IReadOnlyList<ReportSource> Sources { get; init; }

    public required IReadOnlyList<ReportAttribution> Attributions { get; init; }

    public required IReadOnlyList<ReportClaim> Claims { get; init; }

    /// <summary>By measure id.</summary>
    public required IReadOnlyDictionary<string, MeasureResult> Measures { get; init; }

    public required ProvenanceGraph Graph { get; init; }

    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>What the draft does well, in words.</summary>
    public required IReadOnlyList<string> DoneWell { get; init; }

    /// <summary>What the report could not tell, in words.</summary>
    public required IReadOnlyList<string> NotKnown { get; init; }

    /// <summary>Every assumption, with what it would change.</summary>
    public required IReadOnlyList<Assumption> Assumptions { get; init; }

    public required IReadOnlyList<Suggestion> Suggestions { get; init; }

    public required IReadOnlyList<string> Warnings { get; init; }

    public required Workings Workings { get; init; }
}

/// <param name="Basis"><c>publishedAt</c>, <c>auditDate</c> or <c>catalog</c>.</param>
public sealed record FactsValidOn(DateOnly Date, string Basis)
{
    /// <summary>The basis where neither the draft nor whoever asked gave a day.</summary>
    public const string OfCatalog = "catalog";
}

/// <param name="Sha256">Over the text, or over the title where there is none.</param>
public sealed record DraftSummary(string Sha256, string? Title, string? Type, int? Words);

public sealed record CatalogStamp(long Version, string Sha256, DateOnly AsOf);

public sealed record MethodStamp(string Version, string Sha256);

public sealed record PolicyStamp(string Id, string Sha256);

/// <summary>What an editor reads first.</summary>
/// <param name="Sentence">One sentence on the weakest key claim, in plain words.</param>
/// <param name="Lines">Who stands outside the parties; the counts; who carried it; where the words come from.</param>
/// <param name="Voices">Distinct sources cited, those who carried them included.</param>
/// <param name="Named">Of these, named persons, bodies and documents; a state as such is none.</param>
/// <param name="Outside">Separate origins outside the parties; null where the draft has no dispute.</param>
public sealed record Headline(
    string Sentence, IReadOnlyList<string> Lines, int Voices, int Named, OriginCount SeparateOrigins, OriginCount? Outside, string? WeakestClaim);

/// <summary>Scenarios, no error bar: as cited; unknown ties shared; every unnamed voice a different one.</summary>
public sealed record OriginCount(double Value, double Low, double High);

/// <param name="Origin"><c>declared</c> or <c>derived</c>.</param>
public sealed record ReportParty(string Id, string Name, IReadOnlyList<string> States, IReadOnlyList<string> Members, string Origin);

/// <summary>A source of the draft.</summary>
/// <param name="Score">0–100, rounded to 0.1, on the audit day; null where the source is not rated. Nothing else of the report depends on it.</param>
/// <param name="Low">Lower end of the interval, 0–100; null where not rated.</param>
/// <param name="High">Upper end of the interval, 0–100; null where not rated.</param>
/// <param name="HowSure">How narrow the interval is; null where not rated.</param>
/// <param name="Facts">Evidenced facts that the score counts, or would count.</param>
/// <param name="NotRated">Why there is no score, in words; null where there is one.</param>
/// <param name="Camp">Id of the party that the mention belongs to, or null.</param>
public sealed record ReportSource(
    string Id, string Name, IReadOnlyList<string> Mentions, ReportResolution Resolution, string? ProfileId, string? Kind, string? Country,
    double? Score, double? Low, double? High, HowSure? HowSure, int Facts, string? NotRated, ReportControl? Control, ReportAffiliation Affiliation, IReadOnlyList<OriginShare> OriginShares,
    double Answerability, string? Camp, IReadOnlyList<ReportListing> Listings);

public sealed record ReportResolution(bool Resolved, string Reason, IReadOnlyList<ReportCandidate> Candidates, IReadOnlyList<string> Flags);

public sealed record ReportCandidate(string Id, string Name, double Score, IReadOnlyList<ReportFeature> Explanation);

public sealed record ReportFeature(string Feature, string Value, double Score);

/// <param name="Type">Control type, lower-kebab, or null where the factors do not decide it.</param>
/// <param name="Autonomy">α.</param>
/// <param name="Assumed">True where α is a default for want of evidence.</param>
/// <param name="Controller">Who can decide what it says, or null.</param>
/// <param name="Contradictions">Where evidenced facts about it or its owners pull apart.</param>
public sealed record ReportControl(
    string? Type, bool? Funding, bool? Ownership, bool? Editorial, double Autonomy, bool Assumed, string? Controller,
    IReadOnlyList<string> Contradictions);

/// <param name="Known">Whether an employer, body or office is stated in the draft or evidenced in the catalog.</param>
/// <param name="Name">Its name.</param>
/// <param name="Basis"><c>draft</c>, <c>catalog</c> or <c>unknown</c>.</param>
public sealed record ReportAffiliation(bool Known, string? Name, string Basis);

/// <param name="Origin">Id of the origin.</param>
/// <param name="Share">0–1.</param>
public sealed record OriginShare(string Origin, string Name, double Share);

public sealed record ReportListing(string Issuer, string Act, string Territory, string? Date);

public sealed record ReportAttribution
{
    public required string Id { get; init; }

    public required string SourceId { get; init; }

    public string? ClaimId { get; init; }

    public required Stance Stance { get; init; }

    public string? Disputes { get; init; }

    public required ContentForm Form { get; init; }

    public int? Words { get; init; }

    public required MentionClass Mention { get; init; }

    public required Standing Standing { get; init; }

    public required IReadOnlyList<ReportConduit> Via { get; init; }

    public bool FirstHand { get; init; }

    public string? AnonymityReason { get; init; }

    public string? Position { get; init; }

    public int? Speakers { get; init; }

    public string? IdentityKnownTo { get; init; }

    public TextSpan? Source { get; init; }

    public TextSpan? Cue { get; init; }

    public TextSpan? Content { get; init; }

    public IReadOnlyList<TextSpan>? ContentSpans { get; init; }

    public required AttributionQuotes Quotes { get; init; }

    /// <summary><c>declared</c>, <c>detected</c> or <c>derived</c>.</summary>
    public required string Origin { get; init; }

    /// <summary>Names of the fields that were derived.</summary>
    public required IReadOnlyList<string> Derived { get; init; }

    public required double Confidence { get; init; }

    /// <summary>v of the end of its chain.</summary>
    public required double Answerability { get; init; }

    public string? Camp { get; init; }

    /// <summary>Whether it counts as standing outside the parties.</summary>
    public bool Outside { get; init; }
}

public sealed record ReportConduit(string Name, string? ProfileId, ContentForm Form, MentionClass Mention, double Discretion);

/// <summary>Web Annotation TextQuoteSelectors; null without text.</summary>
public sealed record AttributionQuotes(TextQuote? Source, TextQuote? Cue, TextQuote? Content);

public sealed record TextQuote(string Exact, string Prefix, string Suffix);

/// <param name="NAnswerable">N of answerable supporters.</param>
/// <param name="NOutside">N of those outside the parties.</param>
/// <param name="Support">Null where the kind is not graded.</param>
/// <param name="Contested">Null where nobody would have to answer.</param>
/// <param name="Words">Support and contested in an editor's words.</param>
/// <param name="Reasons">Why support is what it is.</param>
public sealed record ReportClaim(
    string Id, string Text, ClaimKind Kind, string? Topic, string? Target, bool Key, bool OwnVoice, bool Hedged, bool SaidUnverified,
    IReadOnlyList<string> Supports, IReadOnlyList<string> Disputes, double? NAnswerable, double? NOutside,
    Provenance.SupportLevel? Support, Provenance.ContestedState? Contested, bool StatementOfRecord, bool Circular,
    string Words, IReadOnlyList<string> Reasons, int? AdmiraltyNumber, IReadOnlyList<CouldSettle> CouldSettle, IReadOnlyList<string> Derived)
{
    /// <summary>Ids of further claims of the request that say the same and are counted as this one.</summary>
    public IReadOnlyList<string> MergedIds { get; init; } = [];
}

public sealed record CouldSettle(string Kind, string What, string? Care);

public sealed record ProvenanceGraph(IReadOnlyList<GraphNode> Nodes, IReadOnlyList<GraphEdge> Edges);

/// <param name="Type"><c>claim</c>, <c>source</c>, <c>conduit</c>, <c>entity</c> or <c>origin</c>.</param>
public sealed record GraphNode(string Id, string Type, string Name);

/// <param name="Type"><c>supports</c>, <c>disputes</c>, <c>came-through</c>, <c>speaks-for</c>, <c>controlled-by</c> or <c>owned-by</c>.</param>
/// <param name="Weight">0–1, or null.</param>
public sealed record GraphEdge(string From, string To, string Type, double? Weight, string? AttributionId);

/// <param name="Text">What was assumed.</param>
/// <param name="WouldChange">What knowing it would change.</param>
public sealed record Assumption(string Text, string WouldChange);

/// <param name="ClaimId">The claim that it would strengthen.</param>
/// <param name="Effect">What it would change, in words.</param>
public sealed record Suggestion(string ClaimId, string Kind, string Text, string Effect, string? SourceId);

/// <summary>The numbers behind the words.</summary>
public sealed record Workings(
    IReadOnlyList<UnitWorking> Units, IReadOnlyList<DependencePair> Dependence, IReadOnlyList<CertificateWorking> Certificates, double Coverage);

/// <param name="Answerability">v.</param>
/// <param name="Origins">B: origin masses, summing to 1.</param>
public sealed record UnitWorking(string AttributionId, double Answerability, bool Answerable, IReadOnlyList<OriginShare> Origins);

/// <param name="Affinity">Z of the pair, where not zero.</param>
public sealed record DependencePair(string A, string B, double Affinity);

/// <summary>Proof that N is the optimum: y ≥ 0, Zy ≥ √v − 1e-8, gap ≤ 1e-8.</summary>
public sealed record CertificateWorking(string Scope, double N, IReadOnlyList<double> Y, double MinSlack, double Gap);
