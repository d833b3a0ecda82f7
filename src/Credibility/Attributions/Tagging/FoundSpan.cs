using Credibility.Attributions.Prose;

namespace Credibility.Attributions.Tagging;

/// <summary>A span that a tagger found.</summary>
/// <param name="Role">1 source, 2 cue, 3 content.</param>
/// <param name="Confidence">0–1: mean chance of its tokens.</param>
internal readonly record struct FoundSpan(TokenRange Range, int Role, float Confidence);

/// <summary>Reads spans off labels.</summary>
internal static class FoundSpans
{
    public static List<FoundSpan> Of(TokenLabels tagged)
    {
        var spans = new List<FoundSpan>();
        var labels = tagged.Labels;
        for (var i = 0; i < labels.Length;)
        {
            var role = Labels.RoleOf(labels[i]);
            var end = i + 1;
            if (role != 0)
            {
                var sum = tagged.Of(i, role);
                while (end < labels.Length && Labels.RoleOf(labels[end]) == role && !Labels.IsFirst(labels[end]))
                {
                    sum += tagged.Of(end++, role);
                }

                spans.Add(new FoundSpan(new TokenRange(i, end), role, Math.Min(1f, sum / (end - i))));
            }

            i = end;
        }

        return spans;
    }
}
