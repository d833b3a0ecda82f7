using System.Collections.Frozen;

namespace Credibility.Sources.Resolving;

/// <summary>Cyrillic letters of Russian, Ukrainian, Belarusian, Bulgarian, Serbian and Macedonian in Latin, and the Latin letters of the scholarly schemes opened.</summary>
internal static class CyrillicLetters
{
    private static readonly FrozenDictionary<char, string> Table = new Dictionary<char, string>
    {
        ['а'] = "a", ['б'] = "b", ['в'] = "v", ['г'] = "g", ['ґ'] = "g", ['ѓ'] = "g", ['д'] = "d", ['ђ'] = "dj", ['е'] = "e", ['ё'] = "yo", ['є'] = "ye", ['ж'] = "zh",
        ['з'] = "z", ['ѕ'] = "dz", ['и'] = "i", ['і'] = "i", ['ї'] = "yi", ['й'] = "y", ['ј'] = "j", ['к'] = "k", ['ќ'] = "k", ['л'] = "l", ['љ'] = "lj", ['м'] = "m",
        ['н'] = "n", ['њ'] = "nj", ['о'] = "o", ['п'] = "p", ['р'] = "r", ['с'] = "s", ['т'] = "t", ['ћ'] = "ch", ['у'] = "u", ['ў'] = "u", ['ф'] = "f", ['х'] = "kh",
        ['ц'] = "ts", ['ч'] = "ch", ['џ'] = "dzh", ['ш'] = "sh", ['щ'] = "shch", ['ъ'] = "", ['ы'] = "y", ['ь'] = "", ['э'] = "e", ['ю'] = "yu", ['я'] = "ya",
        // ISO 9 and scientific transliteration write one marked Latin letter where others write two.
        ['š'] = "sh", ['ž'] = "zh", ['č'] = "ch", ['ć'] = "ch", ['ŝ'] = "shch", ['û'] = "yu", ['â'] = "ya", ['è'] = "e", ['ë'] = "yo", ['ê'] = "ye", ['ŭ'] = "u", ['đ'] = "dj", ['ì'] = "i",
    }.ToFrozenDictionary();

    /// <summary>Latin for a lower-case letter; null where the table does not know it.</summary>
    public static string? ToLatin(char lower) => lower < 128 ? null : Table.GetValueOrDefault(lower);
}
