using Credibility.Imports.TrustTxt;

namespace Credibility.Cli.Importing;

/// <summary>What an import of trust.txt files found and did; the text and the JSON show the same.</summary>
/// <param name="OnFile">What earlier imports and editors have left.</param>
/// <param name="Written">Whether the store has changed.</param>
/// <param name="LocalConflicts">Local edits of owners that now differ from what the import says.</param>
internal sealed record TrustTxtResult(IReadOnlyList<TrustTxtAnswer> Answers, ControlPlan Plan, TrustTxtOnFile OnFile, bool DryRun, bool Written, int LocalConflicts)
{
    public int Count(TrustTxtState state) => Answers.Count(answer => answer.State == state);

    /// <summary>Claims that nobody has decided about; one that was rejected counts again once both sites make it.</summary>
    public IEnumerable<ControlCandidate> Open => Plan.Candidates.Where(one => !OnFile.IsDecided(one));

    /// <summary>Claims that an editor has rejected and that are still made.</summary>
    public int Rejected => Plan.Candidates.Count(OnFile.IsRejected);

    public IEnumerable<TrustTxtAnswer> Failures => Answers.Where(answer => answer.State == TrustTxtState.Failed);

    public IEnumerable<(string Domain, RefusedLine Line)> RefusedLines =>
        Answers.SelectMany(answer => (answer.File?.Content.Refused ?? []).Select(line => (answer.Domain, line)));
}
