using System.Globalization;
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

    /// <summary>Letters of a name in a script without spaces.</summary>
    private const int MinUnspaced = 3, MaxUnspaced = 12;

    /// <summary>Profiles in order of their first place, each with the words that named it.</summary>
    public static IReadOnlyList<(SourceProfile Profile, string Name)> Find(string text, SourceCatalog catalog, int atMost)
    {
        var tokens = new TokenisedText(text);
        var search = new CandidateSearch(catalog, maxMeasured: 1);
        var found = new List<(SourceProfile, string)>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var at = 0; at < tokens.Count && found.Count < atMost;)
        {
            if (IsUnspaced(tokens, at))
            {
                found.AddRange(Inside(tokens.WordAt(at).ToString(), search).Where(entry => seen.Add(entry.Item1.Id)).Take(atMost - found.Count));
                at++;
                continue;
            }

            var (profile, words) = tokens.Tokens[at] is { IsWord: true } word && (word.IsCapital || IsUncased(tokens, at)) ? Longest(tokens, at, search) : (null, 1);
            if (profile is not null && seen.Add(profile.Id))
            {
                found.Add((profile, tokens.TextOf(new TokenRange(at, at + words))));
            }

            at += profile is null ? 1 : words;
        }

        return found;
    }

    /// <summary>Scripts such as Arabic have no capitals by which a name shows.</summary>
    private static bool IsUncased(TokenisedText tokens, int at) => char.GetUnicodeCategory(tokens.WordAt(at)[0]) == UnicodeCategory.OtherLetter;

    /// <summary>Han and kana are written without spaces: a name is a part of what stands between two marks.</summary>
    private static bool IsUnspaced(TokenisedText tokens, int at) => tokens.WordAt(at)[0] is (>= '\u3040' and <= '\u30FF') or (>= '\u3400' and <= '\u9FFF');

    private static List<(SourceProfile, string)> Inside(string run, CandidateSearch search)
    {
        var found = new List<(SourceProfile, string)>();
        for (var at = 0; at < run.Length;)
        {
            var (profile, length) = LongestInside(run, at, search);
            if (profile is not null)
            {
                found.Add((profile, run.Substring(at, length)));
            }

            at += length;
        }

        return found;
    }

    private static (SourceProfile? Profile, int Length) LongestInside(string run, int first, CandidateSearch search)
    {
        for (var length = Math.Min(MaxUnspaced, run.Length - first); length >= MinUnspaced; length--)
        {
            var hits = search.ByKey(NameNormaliser.Normalise(run.Substring(first, length)).Key).Select(hit => hit.Profile).DistinctBy(profile => profile.Id).ToList();
            if (hits is [var only] && !only.Kind.IsHuman())
            {
                return (only, length);
            }
        }

        return (null, 1);
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
