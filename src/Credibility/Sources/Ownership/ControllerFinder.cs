namespace Credibility.Sources.Ownership;

/// <summary>
/// Finds who controls a source by majority, over everything that can be reached upward from it: control of a company
/// depends on its holders and on who controls those, never on what lies below it.
/// </summary>
public sealed class ControllerFinder(SourceCatalog catalog, DateOnly on)
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

    private string? Search(SourceProfile profile)
    {
        var holdings = new Dictionary<string, IReadOnlyList<KeyValuePair<string, double>>>(StringComparer.Ordinal);
        var open = new Queue<SourceProfile>([profile]);
        while (open.TryDequeue(out var next) && holdings.Count < MaxReach)
        {
            if (next.Owners.Count == 0 || !holdings.TryAdd(next.Id, Held(next)))
            {
                continue;
            }

            foreach (var (owner, _) in holdings[next.Id])
            {
                if (catalog.Find(owner) is { } above)
                {
                    open.Enqueue(above);
                }
            }
        }

        var roots = MajorityRollUp.Roots(holdings);
        return roots.TryGetValue(profile.Id, out var root) && root != profile.Id ? root : null;
    }

    /// <summary>A deciding right (golden share, statutory appointment, decree) is an edge of share 1.</summary>
    private List<KeyValuePair<string, double>> Held(SourceProfile profile)
    {
        var held = new List<KeyValuePair<string, double>>(profile.Owners.Count);
        foreach (var stake in profile.Owners)
        {
            if (stake.Valid.Covers(on) && (stake.Control ? 1 : stake.Share) is { } share)
            {
                held.Add(new(KeyOf(stake), share));
            }
        }

        return held;
    }
}
