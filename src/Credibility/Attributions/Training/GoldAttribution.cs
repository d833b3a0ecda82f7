using Credibility.Drafts;

namespace Credibility.Attributions.Training;

/// <summary>How the words of a source identify somebody, as annotators class them.</summary>
public enum GoldClass
{
    /// <summary>Person, outlet or body with a name of its own.</summary>
    Named,

    /// <summary>A body known by its kind, or its unnamed staff.</summary>
    Institution,

    /// <summary>A kind of people or outlets.</summary>
    Category,

    /// <summary>Nobody in particular.</summary>
    Generic,
    Pronoun,
    Document,
}

/// <summary>One attribution as people marked it; spans are in order and do not overlap.</summary>
/// <param name="Number">Its name inside the draft: as given, or its place from 1.</param>
public sealed record GoldAttribution(int Number)
{
    /// <summary>The innermost origin where the draft marks chains, else whom it cites; empty behind a hedge with nobody.</summary>
    public IReadOnlyList<TextSpan> Source { get; init; } = [];

    public IReadOnlyList<TextSpan> Cue { get; init; } = [];

    public IReadOnlyList<TextSpan> Content { get; init; } = [];

    /// <summary>Who carried it, the one that the draft cites first in front.</summary>
    public IReadOnlyList<GoldConduit> Via { get; init; } = [];

    /// <summary>Words that mark the carrying.</summary>
    public IReadOnlyList<TextSpan> ChainCue { get; init; } = [];

    public Stance Stance { get; init; }

    /// <summary>Number of the attribution that this one answers.</summary>
    public int? Disputes { get; init; }

    /// <summary>Null where it was not marked.</summary>
    public ContentForm? Form { get; init; }

    /// <summary>Null where it was not marked and does not follow from the words.</summary>
    public GoldClass? Class { get; init; }

    /// <summary>Whom a pronoun or short form stands for, or null.</summary>
    public string? RefersTo { get; init; }

    /// <summary>Whether the draft says why somebody is not named; null where the question does not arise or was not asked.</summary>
    public bool? HasAnonymityReason { get; init; }

    public IReadOnlyList<TextSpan> AnonymityReason { get; init; } = [];

    /// <summary>Attitude, belief, wish or act, and not something said; false where a corpus does not tell.</summary>
    public bool IsAttitude { get; init; }

    /// <summary>
    /// Whom the draft itself cites: the carrier where words behind it mark the carrying ("the agency, citing"), else the source, as
    /// in "he told the agency" and "he was quoted by the agency".
    /// </summary>
    public IReadOnlyList<TextSpan> Presented =>
        Via is [{ Mention: { } carrier }, ..] && (Source.Count == 0 || ChainCue.Any(cue => cue.Start >= carrier.End)) ? [carrier] : Source;

    /// <summary>From the first character of some spans to their last; null for none.</summary>
    public static TextSpan? HullOf(IReadOnlyList<TextSpan> spans) =>
        spans.Count == 0 ? null : new TextSpan(spans.Min(span => span.Start), spans.Max(span => span.End));
}

/// <param name="Mention">Where the draft names the carrier, or null.</param>
/// <param name="Name">By what it is known, or its words in the draft.</param>
public sealed record GoldConduit(TextSpan? Mention, string Name, GoldClass? Class = null);
