using Credibility.Cli.Changes;
using Credibility.Cli.Checking.Searching;
using Credibility.Cli.Checking.Serving;
using Credibility.Formats.Checks;
using Credibility.Formats.Files;
using Credibility.Formats.Json;
using Credibility.Policies;
using Credibility.Reports;

namespace Credibility.Cli.Checking;

/// <summary>Checks one draft: reads its file, audits it, and puts what was found where it stands. Many may run at once.</summary>
/// <param name="service">Who judges instead of this program; null where nobody does.</param>
/// <param name="openInput">Opens standard input.</param>
/// <param name="review">Null where no change is under review.</param>
internal sealed class DraftCheck(CheckSettings settings, ShippedData data, DraftPolicies policies, ServiceAudit? service, DiffReview? review, Func<Stream> openInput)
{
    /// <returns>Null for a file that was found in a folder and is no draft.</returns>
    public CheckedFile? Run(DraftFile file)
    {
        var (bytes, fault) = DraftBytes.Read(file, openInput);
        if (bytes is null)
        {
            return Refused(file, null, new FileProblem("", TextPlace.Start, fault!) { IsWordless = true });
        }

        var format = DraftFileReader.FormatOf(file.At, bytes);
        if (file.IsFound && format == DraftFileFormat.Request && !DraftMarks.Any(bytes))
        {
            return null;
        }

        var reading = DraftFileReader.Read(bytes, format, DraftLimits.Default);
        if (reading is not { Draft: { } draft, Places: { } places })
        {
            return Refused(file, reading.Places?.File, [.. reading.Problems]);
        }

        if (service is not null)
        {
            var (answer, by, problems) = service.Run(bytes, format, draft);
            return answer is null ? Refused(file, places.File, [.. problems]) : Located(file, places, answer, by!);
        }

        if (policies.For(file, reading.PolicyId) is not { } judging)
        {
            return Refused(file, places.File, new FileProblem("/policy", JsonPlaces.Of("/policy", bytes), $"There is no policy '{reading.PolicyId}'; there are: {data.PolicyIds}."));
        }

        var whole = Located(file, places, data.Audit.Run(draft, data.Catalog, judging, settings.AuditDate), judging);
        return review?.Of(whole, file.At!, isOnDisk: file.Path is not null, format, places) ?? whole;
    }

    private CheckedFile Located(DraftFile file, DraftPlaces places, Report report, Policy judging)
    {
        judging = settings.MinConfidence is { } confidence ? judging with { MinConfidence = confidence } : judging;
        var failLevel = settings.FailLevel ?? judging.FailLevel;
        var findings = LocatedFindings.Of(report, places, judging, failLevel);
        return new CheckedFile(file.Name, places.File, report, judging, failLevel, [.. findings.Select(finding => finding with { IsShown = finding.Finding.Level >= settings.MinLevel })], []);
    }

    private static CheckedFile Refused(DraftFile file, FileText? text, params FileProblem[] problems) => new(file.Name, text, null, null, FindingLevel.None, [], problems);
}
