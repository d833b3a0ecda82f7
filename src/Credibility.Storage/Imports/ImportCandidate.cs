namespace Credibility.Storage.Imports;

/// <summary>A claim that is no fact yet.</summary>
/// <param name="Subject">Who says it.</param>
/// <param name="Relation">What is said, in the words of the data set, such as <c>control</c>.</param>
/// <param name="Named">About whom.</param>
/// <param name="Agreed">True where the other side says the same and only a profile is missing.</param>
public sealed record ImportCandidate(string Subject, string Relation, string Named, bool Agreed, string EvidenceUrl, DateOnly SeenOn);

/// <summary>What became of a candidate.</summary>
public enum CandidateState { Open, Accepted, Refused }

/// <summary>A candidate as it is stored.</summary>
public sealed record StoredCandidate(long Id, string DataSet, ImportCandidate Candidate, CandidateState State);

/// <summary>A row of <c>import_candidate</c>, as Dapper fills it.</summary>
internal sealed record CandidateRow
{
    public const string Columns = "id, data_set, subject, relation, object AS named, agreed, evidence_url, seen_on, state";

    public long Id { get; init; }

    public string DataSet { get; init; } = "";

    public string Subject { get; init; } = "";

    public string Relation { get; init; } = "";

    public string Named { get; init; } = "";

    public bool Agreed { get; init; }

    public string EvidenceUrl { get; init; } = "";

    public DateOnly SeenOn { get; init; }

    public string State { get; init; } = "";

    public StoredCandidate ToCandidate() => new(
        Id, DataSet, new ImportCandidate(Subject, Relation, Named, Agreed, EvidenceUrl, SeenOn), Enum.Parse<CandidateState>(State, ignoreCase: true));
}
