using Credibility.Provenance;
using Credibility.Sources;
using Credibility.Sources.Ownership;

namespace Credibility.Reports;

/// <summary>Surfaces where evidenced facts about a source and about its owners pull apart; nothing is overruled.</summary>
internal static class ControlContradictions
{
    public static IReadOnlyList<string> Find(
        SourceProfile profile, ControlReading reading, string? controller, SourceCatalog catalog, DraftProvenance provenance)
    {
        var found = new List<string>();
        var parent = controller is null ? null : catalog.Find(controller);
        if (parent?.Governing is not null && reading.Ownership == false)
        {
            found.Add($"{parent.Name} holds the majority, but the ownership factor says that no state owns or governs it");
        }

        foreach (var owner in profile.Owners.Select(stake => stake.Owner is { } id ? catalog.Find(id) : null).OfType<SourceProfile>())
        {
            if (!owner.Kind.IsMedium())
            {
                continue;
            }

            var above = provenance.Influence.ControlOf(owner);
            if (above.Editorial == true && reading.Editorial == false)
            {
                found.Add($"its owner {owner.Name} is under evidenced editorial control, while {profile.Name} is evidenced to be under none");
            }

            if (above.Ownership == false && reading.Ownership == true)
            {
                found.Add($"its owner {owner.Name} is evidenced not to be owned by a state, while {profile.Name} is");
            }
        }

        return found;
    }
}
