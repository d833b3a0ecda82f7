namespace Credibility.Provenance;

/// <summary>How origins are keyed where no profile names them.</summary>
public static class OriginKeys
{
    /// <summary>Mass whose owner or employer nobody evidenced; private to an entity until the low scenario shares it.</summary>
    public const string Unknown = "unknown:";

    public const string Affiliation = "affiliation:";

    /// <summary>Unnamed people behind one relay under one description: one pseudo-origin.</summary>
    public const string Unnamed = "unnamed:";

    public const string Cycle = "cycle:";

    /// <summary>A body that only employs: its own mass, not its owner's.</summary>
    public const string Employer = "employer:";

    public static string StateOf(string countryCode) => countryCode.ToLowerInvariant() + "-state";
}
