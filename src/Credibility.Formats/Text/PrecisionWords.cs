using System.Globalization;
using Credibility.Policies;

namespace Credibility.Formats.Text;

/// <summary>How often a rule is right, as a sentence for its page.</summary>
public static class PrecisionWords
{
    /// <summary>Of a rule about a draft's file there is nothing to measure: it guesses nothing.</summary>
    public static string Of(RulePage page, Policy policy) => FindingCollector.Catalogue.Any(rule => rule.Id == page.Id && rule is FileRule)
        ? "This rule is about the draft's file and guesses nothing." : OfFigures(page.Measured, policy);

    public static string OfFigures(MeasuredPrecision? measured, Policy policy)
    {
        if (!policy.IsMeasured(measured))
        {
            var judged = measured?.Judged ?? 0;
            return $"How often this rule is right where it reads a text by itself is not measured yet ({Count(judged, "judged finding")}).";
        }

        var (low, high) = measured!.Interval!.Value;
        var right = string.Create(
            CultureInfo.InvariantCulture,
            $"Where this rule reads a text by itself, it was right in {measured.Right} of {measured.Judged} findings that an editor judged ({Count(measured.Drafts, "draft")}; on other drafts, expect {100 * low:0} to {100 * high:0} of 100).");
        return policy.IsNoteOnText(measured) ? right + " That is too seldom for more: such a finding is at most a note." : right;
    }

    private static string Count(int number, string what) => string.Create(CultureInfo.InvariantCulture, $"{number} {what}{(number == 1 ? "" : "s")}");
}
