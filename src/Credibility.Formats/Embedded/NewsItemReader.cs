using Credibility.Drafts;
using Credibility.Formats.Json;
using Credibility.Formats.Prose;
using Credibility.Sources;

namespace Credibility.Formats.Embedded;

/// <summary>
/// Reads what the fields of a ninjs news item declare. Whoever holds its copyright publishes it. People, bodies and suppliers of content
/// that it names are no sources by that: those are whom a role calls one.
/// </summary>
internal static class NewsItemReader
{
    /// <summary>Roles, of IPTC's vocabularies for them, of somebody who told what the text says.</summary>
    private static readonly HashSet<string> Sourcing = new(StringComparer.OrdinalIgnoreCase) { "contentSource", "informationSource", "infoSource", "source", "interviewee", "quoted" };

    /// <returns>Null where it declares nothing, or is no news item.</returns>
    public static EmbeddedDeclarations? Read(string text)
    {
        if (NewsItem.Read(text, out _) is not { Body: not null } item)
        {
            return null;
        }

        var (root, found) = (item.Root, new FoundDeclarations());
        Title(root, found);
        Field(root, "language", found.Language);
        foreach (var date in (ReadOnlySpan<string>)["versionCreated", "firstCreated", "contentCreated"])
        {
            Field(root, date, found.Published);
        }

        Field(root, "copyrightHolder", found.Publisher);
        foreach (var genre in (root["genres"] ?? root["genre"])?.AsList ?? [])
        {
            found.Type(NewsItemGenres.TypeOf(genre), genre.At);
        }

        Sources(root, "infoSources", "role", null, found);
        Sources(root, "people", "rel", SourceKind.Person, found);
        Sources(root, "organisations", "rel", null, found);
        return found.Build();
    }

    private static void Title(PlacedJson root, FoundDeclarations found)
    {
        foreach (var headline in (root["headlines"]?.AsList ?? []).Where(part => part.IsObject).OrderBy(NewsItem.RankOf))
        {
            Field(headline, "value", found.Title);
        }

        Field(root, "headline", found.Title);
        Field(root, "title", found.Title);
    }

    private static void Field(PlacedJson node, string name, Action<string?, TextSpan> take)
    {
        if (node[name] is { } value)
        {
            take(value.Text, value.At);
        }
    }

    private static void Sources(PlacedJson root, string list, string role, SourceKind? kind, FoundDeclarations found)
    {
        foreach (var party in (root[list]?.AsList ?? []).Where(party => party.IsObject && IsSource(party[role]?.Text)))
        {
            if (party["name"] is { } name && PageWords.Clean(name.Text) is { } words)
            {
                found.Source(new FoundSource(words, party.At, name.At) { Kind = kind, Url = PageWords.Address(party["url"]?.Text) });
            }
            else
            {
                found.Fault(party.At, $"This entry of {list} is a source and has no name; give it a \"name\".");
            }
        }
    }

    private static bool IsSource(string? role) => role is not null && Sourcing.Contains(role[(role.TrimEnd('/').LastIndexOfAny(['/', ':', '#']) + 1)..].TrimEnd('/'));
}
