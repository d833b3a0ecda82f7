using System.Globalization;
using Credibility.Imports.TrustTxt;
using Credibility.Storage.Imports;
using Credibility.Storage.Layers;
using Credibility.Storage.Sources;

namespace Credibility.Cli.Importing;

/// <summary>Reads what is known, asks the sites, decides, and writes: in this order, and only the last step writes.</summary>
/// <param name="journalFile">Where answers are kept until they are written; null for nowhere.</param>
internal sealed class TrustTxtRun(ImportSettings settings, Terminal terminal, OutsideWorld outside, string? journalFile = null)
{
    public const string DataSet = "trust-txt";

    /// <summary>None is normal: agreement is rare. As many as there are profiles would be a mistake.</summary>
    private static readonly RowBounds Bounds = new(Least: 0, Most: 100_000);

    /// <param name="domains">Hosts to ask; null for those of the profiles.</param>
    /// <returns>The exit code.</returns>
    public int Run(IReadOnlyList<string>? domains)
    {
        var result = OpenedStore.Use(settings.Store, outside.Time, store => Import(store.Imports, domains));
        terminal.Results.Write(settings.Format == ImportFormat.Json ? TrustTxtJson.Write(result) : TrustTxtText.Write(result));
        if (result.Answers.All(answer => answer.State == TrustTxtState.Failed))
        {
            terminal.Say(string.Create(CultureInfo.InvariantCulture, $"none of {result.Answers.Count} sites could be asked; nothing was written"));
            return ExitCode.CouldNotRun;
        }

        return ExitCode.Clean;
    }

    private TrustTxtResult Import(ImportStore store, IReadOnlyList<string>? domains)
    {
        var today = DateOnly.FromDateTime(outside.Time.GetUtcNow().UtcDateTime);
        var known = new KnownSites(store.Without(DataSet), today);
        var asked = domains ?? known.Domains;
        if (asked.Count == 0)
        {
            throw StoppedException.CouldNotRun($"the store {settings.Store} holds no profile with a domain; name hosts with --domains");
        }

        var onFile = TrustTxtOnFile.Of(store);
        using var journal = journalFile is null ? null : AnswerJournal.Open(journalFile, outside.Time);
        var answers = Ask(asked, journal);
        var heard = answers.Where(answer => answer.State != TrustTxtState.Failed).Select(answer => answer.Domain).ToHashSet(StringComparer.Ordinal);
        var plan = onFile.Plan(known, heard, [.. answers.Select(answer => answer.File).OfType<TrustTxtFile>()]);
        if (heard.Count == 0)
        {
            return new TrustTxtResult(answers, plan, onFile, settings.DryRun, Written: false, 0);
        }

        var result = Write(store, plan, onFile, answers, heard, today);
        if (!settings.DryRun)
        {
            journal?.Remove();
        }

        return result;
    }

    private TrustTxtResult Write(ImportStore store, ControlPlan plan, TrustTxtOnFile onFile, IReadOnlyList<TrustTxtAnswer> answers, HashSet<string> heard, DateOnly today)
    {
        if (Bounds.Refusal(DataSet, plan.Edges.Count, store.Loaded(DataSet)?.Rows, settings.AcceptShrink) is { } refusal)
        {
            throw new ImportRefusedException($"{refusal}; look at it with --dry-run, and load it with --accept-shrink");
        }

        if (settings.DryRun)
        {
            return new TrustTxtResult(answers, plan, onFile, DryRun: true, Written: false, 0);
        }

        var candidates = plan.Candidates.Select(TrustTxtOnFile.Stored).ToList();
        var counts = store.LoadFacts(Manifest(plan, today), [.. plan.Edges.Select(edge => edge.Profile)], candidates, heard, settings.AcceptShrink).GetAwaiter().GetResult();
        return new TrustTxtResult(answers, plan, onFile, DryRun: false, counts.Written, counts.Conflicts);
    }

    private IReadOnlyList<TrustTxtAnswer> Ask(IReadOnlyList<string> domains, AnswerJournal? journal)
    {
        using var fetcher = outside.TrustTxt();
        var kept = journal?.Answers ?? new Dictionary<string, TrustTxtAnswer>();
        var done = domains.Count(kept.ContainsKey);
        var answers = fetcher.AskAll([.. domains.Where(domain => !kept.ContainsKey(domain))], answer =>
        {
            journal?.Keep(answer);
            terminal.Progress(string.Create(CultureInfo.InvariantCulture, $"{Interlocked.Increment(ref done)} of {domains.Count} sites asked"));
        }).GetAwaiter().GetResult().ToDictionary(answer => answer.Domain, StringComparer.Ordinal);
        terminal.Progress("");
        return [.. domains.Select(domain => kept.GetValueOrDefault(domain) ?? answers[domain])];
    }

    private ImportManifest Manifest(ControlPlan plan, DateOnly today) => Manifest(plan, today, outside.Time);

    /// <summary>What the data set says of itself with these edges.</summary>
    public static ImportManifest Manifest(ControlPlan plan, DateOnly today, TimeProvider time) => new(
        new DataSetManifest(
            DataSet, Layer.Import, today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), plan.Sha256(), "none stated; facts only",
            "https://journallist.net/reference-document-for-trust-txt-specifications", today, time.GetUtcNow()),
        "the sites themselves", Bounds);
}
