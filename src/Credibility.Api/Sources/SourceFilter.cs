using Credibility.Sources;
using Credibility.Sources.Ownership;

namespace Credibility.Api.Sources;

/// <summary>Which sources a list is about; what is null does not narrow.</summary>
/// <param name="Words">Occurs, whatever the case, in the id, the name or an alias; no character of it is a wildcard.</param>
/// <param name="ControlledBy">Id of who controls it by majority or deciding right, or holds a stake in it.</param>
/// <param name="ChangedIds">Only these.</param>
internal sealed record SourceFilter(string? Words, SourceKind? Kind, string? Country, string? ControlledBy, IReadOnlySet<string>? ChangedIds)
{
    public IEnumerable<SourceProfile> Of(SourceCatalog catalog, AutonomyTable autonomy, string? afterId)
    {
        var controllers = new ControllerFinder(catalog, autonomy, catalog.AsOf);
        return catalog.List(afterId).Where(profile => Takes(profile) && (ControlledBy is null || IsControlled(profile, controllers, catalog.AsOf)));
    }

    private bool Takes(SourceProfile profile) =>
        (Kind is null || profile.Kind == Kind)
        && (Country is null || string.Equals(profile.Country, Country, StringComparison.OrdinalIgnoreCase))
        && (ChangedIds is null || ChangedIds.Contains(profile.Id))
        && (Words is null || Holds(profile.Name) || Holds(profile.Id) || profile.Aliases.Any(alias => Holds(alias.Text)));

    private bool Holds(string text) => text.Contains(Words!, StringComparison.OrdinalIgnoreCase);

    private bool IsControlled(SourceProfile profile, ControllerFinder controllers, DateOnly on) =>
        controllers.Find(profile) == ControlledBy || profile.Owners.Any(stake => stake.Control && stake.Owner == ControlledBy && stake.Valid.Covers(on));
}
