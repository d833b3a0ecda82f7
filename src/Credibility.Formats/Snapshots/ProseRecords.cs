using Credibility.Attributions.Extraction;
using Credibility.Formats.Models;

namespace Credibility.Formats.Snapshots;

/// <summary>What prose is read with: classes of words, and the weights as their file holds them.</summary>
internal static class ProseRecords
{
    public static void Write(ContentWriter to, WordClasses words)
    {
        to.Text(words.Sha256);
        to.Map(words.All, Comparer<uint>.Default, word => to.Number((int)word), kinds => to.Number((int)kinds));
    }

    public static WordClasses ReadWords(ContentReader from)
    {
        var sha256 = from.Text();
        var classes = new Dictionary<uint, WordClass>();
        for (var count = from.Count(); count > 0; count--)
        {
            classes[(uint)from.Number()] = (WordClass)from.Number();
        }

        return new WordClasses(sha256, classes);
    }

    public static void Write(ContentWriter to, PackedModel? model)
    {
        to.Text(model?.Sha256);
        if (model is not null)
        {
            to.Block(model.Bytes.Span);
        }
    }

    public static PackedModel? ReadModel(ContentReader from) => from.OptionalText() is { } sha256 ? PackedModel.Of(from.Block(), sha256) : null;
}
