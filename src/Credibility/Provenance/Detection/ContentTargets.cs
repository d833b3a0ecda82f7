using Credibility.Attributions.Extraction;
using Credibility.Attributions.Prose;

namespace Credibility.Provenance.Detection;

/// <summary>Whom a content damages, if anybody.</summary>
internal sealed class ContentTargets(TokenisedText text, DetectionWords words, SideFinder sides, DetectedSources sources)
{
    /// <summary>Tokens before a damaging word in which "no" or "not" takes the damage away.</summary>
    private const int NegationReach = 5;

    /// <summary>Tokens at the front of a content in which its subject stands.</summary>
    private const int SubjectReach = 8;

    private static readonly HashSet<uint> Negations = [.. new[] { "no", "not", "never", "nobody", "none", "neither", "without", "n't" }.Select(word => WordHash.Of(word))];

    /// <summary>Named sources by the last word of their name, once all of them are known.</summary>
    private Dictionary<uint, string>? _named;

    /// <summary>Whom an attribution damages: who is accused at the front of it, else whom its content damages.</summary>
    public (string? Target, Side? Against) Of(FoundAttribution found, string sourceId)
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
    public (string? Target, Side? Against) Damaged(IReadOnlyList<TokenRange> content, string? sourceId)
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

    /// <summary>Whether a content damages somebody without saying whom.</summary>
    public bool IsHarm(IReadOnlyList<TokenRange> content) => Harm(content) is not null;

    /// <summary>"In the United States": where it happened, not whom it is about; "in the Norlandic army" is the army.</summary>
    private bool IsPlace(int at)
    {
        var before = at > 0 && text.WordAt(at - 1) is "the" ? at - 2 : at - 1;
        return before >= 0 && text.WordAt(before) is "in" or "across" or "throughout" or "within"
            && !(at + 1 < text.Count && text.Tokens[at + 1].IsWord && words.Forces.At(text, at + 1, text.Count) > 0);
    }

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
