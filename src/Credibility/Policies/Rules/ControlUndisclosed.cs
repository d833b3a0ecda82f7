using Credibility.Policies.Words;
using Credibility.Provenance;
using Credibility.Sources;
using Credibility.Sources.Resolving;

namespace Credibility.Policies.Rules;

/// <summary>SRC006: a medium, think-tank or expert under evidenced editorial control, and nothing in the draft says so.</summary>
public sealed class ControlUndisclosed : Rule
{
    public override string Id => "SRC006";

    public override RuleAnswer? Ask(AuditFacts facts, RuleSettings settings)
    {
        var told = Cited(facts).GroupBy(cited => cited.Who.Key, StringComparer.Ordinal)
            .Select(source => (Source: source.ToList(), Tells: facts.Words.Disclosure.Tells(AsCited([.. source], facts)))).ToList();
        var hit = told.Where(pair => pair.Tells == false).Select(pair => pair.Source).ToList();
        var open = Wording.List(told.Where(pair => pair.Tells is null).Select(pair => pair.Source[0].Who.Name));
        if (hit.Count > 0)
        {
            return Found(hit, facts);
        }

        return told.Any(pair => pair.Tells is null) ? RuleAnswer.Open($"whether the draft says who controls {open}: neither a text nor a description shows how the draft names it") : null;
    }

    private static RuleAnswer Found(List<List<CitedUnderControl>> hit, AuditFacts facts)
    {
        var first = hit[0][0];
        var whom = Whom(first.Outlet, facts);
        var more = hit.Count > 1 ? $" The same holds for {Wording.List(hit.Skip(1).Select(source => source[0].Who.Name))}." : "";
        var kind = SourceKindNames.Write(first.Outlet.Kind).Replace('-', ' ');
        return RuleAnswer.Found(
            Message(first, facts) + more,
            [.. hit.SelectMany(source => source).Select(cited => RulePlace.Of(cited.Traced) with { Quote = Wording.Shorten(cited.Who.Name), Message = Message(cited, facts) })],
            rewrite: first.IsEmployee
                ? $"{first.Who.Name}, who works for {first.Outlet.Name}, a {kind} under the editorial control of {whom},"
                : $"{first.Who.Name}, a {kind} under the editorial control of {whom},");
    }

    private static string Message(CitedUnderControl cited, AuditFacts facts)
    {
        var (subject, its) = cited.IsEmployee ? ($"{cited.Who.Name} works for {cited.Outlet.Name}", "the editorial line there") : ($"{cited.Who.Name} is cited", "its editorial line");
        return $"{subject}, and nothing in this draft says that {its} is under the control of {Whom(cited.Outlet, facts)}.";
    }

    /// <summary>Everybody under evidenced editorial control whom the draft cites, as a source or as who carried it.</summary>
    private static IEnumerable<CitedUnderControl> Cited(AuditFacts facts) =>
        from traced in facts.Attributions
        from who in traced.Chain.Relays.Select(relay => relay.Who).Append(traced.Chain.Source)
        where !SingleConduit.IsPublisher(who, facts.Draft.Publisher)
        let outlet = OutletOf(who, traced, facts)
        where outlet is not null
        select new CitedUnderControl(who, traced, outlet, who.Profile?.Id != outlet.Id);

    /// <summary>The medium or think-tank itself, or an expert's employer; a body of a state speaks as itself and is neither.</summary>
    private static SourceProfile? OutletOf(ResolvedSource who, TracedAttribution traced, AuditFacts facts)
    {
        bool IsControlled(SourceProfile profile) => facts.Provenance.Influence.ControlOf(profile).Editorial == true;
        if (who.Profile is { } own && (own.Kind.IsMedium() || own.Kind == SourceKind.ThinkTank))
        {
            return IsControlled(own) ? own : null;
        }

        var isExpert = who.IsExpert || (ReferenceEquals(who, traced.Chain.Source) && traced.Standing == Drafts.Standing.Expert);
        if (!isExpert || who.IsBody)
        {
            return null;
        }

        var on = facts.Provenance.FactsValidOn;
        var ties = (who.Profile?.Affiliations ?? []).Where(tie => tie.Tie == AffiliationTie.Employment && tie.Valid.Covers(on)).Select(tie => tie.Body);
        return ties.Append(who.Affiliation.Body).OfType<string>().Select(facts.Catalog.Find).OfType<SourceProfile>().FirstOrDefault(IsControlled);
    }

    private static CitedControl AsCited(List<CitedUnderControl> source, AuditFacts facts)
    {
        var instances = source.Select(cited => cited.Who).DistinctBy(who => (who.Name, who.Cited?.Id)).ToList();
        var own = NamesOf(source[0].Outlet).ToList();
        var described = instances.SelectMany(who => new[] { who.Cited?.Description, who.Cited?.Affiliation }).Where(words => !string.IsNullOrWhiteSpace(words)).OfType<string>().ToList();
        var names = instances.Select(who => who.Name).ToList();
        var known = source[0].IsEmployee && source[0].Who.Profile is { } person ? NamesOf(person) : own;
        var isDescribed = described.Count > 0 || names.Except(known, StringComparer.OrdinalIgnoreCase).Any(name => known.Any(other => Places.OfName(other, name).Any()));
        return new CitedControl(
            [.. names, .. described], isDescribed, [.. names.Concat(known).Concat(own).Distinct(StringComparer.OrdinalIgnoreCase)],
            [.. source.Where(cited => ReferenceEquals(cited.Who, cited.Traced.Chain.Source)).Select(cited => cited.Traced.Chain.Attribution.Source).OfType<Drafts.TextSpan>()],
            [.. Above(source[0].Outlet, facts).Distinct(StringComparer.OrdinalIgnoreCase)], source[0].Outlet.Kind);
    }

    private static IEnumerable<string> NamesOf(SourceProfile profile) => profile.Aliases.Select(alias => alias.Text).Prepend(profile.Name);

    /// <summary>Names of its owners and of theirs, up to the one who decides.</summary>
    private static IEnumerable<string> Above(SourceProfile outlet, AuditFacts facts)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { outlet.Id };
        var next = new Queue<SourceProfile>([outlet]);
        while (next.TryDequeue(out var profile))
        {
            foreach (var stake in profile.Owners.Where(stake => stake.Valid.Covers(facts.Provenance.FactsValidOn)))
            {
                yield return stake.OwnerName;
                if (stake.Owner is { } id && facts.Catalog.Find(id) is { } owner && seen.Add(id))
                {
                    foreach (var name in NamesOf(owner))
                    {
                        yield return name;
                    }

                    next.Enqueue(owner);
                }
            }
        }
    }

    /// <summary>The state at the end of the chain of control, where there is one; a country of origin says nothing about control.</summary>
    private static string Whom(SourceProfile outlet, AuditFacts facts)
    {
        var decider = facts.Catalog.Find(facts.Provenance.Influence.DeciderOf(outlet.Id));
        var state = decider is { Governing: not null, Country: { } country } ? facts.Catalog.Bodies.FindState(country) : null;
        return state is null ? "a state" : state.Adjectives.Count > 0 ? $"the {state.Adjectives[0]} state" : $"the state of {state.Name}";
    }

    /// <param name="Outlet">The medium or think-tank under control: itself, or whoever employs it.</param>
    private sealed record CitedUnderControl(ResolvedSource Who, TracedAttribution Traced, SourceProfile Outlet, bool IsEmployee);
}
