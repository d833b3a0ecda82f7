using Credibility.Attributions.Extraction;
using Credibility.Attributions.Prose;

namespace Credibility.Attributions.Tagging;

/// <summary>Puts linked spans together: a cue with its source and its contents is an attribution.</summary>
internal static class LinkedReading
{
    /// <param name="contentAlone">How sure a content must be, 0–1, to stand although no cue was found for it.</param>
    public static List<FoundAttribution> Of(IReadOnlyList<FoundSpan> spans, IReadOnlyList<int> links, IReadOnlyList<float> sure, double contentAlone)
    {
        var contents = new List<int>?[spans.Count];
        var used = new bool[spans.Count];
        for (var i = 0; i < spans.Count; i++)
        {
            if (links[i] >= 0)
            {
                used[links[i]] = true;
                if (spans[i].Role == 3)
                {
                    (contents[links[i]] ??= []).Add(i);
                }
            }
        }

        var found = new List<FoundAttribution>();
        for (var i = 0; i < spans.Count; i++)
        {
            switch (spans[i].Role)
            {
                case 2 when links[i] >= 0 || contents[i] is not null:
                    found.Add(OfCue(i, contents[i] ?? [], spans, links, sure));
                    break;
                case 3 when links[i] < 0 && spans[i].Confidence >= (float)contentAlone:
                    found.Add(new FoundAttribution { Content = [spans[i].Range], Confidence = Rounded(spans[i].Confidence * sure[i]) });
                    break;
                case 1 when !used[i]:
                    found.Add(new FoundAttribution { Source = spans[i].Range, Confidence = Rounded(spans[i].Confidence * 0.5f) });
                    break;
            }
        }

        return found;
    }

    private static FoundAttribution OfCue(int cue, List<int> contents, IReadOnlyList<FoundSpan> spans, IReadOnlyList<int> links, IReadOnlyList<float> sure)
    {
        var confidence = spans[cue].Confidence * sure[cue];
        foreach (var content in contents)
        {
            confidence = Math.Min(confidence, spans[content].Confidence * sure[content]);
        }

        TokenRange? source = links[cue] >= 0 ? spans[links[cue]].Range : null;
        confidence = source is null ? confidence : Math.Min(confidence, spans[links[cue]].Confidence);
        return new FoundAttribution { Source = source, Cue = [spans[cue].Range], Content = [.. contents.Select(content => spans[content].Range)], Confidence = Rounded(confidence) };
    }

    private static double Rounded(float value) => Math.Round(Math.Clamp(value, 0, 1), 2);
}
