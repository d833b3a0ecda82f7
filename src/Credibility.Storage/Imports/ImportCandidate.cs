namespace Credibility.Storage.Imports;

/// <summary>A claim that is no fact yet.</summary>
/// <param name="Subject">Who says it.</param>
/// <param name="Relation">What is said, in the words of the data set, such as <c>control</c>.</param>
/// <param name="Named">About whom.</param>
/// <param name="Agreed">True where the other side says the same and only a profile is missing.</param>
public sealed record ImportCandidate(string Subject, string Relation, string Named, bool Agreed, string EvidenceUrl, DateOnly SeenOn)
{
    /// <summary>What is said, as the file says it.</summary>
    public override string ToString() => $"{Subject}: {Relation}={Named}";
}

/// <summary>What became of a candidate.</summary>
public enum CandidateState { Open, Accepted, Refused }

/// <summary>What somebody has decided about a candidate, and why.</summary>
/// <param name="By">Who decided, as they name themselves.</param>
public sealed record CandidateDecision(CandidateState State, string By, string Reason);

/// <summary>A candidate as it is stored.</summary>
/// <param name="Decision">Null while it is open.</param>
/// <param name="DecidedAt">Null while it is open.</param>
public sealed record StoredCandidate(long Id, string DataSet, ImportCandidate Candidate, CandidateState State, CandidateDecision? Decision, DateTimeOffset? DecidedAt);

/// <summary>How many candidates a data set has in each state.</summary>
/// <param name="ChangedAt">When the last of them came or was decided about.</param>
public sealed record CandidateCounts(string DataSet, long Open, long Accepted, long Refused, DateTimeOffset ChangedAt);

/// <summary>A row of counts, as Dapper fills it.</summary>
internal sealed record CountsRow
{
    public string DataSet { get; init; } = "";

    public long Open { get; init; }

    public long Accepted { get; init; }

    public long Refused { get; init; }

    public DateTimeOffset ChangedAt { get; init; }

    public CandidateCounts ToCounts() => new(DataSet, Open, Accepted, Refused, ChangedAt);
}

/// <summary>A row of <c>import_candidate</c>, as Dapper fills it.</summary>
internal sealed record CandidateRow
{
    public const string Columns = "id, data_set, subject, relation, object AS named, agreed, evidence_url, seen_on, state, decided_at, decided_by, reason";

    public long Id { get; init; }

    public string DataSet { get; init; } = "";

    public string Subject { get; init; } = "";

    public string Relation { get; init; } = "";

    public string Named { get; init; } = "";

    public bool Agreed { get; init; }

    public string EvidenceUrl { get; init; } = "";

    public DateOnly SeenOn { get; init; }

    public string State { get; init; } = "";

    public DateTimeOffset? DecidedAt { get; init; }

    public string? DecidedBy { get; init; }

    public string? Reason { get; init; }

    public StoredCandidate ToCandidate()
    {
        var state = Enum.Parse<CandidateState>(State, ignoreCase: true);
        return new(
            Id, DataSet, new ImportCandidate(Subject, Relation, Named, Agreed, EvidenceUrl, SeenOn), state,
            state == CandidateState.Open ? null : new CandidateDecision(state, DecidedBy ?? "", Reason ?? ""), DecidedAt);
    }
}
