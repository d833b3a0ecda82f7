using Credibility.Attributions.Extraction;
using Credibility.Attributions.Prose;
using Credibility.Drafts;

namespace Credibility.Provenance.Detection;

/// <summary>Writes what was found in the shape in which a request declares it.</summary>
internal sealed class AttributionWriter(
    ProseReading reading, DetectionWords words, CitedMention cited, DetectedSources sources, IReadOnlyDictionary<int, DetectedAttribution> made)
{
    private readonly SpeakerCount _speakers = new(reading);
    private readonly TokenisedText _text = reading.Text;

    public DeclaredAttribution Write(int index)
    {
        var found = reading.Attributions[index];
        var (id, source, claim) = made[index];
        var content = found.Content.Select(_text.SpanOf).ToList();
        var own = cited.Of(found) is { } mention ? OwnKnowledge.Read(_text, mention, found, words) : null;
        return new DeclaredAttribution
        {
            Id = id,
            SourceId = source,
            ClaimId = claim?.Id,
            Stance = found.Stance,
            Disputes = found.Stance == Stance.Disputes && found.Answers is { } answered && made.TryGetValue(answered, out var other) ? other.Id : null,
            Form = found.Form,
            Mention = cited.Of(found) is { } named ? MentionOf(named, found.Form != ContentForm.Paraphrase) : found.Via.Count == 0 ? MentionClass.None : null,
            Standing = own?.Standing,
            FirstHand = own is not null ? true : null,
            Via = [.. (cited.Of(found) is null ? found.Via.SkipLast(1) : found.Via).Select(via => Conduit(via, found))],
            AnonymityReason = found.AnonymityReason is { } reason ? _text.TextOf(reason) : null,
            Speakers = found.Source is { } who ? _speakers.Read(who) : null,
            Source = cited.Of(found) is { } range ? _text.SpanOf(WithoutDash(range)) : null,
            Cue = found.Cue.Count > 0 ? _text.SpanOf(found.Cue[0]) : null,
            Content = content.Count > 0 ? new TextSpan(content[0].Start, content[^1].End) : null,
            ContentSpans = content.Count > 1 ? content : null,
            DetectedWith = Math.Clamp(found.Confidence, 0, 1),
        };
    }

    /// <summary>A dash that ends an insertion is no part of the name before it.</summary>
    private TokenRange WithoutDash(TokenRange mention) =>
        mention.Count > 1 && _text.Tokens[mention.End - 1].Kind == TokenKind.Dash ? new TokenRange(mention.First, mention.End - 1) : mention;

    /// <summary>A name alone does not tell a body from a person, nor an unknown noun a person from a crowd; what the text says beside it does.</summary>
    private MentionClass? MentionOf(TokenRange mention, bool isQuoted) => sources.EntityOf(mention) is not { } entity ? null
        : entity.IsNamed ? (entity.Kind == EntityKind.Body && IsOneName(entity.Name) ? MentionClass.Body : null)
        : DescribedMention.Of(entity, isQuoted, words);

    private static bool IsOneName(string name) => name.Split(' ').Where(word => word is not ("the" or "The" or "of" or "for" or "and")).All(word => char.IsUpper(word[0]));

    private DeclaredConduit Conduit(TokenRange via, FoundAttribution found) => new(sources.EntityOf(via)?.Name ?? _text.TextOf(via), found.Form, MentionOf(via, isQuoted: false));
}
