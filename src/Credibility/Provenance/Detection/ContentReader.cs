using Credibility.Attributions.Extraction;
using Credibility.Attributions.Prose;
using Credibility.Drafts;

namespace Credibility.Provenance.Detection;

/// <summary>
/// Reads kind, topic and target of what is attributed from cue and content (method 3.2): attitudes, acts and positions by the cue,
/// forecasts, motives and judgements by either; whatever shows none of them is an event, a figure where it counts what is counted.
/// </summary>
internal sealed class ContentReader(TokenisedText text, DetectionWords words, TopicTable topics, ContentFigures figures, ContentTargets targets, ClaimWording wording)
{
    private static readonly HashSet<uint> Selves = [.. new[] { "it", "its", "he", "she", "his", "her", "they", "their", "we", "our", "i", "my" }.Select(word => WordHash.Of(word))];

    private static readonly string[] Naming = ["anonym", "not be named", "not to be named", "not be identified", "not to be identified", "name not be used"];

    public ContentReading Read(FoundAttribution found, string sourceId)
    {
        var topic = words.TopicOf(text, found.Content);
        var (target, against) = targets.Of(found, sourceId);
        var kind = KindOf(found, topic, target is not null);
        return kind.IsCheckable() ? new ContentReading(kind, topic, target, against) : new ContentReading(kind, topic, kind == ClaimKind.Evaluation ? target : null, kind == ClaimKind.Evaluation ? against : null);
    }

    /// <summary>The kind of a sentence that stands in the draft's own voice.</summary>
    public ContentReading ReadOwnVoice(TokenRange sentence)
    {
        var topic = words.TopicOf(text, [sentence]);
        var (target, against) = targets.Damaged([sentence], null);
        return new ContentReading(figures.Any([sentence]) && topics.Find(topic)?.KeyFigure == true ? ClaimKind.Figure : ClaimKind.Event, topic, target, against);
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

        if (!accuses && (words.Judging.IsIn(text, found.Cue) && !IsClause(content) || words.Judgements.IsIn(text, content) && !figures.Any(content)))
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
            if (topic is null && !adverse && !figures.Any(content) && !targets.IsHarm(content))
            {
                return ClaimKind.OwnAct;
            }
        }

        if (IsFuture(content))
        {
            return IsOwnIntention(content) ? ClaimKind.OwnAct : ClaimKind.Forecast;
        }

        return figures.Any(content) && topics.Find(topic)?.KeyFigure == true ? ClaimKind.Figure : ClaimKind.Event;
    }

    /// <summary>"Wished to remain anonymous": the terms of a conversation, and nothing that anybody reports.</summary>
    private bool IsAboutNaming(IReadOnlyList<TokenRange> content)
    {
        var said = string.Join(' ', content.Select(text.TextOf));
        return Naming.Any(words => said.Contains(words, StringComparison.OrdinalIgnoreCase));
    }

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
}
