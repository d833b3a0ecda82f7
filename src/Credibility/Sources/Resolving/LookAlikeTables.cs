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
    /// <summary>Letters that houses put before their name for an edition of their own: one more letter there is no slip of the hand.</summary>
    public IReadOnlyList<string> EditionLetters { get; init; } = [];

    /// <summary>Two letters that look like a third one, each as <c>vvw</c>: what the table of confusables leaves out, for it compares single letters.</summary>
    public IReadOnlyList<string> LetterPairs { get; init; } = [];

    public static LookAlikeTables Empty { get; } = new("", "", [], [], []);
}

/// <summary>From how many letters on a likeness counts; below, chance is larger than intent. POLICY.</summary>
/// <param name="EditLetters">Letters of a known address's own label of which one may differ, under the same suffix.</param>
/// <param name="PlainEditLetters">From how many that can hardly be chance.</param>
/// <param name="EditLettersOtherSuffix">As <paramref name="EditLetters"/>, under another suffix.</param>
/// <param name="PlainEditLettersOtherSuffix">As <paramref name="PlainEditLetters"/>, under another suffix.</param>
/// <param name="SameLabelLetters">Letters of a known label that stands unchanged under another suffix; shorter ones belong to many.</param>
/// <param name="WordLetters">Letters of a known name that stands as a word in another address.</param>
/// <param name="ShortWordLetters">The same beside a word that news sites use.</param>
public sealed record LookAlikeThresholds(
    int EditLetters, int PlainEditLetters, int EditLettersOtherSuffix, int PlainEditLettersOtherSuffix, int SameLabelLetters, int WordLetters, int ShortWordLetters);

/// <summary>In what way an address is like a known one.</summary>
public enum Likeness { SameLetters, OneEdit, AddressInside, NameInside }

/// <summary>
/// How much a likeness says. Slight: houses have sisters, editions and projects under such addresses, and strangers may share a
/// name. Near: a known name beside a word that news sites use. Plain: hardly chance and no habit of any house.
/// </summary>
public enum LikenessGrade { Slight, Near, Plain }

/// <summary>An address that can be taken for a known one and is not.</summary>
/// <param name="Shown">The address as a reader sees it, punycode read out.</param>
/// <param name="Known">The address or name that it is like.</param>
/// <param name="ProfileId">Whose that is.</param>
/// <param name="Name">Name of that profile.</param>
public sealed record LookAlike(Likeness Likeness, LikenessGrade Grade, string Shown, string Known, string ProfileId, string Name);
