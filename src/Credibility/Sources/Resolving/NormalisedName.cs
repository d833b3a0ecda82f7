namespace Credibility.Sources.Resolving;

/// <summary>A name made comparable. Keys are for looking up, never for showing.</summary>
/// <param name="Clean">As written, with hidden characters, surplus marks and surplus space removed and fullwidth forms narrowed.</param>
/// <param name="Key">Folded words, one space between them: case, diacritics and punctuation do not count.</param>
/// <param name="Tokens">The words of the key, with what their writing tells.</param>
/// <param name="HasHidden">Whether characters that nobody sees stood inside.</param>
/// <param name="HasDiacritics">Whether folding dropped or replaced a marked letter.</param>
/// <param name="MixesScripts">Whether one word mixes Latin, Cyrillic or Greek letters, as imitations do.</param>
public sealed record NormalisedName(
    string Clean, string Key, IReadOnlyList<NameToken> Tokens, bool HasHidden, bool HasDiacritics, bool MixesScripts)
{
    /// <summary>Nothing in it can be compared: no letter and no digit.</summary>
    public bool IsEmpty => Key.Length == 0;
}

/// <summary>One word of a name.</summary>
/// <param name="Key">Folded word, a possessive ending taken off.</param>
/// <param name="Start">Where the word begins in <see cref="NormalisedName.Clean"/>.</param>
/// <param name="End">Just after its last character there.</param>
/// <param name="Capital">Begins with a capital, or is of a script that has none.</param>
/// <param name="AllCapitals">All its letters are capitals, a possessive ending left out.</param>
/// <param name="Possessive">Ended in <c>'s</c> or a bare apostrophe after s.</param>
/// <param name="AfterBreak">A comma, bracket or dash stands before it.</param>
public readonly record struct NameToken(string Key, int Start, int End, bool Capital, bool AllCapitals, bool Possessive, bool AfterBreak);
