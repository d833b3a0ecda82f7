using Credibility.Drafts;
using Credibility.Sources;
using Credibility.Sources.Ownership;
using Credibility.Sources.Resolving;

namespace Credibility.Provenance;

/// <summary>
/// The side a source speaks for as a party: its state for bodies that speak as the state, itself for anybody else but media.
/// Nationality makes nobody a party, nor does being a state's public broadcaster.
/// </summary>
internal sealed class SideReader(SourceCatalog catalog, AutonomyTable autonomy, DateOnly on)
{
    /// <summary>Key of the side, or null for media and for people whom nobody could identify.</summary>
    public string? Of(ResolvedSource source)
    {
        if (source.Profile is null && source.Affiliation.Body is { } body && catalog.Find(body) is { } employer)
        {
            return Of(employer);
        }

        return source.Profile is { } profile ? Of(profile)
            : source.Mention is MentionClass.NamedPerson or MentionClass.Body or MentionClass.BodyInContext ? source.Key : null;
    }

    public bool IsState(string? side) => side is not null && catalog.Find(side)?.Governing == "state";

    private string? Of(SourceProfile profile)
    {
        if (profile.Governing is { } row && profile.Country is { } country)
        {
            var speaksForState = !autonomy.Governing.TryGetValue(row, out var governing) || (!governing.OwnRoot && governing.InDispute < 0.5);
            return speaksForState ? OriginKeys.StateOf(country) : profile.Id;
        }

        if (profile.Kind.IsHuman())
        {
            return profile.Affiliations.FirstOrDefault(tie => tie.Tie != AffiliationTie.Employment && tie.Body is not null && tie.Valid.Covers(on)) is { } tie
                && catalog.Find(tie.Body!) is { } body ? Of(body) : profile.Id;
        }

        return profile.Kind.IsMedium() ? null : profile.Id;
    }
}
