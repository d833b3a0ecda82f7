using Credibility.Attributions;
using Credibility.Drafts;
using Credibility.Graphs;
using Credibility.Sources;
using Credibility.Sources.Ownership;
using Credibility.Sources.Resolving;

namespace Credibility.Provenance;

/// <summary>The method's numbers that this station needs.</summary>
public sealed record ProvenanceNumbers(
    AnswerabilityTable Answerability, AutonomyTable Autonomy, RelayTable Relay, SupportThresholds Support, WalkLimits Walk, TopicTable Topics,
    KeyTitle KeyTitle, ClaimKindReader Kinds, double NearMiss);

/// <summary>Follows every attribution of a draft to its origins and grades what stands behind each claim.</summary>
public sealed class DraftTracer(ProvenanceNumbers numbers, SourceCatalog catalog, CitedSourceResolver resolver, DateOnly on)
{
    /// <summary>What of a claim was read from its words where the text was read for it.</summary>
    private static readonly string[] ReadFromText = ["kind", "topic", "target", "hedged", "ownVoice"];

    /// <param name="sides">Sides that the kind of text has by its nature; they are parties where the draft declares none.</param>
    public DraftProvenance Trace(Draft draft, CitedDraft cited, IReadOnlyList<NamedSide>? sides = null)
    {
        var builder = new ChainBuilder(resolver, numbers.Relay, draft.Publisher);
        var chains = builder.Build(cited);
        var partyReader = new PartyReader(catalog, numbers.Autonomy, resolver, on);
        var parties = NamedSides.Read(sides ?? [], draft, chains, builder.Sources) ?? partyReader.Read(draft, cited.Claims, chains, builder.Sources);
        var influence = new InfluenceGraph(catalog, numbers.Autonomy, numbers.Walk, on, parties.DisputingStates);
        foreach (var chain in chains)
        {
            influence.Know(chain.OriginKey, chain.Source);
        }

        var merged = ClaimMerger.Merge(cited.Claims, claim => KindOf(claim, chains), numbers.NearMiss);
        var claims = merged.Groups
            .Select(group => ClaimOf(group, draft, chains, builder.Sources, partyReader.TargetParty(group[0].Target, parties, builder.Sources))).ToList();

        var traced = TraceAll(chains, claims, influence, parties);
        IReadOnlyList<ContactEntry> inTime = [.. draft.Asked.Where(contact => contact.IsBefore(draft.PublishedAt))];
        var graded = claims.Select(claim => Grade(claim, traced, parties, inTime, who => Names(who, claim, parties, builder.Sources, partyReader))).ToList();
        var ordered = chains.Select(chain => traced[chain.Attribution.Id]).ToList();
        return new DraftProvenance(on, builder.Sources, parties, ordered, graded, merged.NearMisses, influence);
    }

    private Claim ClaimOf(
        IReadOnlyList<DeclaredClaim> group, Draft draft, IReadOnlyList<Chain> chains, IReadOnlyDictionary<string, ResolvedSource> sources, string? targetParty)
    {
        var first = group[0];
        var derived = new List<string>();
        var kind = group.Select(claim => claim.Kind).FirstOrDefault(declared => declared is not null) ?? Derive(KindOf(first, chains), "kind", derived);
        var declaredKey = group.Any(claim => claim.Key == true) ? true : first.Key;
        var key = declaredKey ?? Derive(KeyClaim.Is(group, kind, numbers.Topics.Find(first.Topic), draft, chains, numbers.KeyTitle), "key", derived);
        if (first.DetectedWith is not null)
        {
            derived.AddRange(ReadFromText.Where(field => !derived.Contains(field)));
        }

        var target = first.Target is { } id && sources.TryGetValue(id, out var source) ? source.Key : null;
        return new Claim(
            first.Id!, first.Text, kind, first.Topic, first.Target, targetParty, key, group.Any(claim => claim.OwnVoice), group.Any(claim => claim.Hedged),
            group.Any(claim => claim.SaidUnverified), [.. group.Skip(1).Select(claim => claim.Id!)], derived)
        {
            TargetKey = target,
            DetectedWith = group.All(claim => claim.DetectedWith is not null) ? group.Min(claim => claim.DetectedWith) : null,
            UnconfirmedMerge = group.Skip(1).Any(claim => claim.DetectedWith is not null),
        };
    }

    /// <summary>As declared; an act of everybody who tells of it; else what its words show.</summary>
    private ClaimKind KindOf(DeclaredClaim claim, IReadOnlyList<Chain> chains)
    {
        if (claim.Kind is { } declared)
        {
            return declared;
        }

        var told = chains.Where(chain => chain.Attribution.ClaimId == claim.Id && chain.Attribution.Stance == Stance.Supports).ToList();
        return told.Count > 0 && told.All(chain => chain.Attribution.Standing == Standing.OwnAct)
            ? ClaimKind.OwnAct
            : numbers.Kinds.Read(claim.Text, numbers.Topics.Find(claim.Topic)?.KeyFigure == true, claim.Target is not null);
    }

    /// <summary>Whether somebody in the contact log is the one whom a claim would damage.</summary>
    private static bool Names(string who, Claim claim, PartyTable parties, IReadOnlyDictionary<string, ResolvedSource> sources, PartyReader partyReader) =>
        who == claim.Target
        || (claim.TargetKey is { } key && sources.TryGetValue(who, out var source) && source.Key == key)
        || (claim.TargetParty is { } party && partyReader.TargetParty(who, parties, sources) == party);

    private static T Derive<T>(T value, string field, List<string> derived)
    {
        derived.Add(field);
        return value;
    }

    private Dictionary<string, TracedAttribution> TraceAll(IReadOnlyList<Chain> chains, List<Claim> claims, InfluenceGraph influence, PartyTable parties)
    {
        var tracer = new ProvenanceTracer(influence, numbers.Answerability);
        var standings = new StandingReader(numbers.Topics, parties, numbers.Answerability);
        var relaying = chains.SelectMany(chain => chain.Relays).Select(relay => relay.Who.Key).ToHashSet(StringComparer.Ordinal);
        var claimOf = claims.SelectMany(claim => claim.MergedIds.Append(claim.Id).Select(id => (id, claim)))
            .ToDictionary(pair => pair.id, pair => pair.claim, StringComparer.Ordinal);
        var traced = new Dictionary<string, TracedAttribution>(chains.Count, StringComparer.Ordinal);
        foreach (var group in chains.GroupBy(chain => Group(chain, claimOf)))
        {
            foreach (var attribution in tracer.Trace([.. group]))
            {
                var placed = Place(attribution, claimOf, parties, influence, standings);
                traced.Add(placed.Id, OnlyCarries(placed, relaying) ? placed with { Standing = Standing.Relay } : placed);
            }
        }

        return traced;
    }

    /// <summary>A source that is listed, carries what others said and says nothing of its own is a messenger.</summary>
    private static bool OnlyCarries(TracedAttribution traced, HashSet<string> relaying) =>
        traced.Chain.Attribution.Origin == AttributionOrigin.Derived && relaying.Contains(traced.Chain.Source.Key);

    /// <summary>Supporters of one claim are traced together; a denial, and what belongs to no claim, on its own.</summary>
    private static string Group(Chain chain, Dictionary<string, Claim> claimOf) =>
        chain.Attribution is { ClaimId: { } id, Stance: Stance.Supports } ? "claim:" + claimOf[id].Id : "attribution:" + chain.Attribution.Id;

    private TracedAttribution Place(
        TracedAttribution traced, Dictionary<string, Claim> claimOf, PartyTable parties, InfluenceGraph influence, StandingReader standings)
    {
        var masses = parties.MassOf(traced, influence);
        var placed = traced with { PartyMass = masses, Camp = PartyTable.CampOf(masses, numbers.Support.PartyMass) };
        var declared = traced.Chain.Attribution.Standing;
        var claim = traced.Chain.Attribution.ClaimId is { } id ? claimOf[id] : null;
        var standing = declared ?? (claim is null ? Standing.Other : standings.Read(placed, claim));
        var shows = traced.Chain.Source.Mention == MentionClass.Document;
        var knows = !traced.IsDerived && (traced.Chain.Attribution.FirstHand || standing is Standing.Witness or Standing.RecordHolder);
        return placed with { Standing = standing, StandingDerived = declared is null, FirstHand = shows || knows };
    }

    private TracedClaim Grade(
        Claim claim, Dictionary<string, TracedAttribution> traced, PartyTable parties, IReadOnlyList<ContactEntry> asked, Func<string, bool> isTarget)
    {
        bool IsOf(string? id) => id is not null && (id == claim.Id || claim.MergedIds.Contains(id));
        var about = traced.Values.Where(t => IsOf(t.Chain.Attribution.ClaimId)).ToList();
        var supporters = about.Where(t => t.Chain.Attribution.Stance == Stance.Supports).ToList();
        var disputers = traced.Values.Where(t => Answers(t, traced) is { } answered ? IsOf(answered) : IsOf(t.Chain.Attribution.ClaimId) && t.Chain.Attribution.Stance == Stance.Disputes).ToList();
        var circular = supporters.Any(supporter => supporter.Circular);
        var reading = claim.Kind.IsCheckable()
            ? new SupportGrader(numbers.Support, numbers.Answerability.AnswerableFrom)
                .Grade([.. supporters.Select(AsSupporter)], parties.HasDispute, circular, claim.UnconfirmedMerge, opposed: (first, second) => parties.AreOpposed(first, second, claim.TargetParty))
            : null;
        var contested = ContestedReader.Read(
            claim, supporters.Where(IsAnswerable), disputers, asked, disputer => disputer.Chain.Source.Key != claim.TargetKey && StandsOutside(disputer, parties), isTarget);
        return new TracedClaim(claim, supporters, disputers, reading, contested, IsStatementOfRecord(supporters), circular)
        {
            Asked = [.. asked.Where(contact => (contact.About is null || IsOf(contact.About)) && isTarget(contact.Who))],
        };
    }

    /// <summary>The claim of the attribution that a dispute names as the one it answers.</summary>
    private static string? Answers(TracedAttribution disputer, Dictionary<string, TracedAttribution> traced) =>
        disputer.Chain.Attribution is { Stance: Stance.Disputes, Disputes: { } answered } && traced.TryGetValue(answered, out var target)
            ? target.Chain.Attribution.ClaimId
            : null;

    private static Supporter AsSupporter(TracedAttribution traced) => new(
        traced.Origins, traced.Answerability, traced.PartyMass, traced.AffiliationKnown, traced.Standing, traced.FirstHand);

    private bool IsAnswerable(TracedAttribution traced) => numbers.Answerability.IsAnswerable(traced.Answerability);

    private bool StandsOutside(TracedAttribution disputer, PartyTable parties) =>
        IsAnswerable(disputer)
        && (!parties.HasDispute || (disputer.AffiliationKnown && disputer.PartyMass.Values.All(mass => mass < numbers.Support.OutsidePartyMass)));

    private bool IsStatementOfRecord(List<TracedAttribution> supporters)
    {
        var voices = supporters.Where(supporter => supporter.Standing != Standing.Relay).ToList();
        return voices.Count > 0 && voices.All(voice => voice.Standing == Standing.RecordHolder && IsAnswerable(voice));
    }
}
