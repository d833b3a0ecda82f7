using Credibility.Storage.Auditing;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Credibility.Storage.Imports;

/// <summary>
/// Brings the candidates of a data set up to date, within one transaction. What somebody has decided stays decided: an accepted claim
/// for as long as it is made, a refused one for good, unless the other side comes to say the same.
/// </summary>
internal sealed class CandidateLoad(SqliteConnection connection, string dataSet, DateTimeOffset now, string who)
{
    /// <param name="heard">Who could have been heard this time; candidates of others stand.</param>
    /// <returns>How many came, went or changed.</returns>
    public int Run(IReadOnlyCollection<ImportCandidate> candidates, IReadOnlySet<string> heard)
    {
        var before = connection.Query<CandidateRow>($"SELECT {CandidateRow.Columns} FROM import_candidate WHERE data_set = @dataSet", new { dataSet })
            .Select(row => row.ToCandidate()).ToDictionary(stored => Key(stored.Candidate));
        var changed = 0;
        foreach (var candidate in candidates)
        {
            var stored = before.GetValueOrDefault(Key(candidate));
            if (stored is { State: CandidateState.Refused, Candidate.Agreed: false } && candidate.Agreed)
            {
                Reopen(stored);
            }

            // The day alone is no change: a run that finds the same writes nothing.
            if (stored is null || stored.Candidate with { SeenOn = candidate.SeenOn } != candidate)
            {
                Upsert(candidate);
                changed++;
            }
        }

        var said = candidates.Select(Key).ToHashSet();
        var gone = before.Values.Where(stored => stored.State != CandidateState.Refused && heard.Contains(stored.Candidate.Subject) && !said.Contains(Key(stored.Candidate))).ToList();
        connection.Execute("DELETE FROM import_candidate WHERE id = @Id", gone.Select(stored => new { stored.Id }));
        foreach (var lapsed in gone.Where(stored => stored.State == CandidateState.Accepted))
        {
            AuditWriting.Append(connection, now, who, "candidate.lapsed", dataSet, $"{lapsed.Candidate}: it is no longer said, or both say it");
        }

        return changed + gone.Count;
    }

    private void Reopen(StoredCandidate stored)
    {
        connection.Execute("UPDATE import_candidate SET state = 'open', decided_at = NULL, decided_by = NULL, reason = NULL WHERE id = @Id", new { stored.Id });
        AuditWriting.Append(connection, now, who, "candidate.reopened", dataSet, $"{stored.Candidate}: the other side now says so too");
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
