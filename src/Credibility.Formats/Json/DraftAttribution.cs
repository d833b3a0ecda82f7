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

    private string? _id, _sourceId, _claimId, _disputes, _anonymityReason, _position, _identityKnownTo;
    private Stance? _stance;
    private ContentForm? _form;
    private MentionClass? _mention;
    private Standing? _standing;
    private int? _words, _speakers;
    private bool? _firstHand;
    private TextSpan? _source, _cue, _content;
    private List<TextSpan>? _contentSpans;

    public DraftAttribution()
    {
    }

    /// <summary>The fields that may also stand on a source.</summary>
    public static ReadOnlySpan<string> Shorthand => Shared;

    public readonly string? Id => _id;

    public List<DraftVia> Via { get; private set; } = [];

    /// <summary>Whether it says where it comes from, as our own answers do.</summary>
    public bool IsAnswer { get; private set; }

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

    /// <summary>What was read, with <c>via</c> still to be resolved.</summary>
    public readonly DeclaredAttribution ToDeclared() => new()
    {
        Id = _id,
        SourceId = _sourceId,
        ClaimId = _claimId,
        Stance = _stance,
        Disputes = _disputes,
        Form = _form,
        Words = _words,
        Mention = _mention,
        Standing = _standing,
        FirstHand = _firstHand,
        AnonymityReason = _anonymityReason,
        Position = _position,
        Speakers = _speakers,
        IdentityKnownTo = _identityKnownTo,
        Source = _source,
        Cue = _cue,
        Content = _content,
        ContentSpans = _contentSpans,
    };

    /// <summary>Takes a field that may also stand on a source; false for every other.</summary>
    public bool TakeShared(ref DraftJson json, string property)
    {
        switch (property)
        {
            case "claimId": _claimId = json.Name(); return true;
            case "stance": _stance = json.Choice<Stance>(); return true;
            case "form": _form = json.Choice<ContentForm>(); return true;
            case "words": _words = json.Whole(0); return true;
            case "mention": _mention = json.Choice<MentionClass>(); return true;
            case "standing": _standing = json.Choice<Standing>(); return true;
            case "via": Via = DraftVia.ReadList(ref json); return true;
            case "firstHand": _firstHand = json.Flag(); return true;
            case "anonymityReason": _anonymityReason = json.Prose(); return true;
            case "position": _position = json.Prose(); return true;
            case "speakers": _speakers = json.Whole(1); return true;
            case "identityKnownTo": _identityKnownTo = json.Label(); return true;
            default: return false;
        }
    }

    private void TakeOwn(ref DraftJson json, string property)
    {
        switch (property)
        {
            case "id": _id = json.Name(); break;
            case "sourceId": _sourceId = json.RequiredName(); break;
            case "disputes": _disputes = json.Name(); break;
            case "source": _source = json.Span(); break;
            case "cue": _cue = json.Span(); break;
            case "content": _content = json.Span(); break;
            case "contentSpans": _contentSpans = Spans(ref json); break;
            default:
                IsAnswer |= property == "origin";
                DraftIgnored.Read(ref json, property);
                break;
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
