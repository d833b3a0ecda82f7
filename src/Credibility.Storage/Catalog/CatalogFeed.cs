using Credibility.Sources;
using Credibility.Storage.Layers;
using Credibility.Storage.Sources;
using Credibility.Storage.Sqlite;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Credibility.Storage.Catalog;

/// <summary>What a catalog needs to come up to date.</summary>
/// <param name="Version">The catalog's version now; 0 in a store without sources.</param>
/// <param name="Revision">Read on from here.</param>
/// <param name="AsOf">The day as of which it is known; null in a store without sources.</param>
/// <param name="Changed">Effective profiles that are new or different.</param>
/// <param name="Withdrawn">Ids that have left.</param>
public sealed record CatalogChange(
    long Version, long Revision, DateOnly? AsOf, IReadOnlyList<SourceProfile> Changed, IReadOnlyList<string> Withdrawn);

/// <param name="AsOf">Null in a store without sources.</param>
public sealed record CatalogHead(long Version, long Revision, DateOnly? AsOf);

/// <summary>
/// What has changed since a revision, whichever process wrote it. Holds one connection; for one caller at a time.
/// </summary>
public sealed class CatalogFeed(SqliteDatabase database, StoreWriter writer, ProfileCodec codec) : IDisposable
{
    private readonly ProfileBodies _bodies = new(codec);
    private SqliteConnection? _watch;
    private long _dataVersion = -1;

    /// <summary>Everything since <paramref name="revision"/>, from one commit; from 0 it is the whole catalog.</summary>
    public CatalogChange Read(long revision) => database.ReadSnapshot(connection =>
    {
        var version = connection.QuerySingleOrDefault<VersionRow>("SELECT version, revision, as_of FROM catalog_version ORDER BY version DESC LIMIT 1");
        var changed = new List<SourceProfile>();
        var withdrawn = new List<string>();
        foreach (var row in connection.Query<CurrentRow>(
            $"SELECT {CurrentRow.Columns} FROM source_current WHERE revision > @revision ORDER BY revision", new { revision }, buffered: false))
        {
            if (row.Withdrawn)
            {
                withdrawn.Add(row.SourceId);
            }
            else
            {
                changed.Add(row.ToSource(_bodies).Profile);
            }
        }

        return new CatalogChange(version?.Version ?? 0, version?.Revision ?? 0, version?.AsOf, changed, withdrawn);
    });

    /// <summary>Where the store stands, without what is in it.</summary>
    public CatalogHead Head() => database.Read(connection =>
        connection.QuerySingleOrDefault<VersionRow>("SELECT version, revision, as_of FROM catalog_version ORDER BY version DESC LIMIT 1") is { } row
            ? new CatalogHead(row.Version, row.Revision, row.AsOf)
            : new CatalogHead(0, 0, null));

    /// <summary>The whole catalog as it was at an earlier version, merged anew from the revisions: slower than <see cref="Read"/>.</summary>
    /// <returns>Null where there was no such version.</returns>
    public CatalogChange? ReadVersion(long version) => database.ReadSnapshot(connection =>
    {
        var row = connection.QuerySingleOrDefault<VersionRow>("SELECT version, revision, as_of FROM catalog_version WHERE version = @version", new { version });
        if (row is null)
        {
            return null;
        }

        var live = new List<SourceProfile>();
        var gone = new List<string>();
        foreach (var (id, layers) in LayerQuery.All(connection, row.Revision))
        {
            var (body, withdrawn) = LayerMerge.Effective(layers);
            if (withdrawn)
            {
                gone.Add(id);
            }
            else
            {
                live.Add(_bodies.Profile(id, body));
            }
        }

        return new CatalogChange(row.Version, row.Revision, row.AsOf, live, gone);
    });

    /// <summary>
    /// Whether any connection of any process has committed since the last call; the first call says yes. Costs microseconds:
    /// https://sqlite.org/pragma.html#pragma_data_version.
    /// </summary>
    public bool HasMoved()
    {
        try
        {
            _watch ??= database.OpenOwn(queryOnly: true);
            var now = _watch.ExecuteScalar<long>("PRAGMA data_version");
            var moved = now != _dataVersion;
            _dataVersion = now;
            return moved;
        }
        catch (SqliteException exception)
        {
            Dispose();
            throw SqliteFault.Of(exception, database.Path) ?? (Exception)exception;
        }
    }

    /// <summary>Hands over each new version until cancelled, the first at once.</summary>
    /// <param name="from">The version and revision that the caller has.</param>
    /// <param name="every">How often to look; up to this old is what the caller knows.</param>
    /// <param name="fault">What to do with a failed look; watching goes on.</param>
    public async Task Watch((long Version, long Revision) from, TimeSpan every, Func<CatalogChange, Task> publish, Action<StorageException> fault, CancellationToken cancel)
    {
        // What an earlier watch saw and could not publish is still to be published.
        _dataVersion = -1;
        using var timer = new PeriodicTimer(every, database.Time);
        do
        {
            try
            {
                if (HasMoved() && Read(from.Revision) is var change && change.Version > from.Version)
                {
                    await publish(change).ConfigureAwait(false);
                    from = (change.Version, change.Revision);
                }
            }
            catch (StorageException exception)
            {
                _dataVersion = -1;
                fault(exception);
            }
        }
        while (await timer.WaitForNextTickAsync(cancel).ConfigureAwait(false));
    }

    /// <summary>Records the hash of the catalog that was built from a version, so that a report's catalog can be named later. The first one stands.</summary>
    public Task RecordHash(long version, string sha256, CancellationToken cancel = default) => writer.Write(
        connection => connection.Execute("UPDATE catalog_version SET sha256 = @sha256 WHERE version = @version AND sha256 IS NULL", new { version, sha256 }), cancel);

    public void Dispose()
    {
        _watch?.Dispose();
        _watch = null;
        _dataVersion = -1;
    }

    private sealed record VersionRow
    {
        public long Version { get; init; }

        public long Revision { get; init; }

        public DateOnly AsOf { get; init; }
    }
}
