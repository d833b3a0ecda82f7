using Dapper;
using Microsoft.Data.Sqlite;

namespace Credibility.Storage.Imports;

/// <summary>Brings the candidates of a data set up to date, within one transaction. What somebody has decided stays decided.</summary>
internal sealed class CandidateLoad(SqliteConnection connection, string dataSet, DateTimeOffset now)
{
    /// <param name="heard">Who could have been heard this time; open candidates of others stand.</param>
    /// <returns>How many came, went or changed.</returns>
    public int Run(IReadOnlyCollection<ImportCandidate> candidates, IReadOnlySet<string> heard)
    {
        var before = connection.Query<CandidateRow>($"SELECT {CandidateRow.Columns} FROM import_candidate WHERE data_set = @dataSet", new { dataSet })
            .Select(row => row.ToCandidate()).ToDictionary(stored => Key(stored.Candidate));
        var changed = 0;
        foreach (var candidate in candidates)
        {
            // The day alone is no change: a run that finds the same writes nothing.
            if (!before.TryGetValue(Key(candidate), out var stored) || stored.Candidate with { SeenOn = candidate.SeenOn } != candidate)
            {
                Upsert(candidate);
                changed++;
            }
        }

        var said = candidates.Select(Key).ToHashSet();
        var gone = before.Values.Where(stored => stored.State == CandidateState.Open && heard.Contains(stored.Candidate.Subject) && !said.Contains(Key(stored.Candidate))).ToList();
        connection.Execute("DELETE FROM import_candidate WHERE id = @Id", gone.Select(stored => new { stored.Id }));
        return changed + gone.Count;
    }

    private void Upsert(ImportCandidate candidate) => connection.Execute(
        """
        INSERT INTO import_candidate (data_set, subject, relation, object, agreed, evidence_url, seen_on, state, recorded_at)
        VALUES (@dataSet, @Subject, @Relation, @Named, @Agreed, @EvidenceUrl, @SeenOn, 'open', @now)
        ON CONFLICT (data_set, subject, relation, object) DO UPDATE SET
            agreed = excluded.agreed, evidence_url = excluded.evidence_url, seen_on = excluded.seen_on
        """,
        new { dataSet, candidate.Subject, candidate.Relation, candidate.Named, candidate.Agreed, candidate.EvidenceUrl, candidate.SeenOn, now });

    private static (string, string, string) Key(ImportCandidate candidate) => (candidate.Subject, candidate.Relation, candidate.Named);
}
