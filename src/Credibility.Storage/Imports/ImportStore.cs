using System.Text.Json.Nodes;
using Credibility.Sources;
using Credibility.Storage.Auditing;
using Credibility.Storage.Layers;
using Credibility.Storage.Sources;
using Credibility.Storage.Sqlite;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Credibility.Storage.Imports;

/// <summary>
/// Imports that add facts to profiles, or list addresses: each is one transaction, all of it or nothing, and one that finds what is
/// there writes nothing. Every member may throw <see cref="StorageException"/>.
/// </summary>
public sealed class ImportStore(SqliteDatabase database, StoreWriter writer, ProfileCodec codec)
{
    private readonly ProfileBodies _bodies = new(codec);

    /// <summary>What is loaded under this name; null where nothing is.</summary>
    public LoadedDataSet? Loaded(string dataSet) => database.Read(connection => Last(connection, dataSet));

    /// <summary>What the data set adds to profiles: id and the facts added, with a stand-in for name and kind.</summary>
    public IReadOnlyList<SourceProfile> Added(string dataSet) => database.Read(connection => connection.Query<RevisionRow>(
        "SELECT * FROM source_layer WHERE data_set = @dataSet AND withdrawn = 0 ORDER BY source_id", new { dataSet })
        .Select(row => _bodies.Addition(row.SourceId, ProfileBodies.Parse(row.Body))).ToArray());

    /// <summary>Effective profiles as they would be without this data set, from one commit.</summary>
    public IReadOnlyList<SourceProfile> Without(string dataSet) => database.ReadSnapshot(connection =>
    {
        var own = connection.Query<string>("SELECT DISTINCT source_id FROM source_revision WHERE data_set = @dataSet", new { dataSet }).ToHashSet(StringComparer.Ordinal);
        var profiles = new List<SourceProfile>();
        foreach (var row in connection.Query<CurrentRow>($"SELECT {CurrentRow.Columns} FROM source_current WHERE withdrawn = 0 ORDER BY source_id"))
        {
            if (!own.Contains(row.SourceId))
            {
                profiles.Add(row.ToSource(_bodies).Profile);
                continue;
            }

            var (body, withdrawn) = LayerMerge.Effective([.. LayerQuery.Of(connection, row.SourceId).Where(layer => layer.Name != dataSet)]);
            if (!withdrawn)
            {
                profiles.Add(_bodies.Profile(row.SourceId, body));
            }
        }

        return profiles;
    });

    /// <summary>Candidates of a data set in the order they came.</summary>
    public IReadOnlyList<StoredCandidate> Candidates(string dataSet, CandidateState state = CandidateState.Open) => database.Read(connection =>
        connection.Query<CandidateRow>(
            $"SELECT {CandidateRow.Columns} FROM import_candidate WHERE data_set = @dataSet AND state = @state ORDER BY id",
            new { dataSet, state = Word(state) }).Select(row => row.ToCandidate()).ToArray());

    /// <summary>How many candidates each data set has that has any.</summary>
    public IReadOnlyList<CandidateCounts> CandidateCounts() => database.Read(connection => connection.Query<CountsRow>(
        """
        SELECT data_set, sum(state = 'open') AS open, sum(state = 'accepted') AS accepted, sum(state = 'refused') AS refused,
               max(coalesce(decided_at, recorded_at)) AS changed_at
        FROM import_candidate GROUP BY data_set ORDER BY data_set
        """).Select(row => row.ToCounts()).ToArray());

    /// <summary>
    /// Writes down what somebody has decided about a candidate, with the facts that the data set adds to profiles from then on, in one
    /// transaction. A decision about a decided one takes the place of the first.
    /// </summary>
    /// <param name="additions">What the data set adds to profiles from then on, as an import would give it.</param>
    /// <exception cref="ImportRefusedException">There is no such candidate any more.</exception>
    public Task<ImportCounts> Decide(
        ImportManifest manifest, StoredCandidate candidate, CandidateDecision decision, IReadOnlyList<SourceProfile> additions, CancellationToken cancel = default)
    {
        var bodies = additions.ToDictionary(profile => profile.Id, _bodies.Facts, StringComparer.Ordinal);
        return writer.Write(connection => Decide(connection, manifest, candidate, decision, bodies), cancel);
    }

    private ImportCounts Decide(
        SqliteConnection connection, ImportManifest manifest, StoredCandidate candidate, CandidateDecision decision, Dictionary<string, JsonObject> bodies)
    {
        var log = new RevisionLog(connection, _bodies, database.Time.GetUtcNow());
        var moved = connection.Execute(
            """
            UPDATE import_candidate SET state = @state, decided_at = @now, decided_by = @By, reason = @Reason
            WHERE id = @Id AND data_set = @DataSet AND state = @before
            """,
            new { state = Word(decision.State), now = log.Now, decision.By, decision.Reason, candidate.Id, candidate.DataSet, before = Word(candidate.State) });
        if (moved == 0)
        {
            throw new ImportRefusedException(FormattableString.Invariant($"candidate {candidate.Id} is no longer as it was read; list the candidates again"));
        }

        AuditWriting.Append(connection, log.Now, decision.By, "candidate." + Word(decision.State), manifest.DataSet.Name, $"{candidate.Candidate}: {decision.Reason}");
        // An editor has looked: a load that takes one edge of one away is no broken source.
        Admit(connection, manifest, bodies.Count, acceptShrink: true);
        var before = LastLoad(connection, manifest.DataSet.Name);
        var counts = new DataSetLoad(connection, manifest.DataSet, log).Run(bodies);
        var load = LastLoad(connection, manifest.DataSet.Name);
        if (load != before)
        {
            var open = connection.ExecuteScalar<int>("SELECT count(*) FROM import_candidate WHERE data_set = @Name AND state = 'open'", new { manifest.DataSet.Name });
            Record(connection, manifest, load, bodies.Count, open, log.Now, database.Who());
        }

        return new ImportCounts(Written: true, counts.Added, counts.Changed, counts.Withdrawn, counts.Conflicts);
    }

    private static string Word(CandidateState state) => state.ToString().ToLowerInvariant();

    /// <summary>Addresses that data sets list now, by host.</summary>
    public IReadOnlyList<StoredFlag> Flags() => database.Read(connection => connection.Query<FlagRow>(
        """
        SELECT f.data_set, f.host, f.version, f.date, f.criterion, f.report_url, f.withdrawn, d.url AS list_url
        FROM flagged_address AS f JOIN data_set AS d ON d.load = f.load
        WHERE f.withdrawn = 0 ORDER BY f.host, f.data_set
        """).Select(row => row.ToFlag()).ToArray());

    /// <summary>The last load that listed an address; 0 where there was none.</summary>
    public long LastFlagLoad() => database.Read(connection => connection.ExecuteScalar<long>("SELECT coalesce(max(load), 0) FROM flagged_address"));

    /// <summary>Makes <paramref name="additions"/> what the data set adds to profiles, and its candidates the open ones.</summary>
    /// <param name="additions">Only what each adds counts; their names and kinds are left as the profiles have them.</param>
    /// <param name="heard">Whose candidates are known anew; those of others stand.</param>
    /// <exception cref="ImportRefusedException">Too many rows, or too few.</exception>
    /// <exception cref="FormatException">A profile to add to is not there.</exception>
    public Task<ImportCounts> LoadFacts(
        ImportManifest manifest, IReadOnlyList<SourceProfile> additions, IReadOnlyCollection<ImportCandidate> candidates, IReadOnlySet<string> heard,
        bool acceptShrink = false, CancellationToken cancel = default)
    {
        var bodies = additions.ToDictionary(profile => profile.Id, _bodies.Facts, StringComparer.Ordinal);
        return writer.Write(connection => LoadFacts(connection, manifest, bodies, candidates, heard, acceptShrink), cancel);
    }

    /// <summary>Makes <paramref name="flags"/> what the data set lists.</summary>
    /// <param name="criterion">What it says it lists.</param>
    /// <exception cref="ImportRefusedException">Too many rows, or too few.</exception>
    /// <exception cref="ArgumentException">A host stands there twice, or the name belongs to another layer.</exception>
    public Task<ImportCounts> LoadFlags(
        ImportManifest manifest, string criterion, IReadOnlyList<ListedHost> flags, bool acceptShrink = false, CancellationToken cancel = default)
    {
        var byHost = flags.ToDictionary(flag => flag.Host, StringComparer.Ordinal);
        return writer.Write(connection => LoadFlags(connection, manifest, criterion, byHost, acceptShrink), cancel);
    }

    private ImportCounts LoadFacts(
        SqliteConnection connection, ImportManifest manifest, Dictionary<string, JsonObject> bodies, IReadOnlyCollection<ImportCandidate> candidates,
        IReadOnlySet<string> heard, bool acceptShrink)
    {
        var log = new RevisionLog(connection, _bodies, database.Time.GetUtcNow());
        Admit(connection, manifest, bodies.Count, acceptShrink);
        var before = LastLoad(connection, manifest.DataSet.Name);
        var counts = new DataSetLoad(connection, manifest.DataSet, log).Run(bodies);
        var load = LastLoad(connection, manifest.DataSet.Name);
        var moved = new CandidateLoad(connection, manifest.DataSet.Name, log.Now, database.Who()).Run(candidates, heard);
        var written = load != before || moved > 0;
        if (written)
        {
            Record(connection, manifest, load, bodies.Count, candidates.Count, log.Now, database.Who());
        }

        return new ImportCounts(written, counts.Added, counts.Changed, counts.Withdrawn, counts.Conflicts);
    }

    private ImportCounts LoadFlags(
        SqliteConnection connection, ImportManifest manifest, string criterion, Dictionary<string, ListedHost> flags, bool acceptShrink)
    {
        var log = new RevisionLog(connection, _bodies, database.Time.GetUtcNow());
        if (connection.ExecuteScalar<bool>("SELECT EXISTS (SELECT 1 FROM rating WHERE data_set = @Name)", new { manifest.DataSet.Name }))
        {
            throw new ArgumentException($"The data set '{manifest.DataSet.Name}' holds ratings; give this one another name");
        }

        Admit(connection, manifest, flags.Count, acceptShrink);
        var entry = new LoadEntry(connection, manifest.DataSet, log.Now);
        if (entry.IsLoaded())
        {
            return new ImportCounts(Written: false, 0, 0, 0, 0);
        }

        var load = entry.Insert(flags.Count);
        var counts = new FlagLoad(connection, manifest.DataSet, criterion).Run(load, flags);
        Record(connection, manifest, load, flags.Count, 0, log.Now, database.Who());
        // What reports say changes with it, and every report names the version it was made from.
        log.Publish(manifest.DataSet.AsOf);
        return counts;
    }

    internal static void Admit(SqliteConnection connection, ImportManifest manifest, int rows, bool acceptShrink)
    {
        if (manifest.Bounds.Refusal(manifest.DataSet.Name, rows, Last(connection, manifest.DataSet.Name)?.Rows, acceptShrink) is { } reason)
        {
            throw new ImportRefusedException(reason);
        }
    }

    private static LoadedDataSet? Last(SqliteConnection connection, string dataSet) =>
        DataSetQuery.Loaded(connection).FirstOrDefault(loaded => loaded.Manifest.Name == dataSet);

    private static long LastLoad(SqliteConnection connection, string dataSet) =>
        connection.ExecuteScalar<long>("SELECT coalesce(max(load), 0) FROM data_set WHERE name = @dataSet", new { dataSet });

    internal static void Record(SqliteConnection connection, ImportManifest manifest, long load, int rows, int candidates, DateTimeOffset now, string who)
    {
        connection.Execute(
            """
            INSERT INTO import_run (load, publisher, rows, least_rows, most_rows, candidates, recorded_at)
            VALUES (@load, @Publisher, @rows, @Least, @Most, @candidates, @now)
            """,
            new { load, manifest.Publisher, rows, manifest.Bounds.Least, manifest.Bounds.Most, candidates, now });
        AuditWriting.Append(connection, now, who, "dataset.loaded", manifest.DataSet.Name, LoadEntry.Words(manifest.DataSet, rows));
    }
}
