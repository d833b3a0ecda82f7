namespace Credibility.Api.Settings;

/// <summary>Section <c>Access</c>: who may do what.</summary>
internal sealed record AccessOptions
{
    public List<KeyOptions> Keys { get; set; } = [];

    public bool AnonymousReports { get; set; }

    public bool AnonymousRead { get; set; }

    /// <summary>Origins whose pages may ask for everything, with a key.</summary>
    public List<string> Origins { get; set; } = [];
}

/// <summary>One key. The secret itself is known to its holder only.</summary>
internal sealed record KeyOptions
{
    public string Name { get; set; } = "";

    /// <summary>First characters of the key, which may be shown.</summary>
    public string Prefix { get; set; } = "";

    /// <summary>Of the whole key, prefix included.</summary>
    public string Sha256 { get; set; } = "";

    public List<string> Scopes { get; set; } = [];

    public DateTimeOffset? Expires { get; set; }

    public bool Revoked { get; set; }
}
