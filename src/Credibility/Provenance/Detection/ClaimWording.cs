using Credibility.Attributions.Extraction;
using Credibility.Attributions.Prose;

namespace Credibility.Provenance.Detection;

/// <summary>What form a content has, and the words by which an editor reads its claim.</summary>
internal sealed class ClaimWording(TokenisedText text, DetectionWords words)
{
    private const int MaxTextChars = 500;

    /// <summary>Tokens at the front of a content in which a dateline stands.</summary>
    private const int DatelineReach = 14;

    private static readonly HashSet<uint> Clausal = Set("that whether how why what if when where who which there");
    private static readonly HashSet<uint> Auxiliaries = Set("is are was were has have had will would can could may might must should shall does do did isn't aren't wasn't weren't hasn't haven't hadn't won't wouldn't can't couldn't don't doesn't didn't 'd 'll 've 're");
    private static readonly HashSet<uint> Prepositions = Set("for with over in at on after against from by into during toward towards without to as");
    private static readonly HashSet<uint> Around = Set("has have had is are was were be been being also previously repeatedly consistently often again later earlier then now and already instead yet");
    private static readonly uint To = WordHash.Of("to"), Of = WordHash.Of("of"), As = WordHash.Of("as"), About = WordHash.Of("about"), That = WordHash.Of("that");

    /// <summary>The content without the place and agency that a report opens with: "GENEVA (AP) —".</summary>
    public IReadOnlyList<TokenRange> WithoutDateline(IReadOnlyList<TokenRange> content)
    {
        if (content.Count == 0)
        {
            return content;
        }

        var first = content[0];
        for (var at = first.First + 1; at < Math.Min(first.End - 1, first.First + DatelineReach); at++)
        {
            var dashed = text.Tokens[at].Kind == TokenKind.Dash || text.WordAt(at) is "-" or "--" or "–" or "—";
            if (dashed && (text.WordAt(at - 1) is ")" || text.Tokens[first.First] is { Case: TokenCase.Upper } head && head.End - head.Start >= 3))
            {
                return [new TokenRange(at + 1, first.End), .. content.Skip(1)];
            }
        }

        return content;
    }

    /// <summary>Whether a content says that something is so, as against naming something: "that it failed", not "the failure" or "him to go".</summary>
    public bool IsClause(FoundAttribution found)
    {
        var content = found.Content[0];
        var first = FirstWord(content);
        if (found.Content.Count > 1 || found.Cue.Count == 0 || content.First < found.Cue[0].First || Clausal.Contains(text.Tokens[first].Word))
        {
            return true;
        }

        var quoted = text.QuotationOf(first) >= 0 && text.Tokens[first].IsCapital;
        if (quoted || content.Count >= 2 && text.Tokens[content.End - 1].Kind == TokenKind.CloseQuote && content.Count > 12)
        {
            return true;
        }

        var accuses = words.Accusing.IsIn(text, found.Cue);
        for (var at = first; at < content.End && text.Tokens[at].Kind is TokenKind.Word or TokenKind.Number; at++)
        {
            var word = text.Tokens[at].Word;
            if (accuses && word == Of || at > first && text.WordAt(at) is "who" or "which" or "that")
            {
                return false;
            }

            if (Auxiliaries.Contains(word) || at > first && text.WordAt(at).EndsWith("ed", StringComparison.Ordinal) && text.WordAt(at - 1) is not ("the" or "a" or "an"))
            {
                return true;
            }
        }

        return found.Kind != CueKind.Attitude && !accuses && !words.Judging.IsIn(text, found.Cue) && Named(found.Cue[^1]) is "said" or "says" or "say" or "told" or "added" or "believes" or "thinks" or "think" or "knows" or "know";
    }

    /// <summary>"To leave", "him to leave", "for a vote": what somebody wants or does, and nothing that happened.</summary>
    public bool IsWish(FoundAttribution found)
    {
        var content = found.Content[0];
        var first = FirstWord(content);
        if (Prepositions.Contains(text.Tokens[first].Word) && text.Tokens[first].Word != As)
        {
            return !(text.Tokens[first].Word == To && first + 1 < content.End && text.WordAt(first + 1) is "have");
        }

        for (var at = first + 1; at < content.End - 1 && text.Tokens[at].Kind is TokenKind.Word or TokenKind.Number; at++)
        {
            if (text.Tokens[at].Word == To && !text.Tokens[at + 1].IsCapital && text.WordAt(at + 1) is not ("the" or "a" or "an" or "have"))
            {
                return at - first <= 5;
            }
        }

        return false;
    }

    /// <summary>The claim as an editor reads it: a clause without "that"; what is no sentence of its own, with the verb that it hangs on.</summary>
    /// <param name="withCue">Whether the words need their verb to be understood.</param>
    public string Write(IReadOnlyList<TokenRange> content, TokenRange? cue, bool withCue)
    {
        var joined = Line(string.Join(" … ", content.Select(Part)));
        if (withCue && cue is { } verb && content[0].First - verb.End is >= 0 and <= 1 && Verb(verb) is { Count: > 0 } shown)
        {
            joined = $"{Line(text.TextOf(shown))} {joined}";
        }
        else if (content[0].Count > 1 && (text.Tokens[content[0].First].Word is var word && (word == That || word == Of || word == About || word == As)))
        {
            joined = joined[(joined.IndexOf(' ', StringComparison.Ordinal) + 1)..];
        }

        joined = content.Count == 1 ? Unquoted(joined) : joined;
        if (joined.Length > MaxTextChars)
        {
            var cut = joined.LastIndexOf(' ', MaxTextChars);
            joined = joined[..(cut > 0 ? cut : MaxTextChars)] + "…";
        }

        return joined.Length > 0 ? char.ToUpperInvariant(joined[0]) + joined[1..] : joined;
    }

    /// <summary>One part, without quotation marks that enclose all of it: the page sets its own.</summary>
    private string Part(TokenRange range)
    {
        var part = Unquoted(Line(text.TextOf(range)));
        return part.TrimEnd(',', ';', ' ');
    }

    private static string Unquoted(string part)
    {
        foreach (var (open, close) in new[] { ("“", "”"), ("\"", "\""), ("''", "''"), ("‘", "’") })
        {
            if (part.Length > open.Length + close.Length && part.StartsWith(open, StringComparison.Ordinal) && part.EndsWith(close, StringComparison.Ordinal)
                && part.IndexOf(close, open.Length, StringComparison.Ordinal) == part.Length - close.Length)
            {
                return part[open.Length..^close.Length].TrimEnd(',', ' ');
            }
        }

        return part;
    }

    /// <summary>A cue without the auxiliaries and adverbs before its verb: "condemned" of "have repeatedly condemned".</summary>
    private TokenRange Verb(TokenRange cue)
    {
        var first = cue.First;
        while (first < cue.End && Around.Contains(text.Tokens[first].Word))
        {
            first++;
        }

        return new TokenRange(first, cue.End);
    }

    private int FirstWord(TokenRange content)
    {
        var first = content.First;
        while (first < content.End - 1 && text.Tokens[first].Kind is not (TokenKind.Word or TokenKind.Number))
        {
            first++;
        }

        return first;
    }

    private string Named(TokenRange cue) => text.WordAt(cue.End - 1).ToString().ToLowerInvariant();

    private static string Line(string words) => string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Trim(' ', ',', ';');

    private static HashSet<uint> Set(string listed) => [.. listed.Split(' ').Select(word => WordHash.Of(word))];
}
