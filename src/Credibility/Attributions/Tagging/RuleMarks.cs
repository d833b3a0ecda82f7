using Credibility.Attributions.Extraction;
using Credibility.Attributions.Prose;

namespace Credibility.Attributions.Tagging;

/// <summary>What the rules make of every token, for the taggers: the label in the low three bits, the construction above them.</summary>
internal static class RuleMarks
{
    private const int Kinds = 3;

    public static byte[] Of(ClassedText text, IReadOnlyList<RuleHit> hits)
    {
        var marks = new byte[text.Count];
        foreach (var (found, rule) in hits)
        {
            foreach (var part in found.Content)
            {
                Paint(marks, part, Label.FirstOfContent, rule);
            }
        }

        foreach (var (found, rule) in hits)
        {
            if (found.Source is { } source)
            {
                Paint(marks, source, Label.FirstOfSource, rule);
            }

            foreach (var part in found.Cue)
            {
                Paint(marks, part, Label.FirstOfCue, rule);
            }
        }

        return marks;
    }

    public static uint LabelOf(byte mark) => mark & 7u;

    private static void Paint(byte[] marks, TokenRange range, Label first, RuleKind rule)
    {
        for (var i = range.First; i < range.End; i++)
        {
            marks[i] = (byte)((int)(i == range.First ? first : first + 1) | (((int)rule + 1) << Kinds));
        }
    }
}
