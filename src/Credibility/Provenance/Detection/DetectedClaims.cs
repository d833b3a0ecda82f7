using Credibility.Attributions;
using Credibility.Attributions.Extraction;
using Credibility.Attributions.Prose;
using Credibility.Drafts;

namespace Credibility.Provenance.Detection;

/// <summary>
/// The claims behind the contents of a text. What only points back ("the same figure", "denied this") belongs to the claim that it
/// points at; what repeats a sentence of the draft's own makes that sentence a claim in its own voice.
/// </summary>
internal sealed class DetectedClaims(TokenisedText text, DetectionWords words, ContentReader contents, ContentFigures figures, ClaimLikeness likeness, ClaimWording wording, IdSequence ids)
{
    /// <summary>Tokens up to which a content can be nothing but a pointer back.</summary>
    private const int PointerTokens = 6;

    /// <summary>Claims of one kind and topic that a new one is compared with, the latest: a long text costs no more for each than a short one.</summary>
    private const int MaxCompared = 100;

    private static readonly HashSet<uint> Demonstratives = [.. new[] { "it", "this", "that", "these", "those", "them", "so" }.Select(word => WordHash.Of(word))];
    private static readonly HashSet<uint> Determiners = [.. new[] { "the", "this", "that", "these", "those", "his", "her", "its", "their" }.Select(word => WordHash.Of(word))];
    private static readonly uint Same = WordHash.Of("same"), On = WordHash.Of("on");

    private readonly List<DetectedClaim> _claims = [];
    private readonly Dictionary<(Drafts.ClaimKind, string), List<DetectedClaim>> _alike = [];

    public IReadOnlyList<DetectedClaim> All => _claims;

    /// <summary>The claim of a content: one that it points back at, else a new one.</summary>
    /// <param name="earlier">Claims of attributions that stand before it, the nearest last.</param>
    public DetectedClaim Of(FoundAttribution found, ContentReading reading, double confidence, bool isHedge, IReadOnlyList<DetectedClaim> earlier, Func<TokenRange, bool> isAttributed)
    {
        if (PointsBack(found.Content) && Antecedent(found, earlier, isAttributed) is { } antecedent)
        {
            return antecedent;
        }

        return Add(found.Content, reading, confidence, isHedge || IsHedged(found), told: wording.Write(found.Content, found.Cue.Count > 0 ? found.Cue[^1] : null, NeedsVerb(found, reading)));
    }

    public DetectedClaim Add(IReadOnlyList<TokenRange> content, ContentReading reading, double confidence, bool hedged, bool ownVoice = false, string? told = null)
    {
        var claim = new DetectedClaim(ids.Of(null), told ?? wording.Write(content, null, withCue: false), reading, content, confidence) { Hedged = hedged, OwnVoice = ownVoice };
        if (!_alike.TryGetValue((reading.Kind, reading.Topic ?? ""), out var alike))
        {
            _alike.Add((reading.Kind, reading.Topic ?? ""), alike = []);
        }

        for (var i = Math.Max(0, alike.Count - MaxCompared); i < alike.Count; i++)
        {
            var other = alike[i];
            switch (likeness.Compare(other, claim))
            {
                case Likeness.One:
                    claim.SameAs.Add(other.Id);
                    break;
                case Likeness.Near:
                    claim.NearTo.Add(other.Id);
                    break;
                default:
                    break;
            }
        }

        _claims.Add(claim);
        alike.Add(claim);
        return claim;
    }

    /// <summary>What names an event can stand alone; a judgement, a wish or an accusation needs the verb that makes it one.</summary>
    private bool NeedsVerb(FoundAttribution found, ContentReading reading) =>
        found.Content.Count == 1 && !wording.IsClause(found) && (!reading.Kind.IsCheckable() || words.Accusing.IsIn(text, found.Cue) || wording.IsWish(found));

    private bool IsHedged(FoundAttribution found) => words.Hedges.IsIn(text, found.Cue) || words.Hedges.IsIn(text, found.Content);

    /// <summary>"It", "the same account", "that view", "the figures": words for what was said before and nothing new.</summary>
    public bool PointsBack(IReadOnlyList<TokenRange> content)
    {
        if (content.Count != 1)
        {
            return false;
        }

        var (first, end) = (content[0].First, EndOfPointer(content[0]));
        while (end > first && text.Tokens[end - 1].Kind is not (TokenKind.Word or TokenKind.Number))
        {
            end--;
        }

        if (end - first is 0 or > PointerTokens)
        {
            return false;
        }

        return (end - first == 1 && Demonstratives.Contains(text.Tokens[first].Word))
            || (Determiners.Contains(text.Tokens[first].Word) && (text.Tokens[first + 1].Word == Same || (end - first <= 3 && words.Repeats.IsIn(text, new TokenRange(first, end))) || end - first == 2));
    }

    /// <summary>A sentence of the first paragraph that is about something: what a draft asserts stands there.</summary>
    private bool IsLead(TokenRange sentence) => text.ParagraphOf(sentence.First) == 0 && words.TopicOf(text, [sentence]) is not null;

    /// <summary>Up to a comma or to when and where it was said: "the strike on Wednesday", "the same figure, as does another".</summary>
    private int EndOfPointer(TokenRange content)
    {
        for (var at = content.First + 2; at < content.End; at++)
        {
            if (text.Tokens[at].Kind == TokenKind.Mark || text.Tokens[at].Word == On)
            {
                return at;
            }
        }

        return content.End;
    }

    private DetectedClaim? Antecedent(FoundAttribution found, IReadOnlyList<DetectedClaim> earlier, Func<TokenRange, bool> isAttributed)
    {
        var shown = figures.Of(found.Content).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (shown.Count > 0 && earlier.LastOrDefault(claim => figures.Of(claim.Content).Any(shown.Contains)) is { } counted)
        {
            return counted;
        }

        // "The strike": an event that the draft itself told in the sentence before, where nobody else has told it yet.
        var sentence = text.SentenceOf(found.Content[0].First);
        var names = found.Content[0].Count >= 2 && !words.Repeats.IsIn(text, found.Content);
        if (sentence > 0 && text.ParagraphOf(text.Sentences[sentence - 1].First) == text.ParagraphOf(found.Content[0].First) && !isAttributed(text.Sentences[sentence - 1]))
        {
            var told = text.Sentences[sentence - 1];
            return earlier.LastOrDefault(claim => claim.OwnVoice && claim.Content[0] == told)
                ?? (IsLead(told) && (names || earlier.Count == 0) ? Add([told], contents.ReadOwnVoice(told), found.Confidence, words.Hedges.IsIn(text, told), ownVoice: true) : names || earlier.Count == 0 ? null : earlier[^1]);
        }

        return names ? null : earlier.Count > 0 ? earlier[^1] : null;
    }
}

/// <summary>A claim as read from the text.</summary>
internal sealed record DetectedClaim(string Id, string Text, ContentReading Reading, IReadOnlyList<TokenRange> Content, double Confidence)
{
    public ContentReading Reading { get; set; } = Reading;

    public bool Hedged { get; init; }

    public bool OwnVoice { get; set; }

    public List<string> SameAs { get; } = [];

    public List<string> NearTo { get; } = [];

    public double Sure { get; set; } = Confidence;
}
