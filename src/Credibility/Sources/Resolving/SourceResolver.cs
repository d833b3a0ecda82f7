namespace Credibility.Sources.Resolving;

/// <summary>Mention → profile, with candidates and an explanation.</summary>
public sealed class SourceResolver
{
    public static Resolution Resolve(SourceQuery query) => throw new NotSupportedException(query.Name);
}
