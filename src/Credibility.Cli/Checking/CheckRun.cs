using Credibility.Drafts;
using Credibility.Formats.Json;
using Credibility.Formats.Prose;
using Credibility.Policies;

namespace Credibility.Cli.Checking;

/// <summary>One run of <c>check</c>: reads all, writes all, and answers with the highest exit code.</summary>
internal sealed class CheckRun(CheckSettings settings, Terminal terminal)
{
    public int Run()
    {
        var files = DraftFiles.Find(settings.Paths);
        ReportFiles.Refuse(settings.Files, files);
        var data = ShippedData.Load(settings.Catalog);
        var policy = settings.Policy is not { } given ? null : PolicyFile.IsPath(given) ? PolicyFile.Read(given, data, terminal) : data.Policy(given);
        List<CheckedDraft> drafts = [.. files.Select(file => Check(file, data, policy))];
        Tell(drafts);
        var writer = new ReportsWriter(drafts, settings, single: DraftFiles.IsOne(settings.Paths));
        var written = ReportFiles.Write(settings.Files, writer, terminal);
        terminal.Results.Write(writer.Write(settings.Format, terminal.Look));
        return Math.Max(drafts.Max(draft => draft.ExitCode), written);
    }

    /// <param name="policy">The policy of the command line, or null where each draft's own counts.</param>
    private CheckedDraft Check(DraftFile file, ShippedData data, Policy? policy)
    {
        var (bytes, fault) = DraftBytes.Read(file);
        if (bytes is null)
        {
            return CheckedDraft.Refused(file.Name, PlacedProblem.OfWhole(fault!));
        }

        var format = FormatOf(file, bytes);
        var reading = format is { } text ? TextDraft.Read(bytes, text, DraftLimits.Default) : DraftReader.Read(bytes, DraftLimits.Default);
        if (reading.Draft is not { } draft)
        {
            return CheckedDraft.Refused(file.Name, format is null ? Placed(reading.Problems, bytes) : [.. reading.Problems.Select(problem => PlacedProblem.OfWhole(problem.Message))]);
        }

        var id = reading.PolicyId ?? data.DefaultPolicy.Id;
        if (policy is null && !data.Data.Policies.TryGetValue(id, out policy))
        {
            var problem = new DraftProblem(ProblemSlug.ValidationFailed, "/policy", $"There is no policy '{id}'; there are: {data.PolicyIds}.", false);
            return CheckedDraft.Refused(file.Name, Placed([problem], bytes));
        }

        return new CheckedDraft(file.Name, data.Audit.Run(draft, data.Catalog, policy, settings.AuditDate), policy, settings.FailLevel ?? policy.FailLevel, []);
    }

    /// <summary>Null for a request. Standard input says by its first letter which it is.</summary>
    private static TextFormat? FormatOf(DraftFile file, byte[] bytes) =>
        file.Path is not { } path ? TextDraft.IsRequest(bytes) ? null : TextFormat.Plain
        : TextDraft.Formats.TryGetValue(Path.GetExtension(path), out var format) ? format : null;

    private static IReadOnlyList<PlacedProblem> Placed(IReadOnlyList<DraftProblem> problems, byte[] bytes) =>
        [.. problems.Zip(JsonPlaces.Of(problems, bytes), (problem, place) => new PlacedProblem(problem.At, place, problem.Message))];

    private void Tell(List<CheckedDraft> drafts)
    {
        foreach (var draft in drafts)
        {
            foreach (var problem in draft.Problems)
            {
                terminal.SayAt(draft.Name, problem.Place.Line, problem.Place.Column, problem.Words);
            }

            if (draft.Failing > 0)
            {
                terminal.Say(FormattableString.Invariant(
                    $"{draft.Name}: {draft.Failing} {(draft.Failing == 1 ? "finding" : "findings")} at or above the fail level {LevelWord(draft.FailLevel)}"));
            }
        }
    }

    private static string LevelWord(FindingLevel level) => level.ToString().ToLowerInvariant();
}
