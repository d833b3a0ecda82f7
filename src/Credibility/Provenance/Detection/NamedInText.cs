using Credibility.Attributions.Prose;
using Credibility.Sources;
using Credibility.Sources.Resolving;

namespace Credibility.Provenance.Detection;

/// <summary>
/// Media and bodies of the catalog whose names stand in a text of any language, whatever is said of them there. For texts that are
/// not read for attributions: who is named can be told, who said what cannot.
/// </summary>
internal static class NamedInText
{
    private const int MaxWords = 5;

    /// <summary>Shorter names are found in capitals only: "BBC", never "as".</summary>
    private const int ShortName = 3;

    /// <summary>Profiles in order of their first place, each with the words that named it.</summary>
    public static IReadOnlyList<(SourceProfile Profile, string Name)> Find(string text, SourceCatalog catalog, int atMost)
    {
        var tokens = new TokenisedText(text);
        var search = new CandidateSearch(catalog, maxMeasured: 1);
        var found = new List<(SourceProfile, string)>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var at = 0; at < tokens.Count && found.Count < atMost;)
        {
            var (profile, words) = tokens.Tokens[at] is { IsWord: true, IsCapital: true } ? Longest(tokens, at, search) : (null, 1);
            if (profile is not null && seen.Add(profile.Id))
            {
                found.Add((profile, tokens.TextOf(new TokenRange(at, at + words))));
            }

            at += profile is null ? 1 : words;
        }

        return found;
    }

    private static (SourceProfile? Profile, int Words) Longest(TokenisedText tokens, int first, CandidateSearch search)
    {
        var end = Math.Min(tokens.Count, first + MaxWords);
        for (var last = first + 1; last < end; last++)
        {
            if (tokens.Tokens[last].Kind is not (TokenKind.Word or TokenKind.Number))
            {
                end = last;
            }
        }

        for (; end > first; end--)
        {
            var words = tokens.TextOf(new TokenRange(first, end));
            if (words.Length <= ShortName && tokens.Tokens[first].Case != TokenCase.Upper)
            {
                continue;
            }

            // One name of several profiles names none of them.
            var hits = search.ByKey(NameNormaliser.Normalise(words).Key).Select(hit => hit.Profile).DistinctBy(profile => profile.Id).ToList();
            if (hits is [var only] && !only.Kind.IsHuman() && (only.Kind.IsMedium() || end - first > 1 || tokens.Tokens[first].Case == TokenCase.Upper))
            {
                return (only, end - first);
            }
        }

        return (null, 1);
    }
}
