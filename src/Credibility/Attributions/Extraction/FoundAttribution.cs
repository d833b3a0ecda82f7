using Credibility.Attributions.Prose;
using Credibility.Drafts;

namespace Credibility.Attributions.Extraction;

/// <summary>What a cue says that its source does.</summary>
public enum CueKind
{
    /// <summary>Says, writes, shows: a statement that can be checked or asked about.</summary>
    Statement,

    /// <summary>Believes, wants, supports, plans: an attitude or act; nobody is claimed to have said it.</summary>
    Attitude,

    /// <summary>"Reportedly", "is said to": the writer's distance, with or without somebody behind it.</summary>
    Hedge,
}

/// <summary>One attribution as running text shows it; places are tokens of the text.</summary>
public sealed record FoundAttribution
{
    /// <summary>The last known origin's mention, descriptor included; null where nobody stands behind a hedge. It may stand in another sentence.</summary>
    public TokenRange? Source { get; init; }

    /// <summary>Reporting words, in order; empty where reported speech runs on without any.</summary>
    public IReadOnlyList<TokenRange> Cue { get; init; } = [];

    /// <summary>All parts of what is attributed, in order; empty for a bare dismissal.</summary>
    public IReadOnlyList<TokenRange> Content { get; init; } = [];

    /// <summary>Mentions of those who carried it, the one that the draft cites first in front.</summary>
    public IReadOnlyList<TokenRange> Via { get; init; } = [];

    /// <summary>Words that mark the carrying: "citing", "quoted by".</summary>
    public IReadOnlyList<TokenRange> ChainCue { get; init; } = [];

    public CueKind Kind { get; init; }

    public Stance Stance { get; init; }

    /// <summary>Index, in the same list, of the attribution that this one answers.</summary>
    public int? Answers { get; init; }

    public ContentForm Form { get; init; } = ContentForm.Paraphrase;

    /// <summary>The words that say why the source is not named.</summary>
    public TokenRange? AnonymityReason { get; init; }

    /// <summary>0–1: how sure the reading is that this is an attribution with these parts.</summary>
    public double Confidence { get; init; } = 1;
}

/// <summary>Negated reporting: somebody was asked and gave no content.</summary>
/// <param name="Who">Whom, or null where the draft does not say.</param>
/// <param name="Words">"declined to comment", "could not be reached".</param>
public sealed record FoundInquiry(TokenRange? Who, TokenRange Words, AskedAnswer Answer);

/// <summary>What sort of thing an entity is, as far as the text shows it.</summary>
public enum EntityKind { Unknown, Person, Body, Paper }

/// <summary>Who a draft's mentions stand for: mentions of one entity together, the one that names it best in front.</summary>
/// <param name="Name">The words by which it is looked up: the fullest name with what describes it left out, or the description itself.</param>
/// <param name="Description">What the draft says of it beside the name, or null: "Russian military analyst".</param>
/// <param name="Mentions">In order of the text.</param>
public sealed record FoundEntity(string Name, string? Description, TokenRange Best, IReadOnlyList<TokenRange> Mentions)
{
    public EntityKind Kind { get; init; }

    /// <summary>Whether nothing but pronouns names it: nobody could be found whom they stand for.</summary>
    public bool IsUnresolved { get; init; }

    /// <summary>Whether a proper name is among its mentions.</summary>
    public bool IsNamed { get; init; }
}

/// <summary>Everything that was read from a text, before anybody is looked up.</summary>
public sealed class ProseReading(
    TokenisedText text, IReadOnlyList<FoundAttribution> attributions, IReadOnlyList<FoundInquiry> inquiries, IReadOnlyList<FoundEntity> entities)
{
    private readonly Lazy<Dictionary<TokenRange, FoundEntity>> _entityOf = new(() => ByMention(entities));

    public TokenisedText Text => text;

    public IReadOnlyList<FoundAttribution> Attributions => attributions;

    public IReadOnlyList<FoundInquiry> Inquiries => inquiries;

    public IReadOnlyList<FoundEntity> Entities => entities;

    /// <summary>The entity that a mention belongs to, or null for one that no coreference was read for.</summary>
    public FoundEntity? EntityOf(TokenRange mention) => _entityOf.Value.GetValueOrDefault(mention);

    /// <summary>The first entity keeps a mention that stands in two.</summary>
    private static Dictionary<TokenRange, FoundEntity> ByMention(IReadOnlyList<FoundEntity> entities)
    {
        var byMention = new Dictionary<TokenRange, FoundEntity>();
        foreach (var entity in entities)
        {
            foreach (var mention in entity.Mentions)
            {
                byMention.TryAdd(mention, entity);
            }
        }

        return byMention;
    }
}
