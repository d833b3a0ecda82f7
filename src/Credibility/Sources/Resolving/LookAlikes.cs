using System.Collections.Frozen;
using System.Runtime.CompilerServices;

namespace Credibility.Sources.Resolving;

/// <summary>
/// Finds out whether an address can be taken for a known one and is not. Known addresses, what lies under them and accounts are
/// never flagged. Asks indexes only, one for each segment of a catalog, made when first needed; safe to use from many threads.
/// </summary>
public sealed class LookAlikes(LookAlikeTables tables, LookAlikeThresholds thresholds)
{
    private readonly LetterLikeness letters = new(tables.Confusables, tables.LetterPairs);
    private readonly PublicSuffixes suffixes = new(tables.Suffixes);
    private readonly FrozenSet<string> common = tables.CommonNames.ToFrozenSet(StringComparer.Ordinal);
    private readonly FrozenSet<string> news = tables.NewsWords.ToFrozenSet(StringComparer.Ordinal);
    private readonly FrozenSet<string> editions = tables.EditionLetters.ToFrozenSet(StringComparer.Ordinal);
    private readonly FrozenSet<string> closed = tables.ClosedSuffixes.ToFrozenSet(StringComparer.Ordinal);
    private readonly ConditionalWeakTable<CatalogSegment, AddressIndex> indexes = [];

    internal LetterLikeness Letters => letters;

    /// <summary>What the address, or a name that is a host, can be taken for; null where it is known or like nobody's.</summary>
    public LookAlike? Of(string? url, SourceCatalog catalog)
    {
        if (Addresses.Host(url) is not { } host)
        {
            return null;
        }

        var shown = Punycode.Shown(host);
        var search = new Segments(catalog, indexes.GetValue(catalog.Base, Index), indexes.GetValue(catalog.Overlay, Index));
        if (suffixes.Registrable(shown) is not { } registrable || IsKnown(host, catalog) || IsKnown(shown, catalog) || search.HasAccountAt(shown))
        {
            return null;
        }

        var found = SameLetters(search, shown, registrable) ?? AddressInside(catalog, shown, registrable)
            ?? OneEdit(search, registrable) ?? NameInside(search, shown, registrable);
        return found is null ? null : found with { Shown = shown };
    }

    private AddressIndex Index(CatalogSegment segment) => new(segment, letters, suffixes);

    /// <summary>The host or what it lies under is an address of some profile.</summary>
    private static bool IsKnown(string host, SourceCatalog catalog)
    {
        var search = new CandidateSearch(catalog, 1);
        for (var at = host; at.Contains('.', StringComparison.Ordinal); at = at[(at.IndexOf('.', StringComparison.Ordinal) + 1)..])
        {
            if (search.ByAddress(at).Count > 0)
            {
                return true;
            }
        }

        return false;
    }

    private LookAlike? SameLetters(Segments search, string shown, string registrable)
    {
        foreach (var host in new[] { registrable, shown }.Distinct())
        {
            foreach (var (segment, index) in search.Each())
            {
                foreach (var (profile, domain) in index.Looking(letters.OfHost(host), letters))
                {
                    if (search.Current(segment, profile) is { } known)
                    {
                        return new(Likeness.SameLetters, LikenessGrade.Plain, shown, domain, known.Id, known.Name);
                    }
                }
            }
        }

        return null;
    }

    /// <summary>"reuters.com.example.net", "reuters.com-example.net": a known address stands in front of the one that was registered, or runs into it.</summary>
    private static LookAlike? AddressInside(SourceCatalog catalog, string shown, string registrable)
    {
        var dash = registrable.IndexOf('-', StringComparison.Ordinal);
        var end = shown.Length - registrable.Length + Math.Max(dash, 0);
        var front = shown[..end].Split('.', StringSplitOptions.RemoveEmptyEntries);
        for (var first = 0; first < front.Length; first++)
        {
            for (var last = front.Length; last > first + 1; last--)
            {
                var inside = string.Join('.', front[first..last]);
                if (new CandidateSearch(catalog, 1).ByAddress(inside) is [var known, ..])
                {
                    return new(Likeness.AddressInside, LikenessGrade.Plain, shown, inside, known.Id, known.Name);
                }
            }
        }

        return null;
    }

    /// <summary>The plainest likeness by one letter: an outlet may have the same label under several suffixes.</summary>
    private LookAlike? OneEdit(Segments search, string registrable)
    {
        var dot = registrable.IndexOf('.', StringComparison.Ordinal);
        var (label, suffix) = (registrable[..dot], registrable[dot..]);
        LookAlike? plainest = null;
        foreach (var (segment, index) in IsCommon(label) ? [] : search.Each())
        {
            foreach (var (profile, domain, held) in index.OneEditFrom(label))
            {
                if (GradeOf(label, held, domain[held.Length..] == suffix) is { } grade && (plainest is null || grade > plainest.Grade) && search.Current(segment, profile) is { } known)
                {
                    plainest = new(Likeness.OneEdit, grade, registrable, domain, known.Id, known.Name);
                }
            }
        }

        return plainest;
    }

    /// <summary>How much one letter's difference says; null where the labels are too short, or the known one is a word that houses elsewhere spell in their own way.</summary>
    private LikenessGrade? GradeOf(string label, string held, bool isSuffixOwn)
    {
        var (least, plain) = isSuffixOwn
            ? (thresholds.EditLetters, thresholds.PlainEditLetters)
            : (thresholds.EditLettersOtherSuffix, thresholds.PlainEditLettersOtherSuffix);
        return held.Length < least || (!isSuffixOwn && common.Contains(held)) ? null
            : held.Length >= plain && !IsEdition(label, held) ? LikenessGrade.Plain
            : LikenessGrade.Slight;
    }

    /// <summary>"iexample", "epravda": the label with a letter before it, as houses name what they publish on the web.</summary>
    private bool IsEdition(string label, string held) => label.Length == held.Length + 1 && label[0] != held[0] && editions.Contains(label[..1]);

    /// <summary>An ordinary word, or ordinary words and words of news sites written as one: "dailytelegraph", "russiatoday".</summary>
    private bool IsCommon(string name)
    {
        var reached = new bool[name.Length + 1];
        reached[0] = true;
        for (var end = 1; end <= name.Length; end++)
        {
            for (var start = 0; start < end && !reached[end]; start++)
            {
                reached[end] = reached[start] && name[start..end] is var word && (common.Contains(word) || (name.Length > word.Length && news.Contains(word)));
            }
        }

        return reached[name.Length];
    }

    /// <summary>"bbc-news-live.com", "tass.press-info.org": a known name stands as a word, or some words, of another address.</summary>
    private LookAlike? NameInside(Segments search, string shown, string registrable)
    {
        var suffix = registrable[(registrable.IndexOf('.', StringComparison.Ordinal) + 1)..];
        if (suffix.Split('.').Any(closed.Contains))
        {
            return null;
        }

        var words = shown[..^(suffix.Length + 1)].Split(['.', '-'], StringSplitOptions.RemoveEmptyEntries);
        for (var count = words.Length; count > 0; count--)
        {
            for (var first = 0; first + count <= words.Length; first++)
            {
                var name = string.Concat(words[first..(first + count)]);
                var isOwnLabel = registrable[..^(suffix.Length + 1)] == name;
                var hasNewsWord = !isOwnLabel && words.Where((_, at) => at < first || at >= first + count).Any(news.Contains);
                var least = isOwnLabel ? thresholds.SameLabelLetters : hasNewsWord ? thresholds.ShortWordLetters : thresholds.WordLetters;
                if (name.Length >= least && !IsCommon(name) && search.Named(name) is { } known)
                {
                    return new(Likeness.NameInside, hasNewsWord ? LikenessGrade.Near : LikenessGrade.Slight, shown, name, known.Id, known.Name);
                }
            }
        }

        return null;
    }

    /// <summary>The segments of a catalog with their indexes, the overlay first.</summary>
    private sealed class Segments(SourceCatalog catalog, AddressIndex below, AddressIndex above)
    {
        public IEnumerable<(CatalogSegment Segment, AddressIndex Index)> Each() => [(catalog.Overlay, above), (catalog.Base, below)];

        /// <summary>The profile, unless another has taken its place.</summary>
        public SourceProfile? Current(CatalogSegment segment, int index) =>
            ReferenceEquals(segment, catalog.Overlay) || !catalog.IsReplaced(segment.Profiles[index].Id) ? segment.Profiles[index] : null;

        public SourceProfile? Named(string word) =>
            Each().SelectMany(pair => pair.Index.Named(word).Select(profile => Current(pair.Segment, profile))).FirstOrDefault(profile => profile is not null);

        public bool HasAccountAt(string host) => Each().Any(pair => pair.Index.IsHostOfAccount(host));
    }
}
