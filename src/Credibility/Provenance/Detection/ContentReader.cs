using Credibility.Attributions.Extraction;
using Credibility.Attributions.Prose;
using Credibility.Drafts;

namespace Credibility.Provenance.Detection;

/// <summary>
/// Reads kind, topic and target of what is attributed from cue and content (method 3.2): attitudes, acts and positions by the cue,
/// forecasts, motives and judgements by either; whatever shows none of them is an event, a figure where it counts what is counted.
/// </summary>
internal sealed class ContentReader(TokenisedText text, DetectionWords words, TopicTable topics, SideFinder sides, DetectedSources sources, ClaimWording wording)
{
    /// <summary>Tokens before a damaging word in which "no" or "not" takes the damage away.</summary>
    private const int NegationReach = 5;

    /// <summary>Tokens at the front of a content in which its subject stands.</summary>
    private const int SubjectReach = 8;

    private static readonly HashSet<uint> Negations = [.. new[] { "no", "not", "never", "nobody", "none", "neither", "without", "n't" }.Select(word => WordHash.Of(word))];

    private static readonly HashSet<uint> Numbers =
    [
        .. "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million dozens dozen"
            .Split(' ').Select(word => WordHash.Of(word)),
    ];

    private static readonly HashSet<uint> Selves = [.. new[] { "it", "its", "he", "she", "his", "her", "they", "their", "we", "our", "i", "my" }.Select(word => WordHash.Of(word))];

    /// <summary>Named sources by the last word of their name, once all of them are known.</summary>
    private Dictionary<uint, string>? _named;

    public ContentReading Read(FoundAttribution found, string sourceId)
    {
        var topic = words.TopicOf(text, found.Content);
        var (target, against) = TargetOf(found, sourceId);
        var kind = KindOf(found, topic, target is not null);
        return kind.IsCheckable() ? new ContentReading(kind, topic, target, against) : new ContentReading(kind, topic, kind == ClaimKind.Evaluation ? target : null, kind == ClaimKind.Evaluation ? against : null);
    }

    /// <summary>The kind of a sentence that stands in the draft's own voice.</summary>
    public ContentReading ReadOwnVoice(TokenRange sentence)
    {
        var topic = words.TopicOf(text, [sentence]);
        var (target, against) = Damaged([sentence], null);
        return new ContentReading(HasFigure([sentence]) && topics.Find(topic)?.KeyFigure == true ? ClaimKind.Figure : ClaimKind.Event, topic, target, against);
    }

    private ClaimKind KindOf(FoundAttribution found, string? topic, bool adverse)
    {
        var content = found.Content;
        var accuses = words.Accusing.IsIn(text, found.Cue);
        if (found.Kind == CueKind.Attitude && !accuses)
        {
            return words.Forecasts.IsIn(text, found.Cue) ? ClaimKind.Forecast : ClaimKind.Position;
        }

        if (IsAboutNaming(content))
        {
            return ClaimKind.OwnAct;
        }

        if (words.Motives.IsIn(text, content))
        {
            // What somebody is accused of wanting is the accuser's position towards them.
            return accuses ? ClaimKind.Position : ClaimKind.Motive;
        }

        if (words.Forecasts.IsIn(text, found.Cue))
        {
            return ClaimKind.Forecast;
        }

        if (!accuses && !adverse && words.OwnActs.IsIn(text, found.Cue))
        {
            return ClaimKind.OwnAct;
        }

        if (!accuses && (words.Judging.IsIn(text, found.Cue) && !IsClause(content) || words.Judgements.IsIn(text, content) && !HasFigure(content)))
        {
            return ClaimKind.Evaluation;
        }

        if (!accuses && words.Positions.IsIn(text, found.Cue))
        {
            return ClaimKind.Position;
        }

        if (!accuses && content.Count == 1 && !wording.IsClause(found))
        {
            if (wording.IsWish(found))
            {
                return ClaimKind.Position;
            }

            // A thing that is named and shows nothing that could have happened: "shared a photo", "discussed the letter".
            if (topic is null && !adverse && !HasFigure(content) && !IsHarm(content))
            {
                return ClaimKind.OwnAct;
            }
        }

        if (IsFuture(content))
        {
            return IsOwnIntention(content) ? ClaimKind.OwnAct : ClaimKind.Forecast;
        }

        return HasFigure(content) && topics.Find(topic)?.KeyFigure == true ? ClaimKind.Figure : ClaimKind.Event;
    }

    /// <summary>"Wished to remain anonymous": the terms of a conversation, and nothing that anybody reports.</summary>
    private bool IsAboutNaming(IReadOnlyList<TokenRange> content)
    {
        var said = string.Join(' ', content.Select(text.TextOf));
        return Naming.Any(words => said.Contains(words, StringComparison.OrdinalIgnoreCase));
    }

    private static readonly string[] Naming = ["anonym", "not be named", "not to be named", "not be identified", "not to be identified", "name not be used"];

    /// <summary>"That X did Y" asserts something even behind "described"; a bare judgement ("the report “wishful thinking”") does not.</summary>
    private bool IsClause(IReadOnlyList<TokenRange> content) => content.Count > 0 && text.WordAt(content[0].First) is "that" or "how";

    /// <summary>A future of the main clause; "would have" and what stands behind an "if" or "who" tell of no forecast.</summary>
    private bool IsFuture(IReadOnlyList<TokenRange> content)
    {
        foreach (var range in content)
        {
            for (var at = range.First; at < range.End; at++)
            {
                // "An accord by which ships would be searched was signed": the future of a relative clause is none of the sentence.
                if (at > range.First + 1 && text.WordAt(at) is "which" or "who" or "whose" or "where")
                {
                    break;
                }

                var count = words.Future.At(text, at, range.End);
                if (count > 0 && !(at + count < range.End && text.WordAt(at + count) is "have"))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>What the source says it will do itself.</summary>
    private bool IsOwnIntention(IReadOnlyList<TokenRange> content)
    {
        var first = content[0].First;
        while (first < content[0].End && (text.Tokens[first].Kind is not TokenKind.Word || text.WordAt(first) is "that"))
        {
            first++;
        }

        return first < content[0].End && Selves.Contains(text.Tokens[first].Word) && text.WordAt(first) is not ("it" or "It");
    }

    public bool HasFigure(IReadOnlyList<TokenRange> content) => Figures(content).Any();

    /// <summary>The numbers that a content gives, as written; years, clock times and ordinals are none.</summary>
    public IEnumerable<string> Figures(IReadOnlyList<TokenRange> content)
    {
        foreach (var range in content)
        {
            for (var at = range.First; at < range.End; at++)
            {
                var token = text.Tokens[at];
                if (token.Kind == TokenKind.Number && !IsDate(at, range.End))
                {
                    yield return text.WordAt(at).ToString();
                }
                else if (Numbers.Contains(token.Word))
                {
                    yield return text.WordAt(at).ToString().ToLowerInvariant();
                }
            }
        }
    }

    private bool IsDate(int at, int end)
    {
        var word = text.WordAt(at);
        var year = word.Length == 4 && (word.StartsWith("19", StringComparison.Ordinal) || word.StartsWith("20", StringComparison.Ordinal));
        var month = at + 1 < end && IsMonth(text.WordAt(at + 1)) || at > 0 && IsMonth(text.WordAt(at - 1));
        return year || month || word.EndsWith("th", StringComparison.Ordinal) || word.EndsWith("st", StringComparison.Ordinal) || word.Contains(':');
    }

    internal static bool IsMonth(ReadOnlySpan<char> word) =>
        word is "January" or "February" or "March" or "April" or "May" or "June" or "July" or "August" or "September" or "October" or "November" or "December";

    private (string? Target, Side? Against) TargetOf(FoundAttribution found, string sourceId)
    {
        if (found.Content.Count == 0)
        {
            return (null, null);
        }

        if (words.Accusing.IsIn(text, found.Cue))
        {
            var front = new TokenRange(found.Content[0].First, Math.Min(found.Content[0].End, found.Content[0].First + SubjectReach));
            if (sides.First(text, front) is { } accused && accused.Side != sources.CampOf(sourceId))
            {
                return (accused.Side.Id, accused.Side);
            }

            if (EntityIn(front, sourceId) is { } entity)
            {
                return (entity, null);
            }
        }

        return Damaged(found.Content, sourceId);
    }

    /// <summary>Whom a content damages: the state or the named subject beside a damaging word that nothing negates, never the speaker's own side.</summary>
    private (string? Target, Side? Against) Damaged(IReadOnlyList<TokenRange> content, string? sourceId)
    {
        if (Harm(content) is not { } at)
        {
            return (null, null);
        }

        var own = sourceId is null ? null : sources.CampOf(sourceId);
        var named = content.SelectMany(range => sides.All(text, range)).Where(found => found.Side != own && !IsPlace(found.At)).ToList();
        if (named.Count > 0)
        {
            // Who stands last before the word did or suffered it; else who stands first behind it.
            var before = named.Where(found => found.At < at).ToList();
            if (before.Count == 0 && named.Any(found => found.Side != named[0].Side))
            {
                // "Five breaches to these forces and four to those": it damages both, and so neither more.
                return (null, null);
            }

            var side = (before.Count > 0 ? before[^1] : named[0]).Side;
            return (side.Id, side);
        }

        var first = content[0];
        return sourceId is null || own is not null ? (null, null) : (EntityIn(new TokenRange(first.First, Math.Min(first.End, Math.Min(at, first.First + SubjectReach))), sourceId), null);
    }

    /// <summary>"In the United States": where it happened, not whom it is about; "in the Norlandic army" is the army.</summary>
    private bool IsPlace(int at)
    {
        var before = at > 0 && text.WordAt(at - 1) is "the" ? at - 2 : at - 1;
        return before >= 0 && text.WordAt(before) is "in" or "across" or "throughout" or "within"
            && !(at + 1 < text.Count && text.Tokens[at + 1].IsWord && words.Forces.At(text, at + 1, text.Count) > 0);
    }

    /// <summary>Whether a content damages somebody without saying whom.</summary>
    public bool IsHarm(IReadOnlyList<TokenRange> content) => Harm(content) is not null;

    private int? Harm(IReadOnlyList<TokenRange> content)
    {
        foreach (var range in content)
        {
            for (var at = range.First; at < range.End; at++)
            {
                if (words.Adverse.At(text, at, range.End) > 0 && !IsNegated(at, range.First))
                {
                    return at;
                }
            }
        }

        return null;
    }

    private bool IsNegated(int at, int first)
    {
        for (var before = at - 1; before >= Math.Max(first, at - NegationReach); before--)
        {
            if (Negations.Contains(text.Tokens[before].Word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A named source of the draft whose name stands there, other than who speaks.</summary>
    private string? EntityIn(TokenRange range, string sourceId)
    {
        _named ??= sources.Named.Select(named => (Last: WordHash.Of(named.Entity.Name.AsSpan(named.Entity.Name.LastIndexOf(' ') + 1)), named.Id))
            .GroupBy(named => named.Last).ToDictionary(group => group.Key, group => group.First().Id);
        for (var at = range.First; at < range.End; at++)
        {
            if (text.Tokens[at].IsCapital && _named.TryGetValue(text.Tokens[at].Word, out var id) && id != sourceId)
            {
                return id;
            }
        }

        return null;
    }
}
