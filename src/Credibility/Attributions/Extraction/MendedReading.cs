using Credibility.Attributions.Prose;

namespace Credibility.Attributions.Extraction;

/// <summary>
/// Fills what the trained weights left open with what the rules of grammar see at the same cue: a cue without content or without source,
/// a whole clause taken for a source. Where both read the same words, the weights keep the last word.
/// </summary>
internal static class MendedReading
{
    /// <param name="found">As the tagger and linker put it together.</param>
    /// <param name="hits">What the rules find in the same text.</param>
    public static IReadOnlyList<FoundAttribution> Of(ClassedText text, IReadOnlyList<FoundAttribution> found, IReadOnlyList<RuleHit> hits)
    {
        var ofToken = HitOfToken(text, hits);
        var owner = Owners(text, found);
        var result = found.ToList();
        for (var index = 0; index < result.Count; index++)
        {
            if (HitAt(ofToken, hits, result[index]) is { } hit)
            {
                var mended = WithSource(WithContent(text, result, index, hit, owner), hit);
                result[index] = mended;
            }
        }

        for (var index = 0; index < result.Count; index++)
        {
            if (Trailed(text, result[index]) is { } content && IsFree(owner, content, index))
            {
                result[index] = result[index] with { Content = [content] };
            }
        }

        return WithoutCovered(text, result);
    }

    /// <summary>A source that stood alone inside what turned out to be somebody's content is none.</summary>
    private static List<FoundAttribution> WithoutCovered(ClassedText text, List<FoundAttribution> found)
    {
        var covered = new bool[text.Count];
        foreach (var part in found.Where(attribution => attribution.Cue.Count > 0).SelectMany(attribution => attribution.Content))
        {
            Array.Fill(covered, true, part.First, part.Count);
        }

        found.RemoveAll(attribution => attribution is { Cue.Count: 0, Content.Count: 0, Source: { } alone } && covered.AsSpan(alone.First, alone.Count).Contains(true));
        return found;
    }

    /// <summary>"Patients wait nine hours, figures show.": what stands before the comma is what the last words are about.</summary>
    private static TokenRange? Trailed(ClassedText text, FoundAttribution found)
    {
        if (found is not { Content.Count: 0, Cue: [var cue], Source: { } source } || !text.Is(cue.End - 1, WordClass.Speech | WordClass.Evidence) || source.End != cue.First || !(text.IsStop(cue.End) || cue.End >= text.Count) || !text.IsComma(source.First - 1))
        {
            return null;
        }

        var start = ContentReader.ClauseStart(text, source.First, text.Sentence(source.First).First);
        return source.First - 1 - start > 2 ? new TokenRange(start, source.First - 1) : null;
    }

    /// <summary>Index of the rule hit whose cue holds the token, or −1.</summary>
    private static int[] HitOfToken(ClassedText text, IReadOnlyList<RuleHit> hits)
    {
        var ofToken = new int[text.Count];
        Array.Fill(ofToken, -1);
        for (var index = 0; index < hits.Count; index++)
        {
            foreach (var cue in hits[index].Attribution.Cue)
            {
                Array.Fill(ofToken, index, cue.First, cue.Count);
            }
        }

        return ofToken;
    }

    /// <summary>Index of the attribution whose cue or content holds the token, or −1.</summary>
    private static int[] Owners(ClassedText text, IReadOnlyList<FoundAttribution> found)
    {
        var owner = new int[text.Count];
        Array.Fill(owner, -1);
        for (var index = 0; index < found.Count; index++)
        {
            foreach (var part in found[index].Content.Concat(found[index].Cue))
            {
                Array.Fill(owner, index, part.First, part.Count);
            }
        }

        return owner;
    }

    private static FoundAttribution? HitAt(int[] ofToken, IReadOnlyList<RuleHit> hits, FoundAttribution found)
    {
        // A source alone that holds a verb is a clause which the tagger took whole: "the indictment states".
        var places = found.Cue.Count > 0 ? found.Cue : found is { Content.Count: 0, Source: { } clause } ? [clause] : [];
        foreach (var place in places)
        {
            for (var at = place.First; at < place.End; at++)
            {
                if (ofToken[at] >= 0)
                {
                    return hits[ofToken[at]].Attribution;
                }
            }
        }

        return null;
    }

    private static FoundAttribution WithContent(ClassedText text, List<FoundAttribution> found, int index, FoundAttribution hit, int[] owner)
    {
        var open = found[index];
        if (open.Cue.Count == 0)
        {
            return hit.Cue.Concat(hit.Content).All(part => IsFree(owner, part, index)) && hit.Source is not null ? hit with { Confidence = open.Confidence } : open;
        }

        if (open.Content.Count > 0 || hit.Content.Count == 0)
        {
            return open;
        }

        if (hit.Content.All(part => IsFree(owner, part, index)))
        {
            return open with { Content = hit.Content };
        }

        return hit.Content is [var quotation] && text.Opens(quotation.First) && Lent(found, owner, quotation) ? open with { Content = hit.Content } : open;
    }

    private static bool IsFree(int[] owner, TokenRange part, int index)
    {
        for (var at = part.First; at < part.End; at++)
        {
            if (owner[at] >= 0 && owner[at] != index)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Takes a quotation back from an attribution of an earlier sentence that has a content without it.</summary>
    private static bool Lent(List<FoundAttribution> found, int[] owner, TokenRange quotation)
    {
        if (owner[quotation.First] is not (>= 0 and var lender) || found[lender] is not { Content.Count: > 1, Cue.Count: > 0 } attribution || attribution.Content[^1].First != quotation.First)
        {
            return false;
        }

        found[lender] = attribution with { Content = [.. attribution.Content.SkipLast(1)] };
        return true;
    }

    private static FoundAttribution WithSource(FoundAttribution open, FoundAttribution hit)
    {
        if (open.Source is not null || open.Cue.Count == 0 || hit.Source is not { } source || open.Cue.Any(cue => Mentions.Touch(cue, source)))
        {
            return open;
        }

        var content = new List<TokenRange>();
        foreach (var part in open.Content)
        {
            if (!Mentions.Touch(part, source))
            {
                content.Add(part);
            }
            else if (part.First < source.First)
            {
                content.Add(part with { End = source.First });
            }
        }

        return content.Count == 0 && open.Content.Count > 0 ? open : open with { Source = source, Content = content };
    }
}
