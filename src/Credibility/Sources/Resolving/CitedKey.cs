namespace Credibility.Sources.Resolving;

/// <summary>
/// The key of whoever a draft names and no profile does. A body is one entity however the draft comes to it: as a source, as the
/// employer of another, as the issuer of a paper, with or without article and legal form.
/// </summary>
public static class CitedKey
{
    private const string Prefix = "cited:";

    public static string Of(string name)
    {
        var key = NameKeys.Weak(NameNormaliser.Normalise(name));
        return Prefix + (key.Length > 0 ? key : string.Join(' ', name.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
    }
}
