using Credibility.Drafts;

namespace Credibility.Formats.Json;

/// <summary>One item of <c>via</c> as sent: a conduit written out, or the id or exact name of a listed source.</summary>
internal readonly record struct DraftVia(string? Reference, DeclaredConduit? Conduit)
{
    private static readonly DraftShape Shape = new("name", "form", "mention");

    public static List<DraftVia> ReadList(ref DraftJson json)
    {
        var items = new List<DraftVia>();
        if (json.EnterList())
        {
            while (json.NextItem(out _))
            {
                items.Add(json.IsString ? new DraftVia(json.Name(), null) : new DraftVia(null, ReadConduit(ref json)));
            }
        }

        return items;
    }

    private static DeclaredConduit? ReadConduit(ref DraftJson json)
    {
        if (!json.EnterObject())
        {
            return null;
        }

        string? name = null;
        ContentForm? form = null;
        MentionClass? mention = null;
        ulong seen = 0;
        while (json.NextProperty(Shape, ref seen, out var property))
        {
            switch (property)
            {
                case "name": name = json.RequiredName(); break;
                case "form": form = json.Choice<ContentForm>(); break;
                default: mention = json.Choice<MentionClass>(); break;
            }
        }

        json.Require(Shape, seen, "name", "say who carried it.");
        return new DeclaredConduit(name ?? "", form, mention);
    }
}
