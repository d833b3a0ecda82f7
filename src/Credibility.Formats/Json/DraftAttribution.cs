using Credibility.Drafts;

namespace Credibility.Formats.Json;

/// <summary>An attribution while it is read: its own object, or the shorthand on a source.</summary>
internal struct DraftAttribution
{
    private static readonly string[] Shared =
    [
        "claimId", "stance", "form", "words", "mention", "standing", "via", "firstHand", "anonymityReason", "position", "speakers", "identityKnownTo",
    ];

    private static readonly DraftShape Shape = new(
    [
        "id", "sourceId", .. Shared, "disputes", "source", "cue", "content", "contentSpans", "confidence", "origin", "quotes",
    ]);

    /// <summary>The fields that may also stand on a source.</summary>
    public static ReadOnlySpan<string> Shorthand => Shared;

    public DraftAttribution()
    {
    }

    /// <summary>What was read so far, with <c>via</c> still to be resolved.</summary>
    public DeclaredAttribution Value { get; private set; } = new();

    public List<DraftVia> Via { get; private set; } = [];

    public static DraftAttribution Read(ref DraftJson json)
    {
        var attribution = new DraftAttribution();
        if (!json.EnterObject())
        {
            return attribution;
        }

        ulong seen = 0;
        while (json.NextProperty(Shape, ref seen, out var property))
        {
            if (!attribution.TakeShared(ref json, property))
            {
                attribution.TakeOwn(ref json, property);
            }
        }

        json.Require(Shape, seen, "sourceId", "name the source by its id.");
        return attribution;
    }

    /// <summary>Takes a field that may also stand on a source; false for every other.</summary>
    public bool TakeShared(ref DraftJson json, string property)
    {
        switch (property)
        {
            case "claimId": Value = Value with { ClaimId = json.Name() }; return true;
            case "stance": Value = Value with { Stance = json.Choice<Stance>() }; return true;
            case "form": Value = Value with { Form = json.Choice<ContentForm>() }; return true;
            case "words": Value = Value with { Words = json.Whole(0) }; return true;
            case "mention": Value = Value with { Mention = json.Choice<MentionClass>() }; return true;
            case "standing": Value = Value with { Standing = json.Choice<Standing>() }; return true;
            case "via": Via = DraftVia.ReadList(ref json); return true;
            case "firstHand": Value = Value with { FirstHand = json.Flag() }; return true;
            case "anonymityReason": Value = Value with { AnonymityReason = json.Prose() }; return true;
            case "position": Value = Value with { Position = json.Prose() }; return true;
            case "speakers": Value = Value with { Speakers = json.Whole(1) }; return true;
            case "identityKnownTo": Value = Value with { IdentityKnownTo = json.Label() }; return true;
            default: return false;
        }
    }

    private void TakeOwn(ref DraftJson json, string property)
    {
        switch (property)
        {
            case "id": Value = Value with { Id = json.Name() }; break;
            case "sourceId": Value = Value with { SourceId = json.RequiredName() }; break;
            case "disputes": Value = Value with { Disputes = json.Name() }; break;
            case "source": Value = Value with { Source = json.Span() }; break;
            case "cue": Value = Value with { Cue = json.Span() }; break;
            case "content": Value = Value with { Content = json.Span() }; break;
            case "contentSpans": Value = Value with { ContentSpans = Spans(ref json) }; break;
            default: DraftIgnored.Read(ref json, property); break;
        }
    }

    private static List<TextSpan>? Spans(ref DraftJson json)
    {
        if (!json.EnterList())
        {
            return null;
        }

        var spans = new List<TextSpan>();
        while (json.NextItem(out _))
        {
            if (json.IsNull)
            {
                json.WrongType("a span");
            }
            else
            {
                spans.Add(json.Span() ?? default);
            }
        }

        return spans;
    }
}
