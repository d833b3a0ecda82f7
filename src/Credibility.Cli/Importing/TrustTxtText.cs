using System.Globalization;
using System.Text;
using Credibility.Formats.Text;
using Credibility.Imports.TrustTxt;

namespace Credibility.Cli.Importing;

/// <summary>The result of an import for people.</summary>
internal static class TrustTxtText
{
    public static string Write(TrustTxtResult result)
    {
        var (text, plan) = (new StringBuilder(), result.Plan);
        Line(text, string.Create(CultureInfo.InvariantCulture,
            $"{result.Answers.Count} sites asked: {result.Count(TrustTxtState.Read)} have a trust.txt, {result.Count(TrustTxtState.Absent)} have none, {result.Count(TrustTxtState.Failed)} could not be asked."));
        Section(text, "Added: both sites say so", plan.Added.Select(Words));
        Section(text, "Removed: no longer said by both", plan.Removed.Select(Words));
        Section(text, "Kept from before: a site could not be asked or was not", plan.Carried.Select(Words));
        Section(text, "Candidates: for an editor to look at, with credibility import candidates", result.Open.Select(Words));
        Section(text, "Conflicts: not taken over", plan.Conflicts.Select(one => $"{one.Controlled} is controlled by {one.Controller}: {one.Reason}"));
        Section(text, "Could not be asked", result.Failures.Select(one => $"{one.Domain}: {one.Reason}"));
        Section(text, "Lines that were not read", result.RefusedLines.Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Domain}:{one.Line.Line}: {one.Line.Reason}")));
        Line(text, "");
        Line(text, string.Create(CultureInfo.InvariantCulture, $"{plan.Edges.Count} edges in all; {plan.AlreadyHeld} more that both sites say stand in the profiles anyhow."));
        if (result.Rejected > 0)
        {
            Line(text, string.Create(CultureInfo.InvariantCulture, $"{result.Rejected} claims that were rejected are still made."));
        }

        if (result.LocalConflicts > 0)
        {
            Line(text, string.Create(CultureInfo.InvariantCulture, $"{result.LocalConflicts} local edits now differ from it; they hold until somebody decides."));
        }

        Line(text, result.DryRun ? "Nothing was written: this was a dry run." : result.Written ? "Written." : "Nothing was written.");
        return text.ToString();
    }

    private static string Words(ControlEdge edge) => $"{edge.Controlled} is controlled by {edge.Controller} ({edge.Subject}, {edge.Owner})";

    public static string Words(ControlCandidate one) =>
        (one.Relation == TrustTxtVariable.Control ? $"{one.Subject} says that it controls {one.Named}" : $"{one.Subject} says that {one.Named} controls it")
        + (one.Agreed ? ", and the other agrees; a profile is missing" : "; the other does not say so");

    private static void Section(StringBuilder text, string title, IEnumerable<string> lines)
    {
        var all = lines.ToList();
        if (all.Count == 0)
        {
            return;
        }

        Line(text, "");
        Line(text, string.Create(CultureInfo.InvariantCulture, $"{title} ({all.Count})"));
        all.ForEach(line => Line(text, "  " + line));
    }

    private static void Line(StringBuilder text, string words) => text.Append(VisibleText.Of(words)).Append('\n');
}
