using Credibility.Formats.Json;

namespace Credibility.Formats.Embedded;

/// <summary>IPTC's genres of news as types of a draft. One that says nothing about what a text owes its reader, such as Analysis, stands for none.</summary>
internal static class NewsItemGenres
{
    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        ["current"] = "news", ["currentevents"] = "news", ["update"] = "news", ["wrapup"] = "news", ["breaking"] = "news",
        ["obituary"] = "obituary",
        ["opinion"] = "opinion", ["editorial"] = "opinion", ["column"] = "opinion", ["commentary"] = "opinion", ["letter"] = "opinion", ["letters"] = "opinion", ["letterstotheeditor"] = "opinion", ["satire"] = "opinion",
        ["review"] = "review",
        ["interview"] = "interview", ["questionandanswersession"] = "interview", ["qanda"] = "interview", ["responsetoaquestion"] = "interview",
        ["pressconference"] = "press-conference", ["speech"] = "speech", ["publicspeech"] = "speech",
        ["resultslistingsandstatistics"] = "results", ["resultslistingsandtables"] = "results", ["results"] = "results", ["electionresults"] = "results", ["statistics"] = "results",
        ["daybook"] = "listing", ["listing"] = "listing", ["listings"] = "listing", ["almanac"] = "listing", ["program"] = "listing", ["birthannouncement"] = "listing",
        ["live"] = "live", ["livecoverage"] = "live", ["liveblog"] = "live",
        ["correction"] = "correction", ["corrections"] = "correction",
        ["investigation"] = "investigation", ["investigative"] = "investigation", ["investigativereport"] = "investigation",
        ["court"] = "court", ["courtreport"] = "court", ["weatherwarning"] = "weather-warning", ["brief"] = "brief", ["newsbrief"] = "brief", ["newsinbrief"] = "brief",
    };

    /// <summary>The type that a genre stands for, by its address, its code or its name; null for none.</summary>
    public static string? TypeOf(PlacedJson genre)
    {
        foreach (var words in new[] { genre["uri"]?.Text, genre["literal"]?.Text, genre["code"]?.Text, genre["name"]?.Text, genre.Text })
        {
            if (words is not null && Types.TryGetValue(KeyOf(words), out var type))
            {
                return type;
            }
        }

        return null;
    }

    /// <summary>"http://cv.iptc.org/newscodes/genre/Press-Conference", "genre:Press_Conference" and "Press conference" are one.</summary>
    private static string KeyOf(string words)
    {
        var code = words.TrimEnd('/');
        code = code[(code.LastIndexOfAny(['/', ':', '#']) + 1)..];
        return string.Concat(code.Where(char.IsAsciiLetter).Select(char.ToLowerInvariant));
    }
}
