using System.Globalization;

namespace Credibility.Formats.Json;

/// <summary>
/// The ids of one list. An item without an id is known by its place (<c>s1</c>, <c>c1</c>, <c>a1</c>: what the report would call
/// it), unless another item has taken that id; being referred to by it makes it the item's id.
/// </summary>
internal sealed class DraftIds
{
    private readonly Dictionary<string, int> _index = new(StringComparer.Ordinal);
    private readonly string?[] _given;
    private readonly string _prefix;

    public DraftIds(string list, string prefix, IEnumerable<string?> given, DraftProblems problems)
    {
        _prefix = prefix;
        _given = [.. given];
        for (var i = 0; i < _given.Length; i++)
        {
            if (_given[i] is { Length: > 0 } id && !_index.TryAdd(id, i))
            {
                problems.Refused(DraftProblems.Invariant($"/{list}/{i}/id"),
                    DraftProblems.Invariant($"The id {DraftProblems.Quote(id)} is already that of /{list}/{_index[id]}; ids are unique."));
            }
        }
    }

    public IEnumerable<string> Given => _index.Keys;

    public int Count => _given.Length;

    /// <summary>The id of an item after references have been resolved, or null.</summary>
    public string? this[int item] => _given[item];

    public bool Contains(string id) => Find(id) >= 0;

    /// <summary>The item with this id, or −1.</summary>
    public int Find(string id)
    {
        if (_index.TryGetValue(id, out var index))
        {
            return index;
        }

        var place = PlaceIn(id);
        if (place < 0 || _given[place] is not null)
        {
            return -1;
        }

        _given[place] = id;
        _index.Add(id, place);
        return place;
    }

    private int PlaceIn(string id)
    {
        var isPlace = _prefix.Length > 0 && id.StartsWith(_prefix, StringComparison.Ordinal) && id.Length > _prefix.Length && id[_prefix.Length] != '0';
        return isPlace && int.TryParse(id.AsSpan(_prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number <= _given.Length ? number - 1 : -1;
    }
}
