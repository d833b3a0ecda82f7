using Credibility.Drafts;
using Credibility.Sources.Resolving;

namespace Credibility.Provenance;

/// <summary>
/// The sides that a kind of text has by its nature, filled with the draft's sources: in a court report prosecution and defence.
/// Who could stand on both sides stands on none.
/// </summary>
internal static class NamedSides
{
    /// <summary>The sides as parties, or null where the draft declares parties or one of the sides has nobody in it.</summary>
    public static PartyTable? Read(
        IReadOnlyList<NamedSide> sides, Draft draft, IReadOnlyList<Chain> chains, IReadOnlyDictionary<string, ResolvedSource> sources)
    {
        if (sides.Count < 2 || draft.Parties.Count > 0)
        {
            return null;
        }

        var placed = sources.Select(entry => (entry.Key, entry.Value, Side: SideOf(entry.Value, sides))).Where(entry => entry.Side is not null).ToList();
        if (sides.Any(side => placed.All(entry => entry.Side != side)))
        {
            return null;
        }

        var parties = sides.Select(side => new Party(side.Id, side.Name, [], Members(side), Derived: true)).ToList();
        return new PartyTable(parties, HasDispute: true)
        {
            Accusations = (from one in sides from other in sides where one != other select (one.Id, other.Id)).ToHashSet(),
        };

        IReadOnlyList<string> Members(NamedSide side) =>
        [
            .. placed.Where(entry => entry.Side == side)
                .SelectMany(entry => chains.Where(chain => chain.Attribution.SourceId == entry.Key).Select(chain => chain.OriginKey).Prepend(entry.Value.Key))
                .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
        ];
    }

    private static NamedSide? SideOf(ResolvedSource source, IReadOnlyList<NamedSide> sides)
    {
        var matching = sides.Where(side => BelongsTo(source, side)).ToList();
        return matching.Count == 1 ? matching[0] : null;
    }

    private static bool BelongsTo(ResolvedSource source, NamedSide side) =>
        side.Names.Contains(source.Name, StringComparer.OrdinalIgnoreCase)
        || (source.Profile?.Governing is { } row && side.Governing.Contains(row, StringComparer.Ordinal))
        || new[] { source.Name, source.Cited?.Description, source.Cited?.Affiliation }.OfType<string>()
            .Any(text => side.Words.Any(words => $" {string.Join(' ', text.Split([' ', ',', ';', '.', '(', ')'], StringSplitOptions.RemoveEmptyEntries))} "
                .Contains($" {words} ", StringComparison.OrdinalIgnoreCase)));
}
