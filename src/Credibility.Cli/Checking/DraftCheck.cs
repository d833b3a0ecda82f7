using Credibility.Cli.Changes;
using Credibility.Formats.Checks;
using Credibility.Formats.Files;
using Credibility.Formats.Json;
using Credibility.Policies;

namespace Credibility.Cli.Checking;

/// <summary>Checks one draft: reads its file, audits it, and puts what was found where it stands. Many may run at once.</summary>
/// <param name="policy">The policy of the command line, or null where each draft's own counts.</param>
/// <param name="review">Null where no change is under review.</param>
internal sealed class DraftCheck(CheckSettings settings, ShippedData data, Policy? policy, DiffReview? review)
{
    public CheckedFile Run(DraftFile file)
    {
        var (bytes, fault) = DraftBytes.Read(file);
        if (bytes is null)
        {
            return Refused(file, null, new FileProblem("", TextPlace.Start, fault!));
        }

        var format = FormatOf(file, bytes);
        var reading = DraftFileReader.Read(bytes, format, DraftLimits.Default);
        if (reading is not { Draft: { } draft, Places: { } places })
        {
            return Refused(file, reading.Places?.File, [.. reading.Problems]);
        }

        var id = reading.PolicyId ?? data.DefaultPolicy.Id;
        if ((policy ?? data.Data.Policies.GetValueOrDefault(id)) is not { } judging)
        {
            return Refused(file, places.File, new FileProblem("/policy", JsonPlaces.Of("/policy", bytes), $"There is no policy '{id}'; there are: {data.PolicyIds}."));
        }

        judging = settings.MinConfidence is { } confidence ? judging with { MinConfidence = confidence } : judging;
        var report = data.Audit.Run(draft, data.Catalog, judging, settings.AuditDate);
        var failLevel = settings.FailLevel ?? judging.FailLevel;
        var findings = LocatedFindings.Of(report, places, judging, failLevel);
        var whole = new CheckedFile(file.Name, places.File, report, judging, failLevel, [.. findings.Select(finding => finding with { IsShown = finding.Finding.Level >= settings.MinLevel })], []);
        return review?.Of(whole, Path.GetFullPath(file.Path!), isOnDisk: true, format, places) ?? whole;
    }

    private static DraftFileFormat FormatOf(DraftFile file, byte[] bytes) =>
        file.Path is { } path && DraftFileReader.Formats.TryGetValue(Path.GetExtension(path), out var format) ? format : DraftFileReader.Guess(bytes);

    private static CheckedFile Refused(DraftFile file, FileText? text, params FileProblem[] problems) => new(file.Name, text, null, null, FindingLevel.None, [], problems);
}
