using Credibility.Attributions.Tagging;

namespace Credibility.Attributions.Training;

/// <summary>Choices for the linker: spans that were found or marked, and which of them annotators put together.</summary>
internal static class LinkExamples
{
    /// <summary>The marked spans themselves, in order.</summary>
    public static List<FoundSpan> Marked(TrainingText text) =>
        FoundSpans.Of(new TokenLabels(text.Labels, new System.Runtime.Intrinsics.Vector256<float>[text.Labels.Length]));

    public static IEnumerable<LinkChoice> Of(TrainingText text, List<FoundSpan> spans)
    {
        var owners = spans.Select(span => Owners(text, span)).ToList();
        var features = new LinkFeatures(text.View, spans);
        var row = new FeatureRow(new uint[TokenFeatures.Most]);
        var candidates = new List<int>();
        for (var i = 0; i < spans.Count; i++)
        {
            if (spans[i].Role == 1)
            {
                continue;
            }

            Linker.Candidates(text.View.Text, spans, i, candidates);
            if (candidates.Count == 0)
            {
                continue;
            }

            features.WriteNone(i, ref row);
            var rows = new List<uint[]> { row.All.ToArray() };
            var (right, most) = (0, 0);
            for (var c = 0; c < candidates.Count; c++)
            {
                features.Write(i, candidates[c], ref row);
                rows.Add(row.All.ToArray());
                var shared = owners[i].Count(owners[candidates[c]].Contains);
                (right, most) = shared > most ? (c + 1, shared) : (right, most);
            }

            yield return new LinkChoice([.. rows], right, spans[i].Role == 2 ? 0 : 1, text.Weight);
        }
    }

    /// <summary>The attributions to which a span belongs: those of whose part of that role it shares a token.</summary>
    private static HashSet<int> Owners(TrainingText text, FoundSpan span)
    {
        var owners = new HashSet<int>();
        for (var a = 0; a < text.Marked.Count; a++)
        {
            var parts = span.Role switch { 1 => text.Marked[a].Source, 2 => text.Marked[a].Cue, _ => text.Marked[a].Content };
            if (parts.Any(part => part.First < span.Range.End && span.Range.First < part.End))
            {
                owners.Add(a);
            }
        }

        return owners;
    }
}
