namespace Credibility.Api.Settings;

/// <summary>Section <c>Access</c>: who may do what.</summary>
internal sealed record AccessOptions
{
    public IReadOnlyList<KeyOptions> Keys { get; init; } = [];

    public bool AnonymousReports { get; init; }

    public bool AnonymousRead { get; init; }
}

/// <summary>One key. The secret itself is known to its holder only.</summary>
internal sealed record KeyOptions
{
    public string Name { get; init; } = "";

    /// <summary>First characters of the key, which may be shown.</summary>
    public string Prefix { get; init; } = "";

    /// <summary>Of the whole key, prefix included.</summary>
    public string Sha256 { get; init; } = "";

    public IReadOnlyList<string> Scopes { get; init; } = [];

    public DateTimeOffset? Expires { get; init; }

    public bool Revoked { get; init; }
}
