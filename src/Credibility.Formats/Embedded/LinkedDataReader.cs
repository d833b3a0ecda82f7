using Credibility.Drafts;
using Credibility.Formats.Json;

namespace Credibility.Formats.Embedded;

/// <summary>
/// Reads schema.org's data about an article out of a page. The first article is the text; its <c>citation</c> and <c>isBasedOn</c> are its
/// sources. Its <c>author</c> writes it and is none: nobody vouches for a claim by having written it down.
/// </summary>
internal sealed class LinkedDataReader(string text, FoundDeclarations found)
{
    private static readonly HashSet<string> Articles = new(StringComparer.Ordinal)
    {
        "Article", "NewsArticle", "AnalysisNewsArticle", "AskPublicNewsArticle", "BackgroundNewsArticle", "OpinionNewsArticle", "ReportageNewsArticle",
        "ReviewNewsArticle", "BlogPosting", "LiveBlogPosting", "SatiricalArticle", "AdvertiserContentArticle", "ScholarlyArticle", "TechArticle",
    };

    private readonly Dictionary<string, PlacedJson> _byId = new(StringComparer.Ordinal);

    public void Read(IReadOnlyList<TextSpan> blocks)
    {
        List<PlacedJson> nodes = [.. blocks.Select(Parse).OfType<PlacedJson>().SelectMany(NodesOf)];
        foreach (var node in nodes)
        {
            if (node["@id"]?.Text is { } id && node.Members.Count > 1)
            {
                _byId.TryAdd(id, node);
            }
        }

        if (nodes.Find(node => TypesOf(node).Any(Articles.Contains)) is { } article)
        {
            Take(article);
        }
    }

    /// <summary>What is no JSON is other people's affair, unless it names sources.</summary>
    private PlacedJson? Parse(TextSpan block)
    {
        var value = PlacedJson.Read(text, block, out var fault);
        var words = text.AsSpan(block.Start, block.Length);
        if (fault is not null && (words.Contains("\"citation\"", StringComparison.Ordinal) || words.Contains("\"isBasedOn\"", StringComparison.Ordinal)))
        {
            var at = Math.Min(fault.Offset, block.End);
            found.Fault(new TextSpan(at, Math.Min(at + 1, block.End)), $"This JSON-LD names the text's sources and is no JSON here: {fault.Reason} Mend it; until then its sources are not read.");
        }

        return value;
    }

    /// <summary>The objects of a block that schema.org's words describe: itself, those of its list or graph, and what a page is about.</summary>
    private static IEnumerable<PlacedJson> NodesOf(PlacedJson block)
    {
        foreach (var top in block.AsList.Where(top => top.IsObject && IsSchema(top["@context"])))
        {
            foreach (var node in top["@graph"] is { } graph ? graph.AsList.Where(item => item.IsObject) : [top])
            {
                yield return node;
                foreach (var subject in node["mainEntity"]?.AsList.Where(item => item.IsObject) ?? [])
                {
                    yield return subject;
                }
            }
        }
    }

    private static bool IsSchema(PlacedJson? context) => context is not null && context.AsList.Any(item => IsSchema(item.Text ?? item["@vocab"]?.Text));

    private static bool IsSchema(string? address) => address?.Trim().TrimEnd('/', '#').ToLowerInvariant() is "https://schema.org" or "http://schema.org" or "https://www.schema.org" or "http://www.schema.org";

    /// <summary>Names of types without the vocabulary before them.</summary>
    internal static IEnumerable<string> TypesOf(PlacedJson node) =>
        node["@type"]?.AsList.Select(type => type.Text).OfType<string>().Select(type => type[(type.LastIndexOfAny(['/', ':', '#']) + 1)..]) ?? [];

    private void Take(PlacedJson article)
    {
        var types = TypesOf(article).ToList();
        var type = types.Contains("OpinionNewsArticle") ? "opinion" : types.Contains("ReviewNewsArticle") ? "review" : types.Contains("LiveBlogPosting") ? "live" : null;
        found.Type(type, article["@type"]?.At ?? article.At);
        Words(article, "headline", found.Title);
        Words(article, "datePublished", found.Published);
        Words(article, "inLanguage", found.Language);
        if (Resolved(article["publisher"]) is { } publisher)
        {
            var name = publisher.Text is null ? publisher["name"] : publisher;
            found.Publisher(name?.AsList.Select(item => item.Text).FirstOrDefault(), name?.At ?? publisher.At);
        }

        var cited = new CitedWorkReader(Resolved);
        foreach (var field in (ReadOnlySpan<string>)["citation", "isBasedOn"])
        {
            foreach (var item in article[field]?.AsList ?? [])
            {
                Cite(item, field, cited);
            }
        }
    }

    private void Cite(PlacedJson item, string field, CitedWorkReader cited)
    {
        if (cited.Read(item) is { } source)
        {
            found.Source(source);
        }
        else if (item.Text is null || !string.IsNullOrWhiteSpace(item.Text))
        {
            found.Fault(item.At, $"This {field} names nobody: write a name, an address, or an object with \"name\" or \"url\".");
        }
    }

    private static void Words(PlacedJson node, string field, Action<string?, TextSpan> take)
    {
        if (node[field]?.AsList is [var first, ..])
        {
            take(first.Text ?? first["name"]?.Text, first.At);
        }
    }

    /// <summary>The object that a reference by <c>@id</c> means, where the page has it; the first of a list.</summary>
    private PlacedJson? Resolved(PlacedJson? value)
    {
        var first = value?.AsList is [var one, ..] ? one : value;
        return first is { IsObject: true } && first["@id"]?.Text is { } id && first["name"] is null && _byId.TryGetValue(id, out var meant) ? meant : first;
    }
}
