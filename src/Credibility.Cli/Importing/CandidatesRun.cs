using Credibility.Imports.TrustTxt;
using Credibility.Storage.Imports;

namespace Credibility.Cli.Importing;

/// <summary>Which candidates to list.</summary>
internal enum CandidateFilter { Open, Accepted, Rejected, All }

/// <summary>Lists candidates, and writes down what is decided about one of them together with what follows from it.</summary>
internal sealed class CandidatesRun(string storePath, Terminal terminal, OutsideWorld outside)
{
    private static readonly HashSet<string> Nobody = [];

    /// <returns>The exit code.</returns>
    public int List(CandidateFilter filter, ImportFormat format)
    {
        var listed = OpenedStore.Use(storePath, outside.Time, store =>
        {
            var known = Known(store.Imports);
            return TrustTxtOnFile.All(store.Imports).Where(stored => Passes(filter, stored.State))
                .Select(stored => new ListedCandidate(stored, TrustTxtOnFile.Claim(stored.Candidate), known.MissingOf(TrustTxtOnFile.Claim(stored.Candidate)))).ToList();
        });
        terminal.Results.Write(format == ImportFormat.Json ? CandidatesText.Json(listed) : CandidatesText.Words(listed, filter));
        return ExitCode.Clean;
    }

    /// <returns>The exit code.</returns>
    public int Decide(long number, CandidateDecision decision, bool dryRun)
    {
        var (stored, changed) = OpenedStore.Use(storePath, outside.Time, store => Decide(store.Imports, number, decision, dryRun));
        var claim = TrustTxtOnFile.Claim(stored.Candidate);
        var effect = decision.State == CandidateState.Accepted ? $"{claim.Controlled} is controlled by {claim.Controller}"
            : changed.Removed > 0 ? $"{claim.Controlled} is no longer controlled by {claim.Controller}" : TrustTxtText.Words(claim);
        terminal.Results.Write(Formats.Text.VisibleText.Of(FormattableString.Invariant(
            $"{(decision.State == CandidateState.Accepted ? "Accepted" : "Rejected")} {number}: {effect}.")) + (dryRun ? "\nNothing was written: this was a dry run.\n" : "\n"));
        return ExitCode.Clean;
    }

    private (StoredCandidate Stored, ImportCounts Counts) Decide(ImportStore store, long number, CandidateDecision decision, bool dryRun)
    {
        var stored = TrustTxtOnFile.All(store).FirstOrDefault(one => one.Id == number)
            ?? throw StoppedException.CouldNotRun(FormattableString.Invariant($"there is no candidate {number}; see credibility import candidates list --state all"));
        if (stored.State == decision.State)
        {
            throw StoppedException.CouldNotRun(FormattableString.Invariant(
                $"candidate {number} is {CandidatesText.Word(stored.State)} already, by {stored.Decision!.By}: {stored.Decision.Reason}"));
        }

        var known = Known(store);
        var onFile = TrustTxtOnFile.Of(store).With(stored with { State = decision.State, Decision = decision, DecidedAt = outside.Time.GetUtcNow() });
        var plan = onFile.Plan(known, Nobody, []);
        if (decision.State == CandidateState.Accepted && WhyNot(plan, known, TrustTxtOnFile.Claim(stored.Candidate)) is { } reason)
        {
            throw StoppedException.CouldNotRun($"nothing was written: {reason}");
        }

        var today = DateOnly.FromDateTime(outside.Time.GetUtcNow().UtcDateTime);
        return (stored, dryRun
            ? new ImportCounts(Written: false, plan.Added.Count, 0, plan.Removed.Count, 0)
            : store.Decide(TrustTxtRun.Manifest(plan, today, outside.Time), stored, decision, [.. plan.Edges.Select(edge => edge.Profile)]).GetAwaiter().GetResult());
    }

    /// <summary>Why the claim cannot be taken over; null where it can.</summary>
    private static string? WhyNot(ControlPlan plan, KnownSites known, ControlCandidate claim) =>
        known.MissingOf(claim) is { Count: > 0 } missing ? $"no profile lists {string.Join(" or ", missing)}; add it to a profile's domains first"
        : plan.Conflicts.FirstOrDefault(one => one.Controller == claim.Controller && one.Controlled == claim.Controlled) is { } conflict ? conflict.Reason
        : plan.Edges.Any(edge => known.Joins(edge, claim)) ? null
        : "the profiles say so already";

    private KnownSites Known(ImportStore store) => new(store.Without(TrustTxtRun.DataSet), DateOnly.FromDateTime(outside.Time.GetUtcNow().UtcDateTime));

    private static bool Passes(CandidateFilter filter, CandidateState state) => filter switch
    {
        CandidateFilter.Open => state == CandidateState.Open,
        CandidateFilter.Accepted => state == CandidateState.Accepted,
        CandidateFilter.Rejected => state == CandidateState.Refused,
        _ => true,
    };
}
