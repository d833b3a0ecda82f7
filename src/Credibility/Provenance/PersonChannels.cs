using Credibility.Drafts;
using Credibility.Sources;
using Credibility.Sources.Ownership;
using Credibility.Sources.Resolving;

namespace Credibility.Provenance;

/// <summary>
/// Channels of people, and of whoever is cited without a profile: office, party, employment, and the affiliation that the draft
/// states. Several affiliations weigh alike, in order of key.
/// </summary>
internal sealed class PersonChannels(SourceCatalog catalog, AutonomyTable autonomy, DateOnly on, IReadOnlySet<string> disputingStates)
{
    private readonly ControlReader _control = new(autonomy);

    public Channels Of(SourceProfile person, IReadOnlyList<ResolvedSource> cited)
    {
        var ties = person.Affiliations.Where(tie => tie.Valid.Covers(on)).ToList();
        var binding = ties.Where(tie => tie.Tie == AffiliationTie.Office).ToList();
        if (binding.Count == 0)
        {
            binding = [.. ties.Where(tie => tie.Tie == AffiliationTie.PartyMembership)];
        }

        if (binding.Count > 0)
        {
            return Channels.Mean([.. binding.Select(tie => Channels.Following(KeyOf(tie)))]);
        }

        var held = ties.Select(tie => tie.Body).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var stated = Stated(cited.Where(source => source.Affiliation.Body is not { } body || !held.Contains(body)));
        List<Channels> all = [.. ties.Select(tie => Channels.Split(autonomy.AnalystWithEmployer, EmployerKey(tie))), .. stated];
        return all.Count > 0 ? Channels.Mean(all) : Channels.Split(autonomy.AnalystWithEmployer, OriginKeys.Unknown + person.Id);
    }

    public Channels Of(string key, IReadOnlyList<ResolvedSource> cited)
    {
        var stated = Stated(cited);
        if (stated.Count > 0)
        {
            return Channels.Mean(stated);
        }

        // Nobody in particular, or a paper that shows who speaks: an origin of its own, of which nothing further is unknown.
        return cited.All(source => IsNobodyInParticular(source.Mention) || IsPaper(source.Mention)) ? Channels.Root : Channels.Split(autonomy.Unknown, OriginKeys.Unknown + key);
    }

    private List<Channels> Stated(IEnumerable<ResolvedSource> cited) =>
    [
        .. cited.Where(source => !source.IsBody && source.StatesAffiliation)
            .DistinctBy(source => source.Affiliation.Body ?? CitedKey.Of(source.Affiliation.Name!), StringComparer.Ordinal)
            .OrderBy(source => source.Affiliation.Body ?? CitedKey.Of(source.Affiliation.Name!), StringComparer.Ordinal)
            .Select(Stated),
    ];

    private Channels Stated(ResolvedSource source)
    {
        var body = source.Affiliation.Body is { } id ? catalog.Find(id) : null;
        var key = body?.Id ?? CitedKey.Of(source.Affiliation.Name!);
        if (IsPaper(source.Mention))
        {
            return Channels.Split(autonomy.ByKind.GetValueOrDefault(SourceKind.Document), key);
        }

        return SpeaksForIt(body, source.Mention) ? Channels.Following(key) : Channels.Split(autonomy.AnalystWithEmployer, body is null ? key : EmployerKey(body));
    }

    private static bool IsNobodyInParticular(MentionClass mention) =>
        mention is MentionClass.Category or MentionClass.Authorities or MentionClass.Generic or MentionClass.None;

    private static bool IsPaper(MentionClass mention) => mention is MentionClass.Document or MentionClass.DocumentDescribed;

    /// <summary>Staff and officials of a body of the state speak as that body; a scholar at a public university does not.</summary>
    private static bool SpeaksForIt(SourceProfile? body, MentionClass mention) =>
        mention is MentionClass.Spokesperson or MentionClass.BodyMember
        || body is { Governing: not null, Kind: not (SourceKind.University or SourceKind.Hospital) } or { Kind: SourceKind.Party };

    private static string KeyOf(Affiliation tie) => tie.Body ?? CitedKey.Of(tie.BodyName ?? tie.Role);

    private string EmployerKey(Affiliation tie) => tie.Body is { } id && catalog.Find(id) is { } body ? EmployerKey(body) : KeyOf(tie);

    /// <summary>Employment carries affiliation; it carries the employer's owner only where editorial or command control is evidenced.</summary>
    private string EmployerKey(SourceProfile employer) =>
        IsCommanded(employer) || _control.Read(employer, on).Editorial == true ? employer.Id : OriginKeys.Employer + employer.Id;

    /// <summary>A body that mostly says what its state says; a court, a statistics office or a public university is none.</summary>
    private bool IsCommanded(SourceProfile body) =>
        body is { Governing: { } row, Country: { } country } && autonomy.Governing.TryGetValue(row, out var governing) && !governing.OwnRoot
        && (disputingStates.Contains(country) ? governing.InDispute : governing.Value) < 0.5;
}
