using System.Text;
using Credibility.Formats.Changes;
using Credibility.Formats.Checks;
using Credibility.Formats.Files;
using Credibility.Formats.Json;
using Credibility.Policies;
using Credibility.Tests.Policies;

namespace Credibility.Tests.Formats.Changes;

/// <summary>A draft, checked as the command line checks it.</summary>
internal sealed record CheckedDraft(CheckedFile File, DraftPlaces Places)
{
    public static CheckedDraft Of(string text, string path = "draft.md", FindingLevel level = FindingLevel.Note, double confidence = 0)
    {
        var policy = Shipped.Policy with { MinConfidence = confidence };
        var reading = DraftFileReader.Read(Encoding.UTF8.GetBytes(text), DraftFileReader.Formats[Path.GetExtension(path)], DraftLimits.Default);
        var report = Shipped.Report(reading.Draft ?? throw new InvalidOperationException(string.Join('\n', reading.Problems)), policy);
        return new(new CheckedFile(path, reading.Places!.File, report, policy, level, LocatedFindings.Of(report, reading.Places, policy, level), []), reading.Places);
    }

    /// <summary>What is left of its findings where the change from an older version is under review.</summary>
    public IReadOnlyList<LocatedFinding> Since(string before) =>
        ChangeReview.Of(File, Places, new EarlierDraft(before, Of(before, File.Path).File.Report)).Findings;
}
