using Credibility.Drafts;

namespace Credibility.Attributions.Extraction;

/// <summary>How the words are given: all in quotation marks, some, or none.</summary>
public static class FormReader
{
    public static IReadOnlyList<FoundAttribution> Read(ClassedText text, IReadOnlyList<FoundAttribution> attributions) =>
        [.. attributions.Select(attribution => attribution with { Form = FormOf(text, attribution) })];

    private static ContentForm FormOf(ClassedText text, FoundAttribution attribution)
    {
        var (inside, outside) = (0, 0);
        foreach (var part in attribution.Content)
        {
            for (var at = part.First; at < part.End; at++)
            {
                if (text.IsWord(at) || text.IsNumber(at))
                {
                    (inside, outside) = text.Quoted(at) ? (inside + 1, outside) : (inside, outside + 1);
                }
            }
        }

        return inside == 0 ? ContentForm.Paraphrase : outside == 0 ? ContentForm.Direct : ContentForm.Mixed;
    }
}
