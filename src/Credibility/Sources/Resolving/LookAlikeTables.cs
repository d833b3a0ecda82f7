namespace Credibility.Sources.Resolving;

/// <summary>What look-alikes are told by: tables used unchanged from others, compiled into the snapshot, and word lists of our own.</summary>
/// <param name="Confusables">Lines of one letter and the ASCII letters or digits that it looks like (Unicode Technical Standard 39).</param>
/// <param name="Suffixes">Lines of the Public Suffix List's rules of two labels or more.</param>
/// <param name="CommonNames">Names of outlets that are ordinary words: alone in an address they imitate nobody.</param>
/// <param name="NewsWords">Words that news sites put into their addresses; beside one, a name of three letters counts.</param>
/// <param name="ClosedSuffixes">Labels under which only bodies of a kind can register, such as <c>gov</c>.</param>
public sealed record LookAlikeTables(
    string Confusables, string Suffixes, IReadOnlyList<string> CommonNames, IReadOnlyList<string> NewsWords, IReadOnlyList<string> ClosedSuffixes)
{
    public static LookAlikeTables Empty { get; } = new("", "", [], [], []);
}

/// <summary>From how many letters on a likeness counts; below, chance is larger than intent. POLICY.</summary>
/// <param name="EditLetters">Letters of a known address's own label of which one may differ, under the same suffix.</param>
/// <param name="EditLettersOtherSuffix">The same under another suffix.</param>
/// <param name="WordLetters">Letters of a known name that stands as a word in another address.</param>
/// <param name="ShortWordLetters">The same beside a word that news sites use.</param>
public sealed record LookAlikeThresholds(int EditLetters, int EditLettersOtherSuffix, int WordLetters, int ShortWordLetters);

/// <summary>In what way an address is like a known one.</summary>
public enum Likeness { SameLetters, OneEdit, AddressInside, NameInside }

/// <summary>An address that can be taken for a known one and is not.</summary>
/// <param name="Shown">The address as a reader sees it, punycode read out.</param>
/// <param name="Known">The address or name that it is like.</param>
/// <param name="ProfileId">Whose that is.</param>
/// <param name="Name">Name of that profile.</param>
public sealed record LookAlike(Likeness Likeness, string Shown, string Known, string ProfileId, string Name);
