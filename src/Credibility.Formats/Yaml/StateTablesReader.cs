using Credibility.Sources.Resolving;
using Credibility.Sources.States;

namespace Credibility.Formats.Yaml;

/// <summary>The states of the world, their roles, and the words by which drafts name both.</summary>
public sealed record StateData(StateTables States, MentionTables Mentions);

/// <summary>Reads <c>data/states/states.yaml</c> and <c>roles.yaml</c>, which only make sense together.</summary>
public static class StateTablesReader
{
    // Both files list every state or role with all its forms: more values than any other file, still bounded.
    private const int MaxNodes = 100_000;

    /// <param name="method">Where given, the roles' rows and topics must be its own.</param>
    public static DataResult<StateData> Read(
        string statesFile, ReadOnlySpan<byte> states, string rolesFile, ReadOnlySpan<byte> roles, Method? method = null)
    {
        var statesReading = new DataReading(statesFile);
        var rolesReading = new DataReading(rolesFile);
        var statesMap = MapReader.Root(YamlDocument.Read(states, statesReading, MaxNodes), statesReading, "the table of states");
        var rolesMap = MapReader.Root(YamlDocument.Read(roles, rolesReading, MaxNodes), rolesReading, "the table of roles");
        if (statesMap is null || rolesMap is null)
        {
            return DataResult<StateData>.Refused([.. statesReading.Refused<StateData>().Problems, .. rolesReading.Refused<StateData>().Problems]);
        }

        var rolesRead = RolesReader.Read(rolesMap, method);
        var statesRead = new StatesReader(statesMap, rolesRead.Roles).Read();
        var data = new StateData(
            new StateTables(statesRead.States, rolesRead.Roles),
            new MentionTables(rolesRead.People, rolesRead.Words with { NotAfterHyphen = statesRead.NotAfterHyphen }, statesRead.Ambiguous)
            {
                NotStates = statesRead.NotStates,
            });
        return statesReading.IsClean && rolesReading.IsClean
            ? DataResult<StateData>.Of(data)
            : DataResult<StateData>.Refused([.. statesReading.Refused<StateData>().Problems, .. rolesReading.Refused<StateData>().Problems]);
    }
}
