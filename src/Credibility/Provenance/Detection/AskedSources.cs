using Credibility.Attributions.Extraction;
using Credibility.Attributions.Prose;
using Credibility.Drafts;

namespace Credibility.Provenance.Detection;

/// <summary>Whom the draft says that it asked, and what came of it.</summary>
internal sealed class AskedSources(ProseReading reading, SideFinder sides, DetectedSources sources, DetectedClaims claims, IReadOnlyDictionary<int, DetectedAttribution> made)
{
    /// <summary>
    /// Who declined, was not reached or did not answer. Who rejects what was said as a whole ("denied this") was plainly asked too;
    /// a rejection that the text ties to one claim answers that one alone.
    /// </summary>
    public IEnumerable<ContactEntry> Read()
    {
        foreach (var inquiry in reading.Inquiries)
        {
            if (inquiry.Who is { } who && Named(who) is { } id)
            {
                yield return new ContactEntry(id, null, null, null, inquiry.Answer);
            }
        }

        foreach (var (index, (_, source, _)) in made)
        {
            var found = reading.Attributions[index];
            if (found is { Stance: Stance.Disputes, Content.Count: > 0 } && claims.PointsBack(found.Content))
            {
                yield return new ContactEntry(sources.CampOf(source)?.Id is { } camp && IsParty(camp) ? camp : source, null, null, null, AskedAnswer.Replied);
            }
        }
    }

    private bool IsParty(string id) => claims.All.Any(claim => claim.Reading.Against?.Id == id);

    private string? Named(TokenRange who)
    {
        if (sides.First(reading.Text, who) is { } side && IsParty(side.Side.Id))
        {
            return side.Side.Id;
        }

        var key = sources.EntityOf(who);
        return key is not null ? sources.IdOf(key) : sources.Named.Where(named => reading.Text.TextOf(who).Contains(named.Entity.Name, StringComparison.OrdinalIgnoreCase)).Select(named => named.Id).FirstOrDefault();
    }
}
