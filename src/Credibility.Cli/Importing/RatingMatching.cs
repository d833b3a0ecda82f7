using System.Security.Cryptography;
using System.Text;
using Credibility.Formats.Csv;
using Credibility.Sources;

namespace Credibility.Cli.Importing;

/// <summary>A row that is shown nowhere.</summary>
/// <param name="Reason">Why, in words.</param>
internal sealed record UnmatchedRating(RatingEntry Entry, string Reason);

/// <summary>
/// Finds the source that each row rates: by its id, or by a host that its profile lists. A host of several profiles is nobody's: what
/// somebody says of a site must not stand beside a source that it may not be about. Verdicts on people are shown of nobody.
/// </summary>
internal sealed class RatingMatching
{
    private readonly Dictionary<string, SourceKind> _kinds = new(StringComparer.Ordinal);
    private readonly ILookup<string, string> _byHost;

    public RatingMatching(IEnumerable<SourceProfile> profiles)
    {
        var hosts = new HashSet<(string Host, string Id)>();
        foreach (var profile in profiles)
        {
            _kinds.Add(profile.Id, profile.Kind);
            hosts.UnionWith(profile.Domains.Select(domain => (HostName.TryRead(domain, out var host, out _) ? host : domain, profile.Id)));
        }

        _byHost = hosts.OrderBy(pair => pair.Id, StringComparer.Ordinal).ToLookup(pair => pair.Host, pair => pair.Id, StringComparer.Ordinal);
    }

    public RatingMatches Run(RatingManifest manifest, RatingList list)
    {
        var (matched, unmatched) = (new List<PublishedRating>(), new List<UnmatchedRating>());
        foreach (var entry in list.Entries)
        {
            var (id, reason) = manifest.Columns.IsId ? ById(entry.Named) : ByHost(entry.Named);
            if (id is null || IsOfAPerson(id))
            {
                unmatched.Add(new UnmatchedRating(entry, id is null ? reason : $"{id} is a person or an account; ratings of people are not shown"));
            }
            else
            {
                matched.Add(new PublishedRating(manifest.Name, manifest.Rater, id, entry.Named, entry.Value, manifest.Scale, entry.Date, entry.Url ?? manifest.Url));
            }
        }

        return new RatingMatches(matched, unmatched, Hash(list, matched));
    }

    private bool IsOfAPerson(string id) => _kinds[id].IsHuman() || _kinds[id] == SourceKind.SocialAccount;

    private (string? Id, string Reason) ById(string id) => _kinds.ContainsKey(id) ? (id, "") : (null, "no profile has this id");

    private (string? Id, string Reason) ByHost(string host) => _byHost[host].ToList() switch
    {
        [] => (null, "no profile lists this host"),
        [var id] => (id, ""),
        var several => (null, $"several profiles list this host: {string.Join(", ", several)}; rate them by id"),
    };

    /// <summary>The profiles decide too: the same list matches more rows once there are more of them, and then it is another load.</summary>
    private static string Hash(RatingList list, List<PublishedRating> matched) => Convert.ToHexStringLower(SHA256.HashData(
        Encoding.UTF8.GetBytes(list.Sha256 + string.Concat(matched.Select(rating => $"\n{rating.Named}\t{rating.SourceId}")))));
}

/// <param name="Matched">What is to be shown.</param>
/// <param name="Sha256">Of list, manifest and what matched; 64 lower-case hex digits.</param>
internal sealed record RatingMatches(IReadOnlyList<PublishedRating> Matched, IReadOnlyList<UnmatchedRating> Unmatched, string Sha256);
