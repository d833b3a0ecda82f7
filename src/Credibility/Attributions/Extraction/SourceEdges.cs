using Credibility.Attributions.Prose;

namespace Credibility.Attributions.Extraction;

/// <summary>
/// Cuts a source back to who speaks, where a mention took in words of the clause before it: "AFP quoted an official", "the crowd
/// booed when an aide", "for what critics".
/// </summary>
internal static class SourceEdges
{
    private static readonly HashSet<uint> Openers = Terms.Set("when because although though whereas what");
    private static readonly HashSet<uint> Quoting = Terms.Set("quoted quotes cited cites");
    private static readonly HashSet<uint> Asides = Terms.Set("however meanwhile though instead too also however");
    private static readonly HashSet<uint> Before = Terms.Set("on in for by at");

    public static IReadOnlyList<FoundAttribution> Read(ClassedText text, IReadOnlyList<FoundAttribution> attributions) =>
        [.. attributions.Select(attribution => attribution.Source is { Count: > 1 } source ? Cut(text, attribution, source) : attribution)];

    private static FoundAttribution Cut(ClassedText text, FoundAttribution attribution, TokenRange source)
    {
        if (text.Word(source.First) == Terms.That && text.IsCapital(source.First + 1))
        {
            source = new TokenRange(source.First + 1, source.End);
        }

        for (var at = source.First; at < source.End - 1; at++)
        {
            if (text.Quoted(at) || text.Is(at, WordClass.Relative) && text.Word(at) != What)
            {
                break;
            }

            if (Openers.Contains(text.Word(at)) && StartsMention(text, at + 1))
            {
                return attribution with { Source = Trimmed(text, new TokenRange(at + 1, source.End)) };
            }

            if (at > source.First && attribution.Via.Count == 0 && Quoting.Contains(text.Word(at)) && StartsMention(text, at + 1))
            {
                return attribution with
                {
                    Via = [new TokenRange(source.First, at)],
                    ChainCue = [.. attribution.ChainCue, new TokenRange(at, at + 1)],
                    Source = Trimmed(text, new TokenRange(at + 1, source.End)),
                };
            }
        }

        return attribution with { Source = Trimmed(text, source) };
    }

    private static readonly uint What = WordHash.Of("what");

    private static bool StartsMention(ClassedText text, int at) =>
        text.IsCapital(at) || text.Is(at, WordClass.Determiner | WordClass.People | WordClass.Role | WordClass.Vague | WordClass.Body | WordClass.Outlet | WordClass.State | WordClass.Pronoun) || text.IsNumber(at);

    /// <summary>Without a mark at its end, and without an aside that belongs to the sentence: ", however,", ", on the other hand,".</summary>
    private static TokenRange Trimmed(ClassedText text, TokenRange source)
    {
        var end = source.End;
        while (end > source.First + 1 && (text.IsComma(end - 1) || text.IsDash(end - 1)))
        {
            end--;
        }

        for (var at = end - 1; at > source.First && end - at <= 5; at--)
        {
            if (text.IsComma(at) && IsAside(text, at + 1, end))
            {
                return new TokenRange(source.First, at);
            }
        }

        return new TokenRange(source.First, end);
    }

    private static bool IsAside(ClassedText text, int first, int end) =>
        end - first == 1 ? Asides.Contains(text.Word(first)) : end - first >= 3 && Before.Contains(text.Word(first)) && text.Text.WordAt(end - 1) is "hand" or "part" or "turn";
}
