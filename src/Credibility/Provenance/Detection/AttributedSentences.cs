using Credibility.Attributions.Extraction;
using Credibility.Attributions.Prose;

namespace Credibility.Provenance.Detection;

/// <summary>The sentences of a text in which something is attributed.</summary>
internal sealed class AttributedSentences(ProseReading reading)
{
    private readonly bool[] _attributed = Of(reading);

    /// <summary>Whether any attribution has a part in a sentence.</summary>
    public bool Has(TokenRange sentence) => _attributed[reading.Text.SentenceOf(sentence.First)];

    private static bool[] Of(ProseReading reading)
    {
        var attributed = new bool[reading.Text.Sentences.Count];
        foreach (var range in reading.Attributions.SelectMany(found => found.Content.Concat(found.Cue)).Where(range => range.Count > 0))
        {
            Array.Fill(attributed, true, reading.Text.SentenceOf(range.First), reading.Text.SentenceOf(range.End - 1) - reading.Text.SentenceOf(range.First) + 1);
        }

        return attributed;
    }
}
