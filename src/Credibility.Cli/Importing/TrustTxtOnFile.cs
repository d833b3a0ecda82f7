using Credibility.Imports.TrustTxt;
using Credibility.Storage.Imports;

namespace Credibility.Cli.Importing;

/// <summary>What earlier imports have found, and editors decided, about trust.txt files.</summary>
internal sealed class TrustTxtOnFile
{
    private readonly IReadOnlyList<ControlEdge> _before;
    private readonly Dictionary<ImportCandidate, StoredCandidate> _candidates;

    private TrustTxtOnFile(IReadOnlyList<ControlEdge> before, IEnumerable<StoredCandidate> candidates) =>
        (_before, _candidates) = (before, candidates.ToDictionary(stored => Key(stored.Candidate)));

    public static TrustTxtOnFile Of(ImportStore store) => new(
        [.. store.Added(TrustTxtRun.DataSet).SelectMany(added => added.Owners.Select(stake => new ControlEdge(added.Id, stake.Owner!, added)))],
        All(store));

    /// <summary>Every candidate of the data set, in the order they came.</summary>
    public static IEnumerable<StoredCandidate> All(ImportStore store) =>
        Enum.GetValues<CandidateState>().SelectMany(state => store.Candidates(TrustTxtRun.DataSet, state)).OrderBy(stored => stored.Id);

    /// <summary>The same with another decision about one of them.</summary>
    public TrustTxtOnFile With(StoredCandidate decided) =>
        new(_before, [.. _candidates.Values.Where(stored => stored.Id != decided.Id), decided]);

    /// <summary>What an import would make of these files; of none, what holds now.</summary>
    public ControlPlan Plan(KnownSites known, IReadOnlySet<string> heard, IReadOnlyList<TrustTxtFile> files) =>
        new ControlReconciliation(known, heard, _before, [.. _candidates.Values.Where(stored => stored.State == CandidateState.Accepted).Select(Accepted)])
            .Run(files, [.. _candidates.Values.Select(stored => Claim(stored.Candidate))]);

    public bool IsRejected(ControlCandidate claim) => Find(claim) is { State: CandidateState.Refused } stored && (stored.Candidate.Agreed || !claim.Agreed);

    public bool IsDecided(ControlCandidate claim) => IsRejected(claim) || Find(claim) is { State: CandidateState.Accepted };

    public static ImportCandidate Stored(ControlCandidate one) =>
        new(one.Subject, TrustTxtJson.Word(one.Relation), one.Named, one.Agreed, one.EvidenceUrl, one.SeenOn);

    public static ControlCandidate Claim(ImportCandidate stored) => new(
        stored.Subject, Enum.Parse<TrustTxtVariable>(stored.Relation, ignoreCase: true), stored.Named, stored.Agreed, stored.EvidenceUrl, stored.SeenOn);

    private static AcceptedClaim Accepted(StoredCandidate stored) =>
        new(Claim(stored.Candidate), DateOnly.FromDateTime(stored.DecidedAt!.Value.UtcDateTime), stored.Decision!.Reason);

    private StoredCandidate? Find(ControlCandidate claim) => _candidates.GetValueOrDefault(Key(Stored(claim)));

    /// <summary>Who says what of whom, whatever the file and the day.</summary>
    private static ImportCandidate Key(ImportCandidate one) => one with { Agreed = false, EvidenceUrl = "", SeenOn = default };
}
