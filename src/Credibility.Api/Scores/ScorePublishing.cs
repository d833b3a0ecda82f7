using Credibility.Api.Registries;
using Credibility.Api.Telemetry;
using Credibility.Sources;
using Credibility.Sources.Scores;
using Credibility.Storage.Scores;

namespace Credibility.Api.Scores;

/// <summary>
/// Brings the scores up to a catalog: judges whom a change concerns, logs what came out differently, and only then hands over the
/// board. What a crash left unlogged the next start finds, since it judges everybody.
/// </summary>
internal sealed class ScorePublishing(Registries.Store store, ScoreTags tags)
{
    /// <summary>Rows of one transaction at the start, where a first one may hold every source: other writers get their turn between two.</summary>
    private const int AtOnce = 5_000;

    /// <summary>The board of the catalog with which the service starts.</summary>
    public Task<ScoreBoard> First(Registry registry, CancellationToken cancel)
    {
        var moments = new ScoreMoments();
        var board = ScoreBoard.Of(
            [.. store.Scores.Current().Select(revision => ScoreRow.Of(Shared(revision, registry.Catalog), tags, moments))],
            [.. store.Scores.Moves().Select(move => ScoreDeparture.Of(move, tags, moments))],
            store.Scores.Gaps());
        var gone = new List<string>();
        foreach (var row in board.ById)
        {
            if (!row.Withdrawn && IsGone(registry.Catalog, row.Id))
            {
                gone.Add(row.Id);
            }
        }

        return Log(board, registry, Judged(board, registry, registry.Catalog.List()), gone, AtOnce, cancel);
    }

    /// <summary>The board of the next catalog.</summary>
    /// <param name="board">The board of <paramref name="before"/>.</param>
    public Task<ScoreBoard> Next(ScoreBoard board, SourceCatalog before, Registry registry, IReadOnlyList<string> changed, IReadOnlyList<string> withdrawn, CancellationToken cancel)
    {
        var catalog = registry.Catalog;
        var concerned = changed.Concat(withdrawn).ToHashSet(StringComparer.Ordinal);
        var profiles = changed.Select(catalog.Find).OfType<SourceProfile>().Where(profile => !profile.Structural);
        if (before.AsOf != catalog.AsOf)
        {
            profiles = profiles.Concat(catalog.List().Where(profile => ScoreDays.Touch(profile, before.AsOf, catalog.AsOf) && !concerned.Contains(profile.Id)));
        }

        // In one transaction: a part of it, tried again, would be published twice.
        var gone = concerned.Where(id => board.Find(id) is { Withdrawn: false } && IsGone(catalog, id)).ToList();
        return Log(board, registry, Judged(board, registry, profiles), gone, int.MaxValue, cancel);
    }

    /// <summary>With the catalog's own texts, so that a name stands in memory once.</summary>
    private static ScoreRevision Shared(ScoreRevision revision, SourceCatalog catalog)
    {
        var entry = revision.Entry;
        return catalog.Find(entry.SourceId) is not { } profile ? revision : revision with
        {
            Entry = entry with
            {
                SourceId = profile.Id,
                Name = profile.Name == entry.Name ? profile.Name : entry.Name,
                Country = profile.Country == entry.Country ? profile.Country : entry.Country,
            },
        };
    }

    /// <summary>A body that every state has is in no list, and is not scored from a profile of its own any more.</summary>
    private static bool IsGone(SourceCatalog catalog, string id) => catalog.Find(id) is null or { Structural: true };

    private static IEnumerable<ScoreEntry> Judged(ScoreBoard board, Registry registry, IEnumerable<SourceProfile> profiles)
    {
        foreach (var profile in profiles)
        {
            var score = registry.Scorer.Score(profile, registry.Catalog.AsOf);
            var inputs = ScoreInputs.Of(profile, score);
            var row = board.Find(profile.Id);
            if (row?.Has(inputs) != true)
            {
                yield return ScoreEntries.Of(profile, score, inputs, registry) with { Since = row?.IsOf(score.Version) == true ? row.Since.At : null };
            }
        }
    }

    private async Task<ScoreBoard> Log(ScoreBoard board, Registry registry, IEnumerable<ScoreEntry> judged, List<string> gone, int atOnce, CancellationToken cancel)
    {
        var withdrawn = gone.Select(id => ScoreEntries.Withdrawn(board.Find(id)!, registry));
        var moments = new ScoreMoments();
        var rows = new List<ScoreRow>();
        foreach (var batch in judged.Concat(withdrawn).Chunk(atOnce))
        {
            rows.AddRange((await store.Scores.Append(batch, cancel)).Select(revision => ScoreRow.Of(revision, tags, moments)));
        }

        ServiceMeter.ScoresPublished(rows.Count);
        return board.With(rows);
    }
}
