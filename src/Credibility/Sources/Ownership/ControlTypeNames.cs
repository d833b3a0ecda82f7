namespace Credibility.Sources.Ownership;

/// <summary>Control types as they are written in data and JSON.</summary>
public static class ControlTypeNames
{
    private static readonly Dictionary<string, ControlType> ByName = Enum.GetValues<ControlType>().ToDictionary(Write, StringComparer.Ordinal);

    public static string Write(ControlType type) => type switch
    {
        ControlType.StateControlled => "state-controlled",
        ControlType.CapturedPublic => "captured-public",
        ControlType.CapturedPrivate => "captured-private",
        ControlType.IndependentStateFundedAndManaged => "independent-state-funded-and-managed",
        ControlType.IndependentStateFunded => "independent-state-funded",
        ControlType.IndependentStateManaged => "independent-state-managed",
        ControlType.IndependentPublic => "independent-public",
        _ => "independent-private",
    };

    /// <returns>Null for anything but a name of a type.</returns>
    public static ControlType? Read(string name) => ByName.TryGetValue(name, out var type) ? type : null;
}
