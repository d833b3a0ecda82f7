namespace Credibility.Provenance;

/// <summary>How origins are keyed where no profile names them.</summary>
public static class OriginKeys
{
    /// <summary>Mass whose owner or employer nobody evidenced; private to an entity until the low scenario shares it.</summary>
    public const string Unknown = "unknown:";

    /// <summary>Unnamed people behind one relay under one description: one pseudo-origin.</summary>
    public const string Unnamed = "unnamed:";

    public const string Cycle = "cycle:";

    /// <summary>A body that only employs: its own mass, not its owner's.</summary>
    public const string Employer = "employer:";

    private const string State = "-state";

    public static string StateOf(string countryCode) => countryCode.ToLowerInvariant() + State;

    /// <summary>Whether a key is that of this country's state.</summary>
    public static bool IsStateOf(string key, string countryCode) =>
        key.Length == countryCode.Length + State.Length && key.EndsWith(State, StringComparison.Ordinal)
        && key.StartsWith(countryCode, StringComparison.OrdinalIgnoreCase);
}
