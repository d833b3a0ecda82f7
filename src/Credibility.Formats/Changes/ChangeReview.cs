using Credibility.Formats.Checks;
using Credibility.Formats.Files;
using Credibility.Reports;

namespace Credibility.Formats.Changes;

/// <summary>The version of a draft that a change started from.</summary>
/// <param name="Text">The file's text.</param>
/// <param name="Report">Judged by the same policy, method and catalog; null where that version could not be checked.</param>
public sealed record EarlierDraft(string Text, Report? Report);

/// <summary>
/// What a change under review has to answer for. A finding is told if the change touches its claim or its place, or if it is new and
/// the change altered what stands behind its claim, such as by taking the only outside source out of another paragraph. It fails a
/// check only if it is also new. One about the draft as a whole is told only if it is new.
/// </summary>
public static class ChangeReview
{
    /// <param name="places">Where the words of the checked draft stand in its file.</param>
    /// <param name="earlier">Null where the file is new: then all of it is the change.</param>
    public static CheckedFile Of(CheckedFile file, DraftPlaces places, EarlierDraft? earlier)
    {
        if (file.Report is not { } report)
        {
            return file;
        }

        var changed = earlier is null ? ChangedWords.All(places.File.Text) : ChangedWords.Between(earlier.Text, places.File.Text);
        if (!changed.IsAny)
        {
            return Untouched(file);
        }

        var claims = ClaimWords.Touched(report, places, changed);
        var altered = Altered(report, earlier?.Report);
        bool InWords(LocatedFinding finding) => finding.Place.ClaimId is { } claim && claims.Contains(claim) || !finding.IsWhole && changed.Touch(new(finding.Range.Start.Offset, finding.Range.End.Offset));
        bool ByEffect(LocatedFinding finding) => finding.Place.ClaimId is { } claim ? altered.Contains(claim) : finding.IsWhole;
        var inWords = file.Findings.Select(InWords).ToList();
        var known = KnownFindings.Among(file.Findings, inWords, earlier?.Report);
        return file with { Findings = [.. file.Findings.Select((finding, i) => Judged(finding, inWords[i] || (!known[i] && ByEffect(finding)), known[i]))] };
    }

    /// <summary>A file of which the change leaves every word as it was.</summary>
    public static CheckedFile Untouched(CheckedFile file) => file with { Findings = [.. file.Findings.Select(finding => Judged(finding, isTouched: false, isKnown: true))] };

    private static LocatedFinding Judged(LocatedFinding finding, bool isTouched, bool isKnown) => finding with
    {
        IsTouched = isTouched, IsKnown = finding.IsKnown || isKnown, Fails = finding.Fails && isTouched && !isKnown, IsShown = finding.IsShown && isTouched,
    };

    private static HashSet<string> Altered(Report report, Report? earlier)
    {
        var before = earlier is null ? [] : ClaimBacking.Of(earlier).Values.ToHashSet(StringComparer.Ordinal);
        return [.. ClaimBacking.Of(report).Where(claim => !before.Contains(claim.Value)).Select(claim => claim.Key)];
    }
}
