using Credibility.Sources.States;

namespace Credibility.Sources.Ownership;

/// <summary>
/// Finds who controls a source by majority, over everything that can be reached upward from it: control of a company
/// depends on its holders and on who controls those, never on what lies below it.
/// </summary>
public sealed class ControllerFinder(SourceCatalog catalog, AutonomyTable autonomy, DateOnly on)
{
    /// <summary>Owners reached at most; a profile above that bound counts as having no further owners.</summary>
    private const int MaxReach = 512;

    private readonly Dictionary<string, string?> _found = new(StringComparer.Ordinal);

    /// <summary>The ultimate controller's id, or null where nobody holds a majority or a deciding right.</summary>
    public string? Find(SourceProfile profile)
    {
        if (profile.Owners.Count == 0)
        {
            return null;
        }

        if (!_found.TryGetValue(profile.Id, out var controller))
        {
            controller = Search(profile);
            _found[profile.Id] = controller;
        }

        return controller;
    }

    /// <summary>Key of an owner: its profile id, else its name.</summary>
    public static string KeyOf(OwnershipStake stake) => stake.Owner ?? "owner:" + stake.OwnerName.ToLowerInvariant();

    /// <summary>The state that acts through this body; null for courts, central banks and others that decide for themselves, and for what does not govern.</summary>
    public string? StateAbove(SourceProfile body)
    {
        var acts = body.Governing is { } governing && autonomy.Governing.TryGetValue(governing, out var row) && !row.OwnRoot && row.Value < 0.5;
        var state = body.Country is { } country ? StateBodies.IdOf(country, "state") : null;
        return acts && state != body.Id ? state : null;
    }

    private string? Search(SourceProfile profile)
    {
        var holdings = new List<Holding>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<SourceProfile>([profile]);
        while (open.TryDequeue(out var next) && seen.Count < MaxReach)
        {
            if (!seen.Add(next.Id))
            {
                continue;
            }

            foreach (var holding in Held(next))
            {
                holdings.Add(holding);
                if (catalog.Find(holding.Owner) is { } above)
                {
                    open.Enqueue(above);
                }
            }
        }

        var roots = MajorityRollUp.Roots(ShareRegister.From(holdings));
        return roots.TryGetValue(profile.Id, out var root) && root != profile.Id ? root : null;
    }

    /// <summary>A deciding right (golden share, statutory appointment, decree) is the only holding, of share 1; so is a state's right over a body that speaks for it.</summary>
    private List<Holding> Held(SourceProfile profile)
    {
        if (profile.Governing is not null)
        {
            return StateAbove(profile) is { } state ? [new Holding(profile.Id, state, 1)] : [];
        }

        var valid = profile.Owners.Where(stake => stake.Valid.Covers(on)).ToList();
        if (valid.Find(stake => stake.Control) is { } deciding)
        {
            return [new Holding(profile.Id, KeyOf(deciding), 1)];
        }

        var sum = valid.Sum(stake => stake.Share ?? 0);
        var scale = sum > 1 ? 1 / sum : 1;
        return [.. valid.Where(stake => stake.Share > 0).Select(stake => new Holding(profile.Id, KeyOf(stake), stake.Share!.Value * scale))];
    }
}
