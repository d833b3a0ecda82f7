namespace Credibility.Api.Access;

/// <summary>What a key may do.</summary>
[Flags]
internal enum Scopes
{
    None = 0,
    /// <summary>Read sources, rules and the method.</summary>
    Read = 1,
    /// <summary>Make reports, and keep them under the key.</summary>
    Report = 2,
    /// <summary>Change sources.</summary>
    Write = 4,
    /// <summary>Everything, keys included.</summary>
    Admin = 8,
    All = Read | Report | Write | Admin,
}

/// <summary>Who calls.</summary>
/// <param name="Name">For the log.</param>
/// <param name="Owner">Under which saved reports are kept; null for a caller who is nobody in particular.</param>
internal sealed record Caller(string Name, string? Owner, Scopes Scopes)
{
    /// <summary>Anybody on this machine, where no key is configured.</summary>
    public static Caller Local { get; } = new("local", "local", Scopes.All);

    public bool May(Scopes scope) => (Scopes & (scope | Scopes.Admin)) != 0;

    public static Scopes Parse(IEnumerable<string> names) =>
        names.Aggregate(Scopes.None, (scopes, name) => scopes | Enum.Parse<Scopes>(name, ignoreCase: true));
}

/// <summary>Says on a group of operations which scope they need.</summary>
internal sealed record NeedsScope(Scopes Scope)
{
    /// <summary>As keys list it.</summary>
    public string Name => Scope.ToString().ToLowerInvariant();
}

internal static class CallerOfRequest
{
    /// <summary>Who calls; set before any operation runs.</summary>
    public static Caller Caller(this HttpContext context) => (Caller)context.Items[typeof(Caller)]!;
}
