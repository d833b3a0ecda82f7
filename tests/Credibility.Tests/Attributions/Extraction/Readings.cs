using Credibility.Attributions.Extraction;
using Credibility.Attributions.Prose;
using Credibility.Formats.Yaml;

namespace Credibility.Tests.Attributions.Extraction;

/// <summary>Small texts read with the shipped words, shown as lines a test can compare.</summary>
internal static class Readings
{
    public static readonly WordClasses Words = WordClassesReader.Read("words.yaml", File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "data", "lexicon", "words.yaml"))).Value!;

    /// <summary>What the rules find: "source: cue: content".</summary>
    public static IReadOnlyList<string> Rules(string prose)
    {
        var text = new TokenisedText(prose);
        return [.. RuleReader.Read(text, Words).Select(found => Line(text, found))];
    }

    public static (TokenisedText Text, IReadOnlyList<FoundAttribution> Attributions, IReadOnlyList<FoundInquiry> Inquiries) Layers(string prose)
    {
        var text = new TokenisedText(prose);
        var (attributions, inquiries) = LayeredReading.Of(text, Words, RuleReader.Read(text, Words));
        return (text, attributions, inquiries);
    }

    /// <summary>"source &lt; carrier &lt; carrier" of every attribution, the innermost carrier first.</summary>
    public static IReadOnlyList<string> Chains(string prose)
    {
        var (text, attributions, _) = Layers(prose);
        return [.. attributions.Select(found => string.Join(" < ", found.Via.Reverse().Select(carrier => text.TextOf(carrier)).Prepend(Words_(text, found.Source))))];
    }

    /// <summary>"source ! number" of those that answer another, numbers from 1.</summary>
    public static IReadOnlyList<string> Disputes(string prose)
    {
        var (text, attributions, _) = Layers(prose);
        return [.. attributions.Where(found => found.Stance == Credibility.Drafts.Stance.Disputes).Select(found => $"{Words_(text, found.Source)} ! {Words_(text, attributions[found.Answers!.Value].Source)}")];
    }

    public static string Line(TokenisedText text, FoundAttribution found) =>
        $"{Words_(text, found.Source)}: {string.Join(" … ", found.Cue.Select(text.TextOf))}: {string.Join(" … ", found.Content.Select(text.TextOf))}";

    private static string Words_(TokenisedText text, TokenRange? range) => range is { } known ? text.TextOf(known) : "–";
}
