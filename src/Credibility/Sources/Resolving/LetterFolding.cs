using System.Collections.Frozen;

namespace Credibility.Sources.Resolving;

/// <summary>
/// One letter to the plain lower-case letters that stand for it in comparison keys: case folded, compatibility forms
/// (fullwidth, superscript, mathematical) opened, diacritics dropped. A table of our own rather than the framework's
/// normalisation, which does nothing where globalization is invariant; so keys are the same on every machine.
/// Mappings follow the decompositions of the Unicode Character Database; letters without one (ø, ł, ı, ß …) are added.
/// </summary>
internal static class LetterFolding
{
    private const int FullwidthFirst = 0xFF01, FullwidthLast = 0xFF5E, FullwidthShift = 0xFEE0;
    private const int MathLettersFirst = 0x1D400, MathLettersLast = 0x1D6A3, MathDigitsFirst = 0x1D7CE, MathDigitsLast = 0x1D7FF;

    /// <summary>Each row: what the letters fold to, a space, the letters.</summary>
    private static readonly string[] Rows =
    [
        "0 \u2070\u2080",
        "1 ¹\u2081",
        "2 ²\u2082",
        "3 ³\u2083",
        "4 \u2074\u2084",
        "5 \u2075\u2085",
        "6 \u2076\u2086",
        "7 \u2077\u2087",
        "8 \u2078\u2088",
        "9 \u2079\u2089",
        "a ªàáâãäåāăąǎǟǡǻȁȃȧ\u1D2C\u1D43ḁạảấầẩẫậắằẳẵặ\u2090\u24D0",
        "ae æǣǽ",
        "b \u1D2E\u1D47ḃḅḇ\u24D1",
        "c çćĉċč\u1D9Cḉ\u24D2",
        "d ď\u1D30\u1D48ḋḍḏḑḓ\u24D3đð",
        "dz ǆǳ",
        "e èéêëēĕėęěȅȇȩ\u1D31\u1D49ḕḗḙḛḝẹẻẽếềểễệ\u2091\u24D4ə",
        "f \u1DA0ḟ\u24D5ƒ",
        "g ĝğġģǧǵ\u1D33\u1D4Dḡ\u24D6",
        "h ĥȟʰ\u1D34ḣḥḧḩḫẖ\u2095\u24D7ħ",
        "i ìíîïĩīĭįİǐȉȋ\u1D35\u1D62ḭḯỉị\u2071\u24D8ı",
        "ij ĳ",
        "j ĵǰʲ\u1D36\u24D9",
        "k ķǩ\u1D37\u1D4Fḱḳḵ\u2096\u24DAĸ",
        "l ĺļľˡ\u1D38ḷḹḻḽ\u2097\u24DBłŀ",
        "lj ǉ",
        "m \u1D39\u1D50ḿṁṃ\u2098\u24DC",
        "n ñńņňǹ\u1D3Aṅṇṉṋ\u207F\u2099\u24DDŋ",
        "nj ǌ",
        "o ºòóôõöōŏőơǒǫǭȍȏȫȭȯȱ\u1D3C\u1D52ṍṏṑṓọỏốồổỗộớờởỡợ\u2092\u24DEøǿ",
        "oe œ",
        "p \u1D3E\u1D56ṕṗ\u209A\u24DF",
        "q \u24E0",
        "r ŕŗřȑȓʳ\u1D3F\u1D63ṙṛṝṟ\u24E1",
        "s śŝşšșˢṡṣṥṧṩẛ\u209B\u24E2ſ",
        "ss ß",
        "t ţťț\u1D40\u1D57ṫṭṯṱẗ\u209C\u24E3",
        "th þ",
        "u ùúûüũūŭůűųưǔǖǘǚǜȕȗ\u1D41\u1D58\u1D64ṳṵṷṹṻụủứừửữự\u24E4",
        "v \u1D5B\u1D65ṽṿ\u24E5",
        "w ŵʷ\u1D42ẁẃẅẇẉẘ\u24E6",
        "x ˣẋẍ\u2093\u24E7",
        "y ýÿŷȳʸẏẙỳỵỷỹ\u24E8",
        "z źżž\u1DBBẑẓẕ\u24E9",
        "α άἀἁἂἃἄἅἆἇὰάᾀᾁᾂᾃᾄᾅᾆᾇᾰᾱᾲᾳᾴᾶᾷ",
        "β \u1D5D\u1D66",
        "γ \u1D5E\u1D67",
        "δ \u1D5F",
        "ε έἐἑἒἓἔἕὲέ",
        "η ήἠἡἢἣἤἥἦἧὴήᾐᾑᾒᾓᾔᾕᾖᾗῂῃῄῆῇ",
        "θ \u1DBF",
        "ι ΐίϊἰἱἲἳἴἵἶἷὶίῐῑῒΐῖῗ",
        "ο όὀὁὂὃὄὅὸό",
        "ρ \u1D68ῤῥ",
        "σ ϲς",
        "υ ΰϋύϒϓϔὐὑὒὓὔὕὖὗὺύῠῡῢΰῦῧ",
        "φ \u1D60\u1D69",
        "χ \u1D61\u1D6A",
        "ω ώὠὡὢὣὤὥὦὧὼώᾠᾡᾢᾣᾤᾥᾦᾧῲῳῴῶῷ",
        "а ӑӓ",
        "г ѓґ",
        "е ѐёӗ",
        "ж ӂӝ",
        "з ӟ",
        "и йѝӣӥ",
        "к ќ",
        "н \u1D78",
        "о ӧ",
        "у ўӯӱӳ",
        "ч ӵ",
        "ы ӹ",
        "э ӭ",
        "і ї",
        "ѵ ѷ",
        "ә ӛ",
        "ө ӫ",
        "\u0627 \u0622\u0623\u0625",
        "\u0648 \u0624",
        "\u064A \u0626",
        "\u06C1 \u06C2",
        "\u06D2 \u06D3",
        "\u06D5 \u06C0",
    ];

    private static readonly FrozenDictionary<char, string> Folds = Rows
        .SelectMany(row => row[(row.IndexOf(' ', StringComparison.Ordinal) + 1)..].Select(letter => (letter, plain: row[..row.IndexOf(' ', StringComparison.Ordinal)])))
        .ToFrozenDictionary(pair => pair.letter, pair => pair.plain);

    /// <summary>Fullwidth forms to ASCII, everything else as it is.</summary>
    public static char Narrow(char letter) =>
        letter is >= (char)FullwidthFirst and <= (char)FullwidthLast ? (char)(letter - FullwidthShift) : letter;

    /// <summary>Mathematical and other styled letters beyond the basic plane to ASCII; null where the code point is none.</summary>
    public static char? Unstyle(int codePoint) => codePoint switch
    {
        >= MathLettersFirst and <= MathLettersLast => MathLetter((codePoint - MathLettersFirst) % 52),
        >= MathDigitsFirst and <= MathDigitsLast => (char)('0' + ((codePoint - MathDigitsFirst) % 10)),
        _ => null,
    };

    /// <summary>Lower case with the exceptions that differ between cultures settled: every dotless or dotted i is i.</summary>
    public static char Lower(char letter) => letter switch
    {
        < (char)128 => char.IsAsciiLetterUpper(letter) ? (char)(letter | 0x20) : letter,
        'İ' or 'ı' => 'i',
        'ς' => 'σ',
        _ => char.ToLowerInvariant(letter),
    };

    /// <summary>The plain letters for a lower-case letter, or null where it stands for itself.</summary>
    public static string? Fold(char lower) => lower < 128 ? null : Folds.GetValueOrDefault(lower);

    private static char MathLetter(int offset) => (char)(offset < 26 ? 'A' + offset : 'a' + offset - 26);
}
