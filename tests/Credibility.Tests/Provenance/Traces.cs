using Credibility.Attributions;
using Credibility.Drafts;
using Credibility.Graphs;
using Credibility.Provenance;
using Credibility.Sources;
using Credibility.Sources.Ownership;
using Credibility.Sources.Resolving;
using Credibility.Tests.Policies;

namespace Credibility.Tests.Provenance;

/// <summary>Drafts followed to their origins over small invented catalogs, with the shipped method and the states of the world.</summary>
internal static class Traces
{
    public static DateOnly Day { get; } = new(2026, 6, 1);

    public static SourceCatalog Catalog(params IEnumerable<SourceProfile> profiles) => SourceCatalog.Create(profiles, Shipped.Data.States, Day);

    public static DraftProvenance Trace(this Draft draft, params IEnumerable<SourceProfile> profiles) => draft.TraceIn(Catalog(profiles));

    public static DraftProvenance TraceIn(this Draft draft, SourceCatalog catalog, RelayTable? relay = null, WalkLimits? walk = null, double? nearMiss = null)
    {
        var method = Shipped.Data.Method;
        var numbers = new ProvenanceNumbers(method.Answerability, method.Autonomy, relay ?? method.Relay, method.Support, walk ?? method.Walk, method.Topics, method.KeyTitle, new ClaimKindReader(Shipped.Data.Lexicon.Kinds), nearMiss ?? method.Reading.NearMiss);
        var on = draft.PublishedAt ?? catalog.AsOf;
        var resolver = new CitedSourceResolver(catalog, Shipped.Audit.ResolverOf(catalog), new MentionReader(Shipped.Data.Lexicon), on);
        return new DraftTracer(numbers, catalog, resolver, on).Trace(draft, DeclaredAttributionReader.Read(draft));
    }

    /// <summary>Mass by origin of the n-th attribution.</summary>
    public static Dictionary<string, double> Mass(this DraftProvenance provenance, int attribution = 0)
    {
        var row = provenance.Attributions[attribution].Origins;
        return Enumerable.Range(0, row.Count).ToDictionary(i => provenance.Influence.KeyOf(row.Atoms[i]), i => Math.Round(row.Masses[i], 9));
    }

    public static TracedClaim Claim(this DraftProvenance provenance, string id = "c1") => provenance.Claims.Single(claim => claim.Claim.Id == id);

    public static SupportLevel? Level(this DraftProvenance provenance, string id = "c1") => provenance.Claim(id).Support?.Level;
}

/// <summary>Invented profiles, each fact in force unless said otherwise.</summary>
internal static class Profiles
{
    public static SourceProfile Of(string id, SourceKind kind, string? name = null) => new() { Id = id, Name = name ?? id, Kind = kind };

    public static SourceProfile Outlet(string id, string? name = null) => Of(id, SourceKind.NewsSite, name).Free();

    /// <summary>A private outlet of which all three factors are evidenced to be no.</summary>
    public static SourceProfile Free(this SourceProfile profile) => (profile with { LegalForm = LegalForm.Private }).Factors(false, false, false);

    public static SourceProfile Factors(this SourceProfile profile, bool? funding, bool? ownership, bool? editorial) =>
        profile with { Control = new ControlFactors(Factor(funding), Factor(ownership), Factor(editorial)) };

    public static SourceProfile OwnedBy(this SourceProfile profile, string owner, double? share, bool control = false, Validity? valid = null) =>
        profile with { Owners = [.. profile.Owners, new OwnershipStake(owner, owner, share, control, valid ?? Validity.Unknown, [])] };

    public static SourceProfile OwnedByName(this SourceProfile profile, string name, double? share) =>
        profile with { Owners = [.. profile.Owners, new OwnershipStake(null, name, share, false, Validity.Unknown, [])] };

    public static SourceProfile Tied(this SourceProfile profile, string body, AffiliationTie tie, string? from = null, string? to = null) =>
        profile with { Affiliations = [.. profile.Affiliations, new Affiliation(body, body, "member", tie, Span(from, to), [])] };

    public static SourceProfile Governs(this SourceProfile profile, string row, string country) => profile with { Governing = row, Country = country };

    public static SourceProfile KeepsRecordOf(this SourceProfile profile, string topic) => profile with { AuthorityFor = [new AuthorityTopic(topic, [])] };

    public static Validity Span(string? from, string? to) => new(from is null ? null : FactDate.Parse(from), to is null ? null : FactDate.Parse(to));

    private static ControlFactor? Factor(bool? value) => value is { } known ? new ControlFactor(known, Validity.Unknown, []) : null;
}
