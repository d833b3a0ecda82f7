using System.Text.Json.Nodes;
using Credibility.Sources;
using Credibility.Storage.Auditing;
using Credibility.Storage.Layers;
using Credibility.Storage.Sqlite;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Credibility.Storage.Sources;

/// <summary>
/// Profiles in layers, shipped &lt; import &lt; local, with every revision ever recorded. Reads are synchronous; writes are
/// acknowledged after the commit. Every member may throw <see cref="StorageException"/>.
/// </summary>
public sealed class SourceStore(SqliteDatabase database, StoreWriter writer, ProfileCodec codec)
{
    private readonly ProfileBodies _bodies = new(codec);

    /// <summary>Makes <paramref name="profiles"/> what the data set says: all of it or nothing. What it no longer holds is withdrawn, never deleted.</summary>
    /// <exception cref="ArgumentException">Two profiles have one id, or the name belongs to another layer.</exception>
    public Task<LoadCounts> LoadDataSet(DataSetManifest manifest, IReadOnlyList<SourceProfile> profiles, CancellationToken cancel = default)
    {
        if (manifest.Layer == Layer.Local || manifest.Name == LayerNames.Local)
        {
            throw new ArgumentException("The local layer is edited, not loaded");
        }

        if (DataSets().Any(loaded => loaded.Manifest.Name == manifest.Name && loaded.Manifest.Layer == manifest.Layer && loaded.Manifest.Sha256 == manifest.Sha256))
        {
            return Task.FromResult(new LoadCounts(0, 0, 0, 0, 0));
        }

        // Before the transaction: the writer is everybody's.
        var known = new Dictionary<string, JsonObject>(profiles.Count, StringComparer.Ordinal);
        foreach (var profile in profiles)
        {
            if (!known.TryAdd(profile.Id, _bodies.Known(profile)))
            {
                throw new ArgumentException($"The data set '{manifest.Name}' holds the source '{profile.Id}' twice");
            }
        }

        return writer.Write(
            connection =>
            {
                var load = new DataSetLoad(connection, manifest, Log(connection));
                var counts = load.Run(known);
                if (load.IsWritten)
                {
                    AuditWriting.Append(connection, database.Time.GetUtcNow(), database.Who(), "dataset.loaded", manifest.Name, LoadEntry.Words(manifest, known.Count));
                }

                return counts;
            },
            cancel);
    }

    /// <summary>Records an edit by hand.</summary>
    /// <returns>The source's revision after it.</returns>
    /// <exception cref="StaleRevisionException">The source has moved on since the author read it.</exception>
    /// <exception cref="UnknownSourceException">There is no such source to withdraw or to follow.</exception>
    /// <exception cref="FormatException">What results is no profile.</exception>
    public Task<long> Append(SourceEdit edit, CancellationToken cancel = default) =>
        writer.Write(connection => new EditApplication(connection, _bodies, Log(connection)).Run(edit), cancel);

    /// <summary>When a revision was recorded; null where there is none of this number.</summary>
    public DateTimeOffset? RecordedAt(long revision) => database.Read(connection =>
        connection.QuerySingleOrDefault<DateTimeOffset?>("SELECT recorded_at FROM source_revision WHERE revision = @revision", new { revision }));

    /// <summary>Effective profiles by id, from one commit, as they are asked for.</summary>
    public IEnumerable<StoredSource> Current() => database.Stream(connection => connection.Query<CurrentRow>(
        $"SELECT {CurrentRow.Columns} FROM source_current WHERE withdrawn = 0 ORDER BY source_id", buffered: false).Select(row => row.ToSource(_bodies)));

    /// <summary>The effective profile, a withdrawn one included; null where there has never been one.</summary>
    public StoredSource? Find(string id) => database.Read(connection => connection.QuerySingleOrDefault<CurrentRow>(
        $"SELECT {CurrentRow.Columns} FROM source_current WHERE source_id = @id", new { id })?.ToSource(_bodies));

    /// <summary>The effective profile as a catalog of that revision has it, whatever has been written since; null where there was none yet.</summary>
    public StoredSource? FindAt(string id, long revision) => database.ReadSnapshot(connection =>
    {
        if (connection.QuerySingleOrDefault<CurrentRow>($"SELECT {CurrentRow.Columns} FROM source_current WHERE source_id = @id", new { id }) is not { } current)
        {
            return null;
        }

        if (current.Revision <= revision)
        {
            return current.ToSource(_bodies);
        }

        var row = connection.QuerySingleOrDefault<RevisionRow>(
            "SELECT revision, recorded_at FROM source_revision WHERE source_id = @id AND revision <= @revision ORDER BY revision DESC LIMIT 1", new { id, revision });
        if (row is null)
        {
            return null;
        }

        var (body, withdrawn) = LayerMerge.Effective(LayerQuery.Of(connection, id, row.Revision));
        return new StoredSource(_bodies.Profile(id, body), row.Revision, withdrawn, row.RecordedAt);
    });

    /// <summary>The profile in the past.</summary>
    /// <param name="asOf">Only facts that were valid on that day; null for all.</param>
    /// <param name="knownAt">As then recorded; null for as known now.</param>
    /// <returns>Null where nothing was recorded by then.</returns>
    public StoredSource? FindAsOf(string id, DateOnly? asOf, DateTimeOffset? knownAt = null) => database.ReadSnapshot(connection =>
    {
        var row = connection.QuerySingleOrDefault<RevisionRow>(
            """
            SELECT revision, recorded_at FROM source_revision
            WHERE source_id = @id AND (@knownAt IS NULL OR recorded_at <= @knownAt)
            ORDER BY revision DESC LIMIT 1
            """,
            new { id, knownAt });
        if (row is null)
        {
            return null;
        }

        var (body, withdrawn) = LayerMerge.Effective(LayerQuery.Of(connection, id, row.Revision));
        var profile = _bodies.Profile(id, body);
        return new StoredSource(asOf is { } day ? ProfileDay.On(profile, day) : profile, row.Revision, withdrawn, row.RecordedAt);
    });

    /// <summary>Every revision of a source in every layer, newest first.</summary>
    public IReadOnlyList<SourceRevision> History(string id) => database.Read(connection => connection.Query<RevisionRow>(
        "SELECT * FROM source_revision WHERE source_id = @id ORDER BY revision DESC", new { id }).Select(row => row.ToRevision()).ToArray());

    /// <summary>Revisions of a source in every layer after one and up to another, newest first, each with the properties that it changed.</summary>
    public IReadOnlyList<RevisionChange> Changes(string id, long after, long upTo) => database.ReadSnapshot(connection => connection.Query<RevisionRow>(
        "SELECT * FROM source_revision WHERE source_id = @id AND revision > @after AND revision <= @upTo ORDER BY revision DESC",
        new { id, after, upTo }).ToArray().Select(row => RevisionChange.Of(row, Before(connection, row))).ToArray());

    /// <summary>Sources changed after <paramref name="revision"/>, withdrawn ones included, in the order of their last change.</summary>
    /// <param name="limit">At most so many; go on from the last one's revision.</param>
    public IReadOnlyList<StoredSource> ChangedSince(long revision, int limit = 500) => database.Read(connection => connection.Query<CurrentRow>(
        $"SELECT {CurrentRow.Columns} FROM source_current WHERE revision > @revision ORDER BY revision LIMIT @limit",
        new { revision, limit }).Select(row => row.ToSource(_bodies)).ToArray());

    /// <summary>Ids of the sources whose effective profile was last changed after the instant.</summary>
    public IReadOnlyList<string> ChangedAfter(DateTimeOffset instant) => database.Read(connection => connection.Query<string>(
        "SELECT source_id FROM source_current WHERE recorded_at > @instant AND withdrawn = 0", new { instant }).ToArray());

    /// <summary>Facts of effective profiles that name <paramref name="subject"/> as owner or body.</summary>
    public IReadOnlyList<StoredFact> FactsAbout(string subject) => database.Read(connection => connection.Query<FactRow>(
        "SELECT * FROM fact_current WHERE subject = @subject ORDER BY source_id, ordinal", new { subject }).Select(row => row.ToFact()).ToArray());

    /// <summary>The facts of a source as they are recorded at each of its revisions, newest first.</summary>
    public IReadOnlyList<StoredFact> FactHistory(string id, FactKind kind) => database.Read(connection => connection.Query<FactRow>(
        "SELECT * FROM fact WHERE source_id = @id AND kind = @kind ORDER BY revision DESC, ordinal",
        new { id, kind = kind.ToString().ToLowerInvariant() }).Select(row => row.ToFact()).ToArray());

    /// <summary>What is loaded, by name.</summary>
    public IReadOnlyList<LoadedDataSet> DataSets() => database.Read(DataSetQuery.Loaded);

    /// <summary>Whether nobody but this data set has ever said anything: then its own file is as good as the store.</summary>
    public bool HoldsOnly(string dataSet) => database.Read(connection => connection.ExecuteScalar<bool>(
        // Two ranges of the index, where <> would read all of it.
        """
        SELECT NOT EXISTS (SELECT 1 FROM source_revision WHERE data_set < @dataSet)
           AND NOT EXISTS (SELECT 1 FROM source_revision WHERE data_set > @dataSet)
        """,
        new { dataSet }));

    /// <summary>Local facts that data sets contradict, oldest first.</summary>
    /// <param name="sourceId">Only those of one source.</param>
    public IReadOnlyList<SourceConflict> Conflicts(string? sourceId = null, ConflictState state = ConflictState.Open) =>
        database.Read(connection => connection.Query<ConflictRow>(
            $"SELECT {ConflictRow.Columns} FROM conflict WHERE state = @state AND (@sourceId IS NULL OR source_id = @sourceId) ORDER BY id",
            new { sourceId, state = state.ToString().ToLowerInvariant() }).Select(row => row.ToConflict()).ToArray());

    /// <summary>Keeps the local fact, or takes what the data set says.</summary>
    /// <returns>The source's revision after it; null where there is no such open conflict.</returns>
    public Task<long?> Decide(long conflictId, bool take, string author, string reason, CancellationToken cancel = default) =>
        writer.Write(connection => new ConflictDecision(connection, _bodies, Log(connection)).Run(conflictId, take, author, reason), cancel);

    private static RevisionRow? Before(SqliteConnection connection, RevisionRow row) => row.PrevRevision is null ? null
        : connection.QuerySingle<RevisionRow>("SELECT * FROM source_revision WHERE revision = @PrevRevision", new { row.PrevRevision });

    private RevisionLog Log(SqliteConnection connection) => new(connection, _bodies, database.Time.GetUtcNow());
}
