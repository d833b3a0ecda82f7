using System.Globalization;
using Credibility.Sources;
using Credibility.Sources.Ownership;
using Credibility.Sources.Resolving;

namespace Credibility.Provenance;

/// <summary>
/// Reads an entity's channels from its profile and from what the draft says about it: control, ownership, office, employment.
/// Local by design: citing another source never changes an existing row.
/// </summary>
internal sealed class ChannelReader(SourceCatalog catalog, AutonomyTable autonomy, DateOnly on, IReadOnlySet<string> disputingStates)
{
    private readonly ControlReader _control = new(autonomy);
    private readonly ControllerFinder _controllers = new(catalog, autonomy, on);
    private readonly PersonChannels _people = new(catalog, autonomy, on, disputingStates);
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

    /// <param name="cited">What the draft says about it, in all places.</param>
    public Channels Read(SourceProfile profile, IReadOnlyList<ResolvedSource> cited)
    {
        if (profile.Governing is { } row)
        {
            return OfStateBody(profile, row);
        }

        if (profile.Kind.IsHuman())
        {
            return _people.Of(profile, cited);
        }

        return profile.Kind.IsMedium() ? OfMedium(profile) : Follow(profile, AutonomyOf(profile), null);
    }

    /// <summary>A source without profile: what its words and stated affiliation allow.</summary>
    public Channels Read(string key, IReadOnlyList<ResolvedSource> cited) => _people.Of(key, cited);

    private Channels OfMedium(SourceProfile profile)
    {
        var reading = ControlOf(profile);
        var taken = reading.Autonomy.ToString("0.##", CultureInfo.InvariantCulture);
        return Follow(profile, reading.Autonomy, reading.Assumed ? $"{profile.Name}: {Open(reading)}, so its autonomy is taken as {taken}" : null);
    }

    private static string Open(ControlReading reading) => reading is { Funding: not null, Ownership: not null, Editorial: not null }
        ? "whether it is public in form is not known"
        : "control factors are not all evidenced";

    /// <summary>A paper of no known issuer stands for itself; a state as main funder is the declared dominant one.</summary>
    private double AutonomyOf(SourceProfile profile) => profile.Kind switch
    {
        SourceKind.Document or SourceKind.DataSet when !profile.Owners.Any(stake => stake.Valid.Covers(on)) => 1,
        SourceKind.Ngo or SourceKind.ThinkTank or SourceKind.OsintGroup when ControlOf(profile).Funding == true => autonomy.DominantFunder,
        _ => autonomy.ByKind.GetValueOrDefault(profile.Kind, autonomy.Unknown),
    };

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
