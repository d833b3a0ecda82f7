using Credibility.Cli.Checking.Searching;
using Credibility.Policies;

namespace Credibility.Cli.Checking;

/// <summary>
/// By which policy each draft is judged: that of the command line; else the draft's own; else the nearest policy file above the draft;
/// else the default. Every file is read once, before the first draft is checked, so that a broken one stops everything.
/// </summary>
internal sealed class DraftPolicies
{
    private readonly ShippedData _data;
    private readonly Policy? _forAll;
    private readonly Dictionary<string, Policy?> _byFolder = new(StringComparer.Ordinal);

    private DraftPolicies(ShippedData data, Policy? forAll) => (_data, _forAll) = (data, forAll);

    /// <exception cref="StoppedException">A policy file cannot be used, or does not accept the catalog or the method.</exception>
    public static DraftPolicies Of(string? given, IReadOnlyList<DraftFile> files, ShippedData data, Terminal terminal)
    {
        var policies = new DraftPolicies(data, given is null ? null : PolicyFile.IsPath(given) ? PolicyFile.Read(given, data, terminal) : data.Policy(given));
        if (policies._forAll is null)
        {
            foreach (var file in files)
            {
                policies.Nearest(FolderOf(file), terminal);
            }
        }

        foreach (var policy in policies._byFolder.Values.Append(policies._forAll).OfType<Policy>().Distinct())
        {
            data.RequirePinned(policy);
        }

        return policies;
    }

    /// <summary>None: a service has its own. Policy files that would count without it are named, so that nobody takes them for used.</summary>
    public static DraftPolicies OfService(IReadOnlyList<DraftFile> files, ShippedData data, Terminal terminal)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            for (var folder = FolderOf(file); folder is not null && seen.Add(folder); folder = Repository.IsRoot(folder) ? null : Path.GetDirectoryName(folder))
            {
                if (PolicyFile.In(folder) is { } path)
                {
                    terminal.Say($"{path} is not used: a service judges by its own policies");
                }
            }
        }

        return new DraftPolicies(data, null);
    }

    /// <param name="own">The id that the draft asks for.</param>
    /// <returns>Null where the draft asks for a policy that there is not.</returns>
    public Policy? For(DraftFile file, string? own)
    {
        var house = _forAll is null ? _byFolder[FolderOf(file)] : null;
        var policy = _forAll ?? (own is null || own == house?.Id ? house ?? _data.DefaultPolicy : _data.Data.Policies.GetValueOrDefault(own));
        if (policy is not null)
        {
            _data.RequirePinned(policy);
        }

        return policy;
    }

    private static string FolderOf(DraftFile file) => Path.GetDirectoryName(file.At) ?? Directory.GetCurrentDirectory();

    private Policy? Nearest(string folder, Terminal terminal)
    {
        if (_byFolder.TryGetValue(folder, out var known))
        {
            return known;
        }

        var policy = PolicyFile.In(folder) is { } path ? PolicyFile.Read(path, _data, terminal)
            : Repository.IsRoot(folder) || Path.GetDirectoryName(folder) is not { } above ? null
            : Nearest(above, terminal);
        return _byFolder[folder] = policy;
    }
}
