using Credibility.Formats.Json;

namespace Credibility.Formats.Prose;

/// <summary>A news item in IPTC's ninjs: 2 and 3 with their lists of bodies, 1 with its <c>body_…</c> properties. Names are taken in any letter case.</summary>
internal sealed class NewsItem
{
    /// <summary>Roles of bodies and headlines that are the text itself.</summary>
    private static readonly string[] MainRoles = ["main", "body", "text", "full", "article", "story"];

    /// <summary>Words in the role of a body that is something less or something else than the text.</summary>
    private static readonly string[] LesserRoles = ["summary", "abstract", "teaser", "lead", "caption", "description", "short", "snippet", "brief", "social", "script", "shotlist"];

    private NewsItem(PlacedJson root, PlacedJson? body, bool isMarkup) => (Root, Body, IsMarkup) = (root, body, isMarkup);

    public PlacedJson Root { get; }

    /// <summary>The string that is the text; null where the item has none that can be read.</summary>
    public PlacedJson? Body { get; }

    /// <summary>Whether the text is HTML.</summary>
    public bool IsMarkup { get; }

    /// <returns>Null where the text is no JSON object.</returns>
    public static NewsItem? Read(string text, out JsonFault? fault)
    {
        var root = PlacedJson.Read(text, new(0, text.Length), out fault);
        if (root is null)
        {
            return null;
        }

        if (!root.IsObject)
        {
            fault = new JsonFault(root.At.Start, "a news item is an object.");
            return null;
        }

        var (body, isMarkup) = BodyOf(root);
        fault = body is null ? new JsonFault(root.At.Start, "") : null;
        return new NewsItem(root, body, isMarkup);
    }

    /// <summary>Why an item cannot be read, with the place; null where it can.</summary>
    public static (int Offset, string Message)? WhyUnreadable(string text)
    {
        var item = Read(text, out var fault);
        if (fault is null)
        {
            return null;
        }

        return item is not null
            ? (fault.Offset, "This news item has no text to report on: give a body of contentType text/plain or text/html in \"bodies\".")
            : (fault.Offset, $"This news item is no valid JSON at {PlaceOf(text, fault.Offset)}: {fault.Reason}");
    }

    /// <summary>Of several headlines or bodies the rank of one by its role: the least is the text's own.</summary>
    public static int RankOf(PlacedJson part)
    {
        var role = part["role"]?.Text?.ToLowerInvariant() ?? "";
        return Array.Exists(LesserRoles, role.Contains) ? 2 : role.Length == 0 || Array.Exists(MainRoles, main => role == main) ? 0 : 1;
    }

    private static string PlaceOf(string text, int offset)
    {
        var before = text.AsSpan(0, offset);
        return FormattableString.Invariant($"line {before.Count('\n') + 1}, column {offset - before.LastIndexOf('\n')}");
    }

    /// <summary>The whole text rather than a summary, plain rather than marked up, the first of equals.</summary>
    private static (PlacedJson? Body, bool IsMarkup) BodyOf(PlacedJson root)
    {
        var bodies = (root["bodies"]?.AsList ?? []).Where(body => body.IsObject && IsWords(body["value"]))
            .Select(body => (Part: body["value"]!, Rank: RankOf(body), Form: FormOf(body)))
            .Concat(root.Members.Where(member => IsBodyName(member.Name) && IsWords(member.Value)).Select(member => (Part: member.Value, Rank: 0, Form: FormOf(member.Name))))
            .Where(body => body.Form != Form.Other)
            .OrderBy(body => body.Rank).ThenBy(body => body.Form).ToList();
        return bodies is [var best, ..] ? (best.Part, best.Form == Form.Markup || (best.Form == Form.Unsaid && LooksMarkedUp(best.Part.Text!))) : (null, false);
    }

    private static bool IsWords(PlacedJson? value) => !string.IsNullOrWhiteSpace(value?.Text);

    private static bool IsBodyName(string name) => name.StartsWith("body", StringComparison.OrdinalIgnoreCase) && !name.Equals("bodies", StringComparison.OrdinalIgnoreCase);

    private static Form FormOf(string name) => name.ToLowerInvariant() switch
    {
        "body_text" or "bodytext" or "body_plain" => Form.Plain,
        "body_xhtml" or "bodyxhtml" or "body_html" or "bodyhtml" or "body_html5" => Form.Markup,
        "body" => Form.Unsaid,
        _ => Form.Other,
    };

    private static Form FormOf(PlacedJson body) => body["contentType"]?.Text?.Split(';')[0].Trim().ToLowerInvariant() switch
    {
        "text/plain" => Form.Plain,
        "text/html" or "application/xhtml+xml" or "text/xhtml" => Form.Markup,
        null or "" => Form.Unsaid,
        _ => Form.Other,
    };

    private static bool LooksMarkedUp(string text) => text.AsSpan().TrimStart().StartsWith("<") || text.Contains("</p>", StringComparison.OrdinalIgnoreCase);

    private enum Form { Plain, Markup, Unsaid, Other }
}
