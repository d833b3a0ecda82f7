using Credibility.Sources;
using Credibility.Sources.Ownership;

namespace Credibility.Formats.Yaml;

/// <summary>Reads the <c>autonomy</c> part of the method.</summary>
internal static class AutonomyReader
{
    public static AutonomyTable Read(MapReader map)
    {
        var byControlType = map.Map("byControlType");
        var byKind = map.Map("byKind");
        var table = new AutonomyTable(
            byControlType.Table<ControlType>(_ => true), map.Number("withSafeguard", 0, 1), map.Number("unknownFactors", 0, 1),
            Governing(map.Map("governing")), byKind.Table<SourceKind>(kind => !kind.IsMedium() && !kind.IsStateBody()),
            map.Number("analystWithEmployer", 0, 1), map.Number("dominantFunder", 0, 1), map.Number("unknown", 0, 1));
        byControlType.Done();
        byKind.Done();
        map.Done();
        return table;
    }

    private static Dictionary<string, GoverningAutonomy> Governing(MapReader map)
    {
        var rows = new Dictionary<string, GoverningAutonomy>(StringComparer.Ordinal);
        foreach (var (id, _) in map.Ids())
        {
            var row = map.Map(id);
            var value = row.Number("value", 0, 1);
            var inDispute = row.OptionalNumber("inDispute", 0, 1) ?? value;
            if (inDispute > value)
            {
                row.Reading.Add(row.At("inDispute"), "a dispute between states never raises the autonomy of a body; 'inDispute' must not be above 'value'");
            }

            rows[id] = new GoverningAutonomy(value, inDispute, row.OptionalFlag("ownRoot") ?? false);
            row.Done();
        }

        return rows;
    }
}
