using Credibility.Attributions;
using Credibility.Drafts;
using Credibility.Graphs;
using Credibility.Sources;
using Credibility.Sources.Ownership;
using Credibility.Sources.Resolving;

namespace Credibility.Provenance;

/// <summary>The method's numbers that this station needs.</summary>
public sealed record ProvenanceNumbers(
    AnswerabilityTable Answerability, AutonomyTable Autonomy, RelayTable Relay, SupportThresholds Support, WalkLimits Walk, TopicTable Topics);

/// <summary>Follows every attribution of a draft to its origins and grades what stands behind each claim.</summary>
public sealed class DraftTracer(ProvenanceNumbers numbers, SourceCatalog catalog, CitedSourceResolver resolver, DateOnly on)
{
    public DraftProvenance Trace(Draft draft, CitedDraft cited)
    {
        var builder = new ChainBuilder(resolver, numbers.Relay, draft.Publisher);
        var chains = builder.Build(cited);
        var partyReader = new PartyReader(catalog, numbers.Autonomy, resolver);
        var parties = partyReader.Read(draft, cited.Claims, chains, builder.Sources);
        var influence = new InfluenceGraph(catalog, numbers.Autonomy, numbers.Walk, on, parties.DisputingStates);
        var merged = ClaimMerger.Merge(cited.Claims);
        var claims = merged.Groups
            .Select(group => ClaimOf(group, draft, chains, partyReader.TargetParty(group[0].Target, parties, builder.Sources))).ToList();

        var traced = TraceAll(chains, claims, influence, parties);
        var graded = claims.Select(claim => Grade(claim, traced, parties, draft, builder.Sources, partyReader)).ToList();
        var ordered = chains.Select(chain => traced[chain.Attribution.Id]).ToList();
        return new DraftProvenance(on, builder.Sources, parties, ordered, graded, merged.NearMisses, influence);
    }

    private Claim ClaimOf(IReadOnlyList<DeclaredClaim> group, Draft draft, IReadOnlyList<Chain> chains, string? targetParty)
    {
        var first = group[0];
        var derived = new List<string>();
        var topic = numbers.Topics.Find(first.Topic);
        var kind = first.Kind ?? Derive(ClaimKindReader.Read(first.Text, topic?.KeyFigure == true), "kind", derived);
        var declaredKey = group.Any(claim => claim.Key == true) ? true : first.Key;
        var key = declaredKey ?? Derive(KeyClaim.Is(first, kind, topic, draft, chains), "key", derived);
        return new Claim(
            first.Id!, first.Text, kind, first.Topic, first.Target, targetParty, key, group.Any(claim => claim.OwnVoice), first.Hedged,
            group.Any(claim => claim.SaidUnverified), [.. group.Skip(1).Select(claim => claim.Id!)], derived);
    }

    private static T Derive<T>(T value, string field, List<string> derived)
    {
        derived.Add(field);
        return value;
    }

    private Dictionary<string, TracedAttribution> TraceAll(IReadOnlyList<Chain> chains, List<Claim> claims, InfluenceGraph influence, PartyTable parties)
    {
        var tracer = new ProvenanceTracer(influence, numbers.Answerability);
        var standings = new StandingReader(numbers.Topics, parties);
        var claimOf = claims.SelectMany(claim => claim.MergedIds.Append(claim.Id).Select(id => (id, claim)))
            .ToDictionary(pair => pair.id, pair => pair.claim, StringComparer.Ordinal);
        var traced = new Dictionary<string, TracedAttribution>(chains.Count, StringComparer.Ordinal);
        foreach (var group in chains.GroupBy(chain => Group(chain, claimOf)))
        {
            foreach (var attribution in tracer.Trace([.. group]))
            {
                traced.Add(attribution.Id, Place(attribution, claimOf, parties, influence, standings));
            }
        }

        return traced;
    }

    /// <summary>Supporters of one claim are traced together; a denial, and what belongs to no claim, on its own.</summary>
    private static string Group(Chain chain, Dictionary<string, Claim> claimOf) =>
        chain.Attribution is { ClaimId: { } id, Stance: Stance.Supports } ? "claim:" + claimOf[id].Id : "attribution:" + chain.Attribution.Id;

    private TracedAttribution Place(
        TracedAttribution traced, Dictionary<string, Claim> claimOf, PartyTable parties, InfluenceGraph influence, StandingReader standings)
    {
        var masses = parties.MassOf(traced.Origins, influence);
        var placed = traced with { PartyMass = masses, Camp = PartyTable.CampOf(masses, numbers.Support.PartyMass) };
        var declared = traced.Chain.Attribution.Standing;
        var claim = traced.Chain.Attribution.ClaimId is { } id ? claimOf[id] : null;
        var standing = declared ?? (claim is null ? Standing.Other : standings.Read(placed, claim));
        var shows = traced.Chain.Source.Mention == MentionClass.Document;
        var knows = traced.Depth == 0 && (traced.Chain.Attribution.FirstHand || standing is Standing.Witness or Standing.RecordHolder);
        return placed with { Standing = standing, StandingDerived = declared is null, FirstHand = shows || knows };
    }

    private TracedClaim Grade(
        Claim claim, Dictionary<string, TracedAttribution> traced, PartyTable parties, Draft draft,
        IReadOnlyDictionary<string, ResolvedSource> sources, PartyReader partyReader)
    {
        bool IsOf(string? id) => id is not null && (id == claim.Id || claim.MergedIds.Contains(id));
        var about = traced.Values.Where(t => IsOf(t.Chain.Attribution.ClaimId)).ToList();
        var supporters = about.Where(t => t.Chain.Attribution.Stance == Stance.Supports).ToList();
        var disputers = traced.Values.Where(t => Answers(t, traced) is { } answered ? IsOf(answered) : IsOf(t.Chain.Attribution.ClaimId) && t.Chain.Attribution.Stance == Stance.Disputes).ToList();
        var circular = supporters.Any(supporter => supporter.Circular);
        var reading = claim.Kind.IsCheckable()
            ? new SupportGrader(numbers.Support, numbers.Answerability.AnswerableFrom).Grade([.. supporters.Select(AsSupporter)], parties.HasDispute, circular)
            : null;
        var contested = ContestedReader.Read(
            claim, supporters, disputers, draft.Asked, disputer => StandsOutside(disputer, parties), who => partyReader.TargetParty(who, parties, sources));
        return new TracedClaim(claim, supporters, disputers, reading, contested, IsStatementOfRecord(supporters), circular);
    }

    /// <summary>The claim of the attribution that a dispute names as the one it answers.</summary>
    private static string? Answers(TracedAttribution disputer, Dictionary<string, TracedAttribution> traced) =>
        disputer.Chain.Attribution is { Stance: Stance.Disputes, Disputes: { } answered } && traced.TryGetValue(answered, out var target)
            ? target.Chain.Attribution.ClaimId
            : null;

    private static Supporter AsSupporter(TracedAttribution traced) => new(
        traced.Origins, traced.Answerability, traced.PartyMass, traced.Chain.Source.Affiliation.Known, traced.Standing, traced.FirstHand);

    private bool StandsOutside(TracedAttribution disputer, PartyTable parties) =>
        disputer.Answerability >= numbers.Answerability.AnswerableFrom
        && (!parties.HasDispute || (disputer.Chain.Source.Affiliation.Known && disputer.PartyMass.Values.All(mass => mass < numbers.Support.OutsidePartyMass)));

    private static bool IsStatementOfRecord(List<TracedAttribution> supporters)
    {
        var voices = supporters.Where(supporter => supporter.Standing != Standing.Relay).ToList();
        return voices.Count > 0 && voices.All(voice => voice.Standing == Standing.RecordHolder);
    }
}
