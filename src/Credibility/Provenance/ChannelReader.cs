using Credibility.Drafts;
using Credibility.Sources;
using Credibility.Sources.Ownership;
using Credibility.Sources.Resolving;

namespace Credibility.Provenance;

/// <summary>
/// Reads an entity's channels from its profile alone: control, ownership, office, employment. Profile-local by design:
/// citing another source never changes an existing row.
/// </summary>
internal sealed class ChannelReader(SourceCatalog catalog, AutonomyTable autonomy, DateOnly on, IReadOnlySet<string> disputingStates)
{
    private readonly ControlReader _control = new(autonomy);
    private readonly ControllerFinder _controllers = new(catalog, on);
    private readonly Dictionary<string, ControlReading> _readings = new(StringComparer.Ordinal);

    public ControlReading ControlOf(SourceProfile profile)
    {
        if (!_readings.TryGetValue(profile.Id, out var reading))
        {
            _readings[profile.Id] = reading = _control.Read(profile, on);
        }

        return reading;
    }

    public string? ControllerOf(SourceProfile profile) => _controllers.Find(profile);

    public Channels Read(SourceProfile profile)
    {
        if (profile.Governing is { } row)
        {
            return OfStateBody(profile, row);
        }

        if (profile.Kind.IsHuman())
        {
            return OfPerson(profile);
        }

        if (profile.Kind.IsMedium())
        {
            var reading = ControlOf(profile);
            return Follow(profile, reading.Autonomy, reading.Assumed ? $"{profile.Name}: control factors are not all evidenced, so its autonomy is taken as {reading.Autonomy:0.##}" : null);
        }

        return profile.Kind == SourceKind.SocialAccount
            ? Follow(profile, 0, null)
            : Follow(profile, autonomy.ByKind.GetValueOrDefault(profile.Kind, autonomy.Unknown), null);
    }

    /// <summary>A source without profile: what its words and stated affiliation allow.</summary>
    public Channels Read(string key, ResolvedSource source)
    {
        if (!source.Affiliation.Known || source.IsBody)
        {
            return Channels.Split(autonomy.Unknown, OriginKeys.Unknown + key);
        }

        var body = source.Affiliation.Body is { } id ? catalog.Find(id) : null;
        if (body is null)
        {
            return Channels.Split(autonomy.AnalystWithEmployer, OriginKeys.Affiliation + source.Affiliation.Name!.ToLowerInvariant());
        }

        return SpeaksForIt(body, source.Mention) ? Channels.Following(body.Id) : Channels.Split(autonomy.AnalystWithEmployer, EmployerKey(body));
    }

    /// <summary>Staff and officials of a body of the state speak as that body; a scholar at a public university does not.</summary>
    private static bool SpeaksForIt(SourceProfile body, MentionClass mention) =>
        body.Governing is not null || body.Kind == SourceKind.Party || mention is MentionClass.Spokesperson or MentionClass.BodyMember;

    private Channels OfStateBody(SourceProfile body, string row)
    {
        if (!autonomy.Governing.TryGetValue(row, out var governing))
        {
            return Channels.Split(autonomy.Unknown, OriginKeys.Unknown + body.Id);
        }

        if (governing.OwnRoot || body.Country is null || OriginKeys.StateOf(body.Country) == body.Id)
        {
            return Channels.Root;
        }

        var own = disputingStates.Contains(body.Country) ? governing.InDispute : governing.Value;
        return Channels.Split(own, OriginKeys.StateOf(body.Country));
    }

    private Channels OfPerson(SourceProfile person)
    {
        var ties = person.Affiliations.Where(tie => tie.Valid.Covers(on)).ToList();
        var binding = ties.Where(tie => tie.Tie == AffiliationTie.Office).ToList();
        if (binding.Count == 0)
        {
            binding = [.. ties.Where(tie => tie.Tie == AffiliationTie.PartyMembership)];
        }

        if (binding.Count > 0)
        {
            return new Channels(0, [.. binding.Select(tie => (BodyKey(tie), 1.0 / binding.Count))]);
        }

        if (ties.Count > 0)
        {
            var share = (1 - autonomy.AnalystWithEmployer) / ties.Count;
            return new Channels(autonomy.AnalystWithEmployer, [.. ties.Select(tie => (EmployerKey(tie), share))]);
        }

        return Channels.Split(autonomy.AnalystWithEmployer, OriginKeys.Unknown + person.Id);
    }

    private static string BodyKey(Affiliation tie) => tie.Body ?? OriginKeys.Affiliation + (tie.BodyName ?? tie.Role).ToLowerInvariant();

    private string EmployerKey(Affiliation tie) => tie.Body is { } id && catalog.Find(id) is { } body ? EmployerKey(body) : BodyKey(tie);

    /// <summary>Employment carries affiliation; it carries the employer's owner only where editorial or command control is evidenced.</summary>
    private string EmployerKey(SourceProfile employer) =>
        employer.Governing is not null || ControlOf(employer).Editorial == true ? employer.Id : OriginKeys.Employer + employer.Id;

    private Channels Follow(SourceProfile profile, double own, string? assumed)
    {
        if (own >= 1)
        {
            return Channels.Root;
        }

        if (_controllers.Find(profile) is { } controller)
        {
            return new Channels(own, [(controller, 1 - own)], assumed);
        }

        return OwnershipShares.Follow(profile, own, on, assumed);
    }
}
