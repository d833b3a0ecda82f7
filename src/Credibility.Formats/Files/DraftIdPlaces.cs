using System.Globalization;
using Credibility.Drafts;

namespace Credibility.Formats.Files;

/// <summary>Where in a request a source, a claim or an attribution with an id stands, as its JSON Pointer. What has no id of its own has the report's: <c>s1</c>, <c>c1</c>, <c>a1</c>.</summary>
internal sealed class DraftIdPlaces
{
    private readonly Dictionary<string, int> _sources, _claims;
    private readonly Dictionary<string, string> _attributions = new(StringComparer.Ordinal);

    public DraftIdPlaces(Draft draft)
    {
        _sources = Numbered("s", draft.Sources.Select(source => source.Id));
        _claims = Numbered("c", draft.Claims.Select(claim => claim.Id));

        // As reports count them: those written on a source first.
        var written = Enumerable.Range(0, draft.Sources.Count).Where(i => draft.Sources[i].Shorthand is not null).ToList();
        var given = written.Select(i => draft.Sources[i].Shorthand!.Id).Concat(draft.Attributions.Select(attribution => attribution.Id));
        foreach (var (id, at) in Numbered("a", given))
        {
            _attributions[id] = at < written.Count ? Pointer("sources", written[at]) : Pointer("attributions", at - written.Count);
        }
    }

    public string? Source(string id) => _sources.TryGetValue(id, out var at) ? Pointer("sources", at) : null;

    public string? Claim(string id) => _claims.TryGetValue(id, out var at) ? Pointer("claims", at) : null;

    public string? Attribution(string id) => _attributions.GetValueOrDefault(id);

    private static string Pointer(string list, int at) => FormattableString.Invariant($"/{list}/{at}");

    private static Dictionary<string, int> Numbered(string prefix, IEnumerable<string?> given)
    {
        List<string?> ids = [.. given];
        var taken = ids.OfType<string>().ToHashSet(StringComparer.Ordinal);
        var numbered = new Dictionary<string, int>(StringComparer.Ordinal);
        var last = 0;
        for (var at = 0; at < ids.Count; at++)
        {
            var id = ids[at];
            while (id is null)
            {
                var next = prefix + (++last).ToString(CultureInfo.InvariantCulture);
                id = taken.Add(next) ? next : null;
            }

            numbered.TryAdd(id, at);
        }

        return numbered;
    }
}
