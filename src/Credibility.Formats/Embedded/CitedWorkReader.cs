using Credibility.Formats.Json;
using Credibility.Sources;

namespace Credibility.Formats.Embedded;

/// <summary>
/// Reads whom an entry of <c>citation</c> or <c>isBasedOn</c> names. Of a report, a data set or a law the work itself is the source and its
/// publisher stands behind it; of an article or a page it is the outlet that published it.
/// </summary>
/// <param name="resolved">Follows a reference within the page.</param>
internal sealed class CitedWorkReader(Func<PlacedJson?, PlacedJson?> resolved)
{
    /// <returns>Null where it names nobody.</returns>
    public FoundSource? Read(PlacedJson entry)
    {
        if (entry.Text is { } words)
        {
            return PageWords.Clean(words) is not { } name ? null
                : PageWords.Address(name) is { } link ? PageWords.HostOf(link) is { } host ? new FoundSource(host, entry.At, entry.At) { Url = link } : new FoundSource(name, entry.At, entry.At) { Url = link }
                : new FoundSource(name, entry.At, entry.At);
        }

        return entry.IsObject && resolved(entry) is { IsObject: true } work ? Read(entry, work) : null;
    }

    private FoundSource? Read(PlacedJson entry, PlacedJson work)
    {
        var types = LinkedDataReader.TypesOf(work).ToList();
        var title = Named(work);
        var url = PageWords.Address(Words(work["url"])) ?? PageWords.Address(Words(work["sameAs"])) ?? PageWords.Address(Words(work["@id"]));
        var publisher = NameOf(work["publisher"]) ?? NameOf(work["sourceOrganization"]);
        var author = NameOf(work["author"]) ?? NameOf(work["creator"]);
        var source = types.Contains("Person") ? Person(entry, work, title)
            : types.Any(type => type.EndsWith("Article", StringComparison.Ordinal) && type != "ScholarlyArticle" || type.EndsWith("Posting", StringComparison.Ordinal) || type.EndsWith("Page", StringComparison.Ordinal) || type == "WebSite")
                ? Published(entry, publisher ?? author, title)
            : title is { } name ? new FoundSource(name.Words, entry.At, name.At.At)
            {
                Kind = types.Any(IsData) ? SourceKind.DataSet : types.Any(IsDocument) ? SourceKind.Document : null,
                Affiliation = publisher?.Words ?? author?.Words,
            }
            : Published(entry, publisher ?? author, null);
        return source is not null ? source with { Url = url } : PageWords.HostOf(url) is { } host ? new FoundSource(host, entry.At, entry.At) { Url = url } : null;
    }

    private static FoundSource? Person(PlacedJson entry, PlacedJson person, (string Words, PlacedJson At)? name) => name is not { } found ? null : new FoundSource(found.Words, entry.At, found.At.At)
    {
        Kind = SourceKind.Person,
        Description = PageWords.Clean(Words(person["jobTitle"])),
        Affiliation = PageWords.Clean(Words(person["affiliation"]?["name"] ?? person["worksFor"]?["name"] ?? person["affiliation"] ?? person["worksFor"])),
    };

    private static FoundSource? Published(PlacedJson entry, (string Words, PlacedJson At)? by, (string Words, PlacedJson At)? title) =>
        (by ?? title) is not { } name ? null : new FoundSource(name.Words, entry.At, name.At.At);

    private static bool IsData(string type) => type is "Dataset" or "DataDownload" or "DataFeed" or "DataCatalog";

    private static bool IsDocument(string type) => type is "Report" or "ScholarlyArticle" or "Legislation" or "DigitalDocument" or "Book" or "Chapter" or "Thesis" or "Manuscript" or "Map" or "Statement";

    private (string Words, PlacedJson At)? NameOf(PlacedJson? party) =>
        resolved(party) is not { } one ? null : one.Text is { } text && PageWords.Clean(text) is { } words ? (words, one) : Named(one);

    private static (string Words, PlacedJson At)? Named(PlacedJson node)
    {
        foreach (var field in (ReadOnlySpan<string>)["name", "headline", "legalName"])
        {
            if (node[field] is { } value && PageWords.Clean(Words(value)) is { } words)
            {
                return (words, value);
            }
        }

        return null;
    }

    private static string? Words(PlacedJson? value) => value?.AsList.Select(item => item.Text).FirstOrDefault(text => text is not null);
}
