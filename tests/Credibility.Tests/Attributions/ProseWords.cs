using Credibility.Attributions.Extraction;
using Credibility.Formats.Yaml;
using Credibility.Tests.Policies;

namespace Credibility.Tests.Attributions;

/// <summary>The shipped classes of words.</summary>
internal static class ProseWords
{
    private static readonly Lazy<WordClasses> Loaded = new(() =>
    {
        const string Name = "lexicon/words.yaml";
        var result = WordClassesReader.Read(Name, File.ReadAllBytes(Path.Combine(Shipped.Folder, Name)), Shipped.Data.States);
        return result.Value ?? throw new InvalidOperationException(string.Join('\n', result.Problems));
    });

    public static WordClasses All => Loaded.Value;
}
