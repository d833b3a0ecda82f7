namespace Credibility.Sources.Resolving;

/// <summary>Mention → profile, with candidates and an explanation.</summary>
public sealed class SourceResolver
{
    private readonly string _none = "no profile";

    public Resolution Resolve(SourceQuery query, DateOnly? on = null) => new(query.Name, null, [], null, null, _none + on, []);

    public bool IsNationality(string words) => words == _none;
}
