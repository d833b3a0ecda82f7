using Credibility.Drafts;

namespace Credibility.Formats.Json;

/// <summary>A request while it is read: everything that can be judged at its place has been judged, references have not.</summary>
internal sealed class DraftRequest
{
    private static readonly DraftShape Shape = new(
        "title", "type", "language", "publishedAt", "publisher", "auditDate", "text", "format",
        "sources", "attributions", "claims", "parties", "asked", "policy", "keepText");

    public Draft Draft { get; private set; } = new();

    public string? PolicyId { get; private set; }

    public bool KeepText { get; private set; }

    public List<DraftSource> Sources { get; private set; } = [];

    public List<DraftAttribution> Attributions { get; private set; } = [];

    public static DraftRequest Read(ref DraftJson json, DraftLimits limits)
    {
        var request = new DraftRequest();
        ulong seen = 0;
        if (json.EnterObject())
        {
            while (json.NextProperty(Shape, ref seen, out var property))
            {
                if (!request.TakeField(ref json, property))
                {
                    request.TakeList(ref json, property, limits);
                }
            }
        }

        return request;
    }

    /// <summary>Stands over a text that declares it, so that it is judged as a request of its own.</summary>
    public void Over(string text, TextFormat format) => Draft = Draft with { Text = text, Format = format };

    /// <summary>Its sources are listed by data about the text, and not by the author for this audit.</summary>
    public void MarkListed()
    {
        for (var i = 0; i < Sources.Count; i++)
        {
            Sources[i] = Sources[i].AsListed();
        }
    }

    /// <summary>
    /// Takes from what the text declares whatever the request leaves out: its fields one by one, its lists only as a whole, because they
    /// refer to one another.
    /// </summary>
    public void FillFrom(DraftRequest declared)
    {
        PolicyId ??= declared.PolicyId;
        Draft = Draft with
        {
            Title = Draft.Title ?? declared.Draft.Title,
            Type = Draft.Type ?? declared.Draft.Type,
            Language = Draft.Language ?? declared.Draft.Language,
            PublishedAt = Draft.PublishedAt ?? declared.Draft.PublishedAt,
            Publisher = Draft.Publisher ?? declared.Draft.Publisher,
            AuditDate = Draft.AuditDate ?? declared.Draft.AuditDate,
        };
        if (Sources.Count + Attributions.Count + Draft.Claims.Count + Draft.Parties.Count + Draft.Asked.Count == 0 && !HasAttributions)
        {
            (Sources, Attributions, HasAttributions) = (declared.Sources, declared.Attributions, declared.HasAttributions);
            Draft = Draft with { Claims = declared.Draft.Claims, Parties = declared.Draft.Parties, Asked = declared.Draft.Asked };
        }
    }

    private bool TakeField(ref DraftJson json, string property)
    {
        switch (property)
        {
            case "title": Draft = Draft with { Title = json.Prose() }; return true;
            case "type": Draft = Draft with { Type = json.Label() }; return true;
            case "language": Draft = Draft with { Language = json.Language() }; return true;
            case "publishedAt": Draft = Draft with { PublishedAt = json.Date() }; return true;
            case "publisher": Draft = Draft with { Publisher = json.Label() }; return true;
            case "auditDate": Draft = Draft with { AuditDate = json.Date() }; return true;
            case "text": Draft = Draft with { Text = json.Body() }; return true;
            case "format": Draft = Draft with { Format = json.Choice<TextFormat>() ?? TextFormat.Plain }; return true;
            case "policy": PolicyId = json.Label(); return true;
            case "keepText": KeepText = json.Flag() ?? false; return true;
            default: return false;
        }
    }

    private void TakeList(ref DraftJson json, string property, DraftLimits limits)
    {
        switch (property)
        {
            case "sources": TakeSources(ref json, limits); break;
            case "attributions": (Attributions, HasAttributions) = (List(ref json, DraftAttribution.Read, limits.Attributions), true); break;
            case "claims": Draft = Draft with { Claims = List(ref json, DraftParts.ReadClaim, limits.Claims) }; break;
            case "parties": Draft = Draft with { Parties = List(ref json, DraftParts.ReadParty, limits.Parties) }; break;
            default: Draft = Draft with { Asked = List(ref json, DraftParts.ReadAsked, limits.Asked) }; break;
        }
    }

    /// <summary>Whether a list of attributions was given, though it be empty: then an empty list of sources is a text's reading.</summary>
    public bool HasAttributions { get; private set; }

    /// <summary>Whether a list of sources was given with nobody in it: a text's reading that found nobody, and no draft to report on without one.</summary>
    public bool HasEmptySources { get; private set; }

    private void TakeSources(ref DraftJson json, DraftLimits limits)
    {
        var isList = json.IsList;
        Sources = List(ref json, DraftSource.Read, limits.Sources, ProblemSlug.TooManySources);
        HasEmptySources = isList && Sources.Count == 0;
    }

    private delegate T ItemReader<out T>(ref DraftJson json);

    /// <summary>Reads the items up to the limit and only counts the rest.</summary>
    private static List<T> List<T>(ref DraftJson json, ItemReader<T> read, int limit, string slug = ProblemSlug.ValidationFailed)
    {
        var items = new List<T>();
        if (!json.EnterList())
        {
            return items;
        }

        var count = 0;
        while (json.NextItem(out _))
        {
            if (count++ < limit)
            {
                items.Add(read(ref json));
            }
            else
            {
                json.Skip();
            }
        }

        if (count > limit)
        {
            json.Problems.Refused(slug, json.Pointer, DraftProblems.Invariant($"This list has {count} items; at most {limit} are allowed."));
        }

        return items;
    }
}
