namespace Credibility.Benchmarks.Resolving;

/// <summary>What an invented source is called.</summary>
/// <param name="Template">Its pattern with <c>{0}</c> for the place; for a person the given name and <c>{0}</c> for the surname.</param>
/// <param name="Stem">The place or surname.</param>
/// <param name="Native">Name in its own letters.</param>
/// <param name="Name">Name in Latin letters.</param>
internal sealed record NamedSource(string Id, Tongue Tongue, Credibility.Sources.SourceKind Kind, string Template, string Stem, string? LegalForm, string Native, string Name)
{
    public bool IsPerson => Kind == Credibility.Sources.SourceKind.Person;

    /// <summary>The same name without legal form.</summary>
    public string Bare => LegalForm is null ? Name : Name.Replace(LegalForm, "", StringComparison.Ordinal).Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal).Trim();
}
